//! An audit in which both have been heard, made with a tool that has a safety verdict.

use plumbline::audit::{Answer, Audit, Entry, Log, Track};
use plumbline::exchange::instrument_digest;
use plumbline::instrument::{Instrument, RawFact, from_tree};
use plumbline::json::{self, Limits, Value};

use super::pair::{begin, pair};

pub(super) fn tool() -> (Instrument, Value) {
    let text = include_str!("../../cases/instruments/watched.json");
    let body = json::parse(text, Limits { bytes: usize::MAX, depth: 64 }).expect("JSON");
    (from_tree(&body).expect("sound"), body)
}

/// Nobody has answered; every fact is known and good.
pub(super) fn unanswered() -> Audit {
    let (tool, body) = tool();
    let (auditor, _) = pair(begin());
    let log: Log = auditor.log;
    let mut audit = log.audit().clone();
    audit.instrument.id.clone_from(&tool.id);
    audit.instrument.version.clone_from(&tool.version);
    audit.instrument.digest = instrument_digest(&body);
    let day = || RawFact::Text(audit.header.audit_date.to_string());
    let facts = [
        ("placement-start", day()),
        ("first-review", day()),
        ("visits", RawFact::List(vec![audit.header.audit_date.to_string()])),
        ("legal-status", RawFact::Text("care-order".into())),
        ("social-workers", RawFact::Number(1.0)),
        ("with-parent", RawFact::YesNo(false)),
    ];
    audit.facts = facts.map(|(id, value)| (id.to_owned(), value)).into();
    audit
}

/// Answers a question on a track; `-` does not apply.
pub(super) fn say(audit: &mut Audit, track: Track, question: &str, level: &str) {
    let answer = match level {
        "-" => Answer::NotApplicable(format!("As the {} knows", track.word())),
        level => Answer::Level(level.into()),
    };
    let voice = audit.tracks.entry(track).or_default();
    let entry: &mut Entry = voice.entries.entry(question.into()).or_default();
    entry.answer = Some(answer);
}

pub(super) const QUESTIONS: [&str; 4] = ["seen-alone", "plan-current", "contact", "views"];

/// The auditor has answered all, the practitioner too; they differ on three.
pub(super) fn heard() -> Audit {
    let mut audit = unanswered();
    for (question, practitioner, auditor) in [
        ("plan-current", "met", "partly"),
        ("views", "met", "partly"),
        ("seen-alone", "not-met", "met"),
        ("contact", "-", "-"),
    ] {
        say(&mut audit, Track::Practitioner, question, practitioner);
        say(&mut audit, Track::Auditor, question, auditor);
    }
    audit
}
