use std::ops::ControlFlow;
use std::rc::Rc;

use super::state::{Search, World};
use super::undecided::Choice;
use super::{DEEPEST, End, Step};
use crate::grading::{Applies, Truth, holds};
use crate::instrument::{Condition, Guard, Ix, Rank};

/// Something still to be reached.
#[derive(Clone)]
pub(super) enum Goal<'i> {
    /// One of these rules binds, as far as its own guard and condition say.
    OneOf(Rc<[usize]>),
    /// A condition holds.
    Holds(&'i Condition),
    /// All of these conditions hold.
    All(&'i [Condition]),
    /// A guard is true.
    True(&'i Guard),
    /// A criterion applies.
    Applies(Ix),
    /// A group or verdict is at this level or worse by its own rules.
    Limited(Ix, Rank),
}

/// What is still to be reached, next first; shared between branches.
#[derive(Clone)]
pub(super) struct Goals<'i>(Option<Rc<(Goal<'i>, Goals<'i>)>>);

impl<'i> Goals<'i> {
    pub(super) fn none() -> Self {
        Self(None)
    }

    /// This goal first, then all that were there.
    pub(super) fn then(&self, goal: Goal<'i>) -> Self {
        Self(Some(Rc::new((goal, self.clone()))))
    }
}

impl<'i> Search<'_, 'i> {
    /// Tries every way to reach all goals at once.
    pub(super) fn solve(&mut self, goals: &Goals<'i>) -> Step {
        self.pay()?;
        self.deeper(|search| search.reach(goals))
    }

    /// One branch below another.
    pub(super) fn deeper(&mut self, branch: impl FnOnce(&mut Self) -> Step) -> Step {
        if self.depth == DEEPEST {
            return ControlFlow::Break(End::Bounded);
        }
        self.depth += 1;
        branch(self)?;
        self.depth -= 1;
        ControlFlow::Continue(())
    }

    fn reach(&mut self, goals: &Goals<'i>) -> Step {
        let Some((goal, rest)) = goals.0.as_deref() else {
            return self.finish();
        };
        match goal {
            Goal::Applies(ix) => self.apply(*ix, goals, rest),
            Goal::True(guard) => match self.point.inputs.guard(guard) {
                Truth::True => self.solve(rest),
                Truth::False => ControlFlow::Continue(()),
                Truth::Unknown => match self.point.inputs.open_fact(guard) {
                    Some(fact) => self.branch(Choice::Fact(fact), goals),
                    None => ControlFlow::Continue(()),
                },
            },
            Goal::OneOf(rules) => self.one_of(rules, rest),
            Goal::Limited(ix, rank) => self.limited(*ix, *rank, rest),
            Goal::All([first, others @ ..]) => {
                self.solve(&rest.then(Goal::All(others)).then(Goal::Holds(first)))
            }
            Goal::All([]) => self.solve(rest),
            Goal::Holds(condition) => self.hold(condition, goals, rest),
        }
    }

    fn apply(&mut self, ix: Ix, goals: &Goals<'i>, rest: &Goals<'i>) -> Step {
        match self.grades(World::Wanted).of[ix].applies {
            Applies::Yes => return self.solve(rest),
            Applies::No => return ControlFlow::Continue(()),
            Applies::May => {}
        }
        let open =
            self.space.guards[ix].iter().find_map(|guard| self.point.inputs.open_fact(guard));
        if let Some(fact) = open {
            return self.branch(Choice::Fact(fact), goals);
        }
        if self.space.is_leaf(ix) {
            self.set_applies(ix, Some(true));
            self.go_on(rest)?;
            self.set_applies(ix, None);
            return ControlFlow::Continue(());
        }
        for part in self.space.parts(ix) {
            self.solve(&rest.then(Goal::Applies(*part)))?;
        }
        ControlFlow::Continue(())
    }

    /// Milder rules first: they do the least beside what they are wanted for.
    fn one_of(&mut self, rules: &[usize], rest: &Goals<'i>) -> Step {
        let instrument = self.space.instrument;
        let mut rules = rules.to_vec();
        rules.sort_by_key(|rule| instrument.rules[*rule].at_most);
        for rule in rules {
            let rule = &instrument.rules[rule];
            let goals = rest.then(Goal::Holds(&rule.when));
            self.solve(&match &rule.where_ {
                Some(guard) => goals.then(Goal::True(guard)),
                None => goals,
            })?;
        }
        ControlFlow::Continue(())
    }

    /// The criterion itself is required to be so already; see `take`.
    fn limited(&mut self, ix: Ix, rank: Rank, rest: &Goals<'i>) -> Step {
        let instrument = self.space.instrument;
        let Some(grading) = instrument.criteria[ix].kind.grading() else {
            return ControlFlow::Continue(());
        };
        let goals = rest.then(Goal::Applies(ix));
        if rank == 0 {
            return self.solve(&goals);
        }
        let reaches = grading.rules.clone().filter(|r| instrument.rules[*r].at_most >= rank);
        let rules: Rc<[usize]> = reaches.collect();
        let grades = self.grades(World::Wanted);
        if rules.iter().any(|rule| grades.rules[*rule] == Truth::True) {
            return self.solve(&goals);
        }
        self.solve(&goals.then(Goal::OneOf(rules)))
    }

    fn hold(&mut self, condition: &'i Condition, goals: &Goals<'i>, rest: &Goals<'i>) -> Step {
        self.grades(World::Wanted);
        if holds(condition, self.space.instrument, &self.point.inputs, self.fresh(World::Wanted))
            == Truth::True
        {
            return self.solve(rest);
        }
        match condition {
            Condition::All(parts) => self.solve(&rest.then(Goal::All(parts))),
            Condition::Any(parts) => {
                for part in parts {
                    self.solve(&rest.then(Goal::Holds(part)))?;
                }
                ControlFlow::Continue(())
            }
            Condition::Leaf(leaf) => self.test(leaf, goals, rest),
        }
    }
}
