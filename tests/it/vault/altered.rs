//! Somebody who has the device and not the passphrase changes what is stored: it is
//! noticed and named, and everything else is still there.

use std::rc::Rc;

use plumbline::app::memory::MemoryStore;
use plumbline::app::{Command, Tone};

use super::device::{WORDS, id, protect, said, unlock};
use crate::app::TOOL;
use crate::device::Device;

type Entries = Vec<(u64, String)>;

/// Two audits of five entries each, sealed; the device that has them.
fn device() -> (Device, [String; 2]) {
    let mut device = Device::start(Rc::new(MemoryStore::default()), TOOL);
    protect(&mut device);
    let ids = [0, 1].map(|_| {
        device.begin();
        for (question, level) in
            [("seen", "met"), ("heard", "met"), ("moving", "met"), ("seen", "partly")]
        {
            device.judge(question, level);
        }
        id(&device)
    });
    (device, ids)
}

/// What is said when the audit is opened at another visit.
fn told(device: &Device, audit: &str) -> (String, String) {
    let mut again = Device::start_as("d9", device.store.clone(), TOOL);
    unlock(&mut again);
    assert_eq!(again.state.shelf.as_ref().map(Vec::len), Some(2), "both are listed");
    again.send(Command::Open(audit.to_owned()));
    let notice = again.state.notice.clone().expect("it is said");
    assert_eq!(notice.tone, Tone::Problem);
    (notice.title, notice.body.join(" "))
}

fn tampered(change: impl FnOnce(&mut String, &mut Entries)) -> (String, String) {
    let (device, [audit, other]) = device();
    device.store.tamper(&audit, change);
    let mut again = Device::start_as("d8", device.store.clone(), TOOL);
    unlock(&mut again);
    again.send(Command::Open(other));
    assert_eq!(again.state.notice, None, "the other audit is as it was");
    told(&device, &audit)
}

#[test]
fn an_entry_that_was_altered_is_named() {
    let (title, body) = tampered(|_, entries| {
        let text = &mut entries[2].1;
        let last = text.pop().expect("not empty");
        text.push(if last == 'A' { 'B' } else { 'A' });
    });
    assert_eq!(title, "One entry of this audit cannot be read");
    assert!(body.starts_with("Entry 3 was changed by something other than Plumbline"), "{body}");
}

#[test]
fn entries_that_were_swapped_are_named() {
    let (title, body) = tampered(|_, entries| {
        let (third, fourth) = (entries[2].1.clone(), entries[3].1.clone());
        (entries[2].1, entries[3].1) = (fourth, third);
    });
    assert_eq!(title, "2 entries of this audit cannot be read");
    assert!(body.contains("Entry 3 ") && body.contains("Entry 4 "), "{body}");
}

#[test]
fn an_entry_taken_from_the_middle_is_named() {
    let (title, body) = tampered(|_, entries| drop(entries.remove(1)));
    assert_eq!(title, "One entry of this audit cannot be read");
    assert!(body.starts_with("Entry 2 is missing."), "{body}");
}

#[test]
fn an_entry_taken_from_the_middle_with_the_others_moved_up_is_noticed() {
    let (title, body) = tampered(|_, entries| {
        entries.remove(1);
        (1..).zip(entries.iter_mut().skip(1)).for_each(|(place, entry)| entry.0 = place);
    });
    assert_eq!(title, "4 entries of this audit cannot be read");
    assert!(body.contains("Entry 5 is missing."), "{body}");
}

#[test]
fn entries_taken_off_the_end_are_named() {
    let (title, body) = tampered(|_, entries| entries.truncate(3));
    assert_eq!(title, "2 entries of this audit cannot be read");
    assert!(body.starts_with("Entries 4 to 5 are missing."), "{body}");
}

#[test]
fn an_entry_that_is_not_sealed_is_not_taken_for_one() {
    let (title, body) = tampered(|_, entries| {
        entries[4].1 = "{\"at\":\"2026-05-28T20:26:40.000Z\"}".into();
    });
    assert_eq!(title, "One entry of this audit cannot be read");
    assert!(body.starts_with("Entry 5 was changed"), "{body}");
}

#[test]
fn an_entry_of_another_audit_is_not_taken_for_one() {
    let (device, [audit, other]) = device();
    let mut stolen = String::new();
    device.store.tamper(&other, |_, entries| stolen.clone_from(&entries[4].1));
    device.store.tamper(&audit, |_, entries| entries[4].1 = stolen);
    let (_, body) = told(&device, &audit);
    assert!(body.starts_with("Entry 5 was changed"), "{body}");
}

