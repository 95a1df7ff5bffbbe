use super::content::{Audit, Track};
use super::event::{Change, Event};
use super::log::Log;
use super::role::Role;
use super::together::Together;

impl Log {
    /// What a person of this role may see now, as a log of its own. Whatever is made from
    /// it (a screen, a list of what was done, a step to undo, a file) holds nothing of a
    /// track that is not theirs and was not revealed; nor, of an audit that is moderated,
    /// any track before the moderator has sealed theirs.
    #[must_use]
    pub fn seen_by(&self, role: Role) -> Self {
        let together = &self.audit().together;
        let sees = |track| sees(together, role, track);
        let events = self.events().iter().filter_map(|event| seen(event, &sees));
        Self::load(events.collect()).expect("its beginning is seen by all")
    }
}

fn sees(together: &Together, role: Role, track: Track) -> bool {
    let blind = role == Role::Moderator && !together.is_sealed(Track::Moderator);
    track == role.track()
        || !blind
            && match track {
                Track::Agreed => together.is_open(),
                _ => together.is_revealed(track),
            }
}

/// As much of an event as may be seen; a new kind of change is hidden until it is named
/// here.
fn seen(event: &Event, sees: &impl Fn(Track) -> bool) -> Option<Event> {
    match &event.change {
        Change::Restore(audit) => {
            let change = Change::Restore(Box::new(without(audit, event.track, sees)));
            Some(Event { change, device: event.device.clone(), ..*event })
        }
        // Facts and what it is about are shared; the rest is about the audit as a whole.
        Change::Begin { .. }
        | Change::Describe(_)
        | Change::State { .. }
        | Change::Work { .. }
        | Change::Seal { .. }
        | Change::Absent { .. }
        | Change::Export
        | Change::Copy { .. }
        | Change::SignOff { .. }
        | Change::Reopen { .. } => Some(event.clone()),
        // With its salt a short track could be guessed from its commitment.
        _ => sees(event.track).then(|| event.clone()),
    }
}

/// An audit that was opened from a file, by the person of a track, without what may not be
/// seen. What is not of a track by itself, such as an action, is left out with the tracks:
/// a file does not say who wrote it.
fn without(audit: &Audit, opened: Track, sees: &impl Fn(Track) -> bool) -> Audit {
    let mut audit = audit.clone();
    let said = audit.tracks.len();
    audit.tracks.retain(|track, _| sees(*track));
    if audit.tracks.len() < said || !sees(opened) {
        audit.kept.clear();
        audit.escalation = None;
        audit.actions.clear();
        audit.earlier = None;
        audit.feedback = Default::default();
        audit.threads.clear();
        audit.dissents.clear();
    }
    audit
}
