use super::Compiled;
use crate::grading::change::Way;
use crate::grading::change::circuit::{Node, Weight};
use crate::grading::condition::thousandths;
use crate::grading::tally::surplus;
use crate::grading::{Applies, Grade};
use crate::instrument::{Count, Item, Leaf, Number, Rank, Test};

impl Compiled<'_> {
    /// True once a leaf no longer certainly holds, or possibly does.
    pub(super) fn leaf(&mut self, leaf: &Leaf) -> Node {
        match &leaf.test {
            Test::AtOrBelow(n) => self.at_or_below(leaf, n),
            Test::FewerAtOrAbove(n) => self.fewer(leaf, n),
            Test::AtOrAbove(_) => unreachable!("in checks only, and they are not rules"),
            Test::Share(percent) => self.share(leaf, *percent),
            Test::Points(percent) => self.points(leaf, *percent),
        }
    }

    fn at_or_below(&mut self, leaf: &Leaf, n: &Count) -> Node {
        let tally = self.judge.tally(leaf);
        let Some((easiest, hardest)) = self.judge.range(n, &tally) else {
            return self.none_applies();
        };
        match self.way {
            // Fewer than N are bad: more than the rest of those that apply are good.
            Way::Lift => {
                let good = self.parts(leaf, |item, grade| match grade.applies {
                    Applies::Yes => (self.better(item), 1),
                    _ => (Node::Never, 0),
                });
                self.circuit.gate(good, fewer_than(tally.applies.into(), hardest))
            }
            Way::Risk => {
                let bad = self.parts(leaf, |item, _| (self.reach(item.ix, item.rank), 1));
                self.circuit.gate(bad, number(easiest))
            }
        }
    }

    fn fewer(&mut self, leaf: &Leaf, n: &Count) -> Node {
        let tally = self.judge.tally(leaf);
        let Some((hardest, easiest)) = self.judge.range(n, &tally) else {
            return self.none_applies();
        };
        match self.way {
            Way::Lift if tally.applies == 0 => Node::Always,
            Way::Lift => {
                let good = self.parts(leaf, |item, _| (self.reach(item.ix, item.rank), 1));
                self.circuit.gate(good, number(hardest))
            }
            Way::Risk => {
                let bad = self.parts(leaf, |item, grade| match grade.applies {
                    Applies::Yes => (self.worse(item), 1),
                    _ => (Node::Never, 0),
                });
                self.circuit.gate(bad, fewer_than(tally.applies.into(), easiest))
            }
        }
    }

    /// The sum of (100 × those below − percent × those counted) moves by 100 for one
    /// that certainly applies. One that may not is only counted where it speaks
    /// against the change, so it moves the sum by what it adds or no longer adds.
    fn share(&mut self, leaf: &Leaf, percent: Number) -> Node {
        let percent = Weight::from(thousandths(self.judge.inputs.number(percent)));
        let applies = |applies| {
            let so = |item: &&Item| self.judge.grades[item.ix].applies == applies;
            count(leaf.items.iter().filter(so).count())
        };
        let (yes, may) = (applies(Applies::Yes), applies(Applies::May));
        if yes == 0 && (may == 0 || self.way == Way::Lift) {
            return self.none_applies();
        }
        let weight = |grade: Grade, may| if grade.applies == Applies::Yes { WHOLE } else { may };
        match self.way {
            Way::Lift => {
                let good = |item: &Item, grade| (self.better(item), weight(grade, percent));
                let good = self.parts(leaf, good);
                self.circuit.gate(good, (WHOLE - percent) * yes + 1)
            }
            // A share of none: the first that is below is all there is.
            Way::Risk if yes == 0 && percent > 0 => {
                let below = self.parts(leaf, |item, _| (self.reach(item.ix, item.rank), 1));
                self.circuit.gate(below, 1)
            }
            Way::Risk => {
                let below = |item: &Item, grade| {
                    (self.reach(item.ix, item.rank), weight(grade, WHOLE - percent))
                };
                let below = self.parts(leaf, below);
                self.circuit.gate(below, percent * yes)
            }
        }
    }

    /// The sum of (100 × earned − percent × most) moves by what each level adds.
    fn points(&mut self, leaf: &Leaf, percent: Number) -> Node {
        let percent = thousandths(self.judge.inputs.number(percent));
        let (mut parts, mut sum) = (Vec::new(), 0);
        for item in &leaf.items {
            let grade = self.judge.grades[item.ix];
            let value = |rank: Rank| {
                let surplus = Weight::from(surplus(self.judge.instrument, *item, rank, percent));
                match (grade.applies, self.way) {
                    (Applies::No, _) => 0,
                    (Applies::Yes, _) => surplus,
                    (Applies::May, Way::Lift) => surplus.max(0),
                    (Applies::May, Way::Risk) => surplus.min(0),
                }
            };
            let mut step = |from: Rank, to: Rank| {
                parts.push((self.reach(item.ix, to), (value(to) - value(from)).abs()));
            };
            match self.way {
                _ if grade.applies == Applies::No => {}
                Way::Lift => {
                    (0..grade.ceiling).for_each(|rank| step(rank + 1, rank));
                    sum += value(grade.ceiling);
                }
                Way::Risk => {
                    (grade.floor..self.worst(item)).for_each(|rank| step(rank, rank + 1));
                    sum += value(grade.floor);
                }
            }
        }
        match self.way {
            Way::Lift => self.circuit.gate(parts, -sum),
            Way::Risk => self.circuit.gate(parts, sum + 1),
        }
    }

    /// Over none applicable a leaf does not hold.
    fn none_applies(&self) -> Node {
        match self.way {
            Way::Lift => Node::Always,
            Way::Risk => Node::Never,
        }
    }

    fn parts(
        &self,
        leaf: &Leaf,
        part: impl Fn(&Item, Grade) -> (Node, Weight),
    ) -> Vec<(Node, Weight)> {
        let items = leaf.items.iter().map(|item| (item, self.judge.grades[item.ix]));
        let applying = items.filter(|(_, grade)| grade.applies != Applies::No);
        applying.map(|(item, grade)| part(item, grade)).collect()
    }

    fn better(&self, item: &Item) -> Node {
        item.rank.checked_sub(1).map_or(Node::Never, |rank| self.reach(item.ix, rank))
    }

    fn worse(&self, item: &Item) -> Node {
        match item.rank < self.worst(item) {
            true => self.reach(item.ix, item.rank + 1),
            false => Node::Never,
        }
    }

    fn worst(&self, item: &Item) -> Rank {
        let scale = self.judge.instrument.scale_of(item.ix);
        scale.expect("what is named has a scale").worst()
    }
}

/// All of them, in thousandths of a per cent.
const WHOLE: Weight = 100_000;

/// How many must have changed for fewer than N of those that apply to be left.
fn fewer_than(applies: Weight, n: f64) -> Weight {
    applies - number(n) + 1
}

fn count(count: usize) -> Weight {
    Weight::try_from(count).expect("at most 20,000 criteria")
}

/// N is a whole number from 1 to a million; the parser sees to it.
#[allow(clippy::cast_possible_truncation)]
fn number(n: f64) -> Weight {
    n.ceil() as Weight
}
