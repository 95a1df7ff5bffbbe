use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::evaluate::{blank, grade, own_guard};
use super::{Applies, Grades, Inputs, Truth};
use crate::instrument::{Instrument, Ix};

/// Grades anew what rests on answers or departures that have changed, and nothing
/// else; going up ends where a grade has stayed the same. `grades` must be those of
/// the same inputs before that change; after a fact has changed, everything must be
/// graded, by [`evaluate`](super::evaluate()).
pub fn regrade(
    instrument: &Instrument,
    inputs: &Inputs,
    grades: &mut Grades,
    changed: impl IntoIterator<Item = Ix>,
) {
    let place = |ix: Ix| Reverse(instrument.place[ix]);
    // By place in the order of grading, so that each is graded once, after all below it.
    let mut due: BinaryHeap<_> = changed.into_iter().map(place).collect();
    let mut done = None;
    while let Some(Reverse(at)) = due.pop() {
        if done.replace(at) == Some(at) {
            continue; // more than one change below it
        }
        let ix = instrument.order[at];
        let before = std::mem::replace(&mut grades.of[ix], blank(guards(instrument, inputs, ix)));
        if let Some(grading) = instrument.criteria[ix].kind.grading() {
            grades.rules[grading.rules.clone()].fill(Truth::False);
        }
        grade(instrument, inputs, grades, ix);
        if grades.of[ix] != before {
            due.extend(instrument.used_by[ix].iter().map(|above| place(*above)));
        }
    }
}

/// Whether a criterion applies as far as guards say, its own and those above it.
fn guards(instrument: &Instrument, inputs: &Inputs, ix: Ix) -> Applies {
    let above = |ix: &Ix| instrument.criteria[*ix].parent;
    std::iter::successors(Some(ix), above)
        .map(|ix| own_guard(&instrument.criteria[ix], inputs))
        .min()
        .unwrap_or(Applies::Yes)
}
