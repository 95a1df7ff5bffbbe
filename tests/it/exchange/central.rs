//! The file for central reporting: no date, and no word that somebody wrote.

use plumbline::audit::{Action, Answer, Audit, Citation, Closed, Heard, SignOff};
use plumbline::calendar::Moment;
use plumbline::exchange::{central_file_name, export_central, instrument_digest};
use plumbline::instrument::RawFact;
use plumbline::json::Value;
use serde_json::json;

use super::random_audit::any_audit;
use super::samples::{runner, sample, samples, seal, small_tool, tree};
use crate::accept::{cases, matches_file};

fn central(audit: &Audit) -> String {
    let (instrument, body) = small_tool();
    export_central(audit, &instrument, &body).expect("small")
}

#[test]
fn the_samples_for_central_reporting() {
    for sample in samples() {
        let path = cases(&format!("formats/plumbline.central.1/{}.json", sample.name));
        let file = export_central(&sample.audit, &sample.instrument, &sample.body);
        matches_file(&path, &file.expect("small"));
    }
}

const CANARY: &str = "canary";

/// Puts a word that must not leave wherever an audit holds free text.
fn with_canaries(mut audit: Audit) -> Audit {
    let word = || format!("{CANARY} word");
    audit.header.auditor = word();
    audit.header.practitioner = word();
    // What its tool does not take is kept in the audit, and is no fact.
    audit.facts.insert("legal-status".into(), RawFact::Text(word()));
    audit.facts.insert(CANARY.into(), RawFact::Text(word()));
    for voice in audit.tracks.values_mut() {
        for entry in voice.entries.values_mut() {
            entry.comment = word();
            entry.evidence.push(Citation {
                id: CANARY.into(),
                record: word(),
                date: Some(audit.header.audit_date),
                place: word(),
            });
            if let Some(Answer::NotApplicable(reason)) = &mut entry.answer {
                *reason = word();
            }
        }
        let unknown = voice.entries.entry(CANARY.into()).or_default();
        unknown.answer = Some(Answer::Level(word()));
        voice.explanations.insert(CANARY.into(), word());
        voice.waiting.insert(CANARY.into(), word());
        for departure in voice.departures.values_mut() {
            (departure.reason, departure.role) = (word(), word());
        }
        for entry in voice.entries.values_mut() {
            entry.themes.insert(CANARY.into());
        }
    }
    for action in &mut audit.actions {
        *action = with_words(action, &word());
    }
    for promise in audit.earlier.iter_mut().flat_map(|earlier| &mut earlier.promises) {
        (promise.action, promise.said) = (with_words(&promise.action, &word()), word());
    }
    for heard in [&mut audit.feedback.child, &mut audit.feedback.parent].into_iter().flatten() {
        let (Heard::Said(text) | Heard::NotAsked(text)) = heard;
        *text = word();
    }
    audit.sign_offs.push(SignOff { role: word(), at: Moment::from_millis(0), reopened: None });
    audit
}

fn with_words(action: &Action, word: &str) -> Action {
    let closed = action.closed.as_ref().map(|closed| Closed {
        by: word.into(),
        evidence: word.into(),
        at: closed.at,
    });
    Action {
        id: word.into(),
        what: word.into(),
        who: word.into(),
        difference: word.into(),
        proof: word.into(),
        closed,
        ..action.clone()
    }
}

/// Whether four digits, a hyphen, two, a hyphen and two stand in it anywhere.
fn has_a_date(text: &str) -> bool {
    let like = |window: &[u8]| {
        window.iter().enumerate().all(|(at, byte)| match at {
            4 | 7 => *byte == b'-',
            _ => byte.is_ascii_digit(),
        })
    };
    text.as_bytes().windows(10).any(like)
}

