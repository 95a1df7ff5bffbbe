//! The grade that stands and the one that is calculated, wherever somebody has departed.

use super::open::Open;
use super::text::grades as words;
use super::words::{grade_in_words, grade_line};
use crate::audit::{Departure, DepartureDraft, DepartureFault, Doubt, doubt, unsafe_at};
use crate::calendar::Moment;
use crate::grading::{Grade, Grades, Inputs, barred};
use crate::instrument::{Ix, Rank};

impl Open {
    /// The departure from the grade of a criterion.
    #[must_use]
    pub fn departure(&self, ix: Ix) -> Option<&Departure> {
        self.audit().departure(self.track(), &self.tool.instrument.criteria[ix].id)
    }

    /// Why that has to be looked at again.
    #[must_use]
    pub fn doubt(&self, ix: Ix) -> Option<Doubt> {
        let standing = (self.calculated(), &*self.grades);
        doubt(&self.tool.instrument, standing, ix, self.departure(ix)?)
    }

    /// The calculated grade where another one stands: somebody has departed from it, or
    /// from one on which it rests.
    #[must_use]
    pub fn calculated_beside(&self, ix: Ix) -> Option<Grade> {
        let calculated = self.calculated().of[ix];
        (calculated != self.grades.of[ix]).then_some(calculated)
    }

    /// What is graded as if nobody had departed, with the grades that follow: for saying
    /// why a grade from which somebody departed was calculated.
    #[must_use]
    pub fn as_calculated(&self) -> (Inputs, &Grades) {
        (self.inputs.calculated(), self.calculated())
    }

    /// The standing grade in words, with the calculated one beside it where it is another.
    #[must_use]
    pub fn grade_in_words(&self, ix: Ix) -> String {
        let said = grade_in_words(&self.tool.instrument, ix, self.grades.of[ix]);
        self.with_calculated(ix, said)
    }

    /// The same in one line with the title.
    #[must_use]
    pub fn grade_line(&self, ix: Ix) -> String {
        let said = grade_line(&self.tool.instrument, ix, self.grades.of[ix]);
        self.with_calculated(ix, said)
    }

    fn with_calculated(&self, ix: Ix, said: String) -> String {
        match self.calculated_beside(ix) {
            Some(grade) => {
                let calculated = grade_in_words(&self.tool.instrument, ix, grade);
                words::with_calculated(&said, &calculated)
            }
            None => said,
        }
    }

    /// The id of the safety verdict's level, once it is certain that it is not the best.
    #[must_use]
    pub fn unsafe_level(&self) -> Option<&str> {
        let instrument = &self.tool.instrument;
        let rank = unsafe_at(instrument, [self.calculated(), &self.grades])?;
        let scale = instrument.scale_of(instrument.safety?)?;
        Some(&scale.levels[usize::from(rank)].id)
    }

    /// The levels to which a person may depart from a settled grade, each with the rule
    /// that bars it if one does; none while it is not settled.
    #[must_use]
    pub fn ways_to_depart(&self, ix: Ix) -> Vec<(Rank, Option<usize>)> {
        let instrument = &self.tool.instrument;
        let graded = instrument.criteria[ix].kind.grading().is_some();
        let calculated = self.calculated().of[ix].settled().filter(|_| graded);
        let Some((calculated, scale)) = calculated.zip(instrument.scale_of(ix)) else {
            return Vec::new();
        };
        let ranks = (0..scale.levels.len()).filter_map(|rank| Rank::try_from(rank).ok());
        let others = ranks.filter(|rank| *rank != calculated);
        others.map(|rank| (rank, barred(instrument, &self.grades, ix, rank))).collect()
    }

    /// The departure that a form asks for.
    ///
    /// # Errors
    /// Everything that is wrong with the form, at least one thing.
    pub fn read_departure(
        &self,
        ix: Ix,
        draft: &DepartureDraft,
        at: Moment,
    ) -> Result<Departure, Vec<DepartureFault>> {
        let settled = self.calculated().of[ix].settled();
        let scale = self.tool.instrument.scale_of(ix);
        let level = settled.zip(scale).map(|(rank, scale)| &scale.levels[usize::from(rank)]);
        draft.read(level.map_or("", |level| &level.id), at)
    }

    /// Why a departure cannot be taken, in a sentence.
    pub(super) fn refuses_departure(&self, criterion: &str, to: &Departure) -> Option<String> {
        let instrument = &self.tool.instrument;
        let Some(ix) = instrument.find(criterion) else {
            return Some(words::NOT_GRADED.into());
        };
        let ways = self.ways_to_depart(ix);
        let rank = instrument.scale_of(ix).and_then(|scale| scale.rank(&to.level));
        let way = ways.iter().find(|(way, _)| Some(*way) == rank);
        match way {
            Some((_, None)) if to.reason.trim().is_empty() || to.role.trim().is_empty() => {
                Some(words::NEEDS_REASON.into())
            }
            Some((_, None)) => None,
            Some((_, Some(rule))) => {
                let because = instrument.rules[*rule].because.as_deref();
                Some(words::barred(because.unwrap_or_default()))
            }
            None if ways.is_empty() => Some(words::NOT_SETTLED.into()),
            None => Some(words::SAME_LEVEL.into()),
        }
    }
}
