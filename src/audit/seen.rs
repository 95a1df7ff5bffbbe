use super::content::{Audit, Entry, Track, Voice};
use super::event::{Change, Event};
use super::log::Log;
use super::role::Role;
use super::together::Together;

impl Log {
    /// What a file for a person of this role holds: what they may see, without what is only
    /// about the device that it comes from or stands half written there.
    #[must_use]
    pub fn handed_to(&self, role: Role) -> Self {
        let stays = |event: &&Event| {
            matches!(
                event.change,
                Change::Sit { .. } | Change::Export | Change::Jot { .. } | Change::Salt { .. }
            )
        };
        let seen = self.seen_by(role);
        let events = seen.events().iter().filter(|event| !stays(event)).cloned();
        Self::load(events.collect()).expect("its beginning is seen by all")
    }

    /// In which role somebody sits at this device: the last that was said, and otherwise that
    /// of whoever began the audit.
    #[must_use]
    pub fn sits(&self) -> Role {
        let said = self.events().iter().rev().find_map(|event| match event.change {
            Change::Sit { role } => Some(role),
            _ => None,
        });
        said.or_else(|| self.events().first().map(|event| event.by)).unwrap_or(Role::Auditor)
    }

    /// What a track's commitment was made with, where that is kept here.
    #[must_use]
    pub fn salt(&self, track: Track) -> Option<&str> {
        let own = || self.events().iter().filter(|event| event.track == track);
        let sealed = own().position(|event| matches!(event.change, Change::Seal { .. }))?;
        let salts = own().take(sealed).filter_map(|event| match &event.change {
            Change::Salt { salt } => Some(salt.as_str()),
            _ => None,
        });
        salts.last()
    }

    /// Whether a person of this role may see all of it.
    #[must_use]
    pub fn is_seen_whole_by(&self, role: Role) -> bool {
        let sees = self.sees(role);
        self.events().iter().all(|event| self.is_given(role, event) || is_whole(event, &sees))
    }

    /// Whether a track was sealed on another device, and its seal came from there.
    #[must_use]
    pub fn is_sealed_elsewhere(&self, track: Track) -> bool {
        let seals = |event: &Event| matches!(event.change, Change::Seal { .. });
        let here = self.events().iter().any(|event| event.track == track && seals(event));
        here && self.salt(track).is_none()
    }

    fn sees(&self, role: Role) -> impl Fn(Track) -> bool {
        let together = &self.audit().together;
        move |track| sees(together, role, track)
    }

    /// Whoever moderates was given all of a file, and sees it once what they sealed is shown.
    fn is_given(&self, role: Role, event: &Event) -> bool {
        let shown = self.audit().together.is_revealed(Track::Moderator);
        role == Role::Moderator && event.track == Track::Moderator && shown
    }

    /// What a person of this role may see now, as a log of its own. Whatever is made from
    /// it (a screen, a list of what was done, a step to undo, a file) holds nothing of a
    /// track that is not theirs and was not revealed; nor, of an audit that is moderated,
    /// any track before what the moderator sealed is shown.
    #[must_use]
    pub fn seen_by(&self, role: Role) -> Self {
        let sees = self.sees(role);
        let events = self.events().iter().filter_map(|event| match self.is_given(role, event) {
            true => Some(event.clone()),
            false => seen(event, &sees),
        });
        Self::load(events.collect()).expect("its beginning is seen by all")
    }
}

fn sees(together: &Together, role: Role, track: Track) -> bool {
    let blind = role == Role::Moderator && !together.is_revealed(Track::Moderator);
    track == role.track()
        || !blind
            && match track {
                Track::Agreed => together.is_open(),
                _ => together.is_revealed(track),
            }
}

/// As much of an event as may be seen.
fn seen(event: &Event, sees: &impl Fn(Track) -> bool) -> Option<Event> {
    match &event.change {
        _ if is_whole(event, sees) => Some(event.clone()),
        Change::Restore(audit) => {
            let change = Change::Restore(Box::new(without(audit, event.track, sees)));
            Some(Event { change, device: event.device.clone(), ..*event })
        }
        _ => None,
    }
}

/// Whether all of an event may be seen; a new kind of change is its track's own until it is
/// named here.
fn is_whole(event: &Event, sees: &impl Fn(Track) -> bool) -> bool {
    match &event.change {
        Change::Restore(audit) => {
            sees(event.track) && audit.tracks.keys().all(|track| sees(*track))
        }
        // Facts and what it is about are shared; the rest is about the audit as a whole.
        Change::Begin { .. }
        | Change::Describe(_)
        | Change::State { .. }
        | Change::Work { .. }
        | Change::Seal { .. }
        | Change::Absent { .. }
        | Change::Sit { .. }
        | Change::Differ { .. }
        | Change::Moderate { .. }
        | Change::Conclude { .. }
        | Change::Export
        | Change::Copy { .. }
        | Change::SignOff { .. }
        | Change::Reopen { .. } => true,
        // With its salt a short track could be guessed from its commitment.
        _ => sees(event.track),
    }
}

/// An audit that was opened from a file, by the person of a track, without what may not be
/// seen. What is not of a track by itself, such as an action, is left out with the tracks:
/// a file does not say who wrote it. A moderator sees where evidence was cited, and no more.
fn without(audit: &Audit, opened: Track, sees: &impl Fn(Track) -> bool) -> Audit {
    let mut audit = audit.clone();
    let said = audit.tracks.len();
    let cited: Vec<_> = match opened {
        Track::Moderator => {
            audit.tracks.iter().map(|(track, voice)| (*track, cited(voice))).collect()
        }
        _ => Vec::new(),
    };
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
    for (track, voice) in cited {
        audit.tracks.entry(track).or_insert(voice);
    }
    audit
}

fn cited(voice: &Voice) -> Voice {
    let evidence = |entry: &Entry| Entry { evidence: entry.evidence.clone(), ..Entry::default() };
    let entries = voice.entries.iter().map(|(id, entry)| (id.clone(), evidence(entry)));
    let entries = entries.filter(|(_, entry)| !entry.is_blank()).collect();
    Voice { entries, ..Voice::default() }
}
