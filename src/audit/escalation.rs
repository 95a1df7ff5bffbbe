use serde::{Deserialize, Serialize};

use super::content::Audit;
use super::jotted::{jotted, texts};
use super::room::{MOST_LINE, MOST_TEXT, excess};
use crate::calendar::{Date, DateParts, PartsFault};
use crate::grading::{Applies, Grades};
use crate::instrument::{Instrument, Rank};

/// Somebody was told that the audit cannot call the child safe.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Escalation {
    /// The id of the level that the safety verdict had then.
    pub level: String,
    /// The role that was told, not a name.
    pub told: String,
    /// On which day.
    #[cfg_attr(feature = "schema", schemars(with = "crate::calendar::iso_date::IsoDate"))]
    #[serde(with = "crate::calendar::iso_date")]
    pub on: Date,
    /// What was decided.
    pub decided: String,
}

/// The level of the safety verdict, once it is certain that it is not the best: the worse
/// of the calculated and the standing one, so that no departure hides it.
#[must_use]
pub fn unsafe_at(instrument: &Instrument, grades: [&Grades; 2]) -> Option<Rank> {
    let safety = instrument.safety?;
    let of = grades.map(|grades| grades.of[safety]);
    let certain = of.into_iter().filter(|grade| grade.applies != Applies::No);
    certain.map(|grade| grade.ceiling).max().filter(|rank| *rank > 0)
}

impl Audit {
    /// Whether somebody must still be told: nobody was, or it has become worse since.
    #[must_use]
    pub fn owes_escalation(&self, instrument: &Instrument, grades: [&Grades; 2]) -> bool {
        let Some(now) = unsafe_at(instrument, grades) else { return false };
        let scale = instrument.safety.and_then(|ix| instrument.scale_of(ix));
        let told = self.escalation.as_ref();
        let told = told.and_then(|told| scale?.rank(&told.level));
        told.is_none_or(|told| told < now)
    }
}

/// An escalation while it is being written: anything may be missing or wrong.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EscalationDraft {
    /// The role that was told.
    pub told: String,
    /// On which day.
    pub on: DateParts,
    /// What was decided.
    pub decided: String,
}

/// What is wrong with an escalation, in the order of the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EscalationFault {
    /// It is not said who was told, or at too great a length.
    Told,
    /// The day.
    On(PartsFault),
    /// It is not said what was decided, or at too great a length.
    Decided,
}

impl EscalationDraft {
    /// An escalation to be corrected.
    #[must_use]
    pub fn of(Escalation { told, on, decided, .. }: &Escalation) -> Self {
        Self { told: told.clone(), on: DateParts::of(*on), decided: decided.clone() }
    }

    /// The escalation at this level, if all of it is there and right.
    ///
    /// # Errors
    /// Everything that is wrong, at least one thing.
    pub fn read(&self, level: &str) -> Result<Escalation, Vec<EscalationFault>> {
        let (told, decided) = (self.told.trim(), self.decided.trim());
        let unfit = |text: &str, most| text.is_empty() || excess(text, most) > 0;
        let mut faults = Vec::new();
        faults.extend(unfit(told, MOST_LINE).then_some(EscalationFault::Told));
        let on = self.on.read();
        faults.extend(on.as_ref().err().cloned().map(EscalationFault::On));
        faults.extend(unfit(decided, MOST_TEXT).then_some(EscalationFault::Decided));
        match on {
            Ok(on) if faults.is_empty() => Ok(Escalation {
                level: level.to_owned(),
                told: told.to_owned(),
                on,
                decided: decided.to_owned(),
            }),
            _ => Err(faults),
        }
    }

    /// As a jotting.
    #[must_use]
    pub fn jotting(&self) -> String {
        let DateParts { day, month, year } = &self.on;
        jotted([&self.told, day, month, year, &self.decided])
    }

    /// From its jotting; parts that are not there are blank.
    #[must_use]
    pub fn from_jotting(text: &str) -> Self {
        let [told, day, month, year, decided] = texts(text);
        Self { told, on: DateParts { day, month, year }, decided }
    }
}
