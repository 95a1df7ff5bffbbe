use std::collections::HashSet;

use super::refuse::{self, ImportError};
use crate::audit::{
    Action, Answer, Audit, Citation, Departure, Entry, Moderation, Together, Track, Voice,
    check_reference, departed, is_32_bytes, is_theme_code,
};
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
        for (id, departure) in &voice.departures {
            departs(id, departure, instrument, &step(&step(&at, "departures"), id))?;
        }
        for (id, entry) in &voice.entries {
            let at = step(&step(&at, "entries"), id);
            answer(id, entry, &mut inputs, instrument, &at)?;
            evidence(&entry.evidence, &step(&at, "evidence"))?;
            if !entry.themes.iter().all(|theme| is_theme_code(theme)) {
                let rule = "A theme is a code of small letters, digits and hyphens.";
                return Err(refuse::out_of_bounds(&step(&at, "themes"), rule));
            }
        }
    }
    heard(&audit.together)?;
    moderated(audit, instrument)?;
    contested(audit, instrument)?;
    promised(audit, instrument)
}

/// Whether what was sealed and revealed was so in an order that there can be.
fn heard(together: &Together) -> Result<(), ImportError> {
    const AT: &str = "/audit/together";
    if let Some(track) = together.absent.keys().find(|track| !Together::PAIR.contains(track)) {
        let at = step(&format!("{AT}/absent"), track.word());
        return Err(refuse::out_of_bounds(&at, "Only practitioner and auditor can be absent."));
    }
    for (track, seal) in &together.seals {
        let at = step(&format!("{AT}/seals"), track.word());
        let salt = seal.revealed.as_ref().map(|revealed| &revealed.salt);
        if !std::iter::once(&seal.commitment).chain(salt).all(|text| is_32_bytes(text)) {
            let rule = "A commitment and a salt are 32 bytes in lower-case hexadecimal.";
            return Err(refuse::out_of_bounds(&at, rule));
        }
        if seal.revealed.is_some() && together.unsealed(*track).is_some() {
            let rule = "Nobody reveals before both have sealed, or the other does not take part.";
            return Err(refuse::out_of_bounds(&at, rule));
        }
    }
    Ok(())
}

/// Whether how it was moderated can have been so.
fn moderated(audit: &Audit, instrument: &Instrument) -> Result<(), ImportError> {
    const AT: &str = "/audit/moderation";
    let Some(Moderation { of, questions, conclusion, .. }) = &audit.moderation else {
        return Ok(());
    };
    if !is_32_bytes(of) {
        let rule = "A digest is 32 bytes in lower-case hexadecimal.";
        return Err(refuse::out_of_bounds(&step(AT, "of"), rule));
    }
    if questions.iter().flatten().any(|id| instrument.find(id).is_none()) {
        return Err(refuse::does_not_fit(&step(AT, "questions"), "ids of questions"));
    }
    let revealed = audit.together.is_revealed(Track::Moderator);
    if conclusion.as_ref().is_some_and(|one| !one.is_whole() || !revealed) {
        let rule =
            "A moderator concludes after sealing, and says why where the outcome is changed.";
        return Err(refuse::out_of_bounds(&step(AT, "conclusion"), rule));
    }
    Ok(())
}

/// Whether a departure leads from one level of its criterion to another.
fn departs(
    id: &str,
    departure: &Departure,
    instrument: &Instrument,
    at: &str,
) -> Result<(), ImportError> {
    let calculated = Departure { level: departure.calculated.clone(), ..departure.clone() };
    let to = departed(instrument, id, departure).map_err(|refused| unfit(at, &refused))?;
    let from = departed(instrument, id, &calculated).map_err(|refused| unfit(at, &refused))?;
    if to == from {
        let rule = "A departure leads to another level than the calculated one.";
        return Err(refuse::out_of_bounds(at, rule));
    }
    Ok(())
}

/// Whether what is contested is there, and each thread has an id of its own.
fn contested(audit: &Audit, instrument: &Instrument) -> Result<(), ImportError> {
    let mut seen = HashSet::new();
    for (i, thread) in audit.threads.iter().enumerate() {
        let at = step("/audit/threads", i);
        if !seen.insert(&thread.id) {
            let rule = "Each thread has an id of its own.";
            return Err(refuse::out_of_bounds(&step(&at, "id"), rule));
        }
        if !thread.about.is_there(instrument) {
            let expected = "a question, rule or fact of the tool";
            return Err(refuse::does_not_fit(&step(&at, "about"), expected));
        }
    }
    match audit.dissents.keys().find(|id| instrument.find(id).is_none()) {
        None => Ok(()),
        Some(id) => {
            Err(refuse::does_not_fit(&step("/audit/dissents", id), "the id of a criterion"))
        }
    }
}

/// Whether escalation and actions are within bounds and fit the tool.
fn promised(audit: &Audit, instrument: &Instrument) -> Result<(), ImportError> {
    if let Some(escalation) = &audit.escalation {
        let scale = instrument.safety.and_then(|ix| instrument.scale_of(ix));
        if scale.and_then(|scale| scale.rank(&escalation.level)).is_none() {
            let expected = "a level of the tool’s safety verdict";
            return Err(refuse::does_not_fit("/audit/escalation/level", expected));
        }
    }
    let unknown =
        |action: &Action| action.criterion.as_ref().is_some_and(|id| instrument.find(id).is_none());
    if let Some(at) = audit.actions.iter().position(unknown) {
        let at = format!("/audit/actions/{at}/criterion");
        return Err(refuse::does_not_fit(&at, "the id of a criterion"));
    }
    if let Some(earlier) = &audit.earlier {
        id_of(&earlier.audit, "/audit/earlier/audit")?;
    }
    let earlier = audit.earlier.iter().flat_map(|earlier| &earlier.promises);
    ids_of(&audit.actions, "/audit/actions", |action| action)?;
    let promises: Vec<_> = earlier.collect();
    ids_of(&promises, "/audit/earlier/promises", |promise| &promise.action)
}

/// Whether each action has an id of its own.
fn ids_of<T>(list: &[T], at: &str, action: impl Fn(&T) -> &Action) -> Result<(), ImportError> {
    let mut seen = HashSet::new();
    for (i, one) in list.iter().map(action).enumerate() {
        if !seen.insert(&one.id) {
            let rule = "Each action has an id of its own.";
            return Err(refuse::out_of_bounds(&step(&step(at, i), "id"), rule));
        }
    }
    Ok(())
}

fn unfit(at: &str, refused: &Refused) -> ImportError {
    refuse::does_not_fit(at, &refused.expected)
}

fn id_of(id: &str, at: &str) -> Result<(), ImportError> {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
    if !(1..=64).contains(&id.len()) || !id.bytes().all(plain) {
        let rule = "An audit's id is 1 to 64 letters, digits or hyphens.";
        return Err(refuse::out_of_bounds(at, rule));
    }
    Ok(())
}

fn identity(audit: &Audit) -> Result<(), ImportError> {
    id_of(&audit.id, "/audit/id")?;
    check_reference(&audit.header.reference)
        .map_err(|rule| refuse::out_of_bounds("/audit/header/reference", &format!("{rule}.")))?;
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
