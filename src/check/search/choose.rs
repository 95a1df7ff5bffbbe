use std::collections::HashMap;
use std::ops::ControlFlow;

use super::super::space::whole;
use super::Step;
use super::goals::{Goal, Goals};
use super::state::{Search, World};
use crate::grading::{Answer, Applies, reaches_share, thousandths};
use crate::instrument::{Count, Ix, Leaf, Number, Rank, Test};

/// Criteria that are interchangeable at this point, and the level wanted of them.
struct Alike {
    of: Vec<Ix>,
    level: Rank,
}

/// Above this many choices one after another, one straight attempt comes first.
const MANY: usize = 16;

impl<'i> Search<'_, 'i> {
    /// A test that does not hold yet.
    pub(super) fn test(&mut self, leaf: &'i Leaf, goals: &Goals<'i>, rest: &Goals<'i>) -> Step {
        // Only a plain count says the same whichever of the others apply.
        if !matches!(leaf.test, Test::AtOrBelow(Count::Fixed(_)))
            && let Some(choice) = self.who_applies(leaf, World::Wanted)
        {
            return self.branch(choice, goals);
        }
        self.walk(leaf.items.len());
        let grades = self.grades(World::Wanted);
        let applies = |ix: Ix| grades.of[ix].applies;
        let of = leaf.items.iter().filter(|item| applies(item.ix) == Applies::Yes).count();
        if leaf.items.iter().all(|item| applies(item.ix) == Applies::No) {
            return ControlFlow::Continue(());
        }
        let space = self.space;
        let percent = |percent: Number| thousandths(space.instrument.default_number(percent));
        let (worse, enough): (Rank, Box<dyn Fn(usize) -> bool>) = match &leaf.test {
            Test::AtOrBelow(n) => (0, Box::new(move |so| whole(so) >= space.n(n, of))),
            // Fewer than N are at that level or better: the rest are worse.
            Test::FewerAtOrAbove(n) => {
                (1, Box::new(move |so| whole(of) - whole(so) < space.n(n, of)))
            }
            Test::Share(share) => {
                let percent = percent(*share);
                (0, Box::new(move |so| reaches_share(so, of, percent)))
            }
            Test::Points(points) => return self.earn_less(leaf, percent(*points), rest),
            Test::AtOrAbove(_) => return ControlFlow::Continue(()), // never in a rule
        };
        match (0..=leaf.items.len()).find(|so| enough(*so)) {
            Some(need) => {
                let wanted = leaf.items.iter().map(|item| (item.ix, item.rank + worse)).collect();
                self.choose(need, wanted, rest)
            }
            None => ControlFlow::Continue(()),
        }
    }

    /// At least so many of these are at their level or worse.
    fn choose(&mut self, need: usize, wanted: Vec<(Ix, Rank)>, rest: &Goals<'i>) -> Step {
        let grades = self.grades(World::Wanted);
        let is_so = |(ix, rank): &(Ix, Rank)| {
            grades.of[*ix].applies == Applies::Yes && grades.of[*ix].ceiling >= *rank
        };
        let (already, open): (Vec<_>, Vec<_>) = wanted.into_iter().partition(is_so);
        let left = need.saturating_sub(already.len());
        let groups = self.groups(open);
        if left > MANY {
            self.straight(&groups, left, rest)?;
        }
        self.pick(&groups, left, rest)
    }

    /// Those that can be so, the ones that matter to the pinned question first, then
    /// those that the fewest tests name; interchangeable ones together.
    fn groups(&mut self, mut open: Vec<(Ix, Rank)>) -> Vec<Alike> {
        open.retain(|(ix, rank)| self.can_be(*ix, *rank));
        open.sort_by_key(|(ix, _)| self.preference(*ix));
        let mut groups: Vec<Alike> = Vec::new();
        let mut known = HashMap::new();
        for (ix, rank) in open {
            let level = self.level(ix, rank).unwrap_or(rank);
            let group = *known.entry((self.looks(ix), level)).or_insert(groups.len());
            match groups.get_mut(group) {
                Some(group) => group.of.push(ix),
                None => groups.push(Alike { of: vec![ix], level }),
            }
        }
        groups
    }

    /// Those that matter to the pinned question first, then those that are named least.
    pub(super) fn preference(&self, ix: Ix) -> (bool, usize) {
        (!self.swayed(ix), self.space.uses[ix])
    }

    /// What there is to tell criteria apart by at this point.
    pub(super) fn looks(&self, ix: Ix) -> (usize, Rank, Option<bool>, bool) {
        let pinned = self.pinned(ix, World::Wanted).is_some();
        (self.space.class[ix], self.point.low[ix], self.point.applies[ix], pinned)
    }

    /// The least bad level that a question or measure can have, of these and worse.
    pub(super) fn level(&self, ix: Ix, rank: Rank) -> Option<Rank> {
        match self.pinned(ix, World::Wanted) {
            Some(Answer::Level(level)) => (level >= rank).then_some(level),
            Some(Answer::NotApplicable) => None,
            None => self.space.levels[ix].iter().copied().find(|level| *level >= rank),
        }
    }

    fn can_be(&mut self, ix: Ix, rank: Rank) -> bool {
        if self.grades(World::Wanted).of[ix].applies == Applies::No {
            return false;
        }
        if self.space.is_leaf(ix) {
            return self.level(ix, rank).is_some();
        }
        rank == 0 || self.space.instrument.rules_of(ix).iter().any(|rule| rule.at_most >= rank)
    }

    /// Requires this of a criterion, and says what is still to be reached for it.
    pub(super) fn require(&mut self, ix: Ix, level: Rank, rest: &Goals<'i>) -> Goals<'i> {
        if self.space.is_leaf(ix) {
            if self.pinned(ix, World::Wanted).is_none() {
                self.take(ix, level);
            }
            return rest.then(Goal::Applies(ix));
        }
        self.take(ix, level);
        rest.then(Goal::Limited(ix, level))
    }

    /// One attempt: from the first on, each that is not beaten at once.
    fn straight(&mut self, groups: &[Alike], mut need: usize, rest: &Goals<'i>) -> Step {
        let (mut goals, mut taken) = (rest.clone(), Vec::new());
        for (ix, level) in groups.iter().flat_map(|g| g.of.iter().map(|ix| (*ix, g.level))) {
            if need == 0 {
                break;
            }
            self.pay()?;
            let saved = self.saved(ix);
            let next = self.require(ix, level, &goals);
            if self.is_beaten() {
                self.restore(saved);
                continue;
            }
            (goals, need) = (next, need - 1);
            taken.push(saved);
        }
        if need == 0 {
            self.solve(&goals)?;
        }
        taken.into_iter().rev().for_each(|saved| self.restore(saved));
        ControlFlow::Continue(())
    }

    /// Every way to take so many. Of interchangeable ones only how many matters.
    fn pick(&mut self, groups: &[Alike], need: usize, rest: &Goals<'i>) -> Step {
        if need == 0 {
            return self.solve(rest);
        }
        let mut room: usize = groups.iter().map(|group| group.of.len()).sum();
        for (i, group) in groups.iter().enumerate() {
            if room < need {
                break;
            }
            room -= group.of.len();
            let (mut goals, mut taken) = (rest.clone(), Vec::new());
            for (had, &ix) in group.of.iter().take(need).enumerate() {
                self.pay()?;
                taken.push(self.saved(ix));
                goals = self.require(ix, group.level, &goals);
                if self.is_beaten() {
                    break; // and with more of them all the more
                }
                if had + 1 + room >= need {
                    self.deeper(|search| search.pick(&groups[i + 1..], need - had - 1, &goals))?;
                }
            }
            taken.into_iter().rev().for_each(|saved| self.restore(saved));
        }
        ControlFlow::Continue(())
    }
}
