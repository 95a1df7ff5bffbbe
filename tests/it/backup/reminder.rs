//! When a person is told that work is on this device only.

use plumbline::app::State;
use plumbline::audit::Exported;
use plumbline::calendar::{Date, Moment};
use plumbline::exchange::Summary;

fn at(text: &str) -> Moment {
    Moment::parse(&format!("{text}:00.000Z")).expect("a moment")
}

fn day(moment: Moment) -> Date {
    Date::parse_from_str(&moment.to_string()[..10], "%Y-%m-%d").expect("a day")
}

/// Begun, changed, saved as a file (whole or not), the newest backup; now; is it told?
#[test]
fn it_comes_with_the_working_day_after() {
    const NEVER: Option<&str> = None;
    for (began, changed, exported, backed_up, now, told) in [
        // 2026-11-20 is a Friday, and 25 to 28 December are no working days.
        ("2026-11-24T09:00", "2026-11-24T09:00", NEVER, NEVER, "2026-12-24T09:00", false), // no work
        ("2026-11-24T09:00", "2026-11-24T10:00", NEVER, NEVER, "2026-11-24T23:59", false),
        ("2026-11-24T09:00", "2026-11-24T10:00", NEVER, NEVER, "2026-11-25T00:01", true),
        ("2026-11-20T09:00", "2026-11-20T10:00", NEVER, NEVER, "2026-11-22T12:00", false),
        ("2026-11-20T09:00", "2026-11-20T10:00", NEVER, NEVER, "2026-11-23T08:00", true),
        ("2026-12-24T09:00", "2026-12-24T10:00", NEVER, NEVER, "2026-12-28T12:00", false),
        ("2026-12-24T09:00", "2026-12-24T10:00", NEVER, NEVER, "2026-12-29T08:00", true),
        // A backup after the work, and one before it.
        (
            "2026-11-02T09:00",
            "2026-11-24T10:00",
            NEVER,
            Some("2026-11-24T10:00"),
            "2026-12-24T09:00",
            false,
        ),
        (
            "2026-11-02T09:00",
            "2026-11-24T10:00",
            NEVER,
            Some("2026-11-24T09:59"),
            "2026-11-24T18:00",
            false,
        ),
        (
            "2026-11-02T09:00",
            "2026-11-24T10:00",
            NEVER,
            Some("2026-11-24T09:59"),
            "2026-11-25T08:00",
            true,
        ),
        (
            "2026-11-02T09:00",
            "2026-11-24T10:00",
            NEVER,
            Some("2026-11-20T16:00"),
            "2026-11-24T10:01",
            true,
        ),
        // The same with a file of it; whichever is newer counts.
        (
            "2026-11-02T09:00",
            "2026-11-24T10:00",
            Some("2026-11-24T11:00"),
            NEVER,
            "2026-12-24T09:00",
            false,
        ),
        (
            "2026-11-02T09:00",
            "2026-11-24T10:00",
            Some("2026-11-24T09:00"),
            Some("2026-11-03T09:00"),
            "2026-11-24T18:00",
            false,
        ),
        (
            "2026-11-02T09:00",
            "2026-11-24T10:00",
            Some("2026-11-24T09:00"),
            NEVER,
            "2026-11-25T08:00",
            true,
        ),
        // A clock that was ahead when the backup or the file was saved covers nothing.
        (
            "2026-11-02T09:00",
            "2026-11-24T10:00",
            NEVER,
            Some("2027-11-24T10:00"),
            "2026-11-25T08:00",
            true,
        ),
        (
            "2026-11-02T09:00",
            "2026-11-24T10:00",
            Some("2027-11-24T10:00"),
            NEVER,
            "2026-11-25T08:00",
            true,
        ),
        // Opened from a file yesterday, changed long ago.
        ("2026-11-23T09:00", "2026-11-02T10:00", NEVER, NEVER, "2026-11-24T09:00", false),
    ] {
        let summary = Summary {
            id: "a".into(),
            reference: "K-17".into(),
            tool: "Tool".into(),
            instrument: "digest".into(),
            audit_date: None,
            follows: None,
            auditor: None,
            questions: 1,
            answered: 1,
            signed_off: false,
            grade: None,
            changed: at(changed),
            began: Some(at(began)),
            exported: exported.map(|saved| Exported { at: at(saved), whole: false }),
            copy: false,
            stage: None,
        };
        let mut state = State::default();
        state.shelf = Some(vec![summary]);
        state.vault.backed_up = backed_up.map(at);
        let found = state.not_backed_up(at(now), day);
        assert_eq!(found, usize::from(told), "changed {changed}, backup {backed_up:?}, now {now}");
    }
}
