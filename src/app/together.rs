//! Two people on one audit: each seals what they have answered, then both are shown.

use super::command::{Acting, Effect};
use super::open::Open;
use super::state::{Notice, State};
use super::text::together as words;
use super::update::{append, settle};
use super::writer::Writer;
use crate::audit::{
    Change, Event, Missing, Role, Together, Track, Way, half_written, hidden_differences,
};
use crate::exchange::{Stage, commitment};

impl Open {
    /// Whether the person who sits here can seal what they have answered.
    #[must_use]
    pub fn can_seal(&self) -> bool {
        let together = &self.audit().together;
        let blind = together.is_of_two() && !together.is_open() || self.role() == Role::Moderator;
        // Showing makes the audit's own grades those of what is agreed: nobody stands by them.
        let stands = self.role() == Role::Auditor && !self.is_draft();
        blind
            && !stands
            && self.writer() == Writer::Here
            && !together.is_sealed(self.role().track())
    }

    /// How many questions a moderator has still to answer before they can seal: without them
    /// grades would stay unsettled, and nobody could say whether the audit's hold.
    #[must_use]
    pub fn left_to_seal(&self) -> usize {
        match self.role() {
            Role::Moderator => self.answered.questions - self.answered.answered,
            Role::Auditor | Role::Practitioner => 0,
        }
    }

    /// Whether files go to and fro: that was chosen, or one who has sealed did so elsewhere.
    #[must_use]
    pub fn is_handed_over(&self) -> bool {
        let together = &self.audit().together;
        let elsewhere = |track: &Track| self.whole().is_sealed_elsewhere(*track);
        match together.way {
            Way::OneScreen => Together::PAIR.iter().any(elsewhere),
            _ => together.is_of_two(),
        }
    }

    /// How it stands where more than one person works on it, for the list of audits.
    pub(super) fn stage(&self) -> Option<Stage> {
        let (together, role) = (&self.audit().together, self.role());
        match (role, together.way) {
            (Role::Moderator, _) => Some(Stage::Moderator),
            (_, Way::Reflection) => Some(Stage::Reflection),
            _ if !together.is_of_two() => None,
            _ if together.is_open() => Some(Stage::Shown),
            _ if together.is_sealed(role.track()) => Some(Stage::Sealed),
            (Role::Practitioner, _) => Some(Stage::Practitioner),
            (Role::Auditor, _) => Some(Stage::Auditor),
        }
    }

    /// Whether whoever sits here is the one who signs the audit off, now or later.
    #[must_use]
    pub fn signs_off(&self) -> bool {
        self.role() == Role::Auditor && self.audit().together.way != Way::Reflection
    }

    /// Whether something can be contested from here: once both have heard each other. Nobody
    /// speaks for one who is gone from a screen that both use.
    #[must_use]
    pub fn can_contest(&self) -> bool {
        let (together, role) = (&self.audit().together, self.role());
        // On a device of their own they are there, whatever was recorded.
        let gone = together.way == Way::OneScreen && together.is_gone(role.track());
        let pair = role != Role::Moderator && !gone;
        pair && together.is_open() && self.writer() == Writer::Here
    }

    /// What stands half written here, and has to be taken or given up before it is sealed.
    #[must_use]
    pub fn half_written(&self) -> Vec<Missing> {
        half_written(&self.log, self.track(), &self.tool.instrument, &self.inputs)
    }

    /// The tracks that can be shown to the other from here: those that are sealed, once
    /// both are, and whose salt is on this device.
    #[must_use]
    pub fn can_reveal(&self) -> Vec<Track> {
        let (together, role) = (&self.audit().together, self.role());
        let here = self.writer() == Writer::Here;
        // On one screen both look on, so both are shown at once.
        let pair = |track: &Track| Together::PAIR.contains(track) && role != Role::Moderator;
        let whose =
            |track: &Track| *track == role.track() || together.way == Way::OneScreen && pair(track);
        let ready =
            |track: &Track| together.unsealed(*track).is_none() && !together.is_revealed(*track);
        let salted = |track: &Track| self.whole().salt(*track).is_some();
        let all = Track::ALL.into_iter().filter(|track| *track != Track::Agreed && here);
        all.filter(whose).filter(ready).filter(salted).collect()
    }

    /// What says that the other takes part after all, while that can still be said from here.
    #[must_use]
    pub fn takes_part_after_all(&self) -> Option<Change> {
        let track = self.other().track();
        let change = Change::Absent { track, reason: String::new() };
        let stands = self.audit().not_now(self.role(), self.track(), &change);
        (stands.is_none() && self.can_change()).then_some(change)
    }

    /// What two people said of one thing without knowing of each other, until it is settled.
    #[must_use]
    pub fn unsettled(&self) -> Vec<(Event, Event)> {
        let all = self.log.unsettled().into_iter();
        all.map(|one| (one.here.clone(), one.there.clone())).collect()
    }

