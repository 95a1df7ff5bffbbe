use super::changes::in_words;
use super::open::Open;
use super::text::history as words;
use crate::audit::{Change, Role};
use crate::calendar::Moment;

/// One thing that was done in an audit, for people to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Past {
    /// Wall time.
    pub at: Moment,
    /// In which role.
    pub by: Role,
    /// What was done.
    pub says: String,
}

impl Open {
    /// Everything that was done, the newest first. What was only half written in a form
    /// is not told: it is no part of the audit.
    pub fn history(&self) -> impl Iterator<Item = Past> + '_ {
        let told = |change: &Change| match change {
            Change::Begin { .. } => Some(words::BEGUN.to_owned()),
            Change::Restore(_) => Some(words::RESTORED.to_owned()),
            Change::Jot { .. } => None,
            change => in_words(&self.tool.instrument, change),
        };
        self.events().iter().rev().filter_map(move |event| {
            Some(Past { at: event.at, by: event.by, says: told(&event.change)? })
        })
    }
}
