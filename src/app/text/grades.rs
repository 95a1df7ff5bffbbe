//! Words of grades and of departing from them.

pub(in crate::app) const DOES_NOT_APPLY: &str = "Does not apply";
pub(in crate::app) const NOT_GRADED: &str = "This tool does not have what is graded.";
pub(in crate::app) const NEEDS_REASON: &str = "A departure needs a reason and a role.";
pub(in crate::app) const NOT_SETTLED: &str =
    "The grade is not settled yet, so nobody can depart from it.";
pub(in crate::app) const SAME_LEVEL: &str = "That is not another level of this grade.";

pub(in crate::app) fn between(best: &str, worst: &str) -> String {
    format!("Between {best} and {worst} so far")
}

pub(in crate::app) fn or_does_not_apply(said: &str) -> String {
    format!("{said}, or does not apply")
}

/// A title that asks is answered; any other is followed by its grade.
pub(in crate::app) fn line(title: &str, said: &str) -> String {
    let colon = if title.ends_with('?') { "" } else { ":" };
    format!("{title}{colon} {said}")
}

pub(in crate::app) fn with_calculated(said: &str, calculated: &str) -> String {
    format!("{said} (calculated: {calculated})")
}

pub(in crate::app) fn barred(because: &str) -> String {
    format!("A rule that binds allows nobody a better grade. {because}")
}
