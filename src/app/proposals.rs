//! Where an action would help: the grades that a rule holds down, and what would lift each.

use super::open::Open;
use crate::grading::{Applies, Outlook, Takes, explain, lift, lift_in_words};
use crate::instrument::Ix;

/// A grade that an action could lift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Whose grade.
    pub criterion: Ix,
    /// What lifts it to the next better level: *Good once “A” is at its best.*
    pub says: String,
    /// The answers that it takes, where they can be named.
    pub answers: Vec<Ix>,
    /// Why the grade is held down, in the words of the tool's owner.
    pub because: Vec<String>,
}

impl Open {
    /// One proposal for each section whose calculated grade some rule holds down, in their
    /// order. Verdicts follow from these.
    #[must_use]
    pub fn proposals(&self) -> Vec<Proposal> {
        let instrument = &*self.tool.instrument;
        let (inputs, grades) = self.as_calculated();
        let of = |ix: &Ix| {
            instrument.criteria[*ix].kind.grading()?;
            if grades.of[*ix].applies == Applies::No || grades.of[*ix].ceiling == 0 {
                return None;
            }
            let Outlook { takes, level } =
                lift(instrument, &inputs, grades, *ix).into_iter().next()?;
            let says = lift_in_words(instrument, *ix, &Outlook { takes: takes.clone(), level });
            let explanation = explain(instrument, &inputs, grades, *ix);
            let limiting = explanation.binding().filter(|reason| reason.limiting);
            let because = limiting.filter_map(|one| instrument.rules[one.rule].because.clone());
            let answers = match takes {
                Takes::Changes(answers) => answers,
                Takes::More(_) | Takes::Nothing(_) | Takes::Unknown(_) => Vec::new(),
            };
            Some(Proposal { criterion: *ix, says, answers, because: because.collect() })
        };
        instrument.sections.iter().filter_map(of).collect()
    }
}
