mod leaf;

use super::Way;
use super::circuit::{Circuit, Node};
use crate::grading::condition::Judge;
use crate::grading::{Applies, Grades, Inputs, Truth, banded};
use crate::instrument::{Condition, Instrument, Ix, Kind, Measure, Rank};

/// What it takes for criteria to reach levels, as a circuit over answers.
pub(super) struct Compiled<'c> {
    pub(super) circuit: Circuit,
    judge: Judge<'c>,
    rules: &'c [Truth],
    way: Way,
    /// By criterion that rules grade, by level: true once it reaches that level.
    levels: Vec<Vec<Node>>,
}

impl<'c> Compiled<'c> {
    /// Everything on which the grade of a criterion rests.
    pub(super) fn of(
        instrument: &'c Instrument,
        inputs: &'c Inputs,
        grades: &'c Grades,
        criterion: Ix,
        way: Way,
    ) -> Self {
        let judge = Judge { instrument, inputs, grades: &grades.of };
        let levels = vec![Vec::new(); instrument.criteria.len()];
        let mut compiled =
            Self { circuit: Circuit::default(), judge, rules: &grades.rules, way, levels };
        let below = below(instrument, criterion);
        let place = instrument.place[criterion];
        for &ix in instrument.order[..=place].iter().filter(|ix| below[**ix]) {
            let graded = instrument.criteria[ix].kind.grading();
            if let Some(grading) = graded.filter(|_| grades.of[ix].applies != Applies::No) {
                let worst = instrument.scales[grading.scale].worst();
                let levels = (0..=worst).map(|level| compiled.graded(ix, level));
                let levels = levels.collect();
                compiled.levels[ix] = levels;
            }
        }
        compiled
    }

    /// True once a criterion is at this level or beyond it, in the way of the change.
    pub(super) fn reach(&self, ix: Ix, level: Rank) -> Node {
        let grade = self.judge.grades[ix];
        let there = match self.way {
            Way::Lift => grade.ceiling <= level,
            Way::Risk => grade.floor >= level,
        };
        match &self.judge.instrument.criteria[ix].kind {
            _ if there => Node::Always,
            Kind::Measure(measure) if level < self.best(measure) => Node::Never,
            Kind::Question(_) | Kind::Measure(_) => Node::Leaf(ix),
            Kind::Group(_) | Kind::Verdict(_) => self.levels[ix][usize::from(level)],
        }
    }

    /// The best level that a change can bring a measure to; its bands may lack the best.
    fn best(&self, measure: &Measure) -> Rank {
        let scale = &self.judge.instrument.scales[measure.scale];
        match self.way {
            Way::Lift => banded(measure, scale, |number| self.judge.inputs.number(number))[0],
            Way::Risk => 0,
        }
    }

    /// The rules that keep a criterion from a better level, or that could bring it
    /// to a worse one.
    pub(super) fn rules(&self, ix: Ix, level: Rank) -> Vec<usize> {
        let grading = self.judge.instrument.criteria[ix].kind.grading();
        let rules = grading.map_or(0..0, |grading| grading.rules.clone());
        rules.filter(|rule| self.concerns(*rule, level)).collect()
    }

    /// Of the rules that keep it from a better level, those that no answers break.
    pub(super) fn unbreakable(&mut self, ix: Ix, level: Rank) -> Vec<usize> {
        if self.way == Way::Risk {
            return Vec::new();
        }
        let mut rules = self.rules(ix, level);
        let instrument = self.judge.instrument;
        rules.retain(|rule| self.turn(&instrument.rules[*rule].when) == Node::Never);
        rules
    }

    fn concerns(&self, rule: usize, level: Rank) -> bool {
        let limit = &self.judge.instrument.rules[rule];
        match self.way {
            Way::Lift => limit.at_most > level && self.rules[rule] == Truth::True,
            Way::Risk => {
                let guard = limit.where_.as_ref().map(|guard| self.judge.inputs.guard(guard));
                limit.at_most >= level && guard != Some(Truth::False)
            }
        }
    }

    fn graded(&mut self, ix: Ix, level: Rank) -> Node {
        if self.judge.inputs.departure(ix).is_some() {
            return Node::Never;
        }
        let instrument = self.judge.instrument;
        let rules = self.rules(ix, level).into_iter();
        let turned: Vec<_> = rules.map(|rule| self.turn(&instrument.rules[rule].when)).collect();
        match self.way {
            Way::Lift => self.circuit.all(turned),
            Way::Risk => self.circuit.any(turned),
        }
    }

    /// True once a condition no longer certainly holds, or possibly does.
    fn turn(&mut self, condition: &Condition) -> Node {
        let (parts, every) = match condition {
            Condition::Leaf(leaf) => return self.leaf(leaf),
            Condition::All(parts) => (parts, self.way == Way::Risk),
            Condition::Any(parts) => (parts, self.way == Way::Lift),
        };
        let parts: Vec<_> = parts.iter().map(|part| self.turn(part)).collect();
        if every { self.circuit.all(parts) } else { self.circuit.any(parts) }
    }
}

/// The criteria on which the grade of one rests, itself included.
fn below(instrument: &Instrument, criterion: Ix) -> Vec<bool> {
    let mut below = vec![false; instrument.criteria.len()];
    let mut next = vec![criterion];
    while let Some(ix) = next.pop() {
        if std::mem::replace(&mut below[ix], true) {
            continue;
        }
        for rule in instrument.rules_of(ix) {
            rule.when.each_leaf(&mut |leaf| next.extend(leaf.items.iter().map(|item| item.ix)));
        }
    }
    below
}
