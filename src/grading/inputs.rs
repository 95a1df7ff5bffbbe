use std::fmt;

use crate::calendar::{self, Date};
use crate::instrument::{
    AUDIT_DATE, Case, CaseAnswer, FactIx, FactValue, Instrument, Ix, Kind, Limit, Number,
    ParameterValue, Rank, RawFact,
};

/// Everything from which grades follow, each value known to fit the instrument.
#[derive(Debug, Clone, PartialEq)]
pub struct Inputs {
    facts: Vec<Option<FactValue>>,
    answers: Vec<Option<Answer>>,
    departures: Vec<Option<Rank>>,
    parameters: Vec<ParameterValue>,
}

/// A person's answer to a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// A level of its scale.
    Level(Rank),
    /// It does not apply to this case.
    NotApplicable,
}

/// Why a value was not taken; nothing has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The id that was given.
    pub id: String,
    /// What would have been right, in words.
    pub expected: String,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "For “{}”, expected {}.", self.id, self.expected)
    }
}

impl std::error::Error for Refused {}

impl Inputs {
    /// Nothing known but the date, every parameter as the instrument has it.
    #[must_use]
    pub fn new(instrument: &Instrument, audit_date: Date) -> Self {
        let mut facts = vec![None; instrument.facts.len()];
        facts[AUDIT_DATE] = Some(FactValue::Date(audit_date));
        let criteria = instrument.criteria.len();
        Self {
            facts,
            answers: vec![None; criteria],
            departures: vec![None; criteria],
            parameters: instrument.parameters.iter().map(|p| p.value).collect(),
        }
    }

    /// The inputs of a worked case.
    #[must_use]
    pub fn of_case(instrument: &Instrument, case: &Case) -> Self {
        let mut inputs = Self::new(instrument, case.audit_date);
        for (fact, value) in &case.facts {
            inputs.facts[*fact] = Some(value.clone());
        }
        for (ix, answer) in &case.answers {
            inputs.answers[*ix] = Some(match answer {
                CaseAnswer::Level(rank) => Answer::Level(*rank),
                CaseAnswer::NotApplicable(_) => Answer::NotApplicable,
            });
        }
        inputs
    }

    /// Sets a fact.
    ///
    /// # Errors
    /// An unknown id, `audit-date`, or a value that is not of the fact's kind.
    pub fn set_fact(
        &mut self,
        instrument: &Instrument,
        id: &str,
        raw: &RawFact,
    ) -> Result<(), Refused> {
        let refused = |expected: String| Refused { id: id.to_owned(), expected };
        let fact = instrument
            .find_fact(id)
            .filter(|fact| *fact != AUDIT_DATE)
            .ok_or_else(|| refused("the id of a fact".into()))?;
        let value = instrument.facts[fact].kind.read(raw);
        self.facts[fact] = Some(value.map_err(|expected| refused(expected.into_owned()))?);
        Ok(())
    }

    /// Sets or takes back a fact, the audit date too, whose value is known to be of
    /// its kind.
    pub fn know(&mut self, fact: FactIx, value: Option<FactValue>) {
        self.facts[fact] = value;
    }

    /// Answers a question with the id of a level.
    ///
    /// # Errors
    /// An unknown id, a criterion that is computed, or a level that is not on its scale.
    pub fn set_level(
        &mut self,
        instrument: &Instrument,
        id: &str,
        level: &str,
    ) -> Result<(), Refused> {
        let (ix, _) = question(instrument, id)?;
        let scale = instrument.scale_of(ix).expect("a question has a scale");
        let rank = scale
            .rank(level)
            .ok_or_else(|| Refused { id: id.to_owned(), expected: scale.expected() })?;
        self.answers[ix] = Some(Answer::Level(rank));
        Ok(())
    }

    /// Answers a question with "not applicable".
    ///
    /// # Errors
    /// An unknown id, or a question that must be answered with a level.
    pub fn set_not_applicable(&mut self, instrument: &Instrument, id: &str) -> Result<(), Refused> {
        let (ix, may_not_apply) = question(instrument, id)?;
        if !may_not_apply {
            let expected = "a level, since it always applies".to_owned();
            return Err(Refused { id: id.to_owned(), expected });
        }
        self.answers[ix] = Some(Answer::NotApplicable);
        Ok(())
    }

    /// Sets or takes back the answer of a question whose index is known.
    pub fn answer(&mut self, ix: Ix, answer: Option<Answer>) {
        self.answers[ix] = answer;
    }

    /// Puts a person's grade in place of the computed one, or takes it back.
    pub fn depart(&mut self, ix: Ix, rank: Option<Rank>) {
        self.departures[ix] = rank;
    }

    /// The same inputs as if nobody had departed from any grade.
    #[must_use]
    pub fn calculated(&self) -> Self {
        let departures = vec![None; self.departures.len()];
        Self { departures, ..self.clone() }
    }

    /// What is known of a fact.
    #[must_use]
    pub fn fact(&self, fact: FactIx) -> Option<&FactValue> {
        self.facts[fact].as_ref()
    }

    /// What was answered.
    #[must_use]
    pub fn answered(&self, ix: Ix) -> Option<Answer> {
        self.answers[ix]
    }

    /// The grade that a person gave instead of the computed one.
    #[must_use]
    pub fn departure(&self, ix: Ix) -> Option<Rank> {
        self.departures[ix]
    }

    /// The day of the audit.
    #[must_use]
    pub fn audit_date(&self) -> Date {
        match self.facts[AUDIT_DATE] {
            Some(FactValue::Date(date)) => date,
            _ => unreachable!("set by new, and set_fact refuses it"),
        }
    }

    pub(super) fn number(&self, number: Number) -> f64 {
        match number {
            Number::Fixed(value) => value,
            Number::Parameter(ix) => match self.parameters[ix] {
                ParameterValue::Number(value) => value,
                ParameterValue::Limit(_) => unreachable!("the parser checks what it holds"),
            },
        }
    }

    /// The limit in force.
    #[must_use]
    pub fn limit(&self, limit: Limit) -> calendar::Limit {
        match limit {
            Limit::Fixed(limit) => limit,
            Limit::Parameter(ix) => match self.parameters[ix] {
                ParameterValue::Limit(limit) => limit,
                ParameterValue::Number(_) => unreachable!("the parser checks what it holds"),
            },
        }
    }
}

fn question(instrument: &Instrument, id: &str) -> Result<(Ix, bool), Refused> {
    let found = instrument.find(id).and_then(|ix| match &instrument.criteria[ix].kind {
        Kind::Question(question) => Some((ix, question.may_not_apply)),
        Kind::Measure(_) | Kind::Group(_) | Kind::Verdict(_) => None,
    });
    found.ok_or_else(|| Refused { id: id.to_owned(), expected: "the id of a question".into() })
}
