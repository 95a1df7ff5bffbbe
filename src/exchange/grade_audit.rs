use indexmap::IndexMap;

use super::document::TrackGrades;
use super::graded::{Binds, Bounds, CriterionGrade, RuleStatus};
use super::late::{Late, MeasuredNumber};
use crate::audit::{Audit, Track};
use crate::grading::{
    Applies, Grades, Inputs, Measured, Reason, Truth, evaluate, explain, measured,
};
use crate::instrument::{Instrument, Ix, Kind, Measure};

/// Grades every track of an audit, and its own though it may have said nothing, since facts
/// alone decide some grades.
pub(super) fn grade_audit(audit: &Audit, instrument: &Instrument) -> TrackGrades {
    let mut tracks: Vec<Track> = audit.tracks.keys().copied().collect();
    if !tracks.contains(&audit.own_track()) {
        tracks.push(audit.own_track());
    }
    let graded = tracks.into_iter().map(|track| {
        let (inputs, _) = audit.inputs(instrument, track);
        let mut graded = grade_track(instrument, &inputs.calculated());
        let departs = audit.tracks.get(&track).is_some_and(|voice| !voice.departures.is_empty());
        if departs {
            stand(instrument, &inputs, &mut graded);
        }
        (track, graded)
    });
    graded.collect()
}

/// Says which grades stand where these are others than the calculated ones.
fn stand(instrument: &Instrument, inputs: &Inputs, graded: &mut IndexMap<String, CriterionGrade>) {
    let grades = evaluate(instrument, inputs);
    for (ix, graded) in graded.values_mut().enumerate() {
        let standing = bounds(instrument, &grades, ix);
        graded.standing = standing.filter(|bounds| graded.calculated.as_ref() != Some(bounds));
    }
}

/// The ids of the levels still possible; `None` where nothing is graded or applies.
fn bounds(instrument: &Instrument, grades: &Grades, ix: Ix) -> Option<Bounds> {
    let grade = grades.of[ix];
    let scale = instrument.scale_of(ix).filter(|_| grade.applies != Applies::No)?;
    let level = |rank| scale.levels[usize::from(rank)].id.clone();
    Some(Bounds { ceiling: level(grade.ceiling), floor: level(grade.floor) })
}

fn grade_track(instrument: &Instrument, inputs: &Inputs) -> IndexMap<String, CriterionGrade> {
    let grades = evaluate(instrument, inputs);
    let of = |ix: Ix| {
        let id = instrument.criteria[ix].id.clone();
        (id, criterion(instrument, inputs, &grades, ix))
    };
    (0..instrument.criteria.len()).map(of).collect()
}

fn criterion(instrument: &Instrument, inputs: &Inputs, grades: &Grades, ix: Ix) -> CriterionGrade {
    let grade = grades.of[ix];
    let mut graded = CriterionGrade {
        applicable: grade.applies != Applies::No,
        may_not_apply: grade.applies == Applies::May,
        calculated: bounds(instrument, grades, ix),
        standing: None,
        grade: None,
        label: None,
        rules: None,
        measured: None,
    };
    let Some(scale) = instrument.scale_of(ix).filter(|_| graded.applicable) else {
        return graded;
    };
    let level = |rank| &scale.levels[usize::from(rank)];
    if let Some(rank) = grade.settled() {
        graded.grade = Some(level(rank).id.clone());
        graded.label = Some(level(rank).label.clone());
    }
    match &instrument.criteria[ix].kind {
        Kind::Measure(measure) => {
            graded.measured = number(instrument, inputs, ix, measure);
        }
        Kind::Group(_) | Kind::Verdict(_) => {
            graded.rules = Some(rules(instrument, inputs, grades, ix));
        }
        Kind::Question(_) => {}
    }
    graded
}

/// What a measure comes to; `None` while that is not known, or nothing is due.
fn number(
    instrument: &Instrument,
    inputs: &Inputs,
    ix: Ix,
    measure: &Measure,
) -> Option<MeasuredNumber> {
    let Measured::Number { number, breaches, ignored } = measured(measure, inputs) else {
        return None;
    };
    let late = breaches.iter().map(|window| Late::of(instrument, inputs, ix, window));
    Some(MeasuredNumber { number, breaches: late.collect(), ignored })
}

fn rules(instrument: &Instrument, inputs: &Inputs, grades: &Grades, ix: Ix) -> Vec<RuleStatus> {
    let Some(grading) = instrument.criteria[ix].kind.grading() else {
        return Vec::new();
    };
    let scale = &instrument.scales[grading.scale];
    let status = |reason: Reason| {
        let status = match reason.status {
            Truth::True => Binds::Binds,
            Truth::Unknown => Binds::MayBind,
            Truth::False => return None,
        };
        let limit = &instrument.rules[reason.rule];
        let by = reason.satisfied_by().into_iter();
        Some(RuleStatus {
            rule: limit.id.clone(),
            status,
            at_most: scale.levels[usize::from(limit.at_most)].id.clone(),
            because: limit.because.clone(),
            limiting: reason.limiting,
            satisfied_by: by.map(|ix| instrument.criteria[ix].id.clone()).collect(),
        })
    };
    explain(instrument, inputs, grades, ix).reasons.into_iter().filter_map(status).collect()
}
