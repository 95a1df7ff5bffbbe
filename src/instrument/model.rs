use std::collections::HashMap;
use std::ops::Range;

use super::case::Case;
use super::condition::Condition;
use super::fact::{Fact, FactOption};
use super::guard::Guard;
use super::measure::Measure;
use crate::calendar::{Date, Limit};

/// An audit tool, parsed: every reference exists, every level stands on its
/// scale, nothing depends on itself.
#[derive(Debug, Clone)]
pub struct Instrument {
    /// Its id, the same in every version.
    pub id: String,
    /// Its version, as its owner numbers it.
    pub version: String,
    /// Its name in the interface.
    pub title: String,
    /// What it is for.
    pub purpose: String,
    /// The period for which its owner says it is right.
    pub effective: Effective,
    /// All scales.
    pub scales: Vec<Scale>,
    /// What a local authority may set for itself.
    pub parameters: Vec<Parameter>,
    /// All facts; the first is `audit-date`, which every instrument has.
    pub facts: Vec<Fact>,
    /// All criteria in the order of the file, parents before children.
    pub criteria: Vec<Criterion>,
    /// All rules; each graded criterion has a range of them.
    pub rules: Vec<Rule>,
    /// Top-level sections in the order of the file.
    pub sections: Vec<Ix>,
    /// Verdicts in the order of the file.
    pub verdicts: Vec<Ix>,
    /// The verdict that says whether the child is safe, if the owner names one.
    pub safety: Option<Ix>,
    /// Codes for what findings have in common.
    pub themes: Vec<FactOption>,
    /// All criteria such that each comes after everything it depends on.
    pub order: Vec<Ix>,
    /// Where each criterion stands in [`order`](Self::order).
    pub place: Vec<usize>,
    /// What depends on each criterion: its group, and all whose rules name it.
    pub used_by: Vec<Vec<Ix>>,
    /// Worked cases.
    pub cases: Vec<Case>,
    pub(super) criterion_ids: HashMap<String, Ix>,
    pub(super) fact_ids: HashMap<String, FactIx>,
}

/// Index of a criterion in [`Instrument::criteria`].
pub type Ix = usize;
/// Index of a fact in [`Instrument::facts`].
pub type FactIx = usize;
/// Position of a level on its scale; 0 is the best, a greater rank is worse.
pub type Rank = u8;

/// The fact that every instrument has.
pub const AUDIT_DATE: FactIx = 0;

/// When something is in force; an open end is `None`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Effective {
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub to: Option<Date>,
}

/// Levels, best first.
#[derive(Debug, Clone, PartialEq)]
pub struct Scale {
    /// Its id.
    pub id: String,
    /// At least two, at most 32.
    pub levels: Vec<Level>,
}

/// One level of a scale.
#[derive(Debug, Clone, PartialEq)]
pub struct Level {
    /// Unique on its scale.
    pub id: String,
    /// What people read.
    pub label: String,
    /// What it earns in a `points` condition.
    pub points: Option<f64>,
}

/// Who says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// How binding it is.
    pub tier: Tier,
    /// The reference as one would cite it.
    pub reference: String,
    /// When it is in force.
    pub effective: Effective,
}

/// How binding a source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tier {
    /// Act or regulations.
    Law,
    /// Statutory guidance.
    Guidance,
    /// Local custom.
    Local,
}

/// A limit or number that a local authority sets for itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Parameter {
    /// Its id.
    pub id: String,
    /// What it is.
    pub label: String,
    /// The value unless the authority sets another.
    pub value: ParameterValue,
    /// Who says so.
    pub source: Option<Source>,
}

/// What a parameter holds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum ParameterValue {
    /// A length of time.
    Limit(Limit),
    /// A finite number, not negative.
    Number(f64),
}

/// A number in a rule, a guard or a band.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Number {
    /// Written where it stands.
    Fixed(f64),
    /// Index of a parameter that holds a number.
    Parameter(usize),
}

/// One thing that is graded, or a heading over such things.
#[derive(Debug, Clone)]
pub struct Criterion {
    /// Unique in the instrument, and keeps its meaning in later versions.
    pub id: String,
    /// Its title; for a question, what it asks.
    pub title: String,
    /// The group in which it stands.
    pub parent: Option<Ix>,
    /// Reads facts; when false, this and all below is not applicable.
    pub applies_when: Option<Guard>,
    /// Who says that it matters.
    pub source: Option<Source>,
    /// Where to look and what counts.
    pub guidance: Option<String>,
    /// What kind of thing it is.
    pub kind: Kind,
    /// JSON pointer to it in the file.
    pub pointer: String,
}

/// The four kinds of criterion.
#[derive(Debug, Clone)]
pub enum Kind {
    /// Judged by a person.
    Question(Question),
    /// Computed from facts.
    Measure(Measure),
    /// Holds other criteria.
    Group(Group),
    /// Graded by rules over anything.
    Verdict(Verdict),
}

/// Judged by a person.
#[derive(Debug, Clone)]
pub struct Question {
    /// Index of its scale.
    pub scale: usize,
    /// What one would see at each level, by rank.
    pub descriptors: Vec<Option<String>>,
    /// When evidence must be cited.
    pub evidence: Evidence,
    /// Whether "not applicable" is an answer.
    pub may_not_apply: bool,
}

/// When evidence must be cited: at these levels and beyond.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Evidence {
    /// At this level or worse.
    pub at_or_below: Option<Rank>,
    /// At this level or better.
    pub at_or_above: Option<Rank>,
}

/// Holds other criteria; graded by rules, or only a heading.
#[derive(Debug, Clone)]
pub struct Group {
    /// `None` for a heading.
    pub grading: Option<Grading>,
    /// What good looks like.
    pub standard: Option<String>,
    /// In the order of the file, at least one.
    pub children: Vec<Ix>,
    /// Pairs of answers that need an explanation.
    pub checks: Vec<Check>,
}

/// A scale and the rules that limit a grade on it.
#[derive(Debug, Clone)]
pub struct Grading {
    /// Index of the scale.
    pub scale: usize,
    /// Where its rules stand in [`Instrument::rules`].
    pub rules: Range<usize>,
}

/// Graded by rules over anything.
#[derive(Debug, Clone)]
pub struct Verdict {
    /// Its scale and rules.
    pub grading: Grading,
    /// What good looks like.
    pub standard: Option<String>,
    /// Every criterion that its rules name, each once.
    pub named: Vec<Ix>,
    /// Pairs of answers that need an explanation.
    pub checks: Vec<Check>,
}

/// *At most G when C, because R.*
#[derive(Debug, Clone)]
pub struct Rule {
    /// Unique in the instrument.
    pub id: String,
    /// The limit.
    pub at_most: Rank,
    /// What makes it bind.
    pub when: Condition,
    /// Facts without which it does not bind.
    pub where_: Option<Guard>,
    /// Why, in a sentence.
    pub because: Option<String>,
    /// Whether no departure may go beyond it.
    pub absolute: bool,
    /// Who says so.
    pub source: Option<Source>,
}

/// While its condition holds, the auditor owes an explanation. Never touches a grade.
#[derive(Debug, Clone)]
pub struct Check {
    /// Unique in the instrument.
    pub id: String,
    /// When it is asked.
    pub when: Condition,
    /// What it asks.
    pub ask: String,
}