#[test]
fn no_date_and_no_free_text_is_in_it() {
    assert!(has_a_date("x2026-03-14y") && !has_a_date("2026-3-14"));
    let law = |audit: Audit| {
        let audit = with_canaries(Audit { id: "00c0ffee".into(), ..audit });
        let text = central(&audit);
        let file = tree(&text);
        // A pseudonym may look like anything that its letters allow.
        let rest = text.replace(&audit.header.reference, "");
        proptest::prop_assert!(!rest.contains(CANARY), "{text}");
        proptest::prop_assert!(!has_a_date(&rest), "{text}");
        let mut sealed = file.clone();
        seal(&mut sealed, "file");
        proptest::prop_assert_eq!(sealed, file); // the digest is that of the rest
        Ok(())
    };
    runner(200).run(&any_audit(), law).expect("nothing that was written leaves");
}

#[test]
fn every_text_of_the_full_file_that_a_person_wrote_is_left_out() {
    for name in ["complete", "followed"] {
        left_out(name);
    }
}

fn left_out(name: &str) {
    let sample = sample(name);
    let audit = sample.audit;
    let file = export_central(&audit, &sample.instrument, &sample.body).expect("small");
    for text in strings(&serde_json::to_value(&audit).expect("JSON")) {
        let kept = [
            "complete",
            "care-order",
            "random",
            "full",
            "met",
            "partly",
            "small",
            "1.0.0",
            "watched",
            "re-audit",
            "inadequate",
            "requires-improvement",
            "cannot-assure",
            "safety",
            "drift",
            "not-needed",
        ];
        let known = text == audit.header.reference
            || text == audit.id
            || audit.earlier.as_ref().is_some_and(|earlier| earlier.audit == text)
            || text == audit.instrument.digest
            || kept.contains(&text.as_str());
        // An id of two characters may stand in any digest.
        let written = if text.len() < 4 { format!("\"{text}\"") } else { text.clone() };
        assert!(known || !file.contains(&written), "“{text}” is in it");
    }
}

fn strings(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(items) => items.iter().flat_map(strings).collect(),
        Value::Object(members) => members.values().flat_map(strings).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn intervals_and_lateness_stand_in_place_of_dates() {
    let file = tree(&central(&sample("complete").audit));
    let facts = &file["facts"];
    assert_eq!(facts["placement-start"], json!({"daysBeforeAudit": 169}));
    assert_eq!(facts["visits"], json!({"count": 5, "daysBetween": [6, 52, 42, 42]}));
    assert_eq!(facts["with-parent"], true);
    assert_eq!(
        file["grades"]["auditor"]["visits-on-time"]["measured"]["intervals"][1],
        json!({
            "limit": {"weeks": 6}, "since": "visits", "daysAllowed": 42, "days": 52,
            "daysLate": 10, "ended": "done",
        })
    );
    assert_eq!(file["audit"]["periodDays"], 181);
    assert_eq!(central_file_name(&sample("complete").audit), "central-CASE-0147.json");
}

#[test]
fn an_age_is_a_band() {
    let mut body = small_tool().1;
    body["facts"][4]["id"] = "age".into();
    for pointer in ["/sections/1/children/2/measure/value", "/sections/1/rules/1/where/fact"] {
        *body.pointer_mut(pointer).expect("there") = "age".into();
    }
    let facts = body["cases"][0]["facts"].as_object_mut().expect("facts");
    let workers = facts.remove("social-workers").expect("there");
    facts.insert("age".into(), workers);
    let instrument = plumbline::instrument::from_tree(&body).expect("sound");
    let mut audit = sample("complete").audit;
    for (age, band) in [
        (0.0, "under 1"),
        (0.9, "under 1"),
        (1.0, "1 to 4"),
        (4.9, "1 to 4"),
        (5.0, "5 to 9"),
        (10.0, "10 to 15"),
        (15.0, "10 to 15"),
        (16.0, "16 to 17"),
        (18.0, "18 and over"),
    ] {
        audit.facts.insert("age".into(), RawFact::Number(age));
        let file = export_central(&audit, &instrument, &body).expect("small");
        assert_eq!(tree(&file)["facts"]["age"], json!({"ageBand": band}), "{age}");
        assert!(tree(&file)["instrument"]["digest"] == instrument_digest(&body));
    }
}
