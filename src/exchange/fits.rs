use std::collections::HashSet;

use super::refuse::{self, ImportError};
use crate::audit::{Answer, Audit, Citation, Entry, Voice, check_reference};
use crate::grading::{Inputs, Refused};
use crate::instrument::Instrument;
use crate::json::step;

/// Whether everything in an audit is within bounds and fits its tool, so that
/// nothing that a person wrote is dropped unseen.
pub(super) fn fits(audit: &Audit, instrument: &Instrument) -> Result<(), ImportError> {
    identity(audit)?;
    let mut inputs = Inputs::new(instrument, audit.header.audit_date);
    for (id, value) in &audit.facts {
        let set = inputs.set_fact(instrument, id, value);
        set.map_err(|refused| unfit(&step("/audit/facts", id), &refused))?;
    }
    for (track, voice) in &audit.tracks {
        let at = step("/audit/tracks", track.word());
        ids(voice, instrument, &at)?;
        for (id, entry) in &voice.entries {
            let at = step(&step(&at, "entries"), id);
            answer(id, entry, &mut inputs, instrument, &at)?;
            evidence(&entry.evidence, &step(&at, "evidence"))?;
        }
    }
    Ok(())
}

fn unfit(at: &str, refused: &Refused) -> ImportError {
    refuse::does_not_fit(at, &refused.expected)
}

fn identity(audit: &Audit) -> Result<(), ImportError> {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
    if !(1..=64).contains(&audit.id.len()) || !audit.id.bytes().all(plain) {
        let rule = "An audit's id is 1 to 64 letters, digits or hyphens.";
        return Err(refuse::out_of_bounds("/audit/id", rule));
    }
    check_reference(&audit.header.reference)
        .map_err(|rule| refuse::out_of_bounds("/audit/header/reference", rule))?;
    if audit.header.period.to < audit.header.period.from {
        let rule = "The period under review ends on the day it begins, or later.";
        return Err(refuse::out_of_bounds("/audit/header/period", rule));
    }
    let earlier = audit.sign_offs.split_last().map_or(&[][..], |(_, earlier)| earlier);
    match earlier.iter().position(|sign_off| sign_off.reopened.is_none()) {
        None => Ok(()),
        Some(at) => {
            let rule = "Before an audit is signed off again it was reopened, with a reason.";
            Err(refuse::out_of_bounds(&format!("/audit/signOffs/{at}"), rule))
        }
    }
}

/// Whether a voice speaks of things that there are.
fn ids(voice: &Voice, instrument: &Instrument, at: &str) -> Result<(), ImportError> {
    let checks: HashSet<&str> = instrument.checks().map(|(_, check)| &*check.id).collect();
    let is_section =
        |id: &str| instrument.find(id).is_some_and(|ix| instrument.section_of(ix) == Some(ix));
    let entry = voice.entries.keys().find(|id| instrument.find(id).is_none());
    let explanation = voice.explanations.keys().find(|id| !checks.contains(id.as_str()));
    let waiting = voice.waiting.keys().find(|id| !is_section(id));
    for (key, id, expected) in [
        ("entries", entry, "the id of a criterion"),
        ("explanations", explanation, "the id of a check"),
        ("waiting", waiting, "the id of a section"),
    ] {
        if let Some(id) = id {
            return Err(refuse::does_not_fit(&step(&step(at, key), id), expected));
        }
    }
    Ok(())
}

fn answer(
    id: &str,
    entry: &Entry,
    inputs: &mut Inputs,
    instrument: &Instrument,
    at: &str,
) -> Result<(), ImportError> {
    let set = match &entry.answer {
        None => Ok(()),
        Some(Answer::Level(level)) => inputs.set_level(instrument, id, level),
        Some(Answer::NotApplicable(_)) => inputs.set_not_applicable(instrument, id),
    };
    set.map_err(|refused| unfit(&step(at, "answer"), &refused))
}

fn evidence(citations: &[Citation], at: &str) -> Result<(), ImportError> {
    let mut seen = HashSet::new();
    for (i, citation) in citations.iter().enumerate() {
        if !seen.insert(&citation.id) {
            let rule = "Each citation of an entry has an id of its own.";
            return Err(refuse::out_of_bounds(&step(&step(at, i), "id"), rule));
        }
    }
    Ok(())
}
