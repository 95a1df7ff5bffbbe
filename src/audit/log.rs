use serde::{Deserialize, Serialize};

use super::content::{Audit, Track};
use super::event::{Change, Event};
use super::fold::fold;
use super::jottings::{Jottings, outlasts_sign_off};
use super::lifecycle::Lifecycle;
use super::merge::join;
use super::role::Role;
use crate::calendar::Moment;

/// An audit's events and the state they fold into, kept in step.
#[derive(Debug, Clone, PartialEq)]
pub struct Log {
    events: Vec<Event>,
    audit: Audit,
    jottings: Jottings,
}

/// An audit was saved as a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Exported {
    /// When.
    pub at: Moment,
    /// Whether the file has all of it, since nothing was done after that.
    pub whole: bool,
}

/// Who does something, where and when.
#[derive(Debug, Clone, Copy)]
pub struct Stamp<'s> {
    /// This device.
    pub device: &'s str,
    /// Wall time.
    pub at: Moment,
    /// In which role.
    pub by: Role,
    /// For which track.
    pub track: Track,
}

impl Log {
    /// Starts a log with its first event, a beginning or a restored audit.
    ///
    /// `None` if `change` is neither.
    #[must_use]
    pub fn start(stamp: Stamp<'_>, change: Change) -> Option<Self> {
        let event = stamp.event(1, 1, change);
        let audit = fold([&event])?;
        Some(Self { events: vec![event], audit, jottings: Jottings::default() })
    }

    /// Loads a log, in whatever order its events come. Of an event that occurs twice, once as
    /// its owner was shown it and later whole, what both have counts.
    ///
    /// `None` if it has no beginning.
    #[must_use]
    pub fn load(mut events: Vec<Event>) -> Option<Self> {
        events.sort_by(|a, b| super::fold::order(a).cmp(&super::fold::order(b)));
        events.dedup_by(|again, first| {
            let same = again.device == first.device && again.seq == first.seq;
            if let Some(both) = same.then(|| join(first, again)).flatten() {
                *first = both;
            }
            same
        });
        let audit = fold(&events)?;
        let jottings = Jottings::of(&events);
        Some(Self { events, audit, jottings })
    }

    /// Notes what was done, and returns the event, which is to be stored.
    pub fn record(&mut self, stamp: Stamp<'_>, change: Change) -> &Event {
        let own = self.events.iter().filter(|event| event.device == stamp.device);
        let seq = own.map(|event| event.seq).max().unwrap_or(0) + 1;
        let clock = self.events.last().map_or(0, |event| event.clock) + 1;
        let event = stamp.event(seq, clock, change);
        self.take(event);
        self.events.last().expect("just pushed")
    }

    /// Takes an event that was recorded in a fuller log, and comes after all that are here.
    pub fn take(&mut self, event: Event) {
        self.audit.apply(&event);
        self.jottings.apply(&event);
        self.events.push(event);
    }

    /// What stands.
    #[must_use]
    pub fn audit(&self) -> &Audit {
        &self.audit
    }

    /// What stands half written at a place; blank if nothing does, and while signed
    /// off, unless somebody moderates.
    #[must_use]
    pub fn jotting(&self, track: Track, place: &str) -> &str {
        match self.audit.lifecycle() {
            Lifecycle::SignedOff if !outlasts_sign_off(place) && track != Track::Moderator => "",
            _ => self.jottings.at(track, place),
        }
    }

    /// Everything that stands half written on a track, as what writes it on another.
    #[must_use]
    pub fn jotted_anew(&self, track: Track) -> Vec<Change> {
        let jot = |(place, text): (&String, &String)| Change::Jot {
            place: place.clone(),
            text: text.clone(),
        };
        self.jottings.of_track(track).map(jot).collect()
    }

    /// When it was last saved as a file; `None` if it never was.
    #[must_use]
    pub fn exported(&self) -> Option<Exported> {
        let last = self.events.iter().rposition(|event| event.change == Change::Export)?;
        let nothing = |event: &Event| is_beside_the_file(&event.change);
        Some(Exported {
            at: self.events[last].at,
            whole: self.events[last + 1..].iter().all(nothing),
        })
    }

    /// Whether it is a copy that came of restoring a backup.
    #[must_use]
    pub fn is_copy(&self) -> bool {
        self.events.iter().any(|event| matches!(event.change, Change::Copy { .. }))
    }

    /// All events, in order.
    #[must_use]
    pub fn events(&self) -> &[Event] {
        &self.events
    }
}

/// Whether a file of the audit has nothing of it, made before or after.
#[must_use]
pub fn is_beside_the_file(change: &Change) -> bool {
    matches!(
        change,
        Change::Jot { .. }
            | Change::Copy { .. }
            | Change::Sit { .. }
            | Change::Salt { .. }
            | Change::Differ { .. }
    )
}

impl Stamp<'_> {
    fn event(self, seq: u64, clock: u64, change: Change) -> Event {
        let Self { device, at, by, track } = self;
        Event { device: device.to_owned(), seq, clock, at, by, track, change }
    }
}
