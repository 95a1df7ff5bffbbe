//! Who sits at this device, and so what is shown, on which track is written, and what of a
//! log the screens are made from.

use super::command::{Acting, Effect};
use super::open::Open;
use super::state::{Notice, State};
use super::steps::Steps;
use super::text::together as words;
use super::update::{append, settle};
use super::writer::Writer;
use crate::audit::is_asked;
use crate::audit::{Audit, Change, Event, Lifecycle, Log, Role, Together, Track, Way};
use crate::instrument::Ix;

/// Who sits here, with everything that they may not see.
#[derive(Debug)]
pub(super) struct Seat {
    pub(super) role: Role,
    /// The whole log, where the person may not see all of it.
    pub(super) whole: Option<Log>,
    /// Nobody has said yet that they are this person, since the screen was handed over or
    /// the audit was opened.
    pub(super) is_empty: bool,
}

impl Seat {
    /// The seat of a role, and what is seen from it.
    pub(super) fn take(role: Role, whole: Log) -> (Self, Log) {
        let is_empty = is_shared(role, whole.audit());
        if whole.is_seen_whole_by(role) {
            return (Self { role, whole: None, is_empty }, whole);
        }
        let seen = whole.seen_by(role);
        (Self { role, whole: Some(whole), is_empty }, seen)
    }

    /// The track on which its person speaks: their own, until both have heard each other.
    pub(super) fn track(&self, audit: &Audit) -> Track {
        match self.role {
            Role::Auditor | Role::Practitioner if audit.together.is_open() => Track::Agreed,
            role => role.track(),
        }
    }
}

/// Whether two people share one screen and have not heard each other yet.
fn is_shared(role: Role, audit: &Audit) -> bool {
    let Together { way, absent, .. } = &audit.together;
    let waits = !audit.together.is_open() && absent.is_empty();
    let draft = audit.lifecycle() == Lifecycle::Draft;
    *way == Way::OneScreen && waits && draft && role != Role::Moderator
}

impl Open {
    /// In which role somebody sits here.
    #[must_use]
    pub fn role(&self) -> Role {
        self.seat.role
    }

    /// Whose answers this screen shows and changes.
    #[must_use]
    pub fn track(&self) -> Track {
        self.seat.track(self.audit())
    }

    /// Whether nobody has said yet that they are the person for whom the screen is meant, so
    /// that nothing of the audit is to be shown.
    #[must_use]
    pub fn is_unattended(&self) -> bool {
        self.seat.is_empty
    }

    /// No screen shows it any more: whoever opens it next may be somebody else.
    pub(super) fn is_left(&mut self) {
        self.seat.is_empty = is_shared(self.role(), self.audit());
    }

    /// The person for whom the screen is meant is there.
    pub(super) fn is_attended(&mut self) {
        self.seat.is_empty = false;
    }

    /// Whether a question is asked of the person who sits here: a moderator may answer only a
    /// part of them.
    #[must_use]
    pub fn asks(&self, ix: Ix) -> bool {
        is_asked(self.audit(), self.track(), &self.tool.instrument.criteria[ix].id)
    }

    /// All that is on the device, seen or not: for what is stored and put together.
    pub(super) fn whole(&self) -> &Log {
        self.seat.whole.as_ref().unwrap_or(&self.log)
    }

    /// Whether answers of the person who sits here can still change: not once they have
    /// sealed, nor once somebody stands by the audit, unless they grade it again.
    #[must_use]
    pub fn is_answering(&self) -> bool {
        let track = self.track();
        let sealed = track != Track::Agreed && self.audit().together.is_sealed(track);
        let stands = self.audit().lifecycle() == Lifecycle::Draft || self.role() == Role::Moderator;
        !sealed && stands
    }

    /// Whether grades may be told where anybody sees them, as in the list of audits: not
    /// while somebody is still to answer without having heard them.
    #[must_use]
    pub fn is_told(&self) -> bool {
        let together = &self.audit().together;
        match self.role() {
            Role::Moderator => together.is_revealed(Track::Moderator),
            // What the auditor said stays hidden from a practitioner who does not take part.
            Role::Practitioner => !together.is_of_two() || together.is_open(),
            Role::Auditor => !together.is_of_two() || together.is_settled() || !self.is_draft(),
        }
    }

    /// Whether somebody may stand by it from here, once nothing is missing: the auditor,
    /// when both have heard each other or one of them does not take part.
    #[must_use]
    pub fn can_stand(&self) -> bool {
        let together = &self.audit().together;
        let heard = match together.way {
            _ if together.is_of_two() => together.is_settled(),
            way => way == Way::Alone,
        };
        self.role() == Role::Auditor && heard
    }

    /// Another log, with these events more, is in the place of the one here. The seat is to
    /// be taken anew afterwards.
    pub(super) fn comes(&mut self, whole: Log, came: Vec<Event>) {
        self.seat.whole = Some(whole);
        self.storing.unsaved.extend(came);
        self.saved = None;
    }

    /// Has another role sit here, and shows what that one may see. What could be undone and
    /// what was said about it were the other's.
    pub(super) fn seat(&mut self, role: Role, is_empty: bool) {
        let whole = self.seat.whole.take();
        let whole = whole.unwrap_or_else(|| self.log.clone());
        (self.seat, self.log) = Seat::take(role, whole);
        self.seat.is_empty = is_empty;
        self.steps = Steps::default();
        self.read_anew();
    }
}

/// The same person sits here and sees what they may see now.
pub(super) fn seat_anew(open: &mut Open) {
    open.seat(open.role(), open.is_unattended());
}

/// Gives the screen to another role. What was typed until now is recorded as the person's
/// who typed it.
pub(super) fn hand_over(state: &mut State, role: Role, acting: &Acting) -> Vec<Effect> {
    let mut effects = settle(state, acting, true);
    let device = state.device.clone();
    let Some(open) = state.open.as_mut().filter(|open| open.writer() == Writer::Here) else {
        return effects;
    };
    if open.holds_back() {
        let body = vec![words::TOO_LONG_TO_HAND.to_owned()];
        state.notice = Notice::problem(words::NOT_HANDED, body);
        return effects;
    }
    if open.role() != role {
        state.notice = None; // it may tell what the other said
        open.seat(role, true);
        open.record_as(role, role.track(), Change::Sit { role }, &device, acting);
        open.seat.is_empty = is_shared(role, open.audit());
    }
    effects.extend(append(state));
    effects
}

/// The person for whom the screen is meant says that they are there.
pub(super) fn attend(state: &mut State, role: Role, acting: &Acting) -> Vec<Effect> {
    let other = |open: &Open| open.role() != role;
    let reads = |open: &Open| open.writer() != Writer::Here;
    let effects = match &mut state.open {
        // Where one only reads, nothing is noted.
        Some(open) if other(open) && reads(open) => {
            open.seat(role, false);
            Vec::new()
        }
        Some(open) if other(open) => hand_over(state, role, acting),
        _ => Vec::new(),
    };
    if let Some(open) = state.open.as_mut().filter(|open| open.role() == role) {
        open.is_attended();
    }
    effects
}
