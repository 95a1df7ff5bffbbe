//! One case a line, for the command line and for other engines: what is known
//! goes in, grades and bounds come out.

use indexmap::IndexMap;
use serde::de::MapAccess;
use serde::de::value::MapAccessDeserializer;
use serde::{Deserialize, Serialize};

use super::explained::{Explained, ToldLate, explained, told_late};
use crate::calendar::parse_iso;
use crate::grading::{Applies, Inputs, Measured, Refused, Truth, evaluate, limiting, measured};
use crate::instrument::{Instrument, Ix, Kind, RawFact};
use crate::json::{Mixed, deserialize_mixed};

/// Grades one case.
///
/// # Errors
/// The first fact or answer that the instrument does not take.
pub fn grade_case(instrument: &Instrument, case: &CaseLine) -> Result<GradedLine, Refused> {
    let inputs = case.inputs(instrument)?;
    let grades = evaluate(instrument, &inputs);
    let criteria = (0..instrument.criteria.len())
        .map(|ix| (instrument.criteria[ix].id.clone(), grade(instrument, &inputs, &grades, ix)))
        .collect();
    Ok(GradedLine { criteria })
}

/// Grades one case, and says of everything that rules grade why it is so and what
/// would change it.
///
/// # Errors
/// As [`grade_case`].
pub fn explain_case(instrument: &Instrument, case: &CaseLine) -> Result<GradedLine, Refused> {
    let mut graded = grade_case(instrument, case)?;
    let inputs = case.inputs(instrument)?;
    let grades = evaluate(instrument, &inputs);
    for (ix, criterion) in graded.criteria.values_mut().enumerate() {
        criterion.explanation = explained(instrument, &inputs, &grades, ix);
        criterion.late = told_late(instrument, &inputs, &grades, ix);
    }
    Ok(graded)
}

fn grade(
    instrument: &Instrument,
    inputs: &Inputs,
    grades: &crate::grading::Grades,
    ix: Ix,
) -> GradedCriterion {
    let grade = grades.of[ix];
    let (applicable, may_not_apply) = (grade.applies != Applies::No, grade.applies == Applies::May);
    let mut graded = GradedCriterion { applicable, may_not_apply, ..Default::default() };
    let criterion = &instrument.criteria[ix];
    if let Kind::Measure(measure) = &criterion.kind {
        graded.measured = Some(match measured(measure, inputs) {
            Measured::Number { number, .. } if applicable => Some(number),
            _ => None,
        });
    }
    let Some(scale) = instrument.scale_of(ix) else {
        return graded;
    };
    if applicable {
        graded.ceiling = Some(scale.levels[usize::from(grade.ceiling)].id.clone());
        graded.floor = Some(scale.levels[usize::from(grade.floor)].id.clone());
    }
    let id = |rule: usize| instrument.rules[rule].id.clone();
    let range = criterion.kind.grading().map_or(0..0, |grading| grading.rules.clone());
    graded.binds = Some(range.filter(|r| grades.rules[*r] == Truth::True).map(id).collect());
    graded.limiting = Some(limiting(instrument, grades, ix).into_iter().map(id).collect());
    graded
}

/// A case as it stands on its line.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CaseLine {
    audit_date: String,
    #[serde(default)]
    facts: IndexMap<String, RawFact>,
    #[serde(default)]
    answers: IndexMap<String, LineAnswer>,
}

impl CaseLine {
    fn inputs(&self, instrument: &Instrument) -> Result<Inputs, Refused> {
        let refused =
            || Refused { id: "auditDate".into(), expected: "a date such as 2026-03-14".into() };
        let date = parse_iso(&self.audit_date).ok_or_else(refused)?;
        let mut inputs = Inputs::new(instrument, date);
        for (id, value) in &self.facts {
            inputs.set_fact(instrument, id, value)?;
        }
        for (id, answer) in &self.answers {
            match answer {
                LineAnswer::Level(level) => inputs.set_level(instrument, id, level)?,
                LineAnswer::NotApplicable(reason) if reason.trim().is_empty() => {
                    let expected = "a reason for not applicable".to_owned();
                    return Err(Refused { id: id.clone(), expected });
                }
                LineAnswer::NotApplicable(_) => inputs.set_not_applicable(instrument, id)?,
            }
        }
        Ok(inputs)
    }
}

/// The reason does not touch a grade, but there must be one.
#[derive(Debug, Clone)]
enum LineAnswer {
    Level(String),
    NotApplicable(String),
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct NotApplicable {
    not_applicable: String,
}

impl Mixed for LineAnswer {
    const EXPECTING: &'static str = "a level's id or {“notApplicable”: reason}";
    fn text(level: String) -> Option<Self> {
        Some(Self::Level(level))
    }
    fn object<'de, A: MapAccess<'de>>(map: A) -> Result<Self, A::Error> {
        let read = NotApplicable::deserialize(MapAccessDeserializer::new(map))?;
        Ok(Self::NotApplicable(read.not_applicable))
    }
}
deserialize_mixed!(LineAnswer);

/// What is written for a line that could not be graded.
#[derive(Debug, Clone, Serialize)]
pub struct LineError {
    /// What is wrong with it.
    pub error: String,
    /// Its number, from 1.
    pub line: usize,
}

/// What came out for one case.
#[derive(Debug, Clone, Serialize)]
pub struct GradedLine {
    criteria: IndexMap<String, GradedCriterion>,
}

/// What came out for one criterion. A heading has only the first two.
#[derive(Debug, Clone, Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct GradedCriterion {
    applicable: bool,
    may_not_apply: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    ceiling: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    floor: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    measured: Option<Option<f64>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    binds: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    limiting: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    explanation: Option<Explained>,
    #[serde(skip_serializing_if = "Option::is_none")]
    late: Option<Vec<ToldLate>>,
}
