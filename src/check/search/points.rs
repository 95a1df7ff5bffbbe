use std::collections::HashMap;
use std::ops::ControlFlow;

use super::Step;
use super::goals::Goals;
use super::state::{Search, World};
use crate::grading::{Applies, Thousandths, thousandths};
use crate::instrument::{Ix, Leaf, Rank};

/// A test that those applicable earn less than so many per cent of the most they could:
/// that the balance, the sum of 100 × earned − percent × most, is below 0.
struct Scales<'i> {
    leaf: &'i Leaf,
    percent: Thousandths,
    groups: Vec<Group>,
}

/// Interchangeable criteria, with the levels worse than now, least bad first, and what
/// each of these adds to the balance.
struct Group {
    of: Vec<Ix>,
    levels: Vec<(Rank, Thousandths)>,
}

/// Adding up points is as much work as counting so many times as many.
pub(in crate::check) const POINTS: usize = 4;

/// From which group and member on, and at which level or worse there, one may still take.
type From = (usize, usize, Rank);

impl<'i> Search<'_, 'i> {
    /// Every way to let a `points` test hold. Who applies is decided.
    pub(super) fn earn_less(
        &mut self,
        leaf: &'i Leaf,
        percent: Thousandths,
        rest: &Goals<'i>,
    ) -> Step {
        self.walk(POINTS * leaf.items.len());
        let mut groups: Vec<Group> = Vec::new();
        let mut known = HashMap::new();
        for item in &leaf.items {
            let grade = self.grades(World::Wanted).of[item.ix];
            if grade.applies != Applies::Yes {
                continue;
            }
            let next = groups.len();
            match groups.get_mut(*known.entry(self.looks(item.ix)).or_insert(next)) {
                Some(group) => group.of.push(item.ix),
                None => {
                    let levels = self.worse(item.ix, grade.ceiling);
                    groups.push(Group { of: vec![item.ix], levels });
                }
            }
        }
        groups.retain(|group| !group.levels.is_empty());
        groups.sort_by_key(|group| self.preference(group.of[0]));
        self.weigh(&Scales { leaf, percent, groups }, (0, 0, 0), rest)
    }

    fn points(&self, ix: Ix, rank: Rank) -> Thousandths {
        let scale = self.space.instrument.scale_of(ix).expect("what earns points has a scale");
        thousandths(scale.levels[usize::from(rank)].points.unwrap_or(0.0))
    }

    /// The levels worse than this that a criterion can have and that earn less.
    fn worse(&self, ix: Ix, than: Rank) -> Vec<(Rank, Thousandths)> {
        if self.pinned(ix, World::Wanted).is_some() {
            return Vec::new();
        }
        let mut levels: Vec<Rank> = match self.space.is_leaf(ix) {
            true => self.space.levels[ix].clone(),
            false => self.space.instrument.rules_of(ix).iter().map(|rule| rule.at_most).collect(),
        };
        levels.sort_unstable();
        levels.dedup();
        let now = self.points(ix, than);
        let change = |level: Rank| (level, 100_000 * (self.points(ix, level) - now));
        levels.into_iter().filter(|level| *level > than).map(change).filter(|c| c.1 < 0).collect()
    }

    fn balance(&mut self, scales: &Scales<'_>) -> Thousandths {
        self.grades(World::Wanted);
        self.walk(POINTS * scales.leaf.items.len());
        let mut balance = 0;
        for item in &scales.leaf.items {
            let grade = self.fresh(World::Wanted).of[item.ix];
            if grade.applies == Applies::Yes {
                let most = scales.percent * self.points(item.ix, 0);
                balance += 100_000 * self.points(item.ix, grade.ceiling) - most;
            }
        }
        balance
    }

    fn weigh(&mut self, scales: &Scales<'i>, from: From, rest: &Goals<'i>) -> Step {
        let balance = self.balance(scales);
        if balance < 0 {
            return self.solve(rest);
        }
        let worst = |group: &Group| group.levels.last().map_or(0, |(_, change)| *change);
        let most = |group: &Group| {
            worst(group) * Thousandths::try_from(group.of.len()).unwrap_or(Thousandths::MAX)
        };
        let mut room: Thousandths = scales.groups[from.0..].iter().map(most).sum();
        for (i, group) in scales.groups.iter().enumerate().skip(from.0) {
            if balance + room >= 0 {
                break;
            }
            room -= most(group);
            let (member, floor) = if i == from.0 { (from.1, from.2) } else { (0, 0) };
            let Some(&ix) = group.of.get(member) else { continue };
            let saved = self.saved(ix);
            for &(level, _) in group.levels.iter().filter(|(level, _)| *level >= floor) {
                self.pay()?;
                let goals = self.require(ix, level, rest);
                if self.is_beaten() {
                    break; // and at worse levels all the more
                }
                self.deeper(|search| search.weigh(scales, (i, member + 1, level), &goals))?;
                self.restore(saved);
            }
            self.restore(saved);
        }
        ControlFlow::Continue(())
    }
}
