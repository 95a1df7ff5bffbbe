use super::content::{Answer, Audit, Track};
use super::departure::doubt;
use super::feedback::Person;
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
    /// Another look at the departure from the grade of this criterion.
    Departure(Ix),
    /// Who was told that the child may not be safe.
    Escalation,
    /// Which of two stands, where two people changed one thing without knowing: the one with
    /// this index.
    Unsettled(usize),
    /// How the thread with this index is resolved, since it hangs on it whether the child is
    /// safe.
    Thread(usize),
    /// What became of the promise with this index.
    Promise(usize),
    /// What this person said, or why they were not asked: it was begun to be told.
    Feedback(Person),
    /// What becomes of this form, in which something is written.
    HalfDone(HalfDone),
}

/// A form of which something is written and that is neither taken nor given up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HalfDone {
    /// A departure from the grade of this criterion.
    Departure(Ix),
    /// Who was told that the child may not be safe.
    Escalation,
    /// An action.
    Action,
}

/// What is missing, in the order in which an auditor meets it, what cannot wait first: who
/// was told that the child may not be safe, what of that is contested, what an earlier
/// audit promised, facts, the sections as they stand in the tool, then what they lead to. Of the grades the first
/// stand, the second are those without departures. Reads all of the audit and the tool; not
/// to be asked at each answer.
#[must_use]
pub fn missing(
    audit: &Audit,
    track: Track,
    instrument: &Instrument,
    inputs: &Inputs,
    (grades, calculated): (&Grades, &Grades),
) -> Vec<Missing> {
    let unknown = |fact: &FactIx| inputs.fact(*fact).is_none();
    let facts = facts_to_ask(instrument, inputs).into_iter().filter(unknown);
    let at = |ix: Ix| missing_at(audit, track, instrument, inputs, (grades, calculated), ix);
    let promises = audit.earlier.iter().flat_map(|earlier| &earlier.promises).enumerate();
    let promises = promises.filter(|(_, promise)| promise.is_open());
    let escalation = audit.owes_escalation(instrument, [calculated, grades]);
    let mut missing: Vec<Missing> = escalation.then_some(Missing::Escalation).into_iter().collect();
    missing.extend(audit.contested_safety(instrument).into_iter().map(Missing::Thread));
    missing.extend(promises.map(|(at, _)| Missing::Promise(at)));
    missing.extend(facts.map(Missing::Fact));
    missing.extend((0..instrument.criteria.len()).flat_map(at));
    let begun = |person: &Person| {
        audit.feedback.of(*person).is_some_and(|heard| heard.text().trim().is_empty())
    };
    missing.extend(Person::ALL.into_iter().filter(begun).map(Missing::Feedback));
    missing
}

/// What is missing at one criterion, whatever is missing elsewhere.
#[must_use]
pub fn missing_at(
    audit: &Audit,
    track: Track,
    instrument: &Instrument,
    inputs: &Inputs,
    (grades, calculated): (&Grades, &Grades),
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
        let answer = audit.answer(track, &criterion.id);
        let cited = audit.is_cited(track, &criterion.id);
        missing.extend(of_question(ix, (answer, cited), question.evidence, instrument, grades));
    }
    for (i, check) in criterion.checks().iter().enumerate() {
        let owed = holds(&check.when, instrument, inputs, grades) == Truth::True;
        if owed && audit.explained(track, &check.id).trim().is_empty() {
            missing.push(Missing::Explanation(ix, i));
        }
    }
    let departure = audit.departure(track, &criterion.id);
    let doubt = departure.and_then(|one| doubt(instrument, (calculated, grades), ix, one));
    missing.extend(doubt.map(|_| Missing::Departure(ix)));
    missing
}

fn of_question(
    ix: Ix,
    (answer, cited): (Option<&Answer>, bool),
    evidence: Evidence,
    instrument: &Instrument,
    grades: &Grades,
) -> Option<Missing> {
    let applies = grades.of[ix].applies != Applies::No;
    match answer {
        None => applies.then_some(Missing::Answer(ix)),
        Some(Answer::NotApplicable(reason)) => {
            reason.trim().is_empty().then_some(Missing::Reason(ix))
        }
        Some(Answer::Level(level)) => {
            let rank = instrument.scale_of(ix)?.rank(level)?;
            let owed = applies && asks(evidence, rank) && !cited;
            owed.then_some(Missing::Evidence(ix))
        }
    }
}

fn asks(evidence: Evidence, rank: Rank) -> bool {
    evidence.at_or_below.is_some_and(|limit| rank >= limit)
        || evidence.at_or_above.is_some_and(|limit| rank <= limit)
}
