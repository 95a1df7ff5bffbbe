//! How the steps of two people are stored. Released: add, never change.

use plumbline::exchange::{read_event, write_event};

const STORED: [&str; 15] = [
    r#"{"at":"2026-06-01T08:00:00.000Z","by":"auditor","change":{"work":{"way":"alone"}},"clock":2,"device":"d1","seq":2,"track":"auditor"}"#,
    r#"{"at":"2026-06-01T08:00:00.000Z","by":"auditor","change":{"work":{"way":"one-screen"}},"clock":2,"device":"d1","seq":2,"track":"auditor"}"#,
    r#"{"at":"2026-06-01T08:00:00.000Z","by":"auditor","change":{"work":{"way":"two-devices"}},"clock":2,"device":"d1","seq":2,"track":"auditor"}"#,
    r#"{"at":"2026-06-01T08:00:00.000Z","by":"practitioner","change":{"work":{"way":"reflection"}},"clock":2,"device":"d1","seq":2,"track":"practitioner"}"#,
    r#"{"at":"2026-06-01T08:00:00.000Z","by":"practitioner","change":{"seal":{"commitment":"00"}},"clock":2,"device":"d1","seq":2,"track":"practitioner"}"#,
    r#"{"at":"2026-06-01T08:00:00.000Z","by":"auditor","change":{"absent":{"reason":"Ill","track":"practitioner"}},"clock":2,"device":"d1","seq":2,"track":"auditor"}"#,
    r#"{"at":"2026-06-01T08:00:00.000Z","by":"moderator","change":{"reveal":{"salt":"00"}},"clock":2,"device":"d1","seq":2,"track":"moderator"}"#,
    r#"{"at":"2026-06-01T08:00:00.000Z","by":"practitioner","change":{"raise":{"about":{"answer":{"question":"seen","track":"auditor"}},"text":"Why","thread":"t1"}},"clock":2,"device":"d1","seq":2,"track":"agreed"}"#,
    r#"{"at":"2026-06-01T08:00:00.000Z","by":"practitioner","change":{"raise":{"about":{"rule":{"criterion":"safety","rule":"not-seen"}},"text":"Why","thread":"t1"}},"clock":2,"device":"d1","seq":2,"track":"agreed"}"#,
    r#"{"at":"2026-06-01T08:00:00.000Z","by":"practitioner","change":{"raise":{"about":{"fact":{"fact":"start"}},"text":"Why","thread":"t1"}},"clock":2,"device":"d1","seq":2,"track":"agreed"}"#,
    r#"{"at":"2026-06-01T08:00:00.000Z","by":"practitioner","change":{"reply":{"text":"Since","thread":"t1"}},"clock":2,"device":"d1","seq":2,"track":"agreed"}"#,
    r#"{"at":"2026-06-01T08:00:00.000Z","by":"practitioner","change":{"resolve":{"how":"Both saw it","thread":"t1"}},"clock":2,"device":"d1","seq":2,"track":"agreed"}"#,
    r#"{"at":"2026-06-01T08:00:00.000Z","by":"practitioner","change":{"resolve":{"how":null,"thread":"t1"}},"clock":2,"device":"d1","seq":2,"track":"agreed"}"#,
    r#"{"at":"2026-06-01T08:00:00.000Z","by":"practitioner","change":{"dissent":{"criterion":"overall","text":"I still disagree"}},"clock":2,"device":"d1","seq":2,"track":"agreed"}"#,
    r#"{"at":"2026-06-01T08:00:00.000Z","by":"practitioner","change":{"dissent":{"criterion":"overall","level":"fair","text":"I still disagree"}},"clock":2,"device":"d1","seq":2,"track":"agreed"}"#,
];

#[test]
fn stored_steps_stay_as_they_are() {
    for text in STORED {
        let event = read_event(text).unwrap_or_else(|refusal| panic!("{refusal:?}: {text}"));
        assert_eq!(write_event(&event), text);
    }
}
