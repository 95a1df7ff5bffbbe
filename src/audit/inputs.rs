use super::content::{Answer, Audit, Track};
use crate::grading::{Inputs, Refused};
use crate::instrument::Instrument;

/// A fact or answer of the audit that its instrument does not take. It is kept in
/// the audit and does not count.
pub type Dropped = Refused;

impl Audit {
    /// What the engine needs to grade a track, and what it could not take.
    #[must_use]
    pub fn inputs(&self, instrument: &Instrument, track: Track) -> (Inputs, Vec<Dropped>) {
        let mut inputs = Inputs::new(instrument, self.header.audit_date);
        let mut dropped = Vec::new();
        for (fact, value) in &self.facts {
            dropped.extend(inputs.set_fact(instrument, fact, value).err());
        }
        for (id, entry) in self.tracks.get(&track).iter().flat_map(|voice| &voice.entries) {
            let result = match &entry.answer {
                None => Ok(()),
                Some(Answer::Level(level)) => inputs.set_level(instrument, id, level),
                Some(Answer::NotApplicable(_)) => inputs.set_not_applicable(instrument, id),
            };
            dropped.extend(result.err());
        }
        (inputs, dropped)
    }
}
