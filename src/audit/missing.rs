use super::content::{Answer, Audit, Entry, Track};
use crate::grading::{Applies, Grades, Inputs, Truth, facts_to_ask, holds, ruled_out};
use crate::instrument::{Evidence, FactIx, Instrument, Ix, Kind, Rank};

/// Something without which an audit cannot be signed off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// A fact that decides what applies or is measured.
    Fact(FactIx),
    /// An answer to this question.
    Answer(Ix),
    /// A reason why this question does not apply.
    Reason(Ix),
    /// Evidence for the answer to this question.
    Evidence(Ix),
    /// An explanation for the check with this index among the checks of the criterion.
    Explanation(Ix, usize),
    /// What becomes of the evidence that is half written at this question.
    HalfWritten(Ix),
    /// What becomes of that which is typed at this fact and not taken.
    NotTaken(FactIx),
}

/// What is missing, in the order in which an auditor meets it: facts, then the
/// sections as they stand in the tool. Reads all of both; not to be asked at each answer.
#[must_use]
pub fn missing(
    audit: &Audit,
    track: Track,
    instrument: &Instrument,
    inputs: &Inputs,
    grades: &Grades,
) -> Vec<Missing> {
    let unknown = |fact: &FactIx| inputs.fact(*fact).is_none();
    let facts = facts_to_ask(instrument, inputs).into_iter().filter(unknown);
    let at = |ix: Ix| missing_at(audit, track, instrument, inputs, grades, ix);
    facts.map(Missing::Fact).chain((0..instrument.criteria.len()).flat_map(at)).collect()
}

/// What is missing at one criterion, whatever is missing elsewhere.
#[must_use]
pub fn missing_at(
    audit: &Audit,
    track: Track,
    instrument: &Instrument,
    inputs: &Inputs,
    grades: &Grades,
    ix: Ix,
) -> Vec<Missing> {
    // What facts rule out is shown nowhere, so nothing can be owed there. What an
    // answer rules out still owes its reason.
    let unanswered = inputs.answered(ix).is_none();
    let out = grades.of[ix].applies == Applies::No && unanswered;
    if out || ruled_out(instrument, inputs, ix).is_some() {
        return Vec::new();
    }
    let criterion = &instrument.criteria[ix];
    let mut missing = Vec::new();
    if let Kind::Question(question) = &criterion.kind {
        let entry = audit.entry(track, &criterion.id);
        missing.extend(of_question(ix, entry, question.evidence, instrument, grades));
    }
    for (i, check) in criterion.checks().iter().enumerate() {
        let owed = holds(&check.when, instrument, inputs, grades) == Truth::True;
        if owed && audit.explanation(track, &check.id).trim().is_empty() {
            missing.push(Missing::Explanation(ix, i));
        }
    }
    missing
}

fn of_question(
    ix: Ix,
    entry: &Entry,
    evidence: Evidence,
    instrument: &Instrument,
    grades: &Grades,
) -> Option<Missing> {
    let applies = grades.of[ix].applies != Applies::No;
    match &entry.answer {
        None => applies.then_some(Missing::Answer(ix)),
        Some(Answer::NotApplicable(reason)) => {
            reason.trim().is_empty().then_some(Missing::Reason(ix))
        }
        Some(Answer::Level(level)) => {
            let rank = instrument.scale_of(ix)?.rank(level)?;
            let owed = applies && asks(evidence, rank) && entry.evidence.is_empty();
            owed.then_some(Missing::Evidence(ix))
        }
    }
}

fn asks(evidence: Evidence, rank: Rank) -> bool {
    evidence.at_or_below.is_some_and(|limit| rank >= limit)
        || evidence.at_or_above.is_some_and(|limit| rank <= limit)
}
