//! Words of moderating: grading again, blind, and saying whether the grades hold.

pub(in crate::ui) const HEADING: &str = "Do the grades hold?";
pub(in crate::ui) const INTRO: &str = "You have sealed your answers. Here are the audit’s grades beside yours, as both are calculated. What you say changes nothing in the audit: it stands beside it, in the file.";
pub(in crate::ui) const GRADES: &str = "The audit’s grades and yours";
pub(in crate::ui) const OF_WHAT: &str = "Grade of";
pub(in crate::ui) const OWN: &str = "The audit";
pub(in crate::ui) const AGAIN: &str = "You";
pub(in crate::ui) const DIFFERENCE: &str = "Difference";
pub(in crate::ui) const OUTCOME: &str = "Outcome";
pub(in crate::ui) const UPHELD: &str = "Upheld";
pub(in crate::ui) const UPHELD_HINT: &str = "The audit’s grades hold.";
pub(in crate::ui) const CHANGED: &str = "Changed";
pub(in crate::ui) const CHANGED_HINT: &str = "At least one grade ought to be another.";
pub(in crate::ui) const REASONS: &str = "Why the two differ";
pub(in crate::ui) const WORDS: &str = "In your words";
pub(in crate::ui) const WORDS_HINT: &str = "Say what you saw, not who was wrong. May stay blank.";
pub(in crate::ui) const SAVE: &str = "Save the outcome";
pub(in crate::ui) const SAID: &str = "The outcome is saved. Save the file for central reporting and for the auditor: it carries the audit, your answers and the outcome.";
pub(in crate::ui) const TO_FILE: &str = "Save the file";
pub(in crate::ui) const CHOOSE: &str = "Choose whether the grades hold";
pub(in crate::ui) const CHOOSE_REASON: &str = "Choose at least one reason why the two differ";
pub(in crate::ui) const SAY_WHAT: &str = "Say in your words what the other reason is";
pub(in crate::ui) const ERROR: &str = "Error: ";
pub(in crate::ui) const PURPOSE: &str = "What you want to do with it";
pub(in crate::ui) const READ: &str = "Read it or go on with it";
pub(in crate::ui) const WHOLE: &str = "Moderate it: answer all questions again";
pub(in crate::ui) const WHOLE_HINT: &str =
    "You do not see how it was answered or graded until you have sealed your own answers.";
pub(in crate::ui) const LIMITING: &str = "Moderate only the questions that limit its grades";
pub(in crate::ui) const LIMITING_HINT: &str =
    "Quicker. For the other questions the audit’s own answers count once you have sealed.";

/// By how many levels the moderator's grade is better or worse.
pub(in crate::ui) fn difference(better: Option<i16>) -> String {
    match better {
        None => "Not settled on both".to_owned(),
        Some(0) => "The same".to_owned(),
        Some(1) => "1 level better (+1)".to_owned(),
        Some(-1) => "1 level worse (−1)".to_owned(),
        Some(n) if n > 0 => format!("{n} levels better (+{n})"),
        Some(n) => format!("{} levels worse (−{})", -n, -n),
    }
}
