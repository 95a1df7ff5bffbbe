//! Files from the other person that are taken in, or refused.

use std::rc::Rc;

use plumbline::app::memory::MemoryStore;
use plumbline::app::{Command, Passphrase, Purpose, Tone};
use plumbline::audit::{Change, Log, Role, Track, Way};
use plumbline::exchange::{read_event, write_hand_over};
use plumbline::instrument::RawFact;

use super::devices::{again, begin, device, dump, file_for, heard, takes, told};
use crate::app::TOOL;
use crate::device::Device;

#[test]
fn two_who_change_one_thing_unknowing_are_both_kept_and_settle_it() {
    let (mut auditor, mut practitioner) = heard();
    auditor.fact("workers", RawFact::Number(2.0));
    practitioner.fact("workers", RawFact::Number(3.0));
    takes(&mut auditor, &file_for(&mut practitioner, Role::Auditor));
    assert_eq!(told(&auditor).0, Tone::Problem);
    takes(&mut practitioner, &file_for(&mut auditor, Role::Practitioner));
    let both = |device: &Device| {
        let one = device.open().unsettled().pop().expect("to be settled");
        let mut said: Vec<_> =
            [one.0, one.1].into_iter().map(|event| format!("{:?}", event.change)).collect();
        said.sort();
        said
    };
    assert_eq!(both(&auditor), both(&practitioner));
    assert!(both(&auditor)[0].contains("2.0") && both(&auditor)[1].contains("3.0"));
    assert!(!auditor.open().is_ready());
    auditor.fact("workers", RawFact::Number(3.0));
    assert!(auditor.open().unsettled().is_empty());
    takes(&mut practitioner, &file_for(&mut auditor, Role::Practitioner));
    assert!(practitioner.open().unsettled().is_empty());
    assert_eq!(practitioner.open().audit().facts, auditor.open().audit().facts);
}

#[test]
fn what_cannot_be_taken_in_is_said_and_changes_nothing() {
    let (mut auditor, mut practitioner) = heard();
    let file = file_for(&mut practitioner, Role::Auditor);
    let own = file_for(&mut auditor, Role::Practitioner);
    let before = dump(&auditor);
    let mut refuses = |file: &str, why: &str| {
        takes(&mut auditor, file);
        let (_, said) = told(&auditor);
        assert!(said.contains(why), "{said}");
        assert_eq!(dump(&auditor), before);
    };
    refuses(&file, "nothing new");
    refuses(&own, "meant for the practitioner");
    refuses(&file[..file.len() / 2], "arrived");
    refuses("Dear colleague", "not made to hand over");
    refuses(" \n", "nothing in the file");
    refuses("{\"format\": \"plumbline.audit/1\"}", "under “Audit file”");
    refuses(
        "{\"format\": \"plumbline.hand-over/2\", \"application\": {\"version\": \"9.1\"}}",
        "9.1",
    );
    refuses("{\"format\": \"plumbline.hand-over/1\"}", "not as the format");
    let mut stranger = device("x1");
    begin(&mut stranger, Way::TwoDevices);
    let strange = file_for(&mut stranger, Role::Practitioner);
    let mut unrelated = |file: &str| {
        takes(&mut auditor, file);
        assert!(told(&auditor).1.contains("of another audit"));
        assert_eq!(dump(&auditor), before);
    };
    unrelated(&strange);

    let mut auditor = again(&auditor, "a9");
    auditor.send(Command::TakeIn(Ok(file)));
    auditor.send(Command::Decrypt(Passphrase::new("not this one".into())));
    assert!(auditor.state.handing.fault.is_some() && auditor.state.handing.locked.is_some());
    auditor.send(Command::LeaveLocked);
    assert!(auditor.state.handing.locked.is_none());
}

#[test]
fn what_is_no_encrypted_file_is_refused_before_a_passphrase_is_asked_for() {
    let mut device = device("a1");
    for no_file in ["", "  ", "Dear colleague", "\u{feff}PK", "age-encryption"] {
        device.send(Command::TakeIn(Ok(no_file.to_owned())));
        assert!(device.state.handing.locked.is_none(), "{no_file}");
        assert_eq!(told(&device).0, Tone::Problem);
    }
    begin(&mut device, Way::TwoDevices);
    let file = file_for(&mut device, Role::Practitioner);
    device.send(Command::TakeIn(Ok(format!("\r\n{file}"))));
    assert!(device.state.handing.locked.is_some(), "mail may put space before it");
    device.send(Command::TakeIn(Ok("age-encryption.org/v1\n-> scrypt".to_owned())));
    assert!(device.state.handing.locked.is_some(), "without armor too");
}

