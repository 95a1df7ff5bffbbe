//! What would lift a grade, and what could still lower it: smallest sets of answers.
//!
//! Whether a grade is reached once some answers are at their best (or at their
//! worst) is monotone in those answers, since conditions hold no negation and a
//! change of level touches nobody's applicability. So the question is turned into a
//! circuit of gates that only count (`compile`), and the smallest set of answers
//! that makes its top true is searched there (`smallest`).

mod circuit;
mod cluster;
mod compile;
mod modules;
mod search;
mod smallest;

use super::{Applies, Grades, Inputs};
use crate::instrument::{Instrument, Ix, Rank};
use compile::Compiled;
use smallest::Found;

/// The most answers that a set is searched for.
pub const MOST_CHANGES: usize = 4;

/// A level that a criterion does not have, and what it takes to get there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlook {
    /// The level. What is said is about reaching it or going beyond it.
    pub level: Rank,
    /// What it takes.
    pub takes: Takes,
}

/// What it takes to reach a level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Takes {
    /// The change of these questions and measures, in the order of the file; no
    /// smaller set does it. Of sets of the same size it is always the same one.
    Changes(Vec<Ix>),
    /// More than [`MOST_CHANGES`] changes. The rules are those in the way of a lift,
    /// by index; of a risk, those one of which would have to bind.
    More(Vec<usize>),
    /// No change of answers does it. The rules are those that would still stand in
    /// the way of a lift; none for a risk.
    Nothing(Vec<usize>),
    /// It would take too long to find the smallest set. The rules are as in
    /// [`More`](Self::More).
    Unknown(Vec<usize>),
}

/// For each better level, from the next one to the best, a smallest set of given
/// answers that, raised to their best, reach it. While answers are missing it starts
/// from the ceiling, as if each missing one came out at its best. Where a person has
/// departed from a grade, that grade stands, and no answer lifts it.
#[must_use]
pub fn lift(
    instrument: &Instrument,
    inputs: &Inputs,
    grades: &Grades,
    criterion: Ix,
) -> Vec<Outlook> {
    let grade = grades.of[criterion];
    let levels = (0..grade.ceiling).rev().collect();
    outlooks(instrument, inputs, grades, criterion, Way::Lift, levels)
}

/// For each worse level, from the next one to the worst, a smallest set of given
/// answers whose fall to their worst reaches it. While answers are missing it starts
/// from the floor, as if each missing one came out at its worst.
#[must_use]
pub fn risk(
    instrument: &Instrument,
    inputs: &Inputs,
    grades: &Grades,
    criterion: Ix,
) -> Vec<Outlook> {
    let worst = instrument.scale_of(criterion).map_or(0, |scale| scale.worst());
    let levels = (grades.of[criterion].floor + 1..=worst).collect();
    outlooks(instrument, inputs, grades, criterion, Way::Risk, levels)
}

/// Which way answers change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Lift,
    Risk,
}

fn outlooks(
    instrument: &Instrument,
    inputs: &Inputs,
    grades: &Grades,
    criterion: Ix,
    way: Way,
    levels: Vec<Rank>,
) -> Vec<Outlook> {
    let graded = instrument.criteria[criterion].kind.grading().is_some();
    if !graded || grades.of[criterion].applies == Applies::No {
        return Vec::new();
    }
    let mut compiled = Compiled::of(instrument, inputs, grades, criterion, way);
    let outlook = |level| {
        let top = compiled.reach(criterion, level);
        let takes = match smallest::smallest(&compiled.circuit, instrument.criteria.len(), top) {
            Found::Set(answers) => Takes::Changes(answers),
            Found::More => Takes::More(compiled.rules(criterion, level)),
            Found::Never => Takes::Nothing(compiled.unbreakable(criterion, level)),
            Found::Unknown => Takes::Unknown(compiled.rules(criterion, level)),
        };
        Outlook { level, takes }
    };
    levels.into_iter().map(outlook).collect()
}
