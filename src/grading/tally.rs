use std::ops::{AddAssign, SubAssign};

use super::condition::{Thousandths, at_or_above, at_or_below, thousandths};
use super::{Applies, Grade, Inputs};
use crate::instrument::{Instrument, Item, Rank, Test};

/// What a test comes to over its criteria. It is a sum, so that a criterion whose grade
/// changes is taken out as it was and put in as it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Tally {
    /// Certainly applicable.
    pub(super) applies: i64,
    /// Perhaps applicable.
    pub(super) may_apply: i64,
    /// Of a count, how many certainly are as it tests. Of a share or of points, the
    /// least that their [`Balance`](Counting) can be.
    pub(super) least: i64,
    /// How many possibly are; the greatest that the balance can be.
    pub(super) greatest: i64,
    /// How many are counted where the balance of a share is greatest.
    pub(super) counted: i64,
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.applies += other.applies;
        self.may_apply += other.may_apply;
        self.least += other.least;
        self.greatest += other.greatest;
        self.counted += other.counted;
    }
}

impl SubAssign for Tally {
    fn sub_assign(&mut self, other: Self) {
        self.applies -= other.applies;
        self.may_apply -= other.may_apply;
        self.least -= other.least;
        self.greatest -= other.greatest;
        self.counted -= other.counted;
    }
}

/// What is counted of each criterion. The balance of a share is the sum of (100 if it
/// is below − percent), of points that of (100 × earned − percent × most): a share is
/// reached when it is not below 0, and points fall short when it is.
#[derive(Debug, Clone, Copy)]
pub(super) enum Counting {
    AtOrBelow,
    AtOrAbove,
    Share(Thousandths),
    Points(Thousandths),
}

impl Counting {
    pub(super) fn of(test: &Test, inputs: &Inputs) -> Self {
        match test {
            Test::AtOrBelow(_) => Self::AtOrBelow,
            Test::AtOrAbove(_) | Test::FewerAtOrAbove(_) => Self::AtOrAbove,
            Test::Share(percent) => Self::Share(thousandths(inputs.number(*percent))),
            Test::Points(percent) => Self::Points(thousandths(inputs.number(*percent))),
        }
    }

    /// What one criterion adds.
    pub(super) fn one(self, instrument: &Instrument, item: Item, grade: Grade) -> Tally {
        let mut tally = match grade.applies {
            Applies::No => return Tally::default(),
            Applies::Yes => Tally { applies: 1, ..Tally::default() },
            Applies::May => Tally { may_apply: 1, ..Tally::default() },
        };
        let certain = grade.applies == Applies::Yes;
        match self {
            Self::AtOrBelow => tally.count(at_or_below(grade, item.rank)),
            Self::AtOrAbove => tally.count(at_or_above(grade, item.rank)),
            Self::Share(percent) => {
                let (always, ever) = at_or_below(grade, item.rank);
                let balance = |below| WHOLE * i64::from(below) - percent;
                // What may not apply stays out where it would raise the least share,
                // and comes in where it raises the greatest.
                if certain || !always {
                    tally.least = balance(always);
                }
                if certain || ever {
                    tally.greatest = balance(ever);
                    tally.counted = 1;
                }
            }
            Self::Points(percent) => {
                let balance = |rank| surplus(instrument, item, rank, percent);
                (tally.least, tally.greatest) = (balance(grade.floor), balance(grade.ceiling));
                if !certain {
                    tally.least = tally.least.min(0);
                    tally.greatest = tally.greatest.max(0);
                }
            }
        }
        tally
    }
}

impl Tally {
    /// Of one criterion, whether it certainly and whether it possibly is as tested.
    fn count(&mut self, (always, ever): (bool, bool)) {
        self.least = i64::from(always) * self.applies;
        self.greatest = i64::from(ever);
    }
}

/// What a level adds to the balance of points.
pub(super) fn surplus(
    instrument: &Instrument,
    item: Item,
    rank: Rank,
    percent: Thousandths,
) -> Thousandths {
    let points = |rank| thousandths(instrument.points(item.ix, rank));
    WHOLE * points(rank) - percent * points(0)
}

/// All of them, in thousandths of a per cent.
const WHOLE: Thousandths = 100_000;