#[test]
fn a_file_that_was_handed_over_and_is_opened_as_an_audit_says_where_it_belongs() {
    let mut auditor = device("a1");
    begin(&mut auditor, Way::TwoDevices);
    let encrypted = file_for(&mut auditor, Role::Practitioner);
    let open = auditor.open();
    let stored = auditor.stored(&open.audit().id).expect("stored").events;
    let events = stored.iter().map(|text| read_event(text).expect("an event")).collect();
    let log = Log::load(events).expect("a beginning");
    let (tool, body) = (&open.tool.instrument, open.tool.body());
    let plain = write_hand_over(&log, Role::Practitioner, tool, &body).expect("small");
    let binary = "age-encryption.org/v1\n-> scrypt".to_owned();
    let mut other = device("x1");
    for file in [encrypted, plain, binary] {
        other.send(Command::Import(Ok(file), Purpose::Read));
        let (tone, said) = told(&other);
        assert_eq!(tone, Tone::Problem);
        assert!(said.contains("“Take in a file from the other person”"), "{said}");
        assert!(!said.contains("JSON") && other.state.open.is_none());
    }
}

#[test]
fn a_file_made_with_another_version_of_the_tool_is_not_put_to_this_one() {
    let mut other = Device::start_as(
        "p1",
        Rc::new(MemoryStore::default()),
        &TOOL.replacen("\"version\": \"1.0.0\"", "\"version\": \"1.1.0\"", 1),
    );
    begin(&mut other, Way::TwoDevices);
    let file = file_for(&mut other, Role::Practitioner);
    let mut here = device("a1");
    takes(&mut here, &file);
    assert_eq!(here.open().tool.instrument.version, "1.1.0", "it brings its own tool");
}

#[test]
fn a_file_comes_to_an_audit_that_is_not_open() {
    let (auditor, mut practitioner) = heard();
    practitioner.fact("workers", RawFact::Number(3.0));
    let file = file_for(&mut practitioner, Role::Auditor);
    let mut auditor = Device::start_as("a2", auditor.store.clone(), TOOL);
    takes(&mut auditor, &file);
    assert_eq!(auditor.open().audit().facts, practitioner.open().audit().facts);
}

#[test]
fn what_nobody_had_seen_when_it_was_signed_off_opens_it_again() {
    let (mut auditor, mut practitioner) = heard();
    practitioner.fact("workers", RawFact::Number(3.0));
    auditor.send(Command::Do(Change::SignOff { role: "Team manager".into() }));
    assert!(!auditor.open().is_draft());
    takes(&mut auditor, &file_for(&mut practitioner, Role::Auditor));
    assert!(auditor.open().is_draft(), "nobody stands by what they have not seen");
    assert!(told(&auditor).1.contains("open again"));
    takes(&mut practitioner, &file_for(&mut auditor, Role::Practitioner));
    assert_eq!(practitioner.open().audit(), auditor.open().audit());
    auditor.send(Command::Do(Change::SignOff { role: "Team manager".into() }));
    takes(&mut practitioner, &file_for(&mut auditor, Role::Practitioner));
    assert!(!practitioner.open().is_draft() && !auditor.open().is_draft(), "and then it stays");
}

#[test]
fn a_file_comes_to_an_audit_that_was_left_in_this_visit() {
    let (mut auditor, mut practitioner) = heard();
    practitioner.fact("workers", RawFact::Number(3.0));
    let file = file_for(&mut practitioner, Role::Auditor);
    let id = auditor.open().audit().id.clone();
    auditor.send(Command::Leave(id));
    takes(&mut auditor, &file);
    assert_eq!(auditor.open().audit().facts, practitioner.open().audit().facts);
}

#[test]
fn how_they_work_is_settled_like_anything_else_until_somebody_seals() {
    let mut auditor = device("a1");
    begin(&mut auditor, Way::TwoDevices);
    let mut practitioner = device("p1");
    takes(&mut practitioner, &file_for(&mut auditor, Role::Practitioner));
    auditor.send(Command::Do(Change::Work { way: Way::Alone }));
    practitioner.send(Command::Do(Change::Work { way: Way::OneScreen }));
    takes(&mut auditor, &file_for(&mut practitioner, Role::Auditor));
    let (here, there) = auditor.open().unsettled().pop().expect("both are kept");
    assert_eq!(here.change, Change::Work { way: Way::Alone });
    assert_eq!(there.change, Change::Work { way: Way::OneScreen });
    auditor.send(Command::Do(Change::Work { way: Way::TwoDevices }));
    assert!(auditor.open().unsettled().is_empty());
    takes(&mut practitioner, &file_for(&mut auditor, Role::Practitioner));

    auditor.send(Command::Do(Change::Work { way: Way::Alone }));
    practitioner.send(Command::Do(Change::Work { way: Way::OneScreen }));
    practitioner.send(Command::Seal);
    takes(&mut auditor, &file_for(&mut practitioner, Role::Auditor));
    assert!(auditor.open().audit().together.is_sealed(Track::Practitioner));
    assert!(auditor.open().unsettled().is_empty(), "nobody could settle it any more");
}

