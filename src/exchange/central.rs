//! The file for central reporting, format `plumbline.central/1`: what can be counted and
//! compared, without a date and without a word that somebody wrote about the case.

use std::collections::BTreeMap;

use indexmap::IndexMap;

use super::audit_file::{plain_reference, sealed};
use super::central_document::{
    CentralAnswer, CentralFact, CentralFile, CentralFormat, CentralGrade, Ended, Header, Interval,
    Measured, Tool,
};
use super::central_promised as promised;
use super::digest;
use super::document::{Application, Digest, Status};
use super::grade_audit::grade_audit;
use super::graded::CriterionGrade;
use super::parameters;
use super::refuse::ExportError;
use crate::audit::Audit;
use crate::calendar::{Date, days_between};
use crate::grading::{Answer, End, Inputs, Window, windows};
use crate::instrument::{AUDIT_DATE, FactValue, Instrument, Ix, Kind};
use crate::json::Value;

/// The file of an audit for central reporting.
///
/// It is built from what the audit tool took, value by value: choices by their ids,
/// numbers, levels, and days counted between dates. Text that a person wrote, roles and
/// the tool's own text are nowhere in what it is built from.
///
/// # Errors
/// As [`super::export`].
pub fn export_central(
    audit: &Audit,
    instrument: &Instrument,
    body: &Value,
) -> Result<String, ExportError> {
    let (inputs, _) = audit.inputs(instrument, audit.own_track());
    let answers = audit.tracks.keys().map(|track| {
        let (inputs, _) = audit.inputs(instrument, *track);
        (*track, answers(instrument, &inputs))
    });
    let grades = grade_audit(audit, instrument).into_iter().map(|(track, grades)| {
        let grades = grades.into_iter().enumerate();
        let grades = grades.map(|(ix, (id, grade))| {
            let departed = audit.departure(track, &id).is_some();
            (id, central(instrument, &inputs, ix, grade, departed))
        });
        (track, grades.collect())
    });
    let period = audit.header.period;
    sealed(&CentralFile {
        format: CentralFormat::CentralOne,
        application: Application::this(),
        audit: Header {
            id: audit.id.clone(),
            reference: audit.header.reference.clone(),
            chosen: audit.header.chosen,
            kind: audit.header.kind,
            period_days: days_between(period.from, period.to) + 1,
        },
        status: Status::of(audit),
        instrument: Tool {
            id: instrument.id.clone(),
            version: instrument.version.clone(),
            digest: digest::instrument_digest(body),
        },
        parameters: parameters::in_force(instrument),
        facts: facts(instrument, &inputs),
        answers: answers.collect(),
        grades: grades.collect::<BTreeMap<_, _>>(),
        themes: promised::themes(audit, instrument),
        escalation: promised::escalation(audit, instrument),
        actions: promised::actions(audit, instrument),
        earlier: promised::earlier(audit),
        feedback: promised::feedback(audit),
        digest: Digest::blank(),
    })
}

/// `central-<reference>.json`: no date in it either.
#[must_use]
pub fn central_file_name(audit: &Audit) -> String {
    format!("central-{}.json", plain_reference(audit))
}

fn facts(instrument: &Instrument, inputs: &Inputs) -> IndexMap<String, CentralFact> {
    let known = instrument.facts.iter().enumerate().filter(|(ix, _)| *ix != AUDIT_DATE);
    let known = known.filter_map(|(ix, fact)| {
        Some((fact.id.clone(), of_fact(&fact.id, inputs.fact(ix)?, inputs.audit_date())))
    });
    known.collect()
}

/// The id by which a tool says that a number is the child's age in years.
const AGE: &str = "age";

fn of_fact(id: &str, value: &FactValue, audit_date: Date) -> CentralFact {
    match value {
        FactValue::Choice(id) => CentralFact::Choice(id.clone()),
        FactValue::YesNo(yes) => CentralFact::YesNo(*yes),
        FactValue::Number(age) if id == AGE => CentralFact::Age { age_band: band(*age).into() },
        FactValue::Number(number) => CentralFact::Number(*number),
        FactValue::NotYet => CentralFact::NotYet { not_yet: true },
        FactValue::Date(date) => {
            CentralFact::Day { days_before_audit: days_between(*date, audit_date) }
        }
        FactValue::Dates(dates) => CentralFact::Days {
            count: dates.len(),
            days_between: dates.windows(2).map(|two| days_between(two[0], two[1])).collect(),
        },
    }
}

/// The age bands of the Department for Education's statistics on children looked after.
fn band(age: f64) -> &'static str {
    match age {
        age if age < 1.0 => "under 1",
        age if age < 5.0 => "1 to 4",
        age if age < 10.0 => "5 to 9",
        age if age < 16.0 => "10 to 15",
        age if age < 18.0 => "16 to 17",
        _ => "18 and over",
    }
}

fn answers(instrument: &Instrument, inputs: &Inputs) -> IndexMap<String, CentralAnswer> {
    let given = (0..instrument.criteria.len()).filter_map(|ix| {
        let answer = match inputs.answered(ix)? {
            Answer::Level(rank) => {
                let scale = instrument.scale_of(ix)?;
                CentralAnswer::Level(scale.levels[usize::from(rank)].id.clone())
            }
            Answer::NotApplicable => CentralAnswer::NotApplicable { not_applicable: true },
        };
        Some((instrument.criteria[ix].id.clone(), answer))
    });
    given.collect()
}

fn central(
    instrument: &Instrument,
    inputs: &Inputs,
    ix: Ix,
    graded: CriterionGrade,
    departed: bool,
) -> CentralGrade {
    let CriterionGrade { applicable, may_not_apply, calculated, standing, grade, .. } = graded;
    let mut rules = graded.rules;
    // Why, in the words of the tool, is in the tool.
    rules.iter_mut().flatten().for_each(|rule| rule.because = None);
    let measured = match &instrument.criteria[ix].kind {
        Kind::Measure(measure) => graded.measured.map(|measured| {
            let (windows, left_out) = windows(measure, inputs);
            let intervals = windows.iter().map(|window| interval(instrument, inputs, window));
            let (intervals, left_out) = (intervals.collect(), left_out.len());
            Measured { number: measured.number, intervals, left_out }
        }),
        _ => None,
    };
    CentralGrade {
        applicable,
        may_not_apply,
        calculated,
        standing,
        departed,
        grade,
        rules,
        measured,
    }
}

fn interval(instrument: &Instrument, inputs: &Inputs, window: &Window) -> Interval {
    Interval {
        limit: inputs.limit(window.limit).into(),
        since: instrument.facts[window.since].id.clone(),
        days_allowed: days_between(window.from, window.due),
        days: days_between(window.from, window.until()),
        days_late: window.days_late(),
        ended: match window.end {
            End::Done(_) => Ended::Done,
            End::Replaced(_) => Ended::Replaced,
            End::Open(_) => Ended::Open,
        },
    }
}
