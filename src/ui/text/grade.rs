//! Grades and bounds in words.

/// Only a settled grade is called a grade.
pub(in crate::ui) fn between(best: &str, worst: &str) -> String {
    format!("Between {best} and {worst} so far")
}

pub(in crate::ui) fn perhaps(words: &str) -> String {
    format!("{words}, or does not apply")
}

pub(in crate::ui) const DOES_NOT_APPLY: &str = "Does not apply";

/// A title that asks is answered; any other is followed by its grade.
pub(in crate::ui) fn now(title: &str, words: &str) -> String {
    let colon = if title.ends_with('?') { "" } else { ":" };
    format!("{title}{colon} {words}")
}
