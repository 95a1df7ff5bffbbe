//! A second implementation of what a grade is, on purpose plainer than the first and
//! sharing nothing with it: it knows no bounds, and takes explanations at their word
//! only after it has looked.

mod leaf;

use super::explain::{Explanation, Held, Reason};
use super::measure::{Measured, band, measured};
use super::{Answer, Inputs, Truth};
use crate::instrument::{Condition, FactIx, FactValue, Guard, Instrument, Ix, Kind, Leaf, Rank};

/// Reaches the grade of every criterion of a complete case again, from rules, answers
/// and explanations alone; `None` is not applicable.
///
/// # Errors
/// The first thing that cannot be followed: an explanation that is false or missing,
/// or an answer that is missing.
pub fn replay(
    instrument: &Instrument,
    inputs: &Inputs,
    explanations: &[Explanation],
) -> Result<Vec<Option<Rank>>, Untrue> {
    let mut said = vec![None; instrument.criteria.len()];
    explanations.iter().for_each(|explanation| said[explanation.criterion] = Some(explanation));
    let levels = vec![None; instrument.criteria.len()];
    let mut replay = Replay { instrument, inputs, levels };
    for &ix in &instrument.order {
        if replay.may_count(ix)? {
            replay.levels[ix] = replay.level(ix, said[ix])?;
        }
    }
    Ok(replay.levels)
}

/// Where an explanation cannot be followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Untrue {
    /// This criterion rests on something that is not known.
    Open(Ix),
    /// This criterion is graded by rules, and they are not all explained.
    Unexplained(Ix),
    /// Of this rule the explanation says what is not so.
    Rule(usize),
}

struct Replay<'r> {
    instrument: &'r Instrument,
    inputs: &'r Inputs,
    /// By criterion; a heading has the level 0 while anything below it applies.
    levels: Vec<Option<Rank>>,
}

impl Replay<'_> {
    /// Whether no guard, its own or one above it, rules a criterion out.
    fn may_count(&self, ix: Ix) -> Result<bool, Untrue> {
        let criterion = &self.instrument.criteria[ix];
        let above = criterion.parent.map_or(Ok(true), |parent| self.may_count(parent))?;
        let guard = criterion.applies_when.as_ref().filter(|_| above);
        guard.map_or(Ok(above), |guard| self.fact(guard, None).ok_or(Untrue::Open(ix)))
    }

    fn level(&self, ix: Ix, said: Option<&Explanation>) -> Result<Option<Rank>, Untrue> {
        let parts = match &self.instrument.criteria[ix].kind {
            Kind::Question(_) => {
                return match self.inputs.answered(ix).ok_or(Untrue::Open(ix))? {
                    Answer::Level(rank) => Ok(Some(rank)),
                    Answer::NotApplicable => Ok(None),
                };
            }
            Kind::Measure(measure) => {
                let scale = &self.instrument.scales[measure.scale];
                return match measured(measure, self.inputs) {
                    Measured::Number { number, .. } => {
                        Ok(Some(band(measure, number, scale, self.inputs)))
                    }
                    Measured::NotApplicable => Ok(None),
                    Measured::Unanswered => Err(Untrue::Open(ix)),
                };
            }
            Kind::Group(group) => &group.children,
            Kind::Verdict(verdict) => &verdict.named,
        };
        if parts.iter().all(|part| self.levels[*part].is_none()) {
            return Ok(None);
        }
        let Some(grading) = self.instrument.criteria[ix].kind.grading() else {
            return Ok(Some(0));
        };
        let reasons = &said.ok_or(Untrue::Unexplained(ix))?.reasons;
        if !reasons.iter().map(|reason| reason.rule).eq(grading.rules.clone()) {
            return Err(Untrue::Unexplained(ix));
        }
        let mut grade = 0;
        for reason in reasons {
            if self.binds(reason)? {
                grade = grade.max(self.instrument.rules[reason.rule].at_most);
            }
        }
        let grade = self.inputs.departure(ix).unwrap_or(grade);
        for reason in reasons {
            let at = self.instrument.rules[reason.rule].at_most;
            let limiting = reason.status == Truth::True && grade > 0 && at == grade;
            if reason.limiting != limiting {
                return Err(Untrue::Rule(reason.rule));
            }
        }
        Ok(Some(grade))
    }

    /// What the explanation says of a rule, once it has turned out to be so.
    fn binds(&self, reason: &Reason) -> Result<bool, Untrue> {
        let rule = &self.instrument.rules[reason.rule];
        let guarded = |only| rule.where_.as_ref().map_or(Some(true), |g| self.fact(g, only));
        let mut leaves = Vec::new();
        rule.when.each_leaf(&mut |leaf| leaves.push(leaf));
        let (so, binds) = match reason.status {
            Truth::False => {
                let not =
                    guarded(None) == Some(false) || !tree(&rule.when, &mut |leaf| self.holds(leaf));
                (not && reason.holds.is_empty(), false)
            }
            Truth::True => {
                let true_claim =
                    |held: &Held| leaves.get(held.leaf).is_some_and(|leaf| self.proves(leaf, held));
                // Only what the explanation says may make the rule bind, facts too.
                let mut at = 0..;
                let said = tree(&rule.when, &mut |_| {
                    let at = at.next();
                    reason.holds.iter().any(|held| Some(held.leaf) == at)
                });
                let so = guarded(Some(&reason.facts)) == Some(true)
                    && said
                    && reason.holds.iter().all(true_claim);
                (so, true)
            }
            Truth::Unknown => (false, false),
        };
        if so { Ok(binds) } else { Err(Untrue::Rule(reason.rule)) }
    }

    /// Whether a guard holds; `None` while a fact that decides it is missing. Where only
    /// some facts are to be looked at, all others are missing.
    fn fact(&self, guard: &Guard, only: Option<&[FactIx]>) -> Option<bool> {
        let known = |fact: &FactIx| {
            self.inputs.fact(*fact).filter(|_| only.is_none_or(|only| only.contains(fact)))
        };
        let number = |fact| match known(fact) {
            Some(FactValue::Number(number)) => Some(*number),
            _ => None,
        };
        match guard {
            Guard::In(fact, values) => known(fact).map(|value| values.contains(value)),
            Guard::AtLeast(fact, least) => Some(number(fact)? >= self.inputs.number(*least)),
            Guard::AtMost(fact, most) => Some(number(fact)? <= self.inputs.number(*most)),
            Guard::Not(part) => self.fact(part, only).map(|holds| !holds),
            Guard::All(parts) => self.decide(parts, false, only),
            Guard::Any(parts) => self.decide(parts, true, only),
        }
    }

    /// One part that is `deciding` settles all; else all must be known.
    fn decide(&self, parts: &[Guard], deciding: bool, only: Option<&[FactIx]>) -> Option<bool> {
        let known: Vec<_> = parts.iter().map(|part| self.fact(part, only)).collect();
        if known.contains(&Some(deciding)) {
            return Some(deciding);
        }
        (!known.contains(&None)).then_some(!deciding)
    }
}

/// A condition from its leaves, each of which is asked, in the order of the file.
fn tree(condition: &Condition, leaf: &mut impl FnMut(&Leaf) -> bool) -> bool {
    let mut each =
        |parts: &[Condition]| -> Vec<bool> { parts.iter().map(|part| tree(part, leaf)).collect() };
    match condition {
        Condition::Leaf(one) => leaf(one),
        Condition::All(parts) => !each(parts).contains(&false),
        Condition::Any(parts) => each(parts).contains(&true),
    }
}