#[test]
fn what_came_stands_beneath_what_was_done_after_it_when_another_tab_wrote() {
    let (mut auditor, mut practitioner) = heard();
    for _ in 0..20 {
        practitioner.judge("heard", "partly");
        practitioner.judge("heard", "met");
    }
    practitioner.fact("workers", RawFact::Number(3.0));
    let file = file_for(&mut practitioner, Role::Auditor);
    auditor.fact("workers", RawFact::Number(2.0));
    let mut tab = again(&auditor, "a7");
    tab.fact("start", RawFact::Text("2026-05-02".into()));
    auditor.hold = true;
    takes(&mut auditor, &file);
    auditor.fact("workers", RawFact::Number(4.0)); // which settles it
    auditor.release();
    let facts = &auditor.open().audit().facts;
    assert_eq!(facts["workers"], RawFact::Number(4.0));
    assert_eq!(facts["start"], RawFact::Text("2026-05-02".into()));
    assert!(auditor.open().unsettled().is_empty());
    assert_eq!(again(&auditor, "a8").open().audit(), auditor.open().audit());
}

#[test]
fn a_clock_that_jumps_ahead_is_not_taken_in() {
    let (mut auditor, mut practitioner) = heard();
    practitioner.fact("workers", RawFact::Number(3.0));
    let open = practitioner.open();
    let stored = practitioner.stored(&open.audit().id).expect("stored").events;
    let forged = |ahead: u64| {
        let events = stored.iter().map(|text| read_event(text).expect("an event"));
        let mut log = Log::load(events.collect()).expect("a beginning").events().to_vec();
        log.last_mut().expect("one").clock += ahead;
        let log = Log::load(log).expect("a beginning");
        let (tool, body) = (&open.tool.instrument, open.tool.body());
        write_hand_over(&log, Role::Auditor, tool, &body).expect("small")
    };
    let before = dump(&auditor);
    auditor.send(Command::TakeIn(Ok(forged(1 << 30))));
    assert_eq!((told(&auditor).0, dump(&auditor)), (Tone::Problem, before));
    auditor.send(Command::TakeIn(Ok(forged(1 << 10))));
    assert_eq!(auditor.open().audit().facts["workers"], RawFact::Number(3.0));
}

#[test]
fn an_audit_that_two_devices_began_from_one_file_is_sealed_by_the_first_alone() {
    let mut auditor = device("a1");
    begin(&mut auditor, Way::TwoDevices);
    let file = file_for(&mut auditor, Role::Practitioner);
    let sealed = |writer: &str, level: &str| {
        let mut one = device(writer);
        takes(&mut one, &file);
        one.judge("seen", level);
        one.send(Command::Seal);
        one
    };
    let (mut first, mut second) = (sealed("p1", "met"), sealed("p2", "not-met"));
    takes(&mut auditor, &file_for(&mut first, Role::Auditor));
    let before = dump(&auditor);
    takes(&mut auditor, &file_for(&mut second, Role::Auditor));
    assert!(told(&auditor).1.contains("sealed already"), "{}", told(&auditor).1);
    assert_eq!(dump(&auditor), before);
    auditor.send(Command::Seal);
    auditor.send(Command::Reveal);
    takes(&mut first, &file_for(&mut auditor, Role::Practitioner));
    first.send(Command::Reveal);
    takes(&mut auditor, &file_for(&mut first, Role::Auditor));
    assert_eq!(auditor.open().is_as_sealed(Track::Practitioner), Some(true));
    // The second keeps what it has.
    let kept = dump(&second);
    takes(&mut second, &file_for(&mut auditor, Role::Practitioner));
    assert_eq!(dump(&second), kept);
}

#[test]
fn what_came_is_told() {
    let mut auditor = device("a1");
    begin(&mut auditor, Way::TwoDevices);
    let mut practitioner = device("p1");
    takes(&mut practitioner, &file_for(&mut auditor, Role::Practitioner));
    practitioner.fact("workers", RawFact::Number(3.0));
    practitioner.send(Command::Seal);
    takes(&mut auditor, &file_for(&mut practitioner, Role::Auditor));
    let (_, said) = told(&auditor);
    assert!(said.contains("The practitioner has sealed their answers."), "{said}");
    assert!(said.contains("The practitioner has given or corrected a fact."), "{said}");
}
