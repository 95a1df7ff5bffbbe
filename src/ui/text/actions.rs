//! Words of actions, and of what became of those promised before.

use super::common::date_fault;
use crate::audit::{ActionFault, Became, ClosingFault};

pub(in crate::ui) const HEADING: &str = "Actions";
pub(in crate::ui) const INTRO: &str = "What will be done because of this audit. Each action says what difference it makes for the child, and how you will know.";
pub(in crate::ui) const PROMISED: &str = "What was promised before";
pub(in crate::ui) fn promised_on(day: &str) -> String {
    format!("The audit of {day} promised this. Say what became of each.")
}
pub(in crate::ui) const NO_PROMISES: &str = "No actions were promised in that audit.";
pub(in crate::ui) const BECAME: &str = "What became of it?";
pub(in crate::ui) const SAID: &str = "In one line: what happened for the child?";
pub(in crate::ui) const WAYS: [Became; 4] =
    [Became::Done, Became::Partly, Became::NotDone, Became::NotNeeded];
pub(in crate::ui) const PLANNED: &str = "Planned";
pub(in crate::ui) const NONE: &str = "No action is planned yet.";
pub(in crate::ui) const ADD: &str = "Add an action";
pub(in crate::ui) const IDEAS: &str = "What would lift a grade";
pub(in crate::ui) const NO_IDEAS: &str = "No rule holds a grade down now.";
pub(in crate::ui) const PLAN_THIS: &str = "Plan an action for this";
pub(in crate::ui) const WHAT: &str = "What will be done?";
pub(in crate::ui) const WHAT_HINT: &str =
    "One thing, so that anyone can see whether it happened. No names.";
pub(in crate::ui) const WHO: &str = "Who does it?";
pub(in crate::ui) const WHO_HINT: &str = "A role, not a name. For example, Social worker.";
pub(in crate::ui) const DUE: &str = "By when?";
pub(in crate::ui) const DUE_HINT: &str = "Day first, such as 14 3 2026";
pub(in crate::ui) const DIFFERENCE: &str = "What difference will it make for the child?";
pub(in crate::ui) const PROOF: &str = "How will you know?";
pub(in crate::ui) const PROOF_HINT: &str = "For example, Two visit records in which she is heard.";
pub(in crate::ui) const ONLY_PROCESS: &str = "This names a step, such as a talk or a review. What will be different for the child afterwards?";
pub(in crate::ui) const SAVE: &str = "Save this action";
pub(in crate::ui) const CHANGE: &str = "Change";
pub(in crate::ui) const REMOVE: &str = "Remove";
pub(in crate::ui) const CLOSE: &str = "Close";
pub(in crate::ui) const CLOSE_HEAD: &str = "Close this action";
pub(in crate::ui) const OPEN_AGAIN: &str = "Open again";
pub(in crate::ui) const BY: &str = "Who has seen that it was done?";
pub(in crate::ui) const BY_HINT: &str = "A role other than the one that did it.";
pub(in crate::ui) const EVIDENCE: &str = "Where can it be seen?";
pub(in crate::ui) const EVIDENCE_HINT: &str =
    "The kind of record, its date and where on the file it is.";
pub(in crate::ui) const SAVE_CLOSED: &str = "Close this action";
pub(in crate::ui) const LIFTS: &str = "For";
pub(in crate::ui) const CLOSED: &str = "Closed:";
pub(in crate::ui) const NOT_SAID: &str = "Not said";
pub(in crate::ui) const HALF: &str = "Save the action you began to write, or cancel it";
pub(in crate::ui) const AGAIN: &str = "Audit this case again";
pub(in crate::ui) const AGAIN_SAYS: &str =
    "A new audit of the same case begins with what was promised here, and asks what became of it.";
pub(in crate::ui) const FOLLOWS: &str = "This audit follows up an earlier one";
pub(in crate::ui) const NOT_FOLLOW: &str = "Do not follow it up";
pub(in crate::ui) const FORM: &str = "action-what";

/// What is taken up from an earlier audit, on the page that begins the new one.
pub(in crate::ui) fn follows(day: &str, promises: usize) -> String {
    let actions = match promises {
        0 => "No actions were planned there.".to_owned(),
        1 => "It asks what became of the 1 action planned there.".to_owned(),
        n => format!("It asks what became of the {n} actions planned there."),
    };
    format!(
        "The earlier audit was on {day}. {actions} This holds while the case reference stays the same."
    )
}
pub(in crate::ui) fn count(planned: usize) -> String {
    match planned {
        0 => String::new(),
        n => format!("{n} planned"),
    }
}
/// A length of time to pick, and the day it leads to.
pub(in crate::ui) fn pick(days: &str, day: &str) -> String {
    format!("{days}: {day}")
}
pub(in crate::ui) fn who_when(who: &str, day: &str) -> String {
    format!("{who}, by {day}")
}
pub(in crate::ui) fn closed_by(by: &str, day: &str, evidence: &str) -> String {
    format!("By {by} on {day}: {evidence}")
}
/// The first radio of the promise of an action, and the line about it.
pub(in crate::ui) fn became_id(action: &str) -> String {
    format!("became-{action}")
}
pub(in crate::ui) fn became_line_id(action: &str) -> String {
    format!("became-line-{action}")
}
pub(in crate::ui) fn missing_promise(what: &str) -> String {
    format!("Say what became of this: {what}")
}

/// The input at which something is wrong, and what.
pub(in crate::ui) fn fault(fault: &ActionFault) -> (&'static str, String) {
    match fault {
        ActionFault::What => (FORM, "Say what will be done".into()),
        ActionFault::Who => ("action-who", "Say who does it".into()),
        ActionFault::Due(why) => ("action-due", format!("The day {}", date_fault(why))),
        ActionFault::Difference => {
            ("action-difference", "Say what difference it will make for the child".into())
        }
        ActionFault::Proof => ("action-proof", "Say how you will know".into()),
    }
}
/// The same for closing the action of this id.
pub(in crate::ui) fn closing_fault(fault: ClosingFault, action: &str) -> (String, &'static str) {
    let (input, says) = match fault {
        ClosingFault::By => ("closed-by", "Say who has seen that it was done"),
        ClosingFault::SameRole => {
            ("closed-by", "Another role than the one that did it must have seen it")
        }
        ClosingFault::Evidence => ("closed-evidence", "Say where it can be seen"),
    };
    (format!("{input}-{action}"), says)
}
