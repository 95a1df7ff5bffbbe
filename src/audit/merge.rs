use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::content::Audit;
use super::event::{Change, Event};
use super::log::Log;

/// Why two logs cannot be put together. Nothing has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Apart {
    /// They are of different audits.
    OtherAudit,
    /// They have different events under one number, so that one was altered.
    Altered {
        /// Whose number.
        device: String,
        /// The number.
        seq: u64,
    },
}

impl Log {
    /// Both logs in one: each event of either, once. It does not matter which is put
    /// to which, in what order, or how often.
    ///
    /// # Errors
    /// Logs of different audits, and a log that was altered.
    pub fn merge(&self, other: &Self) -> Result<Self, Apart> {
        if self.audit().id != other.audit().id || self.beginning() != other.beginning() {
            return Err(Apart::OtherAudit);
        }
        let mut all: BTreeMap<(&str, u64), Event> = BTreeMap::new();
        for event in self.events().iter().chain(other.events()) {
            match all.entry((&event.device, event.seq)) {
                Entry::Vacant(place) => drop(place.insert(event.clone())),
                Entry::Occupied(mut place) => {
                    let both = join(place.get(), event).ok_or_else(|| Apart::Altered {
                        device: event.device.clone(),
                        seq: event.seq,
                    })?;
                    place.insert(both);
                }
            }
        }
        Ok(Self::load(all.into_values().collect()).expect("both have the same beginning"))
    }

    fn beginning(&self) -> Option<(&str, u64)> {
        let begins = |change: &Change| matches!(change, Change::Begin { .. } | Change::Restore(_));
        let event = self.events().iter().find(|event| begins(&event.change))?;
        Some((&event.device, event.seq))
    }
}

impl Event {
    /// Whether another copy of this event has all that this one has, and perhaps more.
    #[must_use]
    pub fn is_within(&self, other: &Self) -> bool {
        self.name() == other.name() && join(self, other).as_ref() == Some(other)
    }
}

/// Two copies of one event; `None` if they differ otherwise than in how much of an opened
/// file their owners may see.
pub(super) fn join(one: &Event, other: &Event) -> Option<Event> {
    if one == other {
        return Some(one.clone());
    }
    let (Change::Restore(here), Change::Restore(there)) = (&one.change, &other.change) else {
        return None;
    };
    let change = Change::Restore(Box::new(fuller(here, there)?));
    let joined = Event { change, ..one.clone() };
    let same = Event { change: joined.change.clone(), ..other.clone() } == joined;
    same.then_some(joined)
}

/// What two copies of an opened audit have between them, each part in one or both.
fn fuller(one: &Audit, other: &Audit) -> Option<Audit> {
    let mut all = one.clone();
    for (track, voice) in &other.tracks {
        let known = all.tracks.entry(*track).or_insert_with(|| voice.clone());
        (known == voice).then_some(())?;
    }
    fill(&mut all.kept, &other.kept)?;
    fill(&mut all.escalation, &other.escalation)?;
    fill(&mut all.actions, &other.actions)?;
    fill(&mut all.earlier, &other.earlier)?;
    fill(&mut all.feedback, &other.feedback)?;
    fill(&mut all.threads, &other.threads)?;
    fill(&mut all.dissents, &other.dissents)?;
    let rest = Audit {
        tracks: other.tracks.clone(),
        kept: other.kept.clone(),
        escalation: other.escalation.clone(),
        actions: other.actions.clone(),
        earlier: other.earlier.clone(),
        feedback: other.feedback.clone(),
        threads: other.threads.clone(),
        dissents: other.dissents.clone(),
        ..all.clone()
    };
    (rest == *other).then_some(all)
}

fn fill<T: Clone + Default + PartialEq>(known: &mut T, other: &T) -> Option<()> {
    let blank = T::default();
    if *known == blank {
        known.clone_from(other);
    }
    (*other == blank || known == other).then_some(())
}
