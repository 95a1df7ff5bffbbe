//! Two correct what the audit is about without knowing of each other: which stands is chosen,
//! and nobody's correction of something else is taken back with it.

use plumbline::app::Command;
use plumbline::audit::{Change, Chosen, Event, Header, Role};
use plumbline::calendar::parse_iso;

use super::devices::{file_for, heard, takes};
use crate::device::{Device, header};

fn corrects(device: &mut Device, change: impl FnOnce(&mut Header)) {
    let mut now = device.open().audit().header.clone();
    change(&mut now);
    device.send(Command::Do(Change::Describe(now)));
}

fn takes_from(here: &mut Device, there: &mut Device) {
    let to = here.open().role();
    takes(here, &file_for(there, to));
}

/// What was done by this person, and the other, where both are to be settled.
fn both(device: &Device, by: Role) -> (Event, Event) {
    let (one, other) = device.open().unsettled().pop().expect("to be settled");
    if one.by == by { (one, other) } else { (other, one) }
}

/// The header once this person's correction was chosen, here and, told of it, there.
fn chosen(here: &mut Device, there: &mut Device, by: Role) -> Header {
    let (mine, theirs) = both(here, by);
    let change = here.open().lets_stand(&mine, &theirs);
    here.send(Command::Do(change));
    assert!(here.open().unsettled().is_empty());
    takes_from(there, here);
    assert!(there.open().unsettled().is_empty());
    assert_eq!(there.open().audit().header, here.open().audit().header);
    here.open().audit().header.clone()
}

#[test]
fn whichever_is_chosen_only_what_both_corrected_is_decided() {
    for by in [Role::Auditor, Role::Practitioner] {
        let (mut auditor, mut practitioner) = heard();
        corrects(&mut auditor, |header| {
            header.auditor = "Service manager".into();
            header.chosen = Chosen::Targeted;
        });
        corrects(&mut practitioner, |header| {
            header.auditor = "Head of service".into();
            header.practitioner = "Social worker, North team".into();
        });
        takes_from(&mut auditor, &mut practitioner);
        let (mine, theirs) = both(&auditor, by);
        assert_eq!(auditor.open().header_before(&mine, &theirs), header());
        let auditor_role = if by == Role::Auditor { "Service manager" } else { "Head of service" };
        let expected = Header {
            auditor: auditor_role.into(),
            chosen: Chosen::Targeted,
            practitioner: "Social worker, North team".into(),
            ..header()
        };
        assert_eq!(chosen(&mut auditor, &mut practitioner, by), expected);
    }
}

#[test]
fn who_corrected_twice_has_both_corrections() {
    for by in [Role::Auditor, Role::Practitioner] {
        let (mut auditor, mut practitioner) = heard();
        corrects(&mut auditor, |header| header.chosen = Chosen::Targeted);
        corrects(&mut auditor, |header| header.auditor = "Service manager".into());
        for _ in 0..4 {
            // Later in the order of both than what the auditor did.
            practitioner.judge("seen", "met");
        }
        corrects(&mut practitioner, |header| header.practitioner = "Social worker".into());
        takes_from(&mut auditor, &mut practitioner);
        let expected = Header {
            chosen: Chosen::Targeted,
            auditor: "Service manager".into(),
            practitioner: "Social worker".into(),
            ..header()
        };
        assert_eq!(chosen(&mut auditor, &mut practitioner, by), expected, "{by:?}");
    }
}

#[test]
fn what_both_knew_is_no_correction_of_either() {
    let (mut auditor, mut practitioner) = heard();
    corrects(&mut auditor, |header| header.chosen = Chosen::Targeted);
    takes_from(&mut practitioner, &mut auditor);
    corrects(&mut practitioner, |header| header.chosen = Chosen::Random);
    corrects(&mut auditor, |header| header.auditor = "Service manager".into());
    takes_from(&mut auditor, &mut practitioner);
    let header = chosen(&mut auditor, &mut practitioner, Role::Auditor);
    assert_eq!((header.chosen, &*header.auditor), (Chosen::Random, "Service manager"));
}

#[test]
fn a_period_of_two_people_that_would_end_before_it_starts_is_the_one_that_was_chosen() {
    let day = |text| parse_iso(text).expect("a day");
    let (mut auditor, mut practitioner) = heard();
    corrects(&mut auditor, |header| header.period.from = day("2026-04-01"));
    corrects(&mut practitioner, |header| {
        header.period.to = day("2026-02-28");
        header.practitioner = "Social worker".into();
    });
    takes_from(&mut auditor, &mut practitioner);
    let header = chosen(&mut auditor, &mut practitioner, Role::Auditor);
    assert_eq!((header.period.from, header.period.to), (day("2026-04-01"), day("2026-05-31")));
    assert_eq!(header.practitioner, "Social worker");
}
