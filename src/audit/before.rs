//! What stood before, so that going to and fro between answers loses nothing.

use super::content::{Answer, Track};
use super::event::Change;
use super::feedback::{Heard, Person};
use super::log::Log;
use crate::instrument::{NOT_YET, RawFact};

impl Log {
    /// The reason with which a question last did not apply; blank if it always did.
    #[must_use]
    pub fn reason_before(&self, track: Track, question: &str) -> &str {
        let events = self.events().iter().rev();
        let answers = events.filter_map(|event| match &event.change {
            Change::Judge { question: of, answer } if of == question && event.track == track => {
                answer.as_ref()
            }
            Change::Restore(audit) => audit.entry(track, question).answer.as_ref(),
            _ => None,
        });
        let mut reasons = answers.filter_map(|answer| match answer {
            Answer::NotApplicable(reason) => Some(reason.as_str()),
            Answer::Level(_) => None,
        });
        reasons.next().unwrap_or_default()
    }

    /// The reason for which a section last could not be completed; blank if there was none.
    #[must_use]
    pub fn waiting_before(&self, track: Track, section: &str) -> &str {
        let events = self.events().iter().rev();
        let mut reasons = events.filter_map(|event| match &event.change {
            Change::Wait { section: of, reason } if of == section && event.track == track => {
                reason.as_ref()
            }
            Change::Restore(audit) => audit.tracks.get(&track)?.waiting.get(section),
            _ => None,
        });
        reasons.next().map_or("", String::as_str)
    }

    /// What was last written of a person while they were asked, or while they were not.
    #[must_use]
    pub fn heard_before(&self, person: Person, asked: bool) -> &str {
        let events = self.events().iter().rev();
        let heard = events.filter_map(|event| match &event.change {
            Change::Hear { person: of, heard } if *of == person => heard.as_ref(),
            Change::Restore(audit) => audit.feedback.of(person),
            _ => None,
        });
        let mut heard = heard.filter(|heard| matches!(heard, Heard::Said(_)) == asked);
        heard.next().map_or("", Heard::text)
    }

    /// What a fact was before it was said that it has not happened yet.
    #[must_use]
    pub fn fact_before(&self, fact: &str) -> Option<&RawFact> {
        let events = self.events().iter().rev();
        let mut values = events.filter_map(|event| match &event.change {
            Change::State { fact: of, value } if of == fact => Some(value.as_ref()),
            Change::Restore(audit) => Some(audit.facts.get(fact)),
            _ => None,
        });
        let happened = |value: &Option<&RawFact>| !matches!(value, Some(RawFact::Text(text)) if text == NOT_YET);
        values.find(happened).flatten()
    }
}
