//! An audit that one of the two opened from a file: of what it held the other sees more once
//! it is shown, and keeps that.

use std::rc::Rc;

use plumbline::app::memory::MemoryStore;
use plumbline::app::{Command, Compared, Purpose, Tone};
use plumbline::audit::{Change, Log, Role, Track, Way};
use plumbline::exchange::{read_event, write_event};

use super::devices::{again, begin, device, file_for, takes, told};
use crate::backup::restore::{back_up, restore};
use crate::device::Device;

/// A draft in which somebody has answered, opened from its file.
fn opened() -> Device {
    let mut first = device("f1");
    begin(&mut first, Way::Alone);
    first.judge("seen", "partly");
    let (criterion, text) = ("seen".to_owned(), "CANARY-auditor".to_owned());
    first.send(Command::Do(Change::Comment { criterion, text }));
    first.send(Command::Export);
    let file = first.saved_files.borrow_mut().pop().expect("a file").1;
    let mut auditor = Device::start_as("a1", Rc::new(MemoryStore::default()), crate::app::TOOL);
    auditor.send(Command::Import(Ok(file), Purpose::Read));
    auditor.send(Command::Do(Change::Work { way: Way::TwoDevices }));
    auditor
}

#[test]
fn what_is_shown_of_an_opened_file_stays_after_the_browser_died() {
    let mut auditor = opened();
    let mut practitioner = device("p1");
    takes(&mut practitioner, &file_for(&mut auditor, Role::Practitioner));
    let voice = |device: &Device| device.open().audit().tracks.get(&Track::Auditor).cloned();
    assert_eq!(voice(&practitioner), None);
    practitioner.send(Command::Seal);
    takes(&mut auditor, &file_for(&mut practitioner, Role::Auditor));
    auditor.send(Command::Seal);
    auditor.send(Command::Reveal);
    takes(&mut practitioner, &file_for(&mut auditor, Role::Practitioner));
    assert_eq!(voice(&practitioner), voice(&auditor));
    let practitioner = again(&practitioner, "p2");
    assert_eq!(voice(&practitioner), voice(&auditor));
    assert_eq!(practitioner.open().is_as_sealed(Track::Auditor), Some(true));
}

#[test]
fn a_backup_in_which_more_is_shown_is_the_newer_one_and_no_other_audit() {
    let mut auditor = opened();
    let mut practitioner = device("p1");
    takes(&mut practitioner, &file_for(&mut auditor, Role::Practitioner));
    practitioner.send(Command::Seal);
    takes(&mut auditor, &file_for(&mut practitioner, Role::Auditor));
    let old = back_up(&mut practitioner);
    auditor.send(Command::Seal);
    auditor.send(Command::Reveal);
    takes(&mut practitioner, &file_for(&mut auditor, Role::Practitioner));
    let new = back_up(&mut practitioner);
    let mut other = device("p9");
    restore(&mut other, &old);
    assert!(matches!(restore(&mut other, &new)[..], [Compared::Newer(_)]));
    assert_eq!(restore(&mut other, &old), [Compared::Older]);
    assert_eq!(restore(&mut other, &new), [Compared::Same]);
    assert_eq!(restore(&mut practitioner, &new), [Compared::Same]);
    other.send(Command::Open(practitioner.open().audit().id.clone()));
    assert_eq!(other.open().audit().tracks, practitioner.open().audit().tracks);
}

#[test]
fn a_log_that_has_an_opened_file_twice_has_what_both_hold() {
    let auditor = opened();
    let id = auditor.open().audit().id.clone();
    let stored = auditor.stored(&id).expect("stored").events;
    let events: Vec<_> = stored.iter().map(|text| read_event(text).expect("an event")).collect();
    let whole = Log::load(events.clone()).expect("a beginning");
    let partly = whole.seen_by(Role::Practitioner);
    for both in [[partly.events(), &events].concat(), [&events, partly.events()].concat()] {
        let log = Log::load(both).expect("a beginning");
        assert_eq!(log, whole);
        assert_eq!(log.events().iter().map(write_event).collect::<Vec<_>>(), stored);
    }
}

#[test]
fn whoever_opens_a_reflection_is_told_that_they_go_on_as_the_practitioner() {
    let mut first = device("f1");
    begin(&mut first, Way::Reflection);
    first.send(Command::Export);
    let file = first.saved_files.borrow_mut().pop().expect("a file").1;
    let mut second = device("s1");
    second.send(Command::Import(Ok(file), Purpose::Read));
    assert_eq!(second.open().role(), Role::Practitioner);
    let (tone, said) = told(&second);
    assert_eq!(tone, Tone::Success);
    assert!(said.contains("as the practitioner") && said.contains("save a file for you"), "{said}");

    // What it says leads there.
    second.send(Command::Do(Change::Work { way: Way::TwoDevices }));
    let mut auditor = device("a1");
    takes(&mut auditor, &file_for(&mut second, Role::Auditor));
    assert_eq!(auditor.open().role(), Role::Auditor);
}
