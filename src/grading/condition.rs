use super::evaluate::{Applies, Grade};
use super::{Grades, Inputs, Truth};
use crate::instrument::{Condition, Count, Instrument, Item, Leaf, Rank, Test};

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

/// How many criteria of a leaf certainly and possibly are as it tests.
#[derive(Default)]
pub(super) struct Tally {
    pub(super) certain: usize,
    pub(super) possible: usize,
    /// Certainly applicable.
    pub(super) applies: usize,
    /// Perhaps applicable.
    pub(super) may_apply: usize,
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
        match &leaf.test {
            Test::AtOrBelow(n) => self.at_least(n, &self.tally(leaf, at_or_below)),
            Test::AtOrAbove(n) => self.at_least(n, &self.tally(leaf, at_or_above)),
            Test::FewerAtOrAbove(n) => self.fewer_than(n, &self.tally(leaf, at_or_above)),
            Test::Share(percent) => self.share(leaf, thousandths(self.inputs.number(*percent))),
            Test::Points(percent) => self.points(leaf, thousandths(self.inputs.number(*percent))),
        }
    }

    pub(super) fn tally(self, leaf: &Leaf, test: impl Fn(Grade, Rank) -> (bool, bool)) -> Tally {
        let mut tally = Tally::default();
        for item in &leaf.items {
            let grade = self.grades[item.ix];
            let (always, ever) = test(grade, item.rank);
            match grade.applies {
                Applies::No => continue,
                Applies::Yes => {
                    tally.applies += 1;
                    tally.certain += usize::from(always);
                }
                Applies::May => tally.may_apply += 1,
            }
            tally.possible += usize::from(ever);
        }
        tally
    }

    fn at_least(self, n: &Count, tally: &Tally) -> Truth {
        let Some((easiest, hardest)) = self.range(n, tally) else {
            return Truth::False;
        };
        Truth::of(reaches(tally.certain, hardest), reaches(tally.possible, easiest))
    }

    fn fewer_than(self, n: &Count, tally: &Tally) -> Truth {
        // The smallest N is the hardest to stay below.
        let Some((hardest, easiest)) = self.range(n, tally) else {
            return Truth::False;
        };
        let certainly = tally.applies > 0 && !reaches(tally.possible, hardest);
        Truth::of(certainly, !reaches(tally.certain, easiest))
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

    fn share(self, leaf: &Leaf, percent: Thousandths) -> Truth {
        let (mut below, mut of, mut below_most, mut of_most) = (0, 0, 0, 0);
        let (mut any, mut any_certain) = (false, false);
        for item in &leaf.items {
            let grade = self.grades[item.ix];
            let (always, ever) = at_or_below(grade, item.rank);
            let certain = grade.applies == Applies::Yes;
            if grade.applies == Applies::No {
                continue;
            }
            any = true;
            any_certain |= certain;
            // Least share: what may not apply stays out when it would raise it.
            if certain || !always {
                of += 1;
                below += usize::from(always);
            }
            // Greatest share: what may not apply comes in when it raises it.
            if certain || ever {
                of_most += 1;
                below_most += usize::from(ever);
            }
        }
        let certainly = any_certain && reaches_share(below, of, percent);
        // When nothing that must apply is there and nothing can be below, something
        // that may apply is all there is: a share of none.
        let most =
            if of_most == 0 { percent <= 0 } else { reaches_share(below_most, of_most, percent) };
        let possibly = any && most;
        Truth::of(certainly, possibly)
    }

    fn points(self, leaf: &Leaf, percent: Thousandths) -> Truth {
        // The condition holds when the sum of (100 × earned − percent × most) is
        // below 0; each criterion adds to it on its own.
        let (mut greatest, mut least) = (0, 0);
        let (mut any, mut any_certain) = (false, false);
        for item in &leaf.items {
            let grade = self.grades[item.ix];
            let best = self.surplus(*item, grade.ceiling, percent);
            let worst = self.surplus(*item, grade.floor, percent);
            match grade.applies {
                Applies::No => continue,
                Applies::Yes => {
                    any_certain = true;
                    greatest += best;
                    least += worst;
                }
                Applies::May => {
                    greatest += best.max(0);
                    least += worst.min(0);
                }
            }
            any = true;
        }
        Truth::of(any_certain && greatest < 0, any && least < 0)
    }

    pub(super) fn surplus(self, item: Item, rank: Rank, percent: Thousandths) -> i128 {
        let scale = self.instrument.scale_of(item.ix).expect("what is named has a scale");
        let points = |rank: usize| thousandths(scale.levels[rank].points.unwrap_or(0.0));
        100_000 * points(usize::from(rank)) - percent * points(0)
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
/// 10^9 and 10^5 are added up, far below what an `i128` holds.
pub(crate) type Thousandths = i128;

#[allow(clippy::cast_possible_truncation)] // at most 10^9, and whole but for rounding
pub(crate) fn thousandths(number: f64) -> Thousandths {
    (number * 1_000.0).round() as i128
}

/// Whether so many of so many are so many per cent or more.
pub(crate) fn reaches_share(count: usize, of: usize, percent: Thousandths) -> bool {
    let whole = |count| i128::try_from(count).unwrap_or(i128::MAX);
    whole(count) * 100_000 >= percent * whole(of)
}

fn reaches(count: usize, n: f64) -> bool {
    whole(count) >= n
}

#[allow(clippy::cast_precision_loss)] // at most 20,000 criteria
fn whole(count: usize) -> f64 {
    count as f64
}
