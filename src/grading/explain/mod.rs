mod leaf;

use std::ops::Range;

use super::condition::Judge;
use super::{Grades, Inputs, Truth};
use crate::instrument::{Condition, FactIx, Guard, Instrument, Ix};
use leaf::{reached, speaking};

/// Why a grade is what it is, as data: one reason for each rule of the criterion, in
/// the order of the file; none for what no rule grades. While answers are missing, a
/// reason tells what is certain however they turn out.
#[must_use]
pub fn explain(
    instrument: &Instrument,
    inputs: &Inputs,
    grades: &Grades,
    criterion: Ix,
) -> Explanation {
    let judge = Judge { instrument, inputs, grades: &grades.of };
    let reason = |rule: usize| {
        let (status, limit) = (grades.rules[rule], &instrument.rules[rule]);
        let (mut holds, mut facts) = (Vec::new(), Vec::new());
        if status == Truth::True {
            collect(judge, &limit.when, true, &mut 0, &mut holds);
            limit.where_.iter().for_each(|guard| deciding(inputs, guard, &mut facts));
        }
        let limiting = limits(instrument, grades, criterion, rule);
        Reason { rule, status, limiting, holds, facts }
    };
    Explanation { criterion, reasons: rules(instrument, criterion).map(reason).collect() }
}

/// The rules that hold a grade where it is: they bind, and their limit is the
/// best level still possible. None when that is the best of the scale.
#[must_use]
pub fn limiting(instrument: &Instrument, grades: &Grades, criterion: Ix) -> Vec<usize> {
    let rules = rules(instrument, criterion);
    rules.filter(|rule| limits(instrument, grades, criterion, *rule)).collect()
}

fn rules(instrument: &Instrument, criterion: Ix) -> Range<usize> {
    instrument.criteria[criterion].kind.grading().map_or(0..0, |grading| grading.rules.clone())
}

fn limits(instrument: &Instrument, grades: &Grades, criterion: Ix, rule: usize) -> bool {
    let (ceiling, at_most) = (grades.of[criterion].ceiling, instrument.rules[rule].at_most);
    grades.rules[rule] == Truth::True && at_most > 0 && at_most == ceiling
}

/// Why a criterion has its grade.
#[derive(Debug, Clone, PartialEq)]
pub struct Explanation {
    /// Which criterion.
    pub criterion: Ix,
    /// One for each of its rules, in the order of the file.
    pub reasons: Vec<Reason>,
}

/// What a rule does to a grade, and from what that follows.
#[derive(Debug, Clone, PartialEq)]
pub struct Reason {
    /// Index into the instrument's rules.
    pub rule: usize,
    /// Whether it binds.
    pub status: Truth,
    /// Whether it is one of those that hold the grade where it is.
    pub limiting: bool,
    /// The tests that make it bind, in the order of the file: those that hold and on
    /// which the truth of the whole rests. Empty unless it binds.
    pub holds: Vec<Held>,
    /// The facts that decide its `where`; empty unless it binds.
    pub facts: Vec<FactIx>,
}

/// A test that holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Held {
    /// Which of the rule's leaf conditions, counted in the order of the file.
    pub leaf: usize,
    /// The criteria that speak for it, in the order in which the file names them: those
    /// at the level or worse, below the level of a `fewerThan`, or short of full points.
    pub by: Vec<Ix>,
    /// What was found and what it is held against.
    pub reached: Reached,
}

/// What was found and what it is held against; while answers are missing, the
/// numbers that are least in favour of the test.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reached {
    /// So many are at the level or beyond, and it takes so many.
    Count {
        /// How many are.
        found: usize,
        /// N.
        needed: usize,
    },
    /// So many are at the level or better, and that is fewer than this.
    Fewer {
        /// How many are.
        found: usize,
        /// N.
        than: usize,
    },
    /// So many of those applicable are at the level or worse.
    Share {
        /// How many are.
        found: usize,
        /// How many are applicable.
        of: usize,
        /// The share from which the test holds.
        percent: f64,
    },
    /// So many points are earned of those that could be.
    Points {
        /// Points earned.
        earned: f64,
        /// The most that could be earned.
        of: f64,
        /// The share below which the test holds.
        percent: f64,
    },
}

impl Explanation {
    /// Those whose rule certainly binds.
    pub fn binding(&self) -> impl Iterator<Item = &Reason> {
        self.reasons.iter().filter(|reason| reason.status == Truth::True)
    }
}

impl Reason {
    /// All criteria that speak for it, in the order of the file, each once.
    #[must_use]
    pub fn satisfied_by(&self) -> Vec<Ix> {
        let mut by: Vec<Ix> = self.holds.iter().flat_map(|held| held.by.iter().copied()).collect();
        by.sort_unstable();
        by.dedup();
        by
    }
}

/// The leaves that hold and on which the whole rests; `next` counts all of them.
fn collect(
    judge: Judge<'_>,
    condition: &Condition,
    told: bool,
    next: &mut usize,
    held: &mut Vec<Held>,
) {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => {
            for part in parts {
                let told = told && judge.holds(part) == Truth::True;
                collect(judge, part, told, next, held);
            }
        }
        Condition::Leaf(leaf) => {
            if told {
                let (by, reached) = (speaking(judge, leaf), reached(judge, leaf));
                held.push(Held { leaf: *next, by, reached });
            }
            *next += 1;
        }
    }
}

/// The facts that decide a guard: of parts that would each do, those that do.
fn deciding(inputs: &Inputs, guard: &Guard, facts: &mut Vec<FactIx>) {
    match guard {
        Guard::All(parts) | Guard::Any(parts) => {
            let decided = inputs.guard(guard);
            let parts = parts.iter().filter(|part| inputs.guard(part) == decided);
            parts.for_each(|part| deciding(inputs, part, facts));
        }
        Guard::Not(part) => deciding(inputs, part, facts),
        Guard::In(fact, _) | Guard::AtLeast(fact, _) | Guard::AtMost(fact, _) => {
            if !facts.contains(fact) {
                facts.push(*fact);
            }
        }
    }
}
