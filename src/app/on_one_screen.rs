//! One screen goes from hand to hand.

use super::open::Open;
use super::writer::Writer;
use crate::audit::{Role, Way};

impl Open {
    /// Whether the screen can be given to the other person: until somebody stands by the audit,
    /// for the auditor signs off whoever of them showed the answers. Not to somebody who was
    /// recorded as not taking part, unless they have shown what they said.
    #[must_use]
    pub fn can_hand_over(&self) -> bool {
        let together = &self.audit().together;
        let gone = together.is_gone(self.other().track());
        let shared = together.way == Way::OneScreen && self.role() != Role::Moderator;
        let here = self.writer() == Writer::Here && self.is_draft();
        shared && here && !gone
    }
}
