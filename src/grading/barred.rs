use super::{Grades, Truth};
use crate::instrument::{Instrument, Ix, Rank};

/// The rule for which a person may not grade a criterion at this level: an absolute one
/// that binds and limits to something worse, the strictest of them. `None` where the
/// level may be given. A departure changes no rule of its own criterion, so the answer is
/// the same once somebody has departed. See GRADING.md, "Departures".
///
/// Whoever takes a departure asks this first, and again whenever answers have changed.
#[must_use]
pub fn barred(instrument: &Instrument, grades: &Grades, ix: Ix, rank: Rank) -> Option<usize> {
    let rules = instrument.criteria[ix].kind.grading()?.rules.clone();
    let bars = |rule: &usize| {
        let limit = &instrument.rules[*rule];
        limit.absolute && limit.at_most > rank && grades.rules[*rule] == Truth::True
    };
    rules.filter(bars).max_by_key(|rule| instrument.rules[*rule].at_most)
}
