use super::evaluate::{limit, rules};
use super::{Applies, Grade, Grades, Inputs, Truth};
use crate::instrument::{Instrument, Ix, Kind};

/// Grades one group or verdict from the grades of all that it depends on; whether it
/// applies as far as its guards say is given. A question or measure is left as it is.
pub fn derive(
    instrument: &Instrument,
    inputs: &Inputs,
    grades: &mut Grades,
    ix: Ix,
    guarded: Applies,
) {
    let (parts, grading) = match &instrument.criteria[ix].kind {
        Kind::Group(group) => (&group.children, group.grading.as_ref()),
        Kind::Verdict(verdict) => (&verdict.named, Some(&verdict.grading)),
        Kind::Question(_) | Kind::Measure(_) => return,
    };
    grades.of[ix] = Grade { applies: guarded, ceiling: 0, floor: 0 };
    limit(grades, ix, parts);
    let Some(grading) = grading else { return };
    grades.rules[grading.rules.clone()].fill(Truth::False);
    rules(instrument, inputs, grades, ix, grading);
}