#[test]
fn a_line_of_the_list_that_is_another_audits_is_not_taken_for_it() {
    let (device, [audit, other]) = device();
    let mut stolen = String::new();
    device.store.tamper(&other, |head, _| stolen.clone_from(head));
    device.store.tamper(&audit, |head, _| *head = stolen);
    let mut again = Device::start_as("d9", device.store.clone(), TOOL);
    unlock(&mut again);
    assert_eq!(again.state.shelf.as_ref().map(Vec::len), Some(1), "the other is still there");
    let notice = again.state.notice.clone().expect("it is said");
    assert_eq!(notice.title, "1 of the audits here cannot be read");
}

#[test]
fn a_line_of_the_list_that_is_older_than_the_audit_is_named() {
    let (mut device, [_, audit]) = device();
    let mut old = String::new();
    device.store.tamper(&audit, |head, _| old.clone_from(head));
    device.judge("heard", "partly");
    device.store.tamper(&audit, |head, _| *head = old);
    let (title, body) = told(&device, &audit);
    assert_eq!(title, "The list of audits had this audit as it once was");
    assert!(body.contains("something other than Plumbline"), "{body}");
    let mut again = Device::start_as("d8", device.store.clone(), TOOL);
    unlock(&mut again);
    again.send(Command::Open(audit));
    assert_eq!((again.open().events().len(), again.open().unreadable), (6, 0), "all is here");
}

#[test]
fn what_was_lost_is_told_with_the_file_that_lacks_it() {
    let (device, [audit, other]) = device();
    device.store.tamper(&audit, |_, entries| drop(entries.remove(1)));
    let mut again = Device::start_as("d8", device.store.clone(), TOOL);
    unlock(&mut again);
    for (id, tone, unreadable) in [(audit, Tone::Problem, 1), (other, Tone::Success, 0)] {
        again.send(Command::Open(id));
        assert_eq!(again.open().unreadable, unreadable);
        again.send(Command::Dismiss);
        for export in [Command::Export, Command::ExportCentral] {
            again.send(export);
            let notice = again.state.notice.clone().expect("told");
            assert_eq!(notice.tone, tone);
            let says = notice.body.join(" ").contains("is not in the file");
            assert_eq!(says, unreadable > 0, "{notice:?}");
        }
    }
}

#[test]
fn a_record_that_is_put_beside_an_audit_hides_nothing_of_it() {
    let (device, [audit, other]) = device();
    let mut stolen = Vec::new();
    device.store.tamper(&other, |_, entries| stolen.clone_from(entries));
    let many = (0..50).map(|place| (place, "{}".to_owned())).collect();
    for (count, (log, entries)) in
        [("zzz", vec![(0, "{}".to_owned())]), ("stolen", stolen), ("many", many)]
            .into_iter()
            .enumerate()
    {
        device.store.stray(&audit, log, entries);
        let mut again = Device::start_as(&format!("d{}", 7 + count), device.store.clone(), TOOL);
        unlock(&mut again);
        again.send(Command::Open(audit.clone()));
        assert_eq!(again.open().events().len(), 5);
        assert_eq!(again.open().unreadable, 0);
        let notice = again.state.notice.clone().expect("told");
        assert!(notice.title.contains("beside this audit"), "{notice:?}");
    }
}

#[test]
fn nor_where_nothing_is_encrypted() {
    let mut device = Device::start(Rc::new(MemoryStore::default()), TOOL);
    device.begin();
    device.judge("seen", "met");
    device.store.stray(&id(&device), "zzz", vec![(0, "{}".into())]);
    let mut again = Device::start_as("d9", device.store.clone(), TOOL);
    again.send(Command::Open(id(&device)));
    assert_eq!(again.open().audit(), device.open().audit());
    again.judge("heard", "met");
    assert!(again.state.is_stored());
    // Nor is any of it lost when it is encrypted, and the stray is not taken along.
    protect(&mut again);
    again.send(Command::Look);
    let stored = again.stored(&id(&device)).expect("there");
    assert_eq!((stored.events.len(), stored.strays, stored.lost.len()), (3, 0, 0));
}

#[test]
fn what_was_lost_stays_named_and_what_comes_after_is_kept() {
    let (device, [audit, _]) = device();
    device.store.tamper(&audit, |_, entries| entries.truncate(3));
    let mut again = Device::start_as("d8", device.store.clone(), TOOL);
    unlock(&mut again);
    again.send(Command::Open(audit.clone()));
    again.judge("heard", "partly");
    assert!(again.open().saved.is_some());
    let (_, body) = told(&device, &audit);
    assert!(body.starts_with("Entries 4 to 5 are missing."), "{body}");
    assert!(!said(WORDS).is_empty());
}
