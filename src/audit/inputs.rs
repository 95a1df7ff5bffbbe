use super::content::{Answer, Audit, Track};
use super::departure::{Departure, depart};
use crate::grading::{Inputs, Refused};
use crate::instrument::{Instrument, Ix, Rank};

/// A fact or answer of the audit that its instrument does not take. It is kept in
/// the audit and does not count.
pub type Dropped = Refused;

impl Audit {
    /// What the engine needs to grade a track, and what it could not take. Facts are
    /// shared; answers are those of [`Audit::answer`]. Departures are the track's own: who
    /// departed, departed from what their own answers gave.
    #[must_use]
    pub fn inputs(&self, instrument: &Instrument, track: Track) -> (Inputs, Vec<Dropped>) {
        let mut inputs = Inputs::new(instrument, self.header.audit_date);
        let mut dropped = Vec::new();
        for (fact, value) in &self.facts {
            dropped.extend(inputs.set_fact(instrument, fact, value).err());
        }
        for (id, answer) in self.answers(track) {
            let result = match answer {
                Answer::Level(level) => inputs.set_level(instrument, id, level),
                Answer::NotApplicable(_) => inputs.set_not_applicable(instrument, id),
            };
            dropped.extend(result.err());
        }
        let mut departures = Vec::new();
        for (id, departure) in self.tracks.get(&track).iter().flat_map(|voice| &voice.departures) {
            match departed(instrument, id, departure) {
                Ok(departure) => departures.push(departure),
                Err(refused) => dropped.push(refused),
            }
        }
        depart(instrument, &mut inputs, departures);
        (inputs, dropped)
    }
}

/// Which grade is departed from, and to which level.
///
/// # Errors
/// A criterion without rules of its own, or a level that is not on its scale.
pub fn departed(
    instrument: &Instrument,
    id: &str,
    Departure { level, .. }: &Departure,
) -> Result<(Ix, Rank), Refused> {
    let refused = |expected: String| Refused { id: id.to_owned(), expected };
    let graded = |ix: &Ix| instrument.criteria[*ix].kind.grading().is_some();
    let ix = instrument.find(id).filter(graded);
    let ix = ix.ok_or_else(|| refused("the id of a criterion that rules grade".into()))?;
    let scale = instrument.scale_of(ix).expect("what rules grade has a scale");
    let rank = scale.rank(level).ok_or_else(|| refused(scale.expected()))?;
    Ok((ix, rank))
}
