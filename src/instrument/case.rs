use super::fact::FactValue;
use super::model::{FactIx, Ix, Rank};
use crate::calendar::Date;

/// A worked case: what is known, what is answered, and the grades that follow.
#[derive(Debug, Clone)]
pub struct Case {
    /// The story it shows.
    pub name: String,
    /// The day of the audit.
    pub audit_date: Date,
    /// What is known.
    pub facts: Vec<(FactIx, FactValue)>,
    /// What is answered.
    pub answers: Vec<(Ix, CaseAnswer)>,
    /// Grades that must come out, settled.
    pub expect: Vec<(Ix, Rank)>,
    /// Rules that must be the limiting ones, as indices into the instrument's rules.
    pub limited_by: Vec<(Ix, Vec<usize>)>,
}

/// An answer in a worked case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CaseAnswer {
    /// A level.
    Level(Rank),
    /// Not applicable, and why.
    NotApplicable(String),
}
