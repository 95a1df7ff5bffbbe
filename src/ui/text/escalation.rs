//! Words for telling somebody that the child may not be safe.

use super::common::date_fault;
use crate::audit::EscalationFault;

pub(in crate::ui) const HEADING: &str = "Who was told about the child’s safety";
pub(in crate::ui) const GATE: &str = "Tell somebody today";
pub(in crate::ui) const GATE_SAID: &str = "Tell somebody today.";
pub(in crate::ui) const GATE_SAYS: &str = "This audit cannot say that the child is safe. Tell a manager who can act, today. Then write down who was told and what was decided.";
pub(in crate::ui) const GATE_THEN: &str = "You can sign off after that.";
pub(in crate::ui) const WORSE: &str = "It has become worse since somebody was last told.";
pub(in crate::ui) const WRITE: &str = "Write down who was told";
pub(in crate::ui) const INTRO: &str = "Tell a person who can act today, by phone or face to face. This page keeps what was said; it tells nobody by itself.";
pub(in crate::ui) const NOT_NEEDED: &str =
    "Nothing needs to be written here: this audit has not found that the child may be unsafe.";
pub(in crate::ui) const TOLD: &str = "Who was told?";
pub(in crate::ui) const TOLD_HINT: &str = "A role, not a name. For example, Head of service.";
pub(in crate::ui) const ON: &str = "On which day?";
pub(in crate::ui) const ON_HINT: &str = "Day first, such as 14 3 2026";
pub(in crate::ui) const DECIDED: &str = "What was decided?";
pub(in crate::ui) const DECIDED_HINT: &str =
    "What will happen for the child, and by when. No names.";
pub(in crate::ui) const SAVE: &str = "Save who was told";
pub(in crate::ui) const REMOVE: &str = "Take this out";
pub(in crate::ui) const MISSING: &str = "Write down who was told that the child may not be safe";
pub(in crate::ui) const HALF: &str = "Save who was told, or cancel what you began to write";
pub(in crate::ui) const ID: &str = "told";

pub(in crate::ui) fn told(who: &str, day: &str) -> String {
    format!("{who} was told on {day}.")
}

/// The input at which something is wrong, and what.
pub(in crate::ui) fn fault(fault: &EscalationFault) -> (&'static str, String) {
    match fault {
        EscalationFault::Told => (ID, "Say who was told".into()),
        EscalationFault::On(why) => ("told-on", format!("The day {}", date_fault(why))),
        EscalationFault::Decided => ("decided", "Say what was decided".into()),
    }
}
