use std::rc::Rc;

use super::state::{Search, World};
use super::undecided::Choice;
use crate::grading::{Answer, Applies, Truth};
use crate::instrument::{FactIx, FactValue, Guard, Ix, Rank};

/// A point in full: everything on which the grade in question hangs is decided.
pub(crate) struct Witness {
    /// The facts that a guard reads.
    pub(crate) facts: Vec<(FactIx, FactValue)>,
    /// Questions and measures that are not at their best; the pinned one is left out.
    pub(crate) answers: Vec<(Ix, Answer)>,
    /// The level of the criterion where what is wanted is so, and in the other half.
    pub(crate) levels: (Rank, Rank),
}

impl Search<'_, '_> {
    /// At the point that was found: whether a rule may bind there as well.
    pub(crate) fn may_bind(&mut self, rule: usize) -> bool {
        self.grades(World::Wanted).rules[rule] != Truth::False
    }

    /// The point that was found, with the rest decided in one way or another.
    pub(crate) fn witness(&mut self) -> Witness {
        let cone = Rc::clone(&self.cone);
        while let Some(choice) = cone.iter().find_map(|ix| self.open(*ix)) {
            match choice {
                Choice::Fact(fact) => self.know(fact, self.space.values[fact].first().cloned()),
                Choice::Applies(open) => {
                    open.into_iter().for_each(|ix| self.set_applies(ix, Some(true)));
                }
            }
        }
        let known = |fact: FactIx| Some((fact, self.point.inputs.fact(fact)?.clone()));
        let facts = (0..self.space.values.len()).filter_map(known).collect();
        let mut answers = Vec::new();
        for &ix in cone.iter().filter(|ix| self.space.is_leaf(**ix)) {
            let best = self.space.best(ix);
            let grade = self.grades(World::Wanted).of[ix];
            let pinned = self.pinned(ix, World::Wanted).is_some();
            if self.point.applies[ix] == Some(false) {
                answers.push((ix, Answer::NotApplicable));
            } else if !pinned && grade.applies == Applies::Yes && (grade.ceiling > best || best > 0)
            {
                answers.push((ix, Answer::Level(grade.ceiling)));
            }
        }
        answers.sort_unstable_by_key(|(ix, _)| *ix);
        let of = self.query.of;
        let wanted = self.grades(World::Wanted).of[of].ceiling;
        Witness { facts, answers, levels: (wanted, self.grades(World::Avoided).of[of].ceiling) }
    }

    /// What is still open about a criterion.
    fn open(&mut self, ix: Ix) -> Option<Choice> {
        let instrument = self.space.instrument;
        let guards = instrument.rules_of(ix).iter().filter_map(|rule| rule.where_.as_ref());
        let guards: Vec<&Guard> = guards.chain(self.space.guards[ix].iter().copied()).collect();
        let fact = guards.into_iter().find_map(|guard| self.point.inputs.open_fact(guard));
        fact.map(Choice::Fact).or_else(|| self.applicability(ix, World::Wanted))
    }
}
