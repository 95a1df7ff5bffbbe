//! Words of departing from a calculated grade.

use crate::audit::DepartureFault;

pub(in crate::ui) const DEPART: &str = "Give another grade than the calculated one";
pub(in crate::ui) const INTRO: &str = "The calculated grade stays beside yours everywhere, with your reason. You can go back to it at any time.";
pub(in crate::ui) const LEVEL: &str = "Which grade do you give?";
pub(in crate::ui) const REASON: &str = "Why is this grade right?";
pub(in crate::ui) const REASON_HINT: &str =
    "Say what the rules cannot see. Use words you could say to the child, and no names.";
pub(in crate::ui) const ROLE: &str = "Your role";
pub(in crate::ui) const ROLE_HINT: &str = "A role, not a name. For example, Team manager.";
pub(in crate::ui) const SAVE: &str = "Give this grade";
pub(in crate::ui) const WITHDRAW: &str = "Go back to the calculated grade";
pub(in crate::ui) const CHANGE: &str = "Change this departure";
pub(in crate::ui) const DEPARTED: &str = "A person gave another grade";
pub(in crate::ui) const NONE_FREE: &str =
    "No other grade can be given here. A rule that binds allows nobody a better grade:";
pub(in crate::ui) const NOT_FREE: &str =
    "These grades cannot be given, because of a rule that nobody may go beyond:";
pub(in crate::ui) const CALCULATED_HEAD: &str = "What holds the calculated grade";
pub(in crate::ui) const OUTLOOK: &str = "What would change the calculated grade";
pub(in crate::ui) const BARRED: &str = "An answer has changed, and a rule that nobody may go beyond binds now. The grade given by a person does not count. Go back to the calculated grade.";
pub(in crate::ui) const CHANGED: &str = "The calculated grade has changed since. Look at this again: go back to the calculated grade, or give yours once more.";
pub(in crate::ui) const LISTED: &str = "Grades that a person gave";

/// What stands, and what it stands for.
pub(in crate::ui) fn stands(level: &str, calculated: &str) -> String {
    format!("{level} was given in the place of {calculated}, which was calculated.")
}
pub(in crate::ui) fn by(role: &str, day: &str) -> String {
    format!("By {role} on {day}.")
}
/// After a button, for those who hear the page.
pub(in crate::ui) fn of(title: &str) -> String {
    format!(": {title}")
}
pub(in crate::ui) fn missing(title: &str) -> String {
    format!("Look again at the grade a person gave: {title}")
}
pub(in crate::ui) fn half(title: &str) -> String {
    format!("Give the grade you began to write about, or cancel it: {title}")
}

/// The input at which something is wrong, and what.
pub(in crate::ui) fn fault(fault: DepartureFault, criterion: &str) -> (String, &'static str) {
    let (input, says) = match fault {
        DepartureFault::Level => ("depart-level", "Choose a grade"),
        DepartureFault::Reason => ("depart-reason", "Say why this grade is right"),
        DepartureFault::Role => ("depart-role", "Enter your role"),
    };
    (format!("{input}-{criterion}"), says)
}
pub(in crate::ui) fn calculated(grade: &str) -> String {
    format!("The calculated grade is {grade}.")
}
