use super::tally::{Counting, Tally};
use super::{Grade, Grades, Inputs, Truth};
use crate::instrument::{Condition, Count, Instrument, Leaf, Rank, Test};

/// Whether a condition holds over grades: for every completion, for some, for none.
/// See GRADING.md, "Bounds, while answers are missing".
#[must_use]
pub fn holds(
    condition: &Condition,
    instrument: &Instrument,
    inputs: &Inputs,
    grades: &Grades,
) -> Truth {
    Judge { instrument, inputs, grades: &grades.of }.holds(condition)
}

/// What a condition is judged against.
#[derive(Clone, Copy)]
pub(super) struct Judge<'g> {
    pub(super) instrument: &'g Instrument,
    pub(super) inputs: &'g Inputs,
    /// By criterion; what a condition names is already graded.
    pub(super) grades: &'g [Grade],
}

impl Judge<'_> {
    pub(super) fn holds(self, condition: &Condition) -> Truth {
        match condition {
            Condition::All(parts) => Truth::all(parts.iter().map(|part| self.holds(part))),
            Condition::Any(parts) => Truth::any(parts.iter().map(|part| self.holds(part))),
            Condition::Leaf(leaf) => self.leaf(leaf),
        }
    }

    fn leaf(self, leaf: &Leaf) -> Truth {
        self.decide(&leaf.test, &self.tally(leaf))
    }

    /// What a leaf comes to over all its criteria.
    pub(super) fn tally(self, leaf: &Leaf) -> Tally {
        let counting = Counting::of(&leaf.test, self.inputs);
        let mut tally = Tally::default();
        for item in &leaf.items {
            tally += counting.one(self.instrument, *item, self.grades[item.ix]);
        }
        tally
    }

    /// Whether a test holds, once its criteria have been counted.
    pub(super) fn decide(self, test: &Test, tally: &Tally) -> Truth {
        match test {
            Test::AtOrBelow(n) | Test::AtOrAbove(n) => self.at_least(n, tally),
            Test::FewerAtOrAbove(n) => self.fewer_than(n, tally),
            Test::Share(percent) => {
                let any = tally.applies + tally.may_apply > 0;
                // When nothing that must apply is there and nothing can be below,
                // something that may apply is all there is: a share of none.
                let none = tally.counted == 0 && self.inputs.number(*percent) > 0.0;
                let possibly = any && !none && tally.greatest >= 0;
                Truth::of(tally.applies > 0 && tally.least >= 0, possibly)
            }
            // Where nothing certainly applies the greatest balance is not below 0.
            Test::Points(_) => Truth::of(tally.greatest < 0, tally.least < 0),
        }
    }

    fn at_least(self, n: &Count, tally: &Tally) -> Truth {
        let Some((easiest, hardest)) = self.range(n, tally) else {
            return Truth::False;
        };
        Truth::of(whole(tally.least) >= hardest, whole(tally.greatest) >= easiest)
    }

    fn fewer_than(self, n: &Count, tally: &Tally) -> Truth {
        // The smallest N is the hardest to stay below.
        let Some((hardest, easiest)) = self.range(n, tally) else {
            return Truth::False;
        };
        let certainly = tally.applies > 0 && whole(tally.greatest) < hardest;
        Truth::of(certainly, whole(tally.least) < easiest)
    }

    /// Least and greatest N over the numbers that may turn out applicable; `None`
    /// when nothing can be, and the leaf is false whatever N is.
    pub(super) fn range(self, n: &Count, tally: &Tally) -> Option<(f64, f64)> {
        let most = tally.applies + tally.may_apply;
        if most == 0 {
            return None;
        }
        let rows = match n {
            Count::Fixed(n) => return Some((self.inputs.number(*n), self.inputs.number(*n))),
            Count::ByApplicable(rows) => rows,
        };
        // Over none applicable the leaf is false, so that row never decides it.
        let (low, high) = (whole(tally.applies.max(1)), whole(most));
        let (mut least, mut greatest) = (f64::INFINITY, f64::NEG_INFINITY);
        let mut from = f64::NEG_INFINITY; // this row holds for numbers above it
        for row in rows {
            let to = row.up_to.map_or(f64::INFINITY, |up_to| self.inputs.number(up_to));
            // Whole numbers in (from, to] and in [low, high]; is there one?
            if (from.floor() + 1.0).max(low) <= to.min(high) {
                let n = self.inputs.number(row.n);
                least = least.min(n);
                greatest = greatest.max(n);
            }
            from = from.max(to);
        }
        Some((least, greatest))
    }
}

/// Whether a grade is always, and ever, at a rank or worse.
pub(super) fn at_or_below(grade: Grade, rank: Rank) -> (bool, bool) {
    (grade.ceiling >= rank, grade.floor >= rank)
}

/// Whether a grade is always, and ever, at a rank or better.
pub(super) fn at_or_above(grade: Grade, rank: Rank) -> (bool, bool) {
    (grade.floor <= rank, grade.ceiling <= rank)
}

/// Points and per cent, which have at most three decimals: 100 × 0.57 is less than 57
/// in floating point, and a grade must not hang on that. At most 20,000 products of
/// 10^9 and 10^5 are added up, which an `i64` holds.
pub(crate) type Thousandths = i64;

/// Of a number from 0 to a million.
#[allow(clippy::cast_possible_truncation)] // at most 10^9, and whole but for rounding
pub(crate) fn thousandths(number: f64) -> Thousandths {
    (number * 1_000.0 + 0.5) as Thousandths // quicker than rounding what is not negative
}

/// Whether so many of so many are so many per cent or more.
pub(crate) fn reaches_share(count: usize, of: usize, percent: Thousandths) -> bool {
    let whole = |count| i64::try_from(count).unwrap_or(i64::MAX);
    whole(count) * 100_000 >= percent * whole(of)
}

#[allow(clippy::cast_precision_loss)] // at most 20,000 criteria
fn whole(count: i64) -> f64 {
    count as f64
}
