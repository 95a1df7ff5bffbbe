use std::collections::HashSet;

use super::document::track_word;
use super::refuse::{self, ImportError};
use crate::audit::{Answer, Audit, Citation, Entry, Voice, check_reference};
use crate::calendar::{YEARS, parse_iso};
use crate::grading::{Inputs, Refused};
use crate::instrument::Instrument;
use crate::json::{Value, step};

/// Whether everything in an audit is within bounds and fits its tool, so that
/// nothing that a person wrote is dropped unseen. `file` is the tree it was read from.
pub(super) fn fits(
    file: &Value,
    audit: &Audit,
    instrument: &Instrument,
) -> Result<(), ImportError> {
    header(file, audit)?;
    let mut inputs = Inputs::new(instrument, audit.header.audit_date);
    for (id, value) in &audit.facts {
        let set = inputs.set_fact(instrument, id, value);
        set.map_err(|refused| unfit(&step("/audit/facts", id), &refused))?;
    }
    for (track, voice) in &audit.tracks {
        let at = step("/audit/tracks", track_word(*track));
        ids(voice, instrument, &at)?;
        for (id, entry) in &voice.entries {
            let at = step(&step(&at, "entries"), id);
            answer(id, entry, &mut inputs, instrument, &at)?;
            evidence(file, &entry.evidence, &step(&at, "evidence"))?;
        }
    }
    Ok(())
}

fn unfit(at: &str, refused: &Refused) -> ImportError {
    refuse::does_not_fit(at, &refused.expected)
}

fn header(file: &Value, audit: &Audit) -> Result<(), ImportError> {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
    if !(1..=64).contains(&audit.id.len()) || !audit.id.bytes().all(plain) {
        let rule = "An audit's id is 1 to 64 letters, digits or hyphens.";
        return Err(refuse::out_of_bounds("/audit/id", rule));
    }
    check_reference(&audit.header.reference)
        .map_err(|rule| refuse::out_of_bounds("/audit/header/reference", rule))?;
    for key in ["auditDate", "period/from", "period/to"] {
        date(file, &format!("/audit/header/{key}"))?;
    }
    Ok(())
}

/// The type of a date is more generous than the format, in years and in writing.
fn date(file: &Value, at: &str) -> Result<(), ImportError> {
    let text = file.pointer(at).and_then(Value::as_str);
    match text.and_then(parse_iso) {
        Some(_) => Ok(()),
        None => {
            let (first, last) = (YEARS.start(), YEARS.end());
            let rule =
                format!("A date is written like 2026-03-14, in the years {first} to {last}.");
            Err(refuse::out_of_bounds(at, &rule))
        }
    }
}

/// Whether a voice speaks of things that there are.
fn ids(voice: &Voice, instrument: &Instrument, at: &str) -> Result<(), ImportError> {
    let checks: HashSet<&str> = instrument.checks().map(|(_, check)| &*check.id).collect();
    let is_section =
        |id: &str| instrument.find(id).is_some_and(|ix| instrument.sections.contains(&ix));
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

fn evidence(file: &Value, citations: &[Citation], at: &str) -> Result<(), ImportError> {
    let mut seen = HashSet::new();
    for (i, citation) in citations.iter().enumerate() {
        let at = step(at, i);
        if !seen.insert(&citation.id) {
            let rule = "Each citation of an entry has an id of its own.";
            return Err(refuse::out_of_bounds(&step(&at, "id"), rule));
        }
        if citation.date.is_some() {
            date(file, &step(&at, "date"))?;
        }
    }
    Ok(())
}
