use super::command::Acting;
use super::open::Open;
use crate::audit::{Answer, Change, Heard, Log, Person, Track, outlasts_sign_off};
use crate::calendar::Moment;

/// A text that a person types into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Field {
    /// Comment on a criterion.
    Comment(String),
    /// Why a question does not apply.
    Reason(String),
    /// Explanation owed by a check.
    Explanation(String),
    /// Why a section cannot be completed yet.
    Waiting(String),
    /// What a person said when asked for feedback.
    Said(Person),
    /// Why a person was not asked.
    NotAsked(Person),
    /// A line about what became of the promised action of this id.
    Promise(String),
    /// What stands half written in a form, at this place.
    Jotting(String),
}

/// A text not yet recorded. Typing is recorded at most once a pause, so that the
/// log holds what was meant and not every keystroke.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Typing {
    pub(super) field: Field,
    pub(super) text: String,
    pub(super) since: Moment,
    pub(super) last: Moment,
}

/// Recorded this long after the last keystroke, in milliseconds.
pub(super) const PAUSE: u32 = 400;
/// Recorded at the latest this long after the first keystroke, in milliseconds.
pub(super) const LATEST: i64 = 900;

impl Typing {
    /// How many milliseconds until it is to be recorded; 0 when it is due.
    pub(super) fn due_in(&self, now: Moment) -> u32 {
        let pause = self.last.millis() + i64::from(PAUSE) - now.millis();
        let latest = self.since.millis() + LATEST - now.millis();
        // A clock set back must not hold the text: never wait longer than a pause.
        u32::try_from(pause.min(latest).clamp(0, PAUSE.into())).unwrap_or(0)
    }
}

impl Field {
    /// Whether it is part of what a track says.
    pub(super) fn is_of_voice(&self) -> bool {
        self.clone().change(String::new()).is_of_voice()
    }

    /// Whether it is typed after sign-off too.
    pub(super) fn outlasts_sign_off(&self) -> bool {
        matches!(self, Self::Jotting(place) if outlasts_sign_off(place))
    }

    /// The change that records a text.
    pub(super) fn change(self, text: String) -> Change {
        match self {
            Self::Comment(criterion) => Change::Comment { criterion, text },
            Self::Reason(question) => {
                Change::Judge { question, answer: Some(Answer::NotApplicable(text)) }
            }
            Self::Explanation(check) => Change::Explain { check, text },
            Self::Waiting(section) => Change::Wait { section, reason: Some(text) },
            Self::Said(person) => Change::Hear { person, heard: Some(Heard::Said(text)) },
            Self::NotAsked(person) => Change::Hear { person, heard: Some(Heard::NotAsked(text)) },
            Self::Promise(action) => Change::Tell { action, text },
            Self::Jotting(place) => Change::Jot { place, text },
        }
    }

    /// The text as recorded.
    pub(super) fn recorded(&self, log: &Log, track: Track) -> String {
        let audit = log.audit();
        match self {
            Self::Comment(criterion) => audit.entry(track, criterion).comment.clone(),
            Self::Reason(question) => match &audit.entry(track, question).answer {
                Some(Answer::NotApplicable(reason)) => reason.clone(),
                _ => String::new(),
            },
            Self::Explanation(check) => audit.explanation(track, check).to_owned(),
            Self::Waiting(section) => {
                let voice = audit.tracks.get(&track);
                voice.and_then(|v| v.waiting.get(section)).cloned().unwrap_or_default()
            }
            Self::Said(person) => match audit.feedback.of(*person) {
                Some(Heard::Said(text)) => text.clone(),
                _ => String::new(),
            },
            Self::NotAsked(person) => match audit.feedback.of(*person) {
                Some(Heard::NotAsked(text)) => text.clone(),
                _ => String::new(),
            },
            Self::Promise(action) => {
                let promise = audit.earlier.as_ref().and_then(|earlier| earlier.promise(action));
                promise.map(|promise| promise.said.clone()).unwrap_or_default()
            }
            Self::Jotting(place) => log.jotting(track, place).to_owned(),
        }
    }
}

impl Open {
    /// Whether a text that was typed is too long, and therefore neither recorded nor cut.
    #[must_use]
    pub fn holds_back(&self) -> bool {
        self.typing.iter().any(|typing| self.is_too_long(typing))
    }

    fn is_too_long(&self, Typing { field, text, .. }: &Typing) -> bool {
        // A file may have brought a longer one, which stands as it is.
        field.clone().change(text.clone()).excess() > 0
            && *text != field.recorded(&self.log, self.track())
    }

    /// Takes what a person typed; it is recorded after a pause.
    pub(super) fn typed(&mut self, field: Field, text: String, now: Moment) {
        self.saved = None;
        match self.typing.iter_mut().find(|typing| typing.field == field) {
            Some(typing) => (typing.text, typing.last) = (text, now),
            None => self.typing.push(Typing { field, text, since: now, last: now }),
        }
    }

    /// Forgets what was typed into a field that a change has overtaken.
    pub(super) fn forget(&mut self, field: &Field) {
        self.typing.retain(|typing| typing.field != *field);
    }

    /// Records what was typed: what is due, or all. Returns how long to wait for the rest.
    pub(super) fn settle(&mut self, device: &str, acting: &Acting, all: bool) -> Option<u32> {
        let typing = std::mem::take(&mut self.typing);
        let due =
            |typing: &Typing| (all || typing.due_in(acting.at) == 0) && !self.is_too_long(typing);
        let (now, later) = typing.into_iter().partition::<Vec<_>, _>(due);
        self.typing = later;
        for Typing { field, text, .. } in now {
            if text != field.recorded(&self.log, self.track()) {
                self.act(vec![field.change(text)], device, acting);
            }
        }
        if self.is_stored() && self.saved.is_none() {
            self.saved = Some(acting.at); // typed and taken back: nothing was left to store
        }
        // What is held back waits for the person, not for the clock.
        let waiting = self.typing.iter().filter(|typing| !self.is_too_long(typing));
        waiting.map(|typing| typing.due_in(acting.at)).min()
    }
}