    /// What goes on from where each was, once both have heard each other: what stands half
    /// written, and what grades the auditor gave in the place of calculated ones, where there
    /// is nobody with whom to talk about them.
    pub(super) fn both_heard(&mut self, was_open: bool, device: &str, acting: &Acting) {
        let whole = self.whole();
        let Together { absent, .. } = &whole.audit().together;
        if was_open || !whole.audit().together.is_open() {
            return;
        }
        // Never of somebody who was not heard.
        let own = self.role().track();
        let shown = |track: &Track| whole.audit().together.is_revealed(*track);
        let tracks = Together::PAIR.into_iter().filter(|track| *track != own && shown(track));
        let mut all: Vec<_> = tracks.chain([own]).flat_map(|of| whole.jotted_anew(of)).collect();
        if absent.contains_key(&Track::Practitioner) && self.role() == Role::Auditor {
            all.extend(whole.audit().departures_anew(Track::Auditor));
        }
        for change in all {
            self.record_as(self.role(), Track::Agreed, change, device, acting);
        }
    }

    fn says(&mut self, track: Track, change: Change, device: &str, acting: &Acting) {
        let by = match track {
            Track::Practitioner => Role::Practitioner,
            Track::Moderator => Role::Moderator,
            Track::Auditor | Track::Agreed => Role::Auditor,
        };
        self.record_as(by, track, change, device, acting);
    }
}

/// Seals what the person who sits here has answered, once there is a salt for it.
pub(super) fn seal(state: &mut State) -> Vec<Effect> {
    let open = state.open.as_ref().filter(|open| open.can_seal());
    open.map(|open| Effect::Salt(open.audit().id.clone(), open.role())).into_iter().collect()
}

/// Seals it with this salt.
pub(super) fn seal_with(
    state: &mut State,
    (id, role): (&str, Role),
    salt: String,
    acting: &Acting,
) -> Vec<Effect> {
    let mut effects = settle(state, acting, true);
    let device = state.device.clone();
    // Somebody else may sit here by now.
    let same = |open: &&mut Open| open.can_seal() && open.audit().id == id && open.role() == role;
    let Some(open) = state.open.as_mut().filter(same) else { return effects };
    if open.holds_back() {
        state.notice = Notice::problem(words::NOT_SEALED, vec![words::TOO_LONG_TO_SEAL.to_owned()]);
        return effects;
    }
    if !open.half_written().is_empty() {
        state.notice = Notice::problem(words::NOT_SEALED, vec![words::HALF_WRITTEN.to_owned()]);
        return effects;
    }
    let left = open.left_to_seal();
    if left > 0 {
        state.notice = Notice::problem(words::NOT_SEALED, vec![words::left_to_seal(left)]);
        return effects;
    }
    let track = role.track();
    open.says(track, Change::Salt { salt: salt.clone() }, &device, acting);
    let commitment = commitment(open.audit(), track, &salt);
    open.says(track, Change::Seal { commitment }, &device, acting);
    open.seat(role, false);
    effects.extend(append(state));
    effects
}

/// Shows what was sealed to the other person, or all of an audit to its moderator. Not before
/// the seal is stored, or one who has seen the rest could answer again.
pub(super) fn reveal(state: &mut State, acting: &Acting) -> Vec<Effect> {
    let mut effects = settle(state, acting, true);
    let device = state.device.clone();
    let Some(open) = &mut state.open else { return effects };
    let tracks = open.can_reveal();
    if !tracks.is_empty() && !open.is_stored() {
        let why = match open.holds_back() {
            true => words::TOO_LONG_TO_SHOW,
            false => words::SEAL_NOT_STORED,
        };
        state.notice = Notice::problem(words::NOT_SHOWN, vec![why.to_owned()]);
        effects.extend(append(state));
        return effects;
    }
    let was_open = open.audit().together.is_open();
    for track in tracks {
        if let Some(salt) = open.whole().salt(track).map(str::to_owned) {
            open.says(track, Change::Reveal { salt }, &device, acting);
        }
    }
    if open.audit().together.way == Way::OneScreen {
        for change in hidden_differences(open.whole()) {
            open.record_as(open.role(), open.role().track(), change, &device, acting);
        }
    }
    open.both_heard(was_open, &device, acting);
    open.seat(open.role(), false);
    effects.extend(append(state));
    effects
}

/// A moderator has nobody to wait for: as soon as their seal is stored they are shown all.
pub(super) fn sealed(state: &mut State, acting: &Acting) -> Vec<Effect> {
    let stored = |open: &Open| open.role() == Role::Moderator && open.is_stored();
    match &state.open {
        Some(open) if stored(open) && !open.can_reveal().is_empty() => reveal(state, acting),
        _ => Vec::new(),
    }
}
