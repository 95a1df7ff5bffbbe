//! What is due, as a table: one audit, what is known, what is then to be done.

use plumbline::app::{Announced, Due, Fate, Summary, due};
use plumbline::audit::Exported;
use plumbline::calendar::{Date, Moment, parse_iso};

fn at(text: &str) -> Moment {
    let time = if text.len() == 10 { "T09:00" } else { "" };
    Moment::parse(&format!("{text}{time}:00.000Z")).expect("a moment")
}

fn day(moment: Moment) -> Date {
    parse_iso(&moment.to_string()[..10]).expect("a day")
}

fn summary(signed_off: bool, exported: Option<(&str, bool)>) -> Summary {
    Summary {
        id: "a".into(),
        reference: "K-17".into(),
        tool: "Case audit".into(),
        instrument: "ab".into(),
        audit_date: None,
        follows: None,
        auditor: None,
        questions: 3,
        answered: 3,
        signed_off,
        grade: None,
        changed: at("2026-10-01"),
        began: Some(at("2026-09-01")),
        exported: exported.map(|(when, whole)| Exported { at: at(when), whole }),
        copy: false,
        stage: None,
    }
}

/// Announced: for this day, then, of the file saved then.
fn told((on, told, exported): (&str, &str, &str)) -> Fate {
    let on = parse_iso(on).expect("a day");
    Fate::Delete { on, told: at(told), exported: at(exported) }
}

