use super::condition::{at_or_above, at_or_below};
use super::evaluate::Applies;
use super::{Grades, Truth};
use crate::instrument::{Condition, Instrument, Ix, Leaf, Test};

/// Why a rule binds, as data; a sentence is made from it elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// Index into the instrument's rules.
    pub rule: usize,
    /// Whether it is one of those that hold the grade where it is.
    pub limiting: bool,
    /// The criteria that satisfied its condition, in the order of the file.
    pub satisfied_by: Vec<Ix>,
}

/// The rules of a criterion that certainly bind, in the order of the file.
#[must_use]
pub fn explain(instrument: &Instrument, grades: &Grades, ix: Ix) -> Vec<Reason> {
    let Some(grading) = instrument.criteria[ix].kind.grading() else {
        return Vec::new();
    };
    let binds = grading.rules.clone().filter(|rule| grades.rules[*rule] == Truth::True);
    binds
        .map(|rule| {
            let limit = &instrument.rules[rule];
            let mut satisfied_by = Vec::new();
            satisfy(&limit.when, grades, &mut satisfied_by);
            satisfied_by.sort_unstable();
            satisfied_by.dedup();
            let limiting = limit.at_most > 0 && limit.at_most == grades.of[ix].ceiling;
            Reason { rule, limiting, satisfied_by }
        })
        .collect()
}

/// The rules that hold a grade where it is: they bind, and their limit is the
/// best level still possible. None when that is the best of the scale.
#[must_use]
pub fn limiting(instrument: &Instrument, grades: &Grades, ix: Ix) -> Vec<usize> {
    let reasons = explain(instrument, grades, ix).into_iter();
    reasons.filter(|reason| reason.limiting).map(|reason| reason.rule).collect()
}

fn satisfy(condition: &Condition, grades: &Grades, by: &mut Vec<Ix>) {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => {
            parts.iter().for_each(|part| satisfy(part, grades, by));
        }
        Condition::Leaf(leaf) => by.extend(satisfying(leaf, grades)),
    }
}

/// Which criteria of a leaf speak for it.
fn satisfying<'l>(leaf: &'l Leaf, grades: &'l Grades) -> impl Iterator<Item = Ix> + 'l {
    leaf.items
        .iter()
        .filter(|item| {
            let grade = grades.of[item.ix];
            grade.applies == Applies::Yes
                && match leaf.test {
                    Test::AtOrBelow(_) | Test::Share(_) => at_or_below(grade, item.rank).0,
                    Test::AtOrAbove(_) => at_or_above(grade, item.rank).0,
                    // Those that are not good enough are why fewer than N are.
                    Test::FewerAtOrAbove(_) => !at_or_above(grade, item.rank).1,
                    Test::Points(_) => grade.ceiling > 0,
                }
        })
        .map(|item| item.ix)
}
