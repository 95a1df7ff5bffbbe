//! Words of feedback: what child, parent and carer said.

use crate::audit::{Heard, Person};

pub(in crate::ui) const HEADING: &str = "Feedback";
pub(in crate::ui) const INTRO: &str = "Were they asked what they think of the help, for this audit? Use their own words, and no names.";
pub(in crate::ui) const ASKED: &str = "Asked";
pub(in crate::ui) const NOT_ASKED: &str = "Not asked";
pub(in crate::ui) const SAID: &str = "What did they say?";
pub(in crate::ui) const WHY: &str = "Why were they not asked?";
pub(in crate::ui) const CLEAR: &str = "Clear this";

pub(in crate::ui) fn person(person: Person) -> &'static str {
    match person {
        Person::Child => "The child",
        Person::Parent => "A parent",
        Person::Carer => "A carer",
    }
}
/// What somebody said, or why they were not asked.
pub(in crate::ui) fn heard(heard: &Heard) -> String {
    match (heard, heard.text().trim()) {
        (Heard::Said(_), "") => format!("{ASKED}: not told yet"),
        (Heard::NotAsked(_), "") => format!("{NOT_ASKED}: no reason given yet"),
        (Heard::Said(_), said) => format!("{ASKED}. {said}"),
        (Heard::NotAsked(_), why) => format!("{NOT_ASKED}. {why}"),
    }
}
pub(in crate::ui) fn missing(person: Person) -> &'static str {
    match person {
        Person::Child => "Finish the feedback of the child, or clear it",
        Person::Parent => "Finish the feedback of a parent, or clear it",
        Person::Carer => "Finish the feedback of a carer, or clear it",
    }
}
pub(in crate::ui) fn count(known: usize) -> String {
    match known {
        0 => String::new(),
        n => format!("{n} of 3 told"),
    }
}
