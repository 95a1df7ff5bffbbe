use std::ops::ControlFlow;

use super::Step;
use super::goals::Goals;
use super::state::{Search, World};
use crate::grading::{Applies, Truth};
use crate::instrument::{Condition, FactIx, Ix, Leaf};

/// Something that has no better and worse, so that each way has to be tried.
#[derive(Debug, Clone)]
pub(super) enum Choice {
    /// The value of a fact.
    Fact(FactIx),
    /// Which of these questions and measures are applicable.
    Applies(Vec<Ix>),
}

impl<'i> Search<'_, 'i> {
    /// Tries each way to decide, and goes on with what is left to reach.
    pub(super) fn branch(&mut self, choice: Choice, goals: &Goals<'i>) -> Step {
        match choice {
            Choice::Fact(fact) => {
                for value in &self.space.values[fact] {
                    self.know(fact, Some(value.clone()));
                    self.go_on(goals)?;
                }
                self.know(fact, None);
            }
            Choice::Applies(open) => {
                open.iter().for_each(|ix| self.set_applies(*ix, Some(true)));
                self.go_on(goals)?;
                open.iter().for_each(|ix| self.set_applies(*ix, None));
                for (i, &ix) in open.iter().enumerate() {
                    // Of interchangeable ones the first are those not applicable: it
                    // does not matter which, only how many.
                    self.set_applies(ix, None);
                    let class = self.space.class[ix];
                    if open[..i].iter().all(|before| self.space.class[*before] != class) {
                        self.set_applies(ix, Some(false));
                        self.go_on(goals)?;
                    }
                    self.set_applies(ix, Some(true));
                }
                open.iter().for_each(|ix| self.set_applies(*ix, None));
            }
        }
        ControlFlow::Continue(())
    }

    pub(super) fn go_on(&mut self, goals: &Goals<'i>) -> Step {
        if self.is_beaten() { self.pay() } else { self.solve(goals) }
    }

    /// What leaves open which criteria of a test apply.
    pub(super) fn who_applies(&mut self, leaf: &Leaf, world: World) -> Option<Choice> {
        let (mut open, mut below) = (Vec::new(), None);
        for item in &leaf.items {
            match self.applicability(item.ix, world) {
                Some(Choice::Applies(ixs)) if ixs == [item.ix] => open.push(item.ix),
                Some(Choice::Fact(fact)) => return Some(Choice::Fact(fact)),
                choice => below = below.or(choice),
            }
        }
        if open.is_empty() { below } else { Some(Choice::Applies(open)) }
    }

    /// What leaves open whether a criterion applies.
    pub(super) fn applicability(&mut self, ix: Ix, world: World) -> Option<Choice> {
        let mut at = ix;
        loop {
            let grades = self.grades(world);
            if grades.of[at].applies != Applies::May {
                return None;
            }
            let parts = self.space.parts(at);
            let part =
                parts.iter().find(|part| self.fresh(world).of[**part].applies == Applies::May);
            let open =
                self.space.guards[at].iter().find_map(|guard| self.point.inputs.open_fact(guard));
            if let Some(fact) = open {
                return Some(Choice::Fact(fact));
            }
            if self.space.is_leaf(at) {
                return Some(Choice::Applies(vec![at]));
            }
            at = *part?;
        }
    }

    /// What leaves open whether a rule binds.
    pub(super) fn undecided_rule(&mut self, rule: usize, world: World) -> Option<Choice> {
        let rule = &self.space.instrument.rules[rule];
        let fact = rule.where_.as_ref().and_then(|guard| self.point.inputs.open_fact(guard));
        fact.map(Choice::Fact).or_else(|| self.undecided(&rule.when, world))
    }

    fn undecided(&mut self, condition: &Condition, world: World) -> Option<Choice> {
        let leaf = match condition {
            Condition::All(parts) | Condition::Any(parts) => {
                return parts.iter().find_map(|part| self.undecided(part, world));
            }
            Condition::Leaf(leaf) => leaf,
        };
        self.who_applies(leaf, world).or_else(|| {
            leaf.items.iter().find_map(|item| {
                let grade = self.fresh(world).of[item.ix];
                let open = grade.applies == Applies::Yes && grade.ceiling != grade.floor;
                open.then(|| self.undecided_grade(item.ix, world))?
            })
        })
    }

    fn undecided_grade(&mut self, ix: Ix, world: World) -> Option<Choice> {
        let mut rules = self.space.instrument.criteria[ix].kind.grading()?.rules.clone();
        rules.find_map(|rule| {
            let open = self.grades(world).rules[rule] == Truth::Unknown;
            open.then(|| self.undecided_rule(rule, world))?
        })
    }
}
