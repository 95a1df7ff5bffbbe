use super::Replay;
use crate::grading::explain::{Held, Reached};
use crate::instrument::{Count, Item, Leaf, Test};

impl Replay<'_> {
    /// Whether what is said of a leaf is so, and enough for it to hold.
    pub(super) fn proves(&self, leaf: &Leaf, held: &Held) -> bool {
        let by: Vec<_> = leaf.items.iter().filter(|item| held.by.contains(&item.ix)).collect();
        let found = by.len();
        let all_speak = by.iter().all(|item| self.speaks(leaf, item) == Some(true));
        let of = self.applicable(leaf);
        all_speak
            && found == held.by.len()
            && match (&leaf.test, held.reached) {
                (Test::AtOrBelow(n) | Test::AtOrAbove(n), Reached::Count { found: f, needed }) => {
                    f == found && f >= needed && self.n(n, of) == whole(needed)
                }
                (Test::FewerAtOrAbove(n), Reached::Fewer { found: f, than }) => {
                    of > 0 && f + found == of && f < than && self.n(n, of) == whole(than)
                }
                (Test::Share(p), Reached::Share { found: f, of: o, percent }) => {
                    let said = percent == self.inputs.number(*p) && o == of && of > 0;
                    said && f == found && reaches_share(f, of, percent)
                }
                (Test::Points(p), Reached::Points { earned, of: o, percent }) => {
                    let said = (exact(earned), exact(o)) == self.points(leaf);
                    // Whoever speaks for it accounts for every point that is lost.
                    let silent = leaf.items.iter().filter(|item| !held.by.contains(&item.ix));
                    let full = |item: &Item| self.speaks(leaf, item) != Some(true);
                    let all = silent.into_iter().all(full);
                    said && all && percent == self.inputs.number(*p) && self.holds(leaf)
                }
                _ => false,
            }
    }

    pub(super) fn holds(&self, leaf: &Leaf) -> bool {
        let of = self.applicable(leaf);
        let speak = leaf.items.iter().filter(|item| self.speaks(leaf, item) == Some(true)).count();
        of > 0
            && match &leaf.test {
                Test::AtOrBelow(n) | Test::AtOrAbove(n) => whole(speak) >= self.n(n, of),
                Test::FewerAtOrAbove(n) => whole(of - speak) < self.n(n, of),
                Test::Share(p) => reaches_share(speak, of, self.inputs.number(*p)),
                Test::Points(p) => {
                    let (earned, most) = self.points(leaf);
                    earned * 100_000 < exact(self.inputs.number(*p)) * most
                }
            }
    }

    /// Whether a criterion speaks for a leaf; `None` where it does not apply.
    fn speaks(&self, leaf: &Leaf, item: &Item) -> Option<bool> {
        let level = self.levels[item.ix]?;
        Some(match leaf.test {
            Test::AtOrBelow(_) | Test::Share(_) => level >= item.rank,
            Test::AtOrAbove(_) => level <= item.rank,
            Test::FewerAtOrAbove(_) => level > item.rank,
            Test::Points(_) => {
                self.instrument.points(item.ix, level) < self.instrument.points(item.ix, 0)
            }
        })
    }

    fn applicable(&self, leaf: &Leaf) -> usize {
        leaf.items.iter().filter(|item| self.levels[item.ix].is_some()).count()
    }

    fn points(&self, leaf: &Leaf) -> (i128, i128) {
        let mut sum = (0, 0);
        for item in &leaf.items {
            if let Some(level) = self.levels[item.ix] {
                sum.0 += exact(self.instrument.points(item.ix, level));
                sum.1 += exact(self.instrument.points(item.ix, 0));
            }
        }
        sum
    }

    fn n(&self, n: &Count, of: usize) -> f64 {
        match n {
            Count::Fixed(n) => self.inputs.number(*n),
            Count::ByApplicable(rows) => {
                let reaches = |up_to| whole(of) <= self.inputs.number(up_to);
                let row = rows.iter().find(|row| row.up_to.is_none_or(reaches));
                self.inputs.number(row.expect("the last row has no end").n)
            }
        }
    }
}

#[allow(clippy::cast_precision_loss)] // at most 20,000 criteria
fn whole(count: usize) -> f64 {
    count as f64
}

fn reaches_share(found: usize, of: usize, percent: f64) -> bool {
    exact(whole(found)) * 100_000 >= exact(percent) * exact(whole(of))
}

/// In thousandths, which is as finely as points and per cent are written.
#[allow(clippy::cast_possible_truncation)] // at most 10^13
fn exact(number: f64) -> i128 {
    (number * 1_000.0).round() as i128
}
