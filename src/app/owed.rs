//! What is missing in the audit that is open, and what of that somebody can still do.

use super::open::Open;
use crate::audit::{Missing, Progress, Track, half_written, missing, missing_at, progress};
use crate::instrument::Ix;

/// How many things are left undone when somebody seals what they answered: none of it can be
/// added to what they seal.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Left {
    /// Questions without an answer.
    pub answers: usize,
    /// Questions that do not apply, without a reason.
    pub reasons: usize,
    /// Answers without the evidence that is asked for.
    pub evidence: usize,
    /// Checks without an explanation.
    pub explanations: usize,
    /// Grades that a person gave and has to look at again.
    pub departures: usize,
}

impl Open {
    /// Whether somebody could stand by it now.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        let settled = |ix: &Ix| {
            let grade = self.grades.of[*ix];
            grade.applies == crate::grading::Applies::No || grade.settled().is_some()
        };
        self.missing().is_empty() && self.tool.instrument.verdicts.iter().all(settled)
    }

    /// What is missing before sign-off, with what is half written last. Nothing that only
    /// answers could mend which are sealed: nobody could do it.
    #[must_use]
    pub fn missing(&self) -> &[Missing] {
        self.missing.get_or_init(|| {
            let mut all = self.all_missing();
            all.retain(|one| !(self.is_fixed() && one.is_of_voice()));
            all
        })
    }

    /// Whether evidence is missing for the answer to a question, and can still be given.
    #[must_use]
    pub fn owes_evidence(&self, ix: Ix) -> bool {
        let Self { tool, inputs, grades, .. } = self;
        let grades = (&**grades, self.calculated());
        !self.is_fixed()
            && missing_at(self.audit(), self.track(), &tool.instrument, inputs, grades, ix)
                .contains(&Missing::Evidence(ix))
    }

    /// What each section has come to, in their order.
    #[must_use]
    pub fn progress(&self) -> Vec<Progress> {
        let Self { inputs, grades, .. } = self;
        let of = |missing: &[Missing]| {
            let (track, tool) = (self.track(), &self.tool.instrument);
            progress(self.audit(), track, tool, inputs, grades, missing)
        };
        if !self.is_fixed() {
            return of(self.missing());
        }
        // A section with questions that nobody answered is no complete one, sealed or not.
        let mut left = self.all_missing();
        left.retain(|one| !one.is_of_voice() || matches!(one, Missing::Answer(_)));
        of(&left)
    }

    /// What would be left undone if the person who sits here sealed now.
    #[must_use]
    pub fn left(&self) -> Left {
        let answers = self.progress().iter().map(|one| one.questions - one.answered).sum();
        let mut left = Left { answers, ..Left::default() };
        for one in self.missing() {
            match one {
                Missing::Reason(_) => left.reasons += 1,
                Missing::Evidence(_) => left.evidence += 1,
                Missing::Explanation(..) => left.explanations += 1,
                Missing::Departure(_) => left.departures += 1,
                _ => {}
            }
        }
        left
    }

    /// Whether what the person who sits here answered is sealed, and nothing is agreed yet in
    /// its place.
    fn is_fixed(&self) -> bool {
        let track = self.track();
        track != Track::Agreed && self.audit().together.is_sealed(track)
    }

    fn all_missing(&self) -> Vec<Missing> {
        let Self { tool, inputs, grades, log, .. } = self;
        let (track, grades) = (self.track(), (&**grades, self.calculated()));
        let unsettled = (0..log.unsettled().len()).map(Missing::Unsettled);
        let mut all: Vec<_> = unsettled.collect();
        all.extend(missing(log.audit(), track, &tool.instrument, inputs, grades));
        all.extend(half_written(log, track, &tool.instrument, inputs));
        all
    }
}
