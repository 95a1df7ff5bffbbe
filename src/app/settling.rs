//! Two people changed one thing without knowing of each other, and one change is to stand.

use super::open::Open;
use crate::audit::{Change, Event, Header};

impl Open {
    /// What lets one of two changes stand. Of what the audit is about only that is put back which
    /// was corrected with it: what the other person corrected besides stays.
    #[must_use]
    pub fn lets_stand(&self, event: &Event, other: &Event) -> Change {
        match (&event.change, &other.change) {
            (Change::Describe(mine), Change::Describe(theirs)) => {
                let before = self.header_before(event, other);
                Change::Describe(mine.since(&before, theirs))
            }
            (change, _) => change.clone(),
        }
    }

    /// What the audit was about before two corrections of it.
    #[must_use]
    pub fn header_before(&self, one: &Event, other: &Event) -> Header {
        let before = self.log.header_before(one, other);
        before.unwrap_or_else(|| self.audit().header.clone())
    }
}
