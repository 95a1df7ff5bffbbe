//! Words of the history of an audit, and of undoing.

use crate::audit::Role;

pub(in crate::ui) const HEADING: &str = "History";
pub(in crate::ui) const INTRO: &str = "Everything that was done in this audit, the newest first. Nothing is ever taken out of it: when something is undone, both are listed.";
pub(in crate::ui) const WHEN: &str = "When";
pub(in crate::ui) const WHO: &str = "Who";
pub(in crate::ui) const WHAT: &str = "What";
pub(in crate::ui) const MORE: &str = "Show more";
pub(in crate::ui) const UNDO: &str = "Undo";
pub(in crate::ui) const REDO: &str = "Redo";
pub(in crate::ui) const STEPS: &str = "Undo and redo";

pub(in crate::ui) fn when(day: &str, time: &str) -> String {
    format!("{day}, {time}")
}
pub(in crate::ui) fn shown(shown: usize, of: usize) -> String {
    format!("The newest {shown} of {of} are shown.")
}
pub(in crate::ui) fn role(role: Role) -> &'static str {
    match role {
        Role::Auditor => "Auditor",
        Role::Practitioner => "Practitioner",
        Role::Moderator => "Moderator",
    }
}