#[derive(Debug, PartialEq)]
enum Then {
    /// Nothing is announced.
    Nothing,
    /// It is announced now, for this day.
    Tells(&'static str),
    /// It stays as it was announced, or as a person has said.
    Stands,
    Deletes,
}
use Then::{Deletes, Nothing, Stands, Tells};

fn then(summary: &Summary, days: Option<u16>, known: Option<Fate>, now: &str) -> Then {
    let known: Announced = known.into_iter().map(|fate| ("a".to_owned(), fate)).collect();
    let Due { announced, delete } = due(std::slice::from_ref(summary), days, &known, at(now), &day);
    match (announced.get("a"), delete.as_slice()) {
        (None, []) => Nothing,
        (Some(fate), []) if known.get("a") == Some(fate) => Stands,
        (Some(Fate::Delete { on, told, exported }), []) => {
            assert_eq!(*told, at(now));
            assert_eq!(Some(*exported), summary.exported.map(|exported| exported.at));
            Tells(Box::leak(on.to_string().into_boxed_str()))
        }
        (Some(fate), [id]) if known.get("a") == Some(fate) && id == "a" => Deletes,
        other => panic!("{other:?}"),
    }
}

#[test]
fn only_what_is_signed_off_and_saved_whole_is_announced_and_seven_days_before_at_the_latest() {
    const DONE: (bool, Option<(&str, bool)>) = (true, Some(("2026-11-01", true)));
    for ((signed_off, exported), days, now, expected) in [
        (DONE, None, "2027-11-01", Nothing),
        // 30 days from 1 November is 1 December, and a week before that is 24 November.
        (DONE, Some(30), "2026-11-23T23:59", Nothing),
        (DONE, Some(30), "2026-11-24T00:00", Tells("2026-12-01")),
        (DONE, Some(30), "2026-11-24T23:59", Tells("2026-12-01")),
        // Switched off meanwhile, or set only now: seven days from now.
        (DONE, Some(30), "2026-11-26", Tells("2026-12-03")),
        (DONE, Some(30), "2027-11-01", Tells("2027-11-08")),
        (DONE, Some(180), "2026-12-01", Nothing),
        (DONE, Some(365), "2027-10-25", Tells("2027-11-01")),
        // Late in the day counts as the day.
        (
            (true, Some(("2026-11-01T23:59", true))),
            Some(30),
            "2026-11-24T00:00",
            Tells("2026-12-01"),
        ),
        // Not signed off (any more), changed since it was saved, never saved whole: the
        // file for central reporting alone leaves no trace here.
        ((false, Some(("2026-11-01", true))), Some(30), "2027-11-01", Nothing),
        ((true, Some(("2026-11-01", false))), Some(30), "2027-11-01", Nothing),
        ((true, None), Some(30), "2027-11-01", Nothing),
        // Saved by a clock that was ahead, or back in 1970.
        ((true, Some(("2036-11-01", true))), Some(30), "2026-11-24", Nothing),
        ((true, Some(("1970-01-01", true))), Some(30), "2026-11-24", Tells("2026-12-01")),
    ] {
        let audit = summary(signed_off, exported);
        assert_eq!(then(&audit, days, None, now), expected, "{exported:?} {days:?} {now}");
    }
}

#[test]
fn it_is_deleted_on_its_day_after_seven_whole_days_unless_something_has_changed() {
    const TOLD: (&str, &str, &str) = ("2026-12-01", "2026-11-24", "2026-11-01"); // at 9
    const SAVED: Option<(&str, bool)> = Some(("2026-11-01", true));
    for (signed_off, exported, days, known, now, expected) in [
        (true, SAVED, Some(30), TOLD, "2026-11-30T23:59", Stands),
        (true, SAVED, Some(30), TOLD, "2026-12-01T08:59", Stands),
        (true, SAVED, Some(30), TOLD, "2026-12-01T09:00", Deletes),
        (true, SAVED, Some(30), TOLD, "2027-06-01", Deletes),
        // Whatever day was written down, not before seven days have gone by.
        (true, SAVED, Some(30), ("2026-12-01", "2026-11-28", "2026-11-01"), "2026-12-02", Stands),
        // Never, now.
        (true, SAVED, None, TOLD, "2026-12-01", Nothing),
        // Longer days: announced again when it is time. Shorter ones: the day stands.
        (true, SAVED, Some(60), TOLD, "2026-12-01", Nothing),
        (true, SAVED, Some(60), TOLD, "2026-12-30", Tells("2027-01-06")),
        (true, SAVED, Some(30), ("2026-12-31", "2026-11-24", "2026-11-01"), "2026-12-30", Stands),
        // Reopened; changed since; changed and saved again since.
        (false, SAVED, Some(30), TOLD, "2026-12-01", Nothing),
        (true, Some(("2026-11-01", false)), Some(30), TOLD, "2026-12-01", Nothing),
        (true, None, Some(30), TOLD, "2026-12-01", Nothing),
        (true, Some(("2026-11-25", true)), Some(30), TOLD, "2026-12-01", Nothing),
        (true, Some(("2026-11-25", true)), Some(30), TOLD, "2026-12-20", Tells("2026-12-27")),
        // The clock was set back: to before it was announced, or after.
        (true, SAVED, Some(30), TOLD, "2026-11-24T08:59", Tells("2026-12-01")),
        (true, SAVED, Some(30), TOLD, "2026-10-01", Nothing),
        (true, SAVED, Some(30), TOLD, "2026-11-25", Stands),
        (
            true,
            SAVED,
            Some(30),
            ("2036-12-01", "2036-11-24", "2026-11-01"),
            "2026-12-01",
            Tells("2026-12-08"),
        ),
    ] {
        let audit = summary(signed_off, exported);
        let found = then(&audit, days, Some(told(known)), now);
        assert_eq!(found, expected, "{signed_off} {exported:?} {days:?} {known:?} {now}");
    }
}

#[test]
fn what_is_to_stay_stays_whatever_is_set_and_even_while_it_cannot_be_listed() {
    let audit = summary(true, Some(("2026-11-01", true)));
    for days in [None, Some(30), Some(365)] {
        assert_eq!(then(&audit, days, Some(Fate::Keep), "2036-12-01"), Stands);
    }
    let known: Announced = [
        ("gone".to_owned(), told(("2026-12-01", "2026-11-24", "2026-11-01"))),
        ("stays".to_owned(), Fate::Keep),
    ]
    .into();
    let Due { announced, delete } = due(&[], Some(30), &known, at("2026-12-01"), &day);
    assert_eq!(announced, [("stays".to_owned(), Fate::Keep)].into(), "what is gone is forgotten");
    assert_eq!(delete, Vec::<String>::new());
}

/// Whatever happens at whatever time: between the announcement and the deletion there are
/// seven days in which nothing changed.
#[test]
fn nothing_is_deleted_that_was_not_announced_seven_days_before() {
    use crate::dice::Dice;
    let mut dice = Dice(11);
    let mut deletions = 0;
    for _ in 0..2_000 {
        let mut now = at("2026-01-01").millis();
        let mut audit = summary(true, Some(("2026-01-01", true)));
        let (mut known, mut days) = (Announced::new(), Some(30));
        let mut since: Option<i64> = None; // for so long it has been announced as it is
        for _ in 0..40 {
            match dice.below(12) {
                0 => days = [None, Some(30), Some(60), Some(90)][dice.below(4)],
                1 => audit.signed_off = !audit.signed_off,
                2 => audit.exported = Some(Exported { at: Moment::from_millis(now), whole: true }),
                3 => {
                    audit.exported = audit.exported.map(|one| Exported { whole: !one.whole, ..one })
                }
                4 => now -= i64::try_from(dice.below(20)).expect("small") * 86_400_000,
                _ => now += i64::try_from(dice.below(14 * 24)).expect("small") * 3_600_000,
            }
            let done =
                due(std::slice::from_ref(&audit), days, &known, Moment::from_millis(now), &day);
            let stands = known.contains_key("a") && done.announced.get("a") == known.get("a");
            if done.delete == ["a"] {
                deletions += 1;
                assert!(since.is_some_and(|since| now - since >= 7 * 86_400_000));
                assert!(stands && audit.signed_off && days.is_some());
                assert!(audit.exported.is_some_and(|exported| exported.whole));
            }
            since = since.filter(|_| stands).or(done.announced.contains_key("a").then_some(now));
            known = done.announced;
        }
    }
    assert!(deletions > 300, "only {deletions}");
}
