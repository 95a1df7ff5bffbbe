use serde::{Deserialize, Serialize};

use super::content::{Audit, Track};
use super::event::Change;
use super::jotted::{jotted, texts};
use super::room::{MOST_LINE, MOST_TEXT, excess};
use crate::calendar::Moment;
use crate::grading::{Applies, Grades, Inputs, barred, evaluate};
use crate::instrument::{Instrument, Ix, Rank};

/// A person's grade in the place of the calculated one, which is never erased.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Departure {
    /// The id of the level that stands.
    pub level: String,
    /// The id of the level that was calculated when the person departed from it.
    pub calculated: String,
    /// Why.
    pub reason: String,
    /// Their role.
    pub role: String,
    /// When.
    pub at: Moment,
}

impl Audit {
    /// The departures of a track, as what makes them on another.
    #[must_use]
    pub fn departures_anew(&self, track: Track) -> Vec<Change> {
        let all = self.tracks.get(&track).into_iter().flat_map(|voice| &voice.departures);
        let depart = |(criterion, departure): (&String, &Departure)| Change::Depart {
            criterion: criterion.clone(),
            departure: Some(departure.clone()),
        };
        all.map(depart).collect()
    }
}

/// Why a departure has to be looked at again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// This rule, which is absolute, binds now: the departure does not count.
    Barred(usize),
    /// What is calculated is not what the person departed from.
    Changed,
}

/// What is the matter with a departure of `ix`, when this is calculated now and these
/// are the standing grades.
#[must_use]
pub fn doubt(
    instrument: &Instrument,
    (calculated, standing): (&Grades, &Grades),
    ix: Ix,
    departure: &Departure,
) -> Option<Doubt> {
    let scale = instrument.scale_of(ix)?;
    let rank = scale.rank(&departure.level)?;
    if let Some(rule) = barred(instrument, standing, ix, rank) {
        return Some(Doubt::Barred(rule));
    }
    let now = calculated.of[ix].settled();
    (now != scale.rank(&departure.calculated)).then_some(Doubt::Changed)
}

/// Puts people's grades into what the engine grades, all but those that an absolute rule
/// bars. Departing changes no rule of its own criterion, so taking out the first that is
/// barred, in the order of grading, until none is leaves as many as may be.
pub(super) fn depart(
    instrument: &Instrument,
    inputs: &mut Inputs,
    departures: impl IntoIterator<Item = (Ix, Rank)>,
) {
    let mut departed: Vec<_> = departures.into_iter().collect();
    departed.sort_by_key(|(ix, _)| instrument.place[*ix]);
    departed.iter().for_each(|(ix, rank)| inputs.depart(*ix, Some(*rank)));
    while !departed.is_empty() {
        let grades = evaluate(instrument, inputs);
        let bars = |(ix, rank): &(Ix, Rank)| {
            grades.of[*ix].applies != Applies::No
                && barred(instrument, &grades, *ix, *rank).is_some()
        };
        let Some(at) = departed.iter().position(bars) else { return };
        inputs.depart(departed[at].0, None);
        departed.drain(..=at);
    }
}

/// A departure while it is being written: anything may be missing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DepartureDraft {
    /// The id of the level; blank until one is chosen.
    pub level: String,
    /// Why.
    pub reason: String,
    /// The person's role.
    pub role: String,
}

/// What is wrong with a departure, in the order of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DepartureFault {
    /// No level is chosen.
    Level,
    /// It is not said why, or at too great a length.
    Reason,
    /// It is not said in which role, or at too great a length.
    Role,
}

impl DepartureDraft {
    /// The departure from this calculated level, if all of it is there.
    ///
    /// # Errors
    /// Everything that is missing, at least one thing.
    pub fn read(&self, calculated: &str, at: Moment) -> Result<Departure, Vec<DepartureFault>> {
        let (reason, role) = (self.reason.trim(), self.role.trim());
        let mut faults = Vec::new();
        faults.extend(self.level.is_empty().then_some(DepartureFault::Level));
        let unfit = |text: &str, most| text.is_empty() || excess(text, most) > 0;
        faults.extend(unfit(reason, MOST_TEXT).then_some(DepartureFault::Reason));
        faults.extend(unfit(role, MOST_LINE).then_some(DepartureFault::Role));
        if !faults.is_empty() {
            return Err(faults);
        }
        Ok(Departure {
            level: self.level.clone(),
            calculated: calculated.to_owned(),
            reason: reason.to_owned(),
            role: role.to_owned(),
            at,
        })
    }

    /// As a jotting.
    #[must_use]
    pub fn jotting(&self) -> String {
        jotted([&self.level, &self.reason, &self.role])
    }

    /// From its jotting; parts that are not there are blank.
    #[must_use]
    pub fn from_jotting(text: &str) -> Self {
        let [level, reason, role] = texts(text);
        Self { level, reason, role }
    }
}
