//! Restoring: what is in the backup is there, what was there still is, and nothing comes twice.

use std::collections::BTreeSet;
use std::rc::Rc;

use plumbline::app::memory::MemoryStore;
use plumbline::app::{BackupDeed, Command, Compared, Passphrase, StoreError, Tone};
use plumbline::audit::{Change, Event, Track};
use plumbline::exchange::{read_event, write_event};

use crate::app::TOOL;
use crate::device::Device;
use crate::dice::Dice;

const WORDS: &str = "kettle violin harbour mango";

fn said(text: &str) -> Passphrase {
    Passphrase::new(text.into())
}

fn device(name: &str) -> Device {
    Device::start_as(name, Rc::new(MemoryStore::default()), TOOL)
}

pub(crate) fn back_up(device: &mut Device) -> String {
    device.send(Command::Backup(BackupDeed::Make(said(WORDS))));
    assert_eq!(device.state.backup.busy, None);
    device.saved_files.borrow().last().expect("a file").1.clone()
}

fn open(device: &mut Device, file: &str) -> Vec<Compared> {
    device.send(Command::Backup(BackupDeed::Choose(Ok(file.to_owned()))));
    device.send(Command::Backup(BackupDeed::Unlock(said(WORDS))));
    let preview = device.state.backup.preview.as_ref().expect("unlocked");
    preview.lines.iter().map(|line| line.compared).collect()
}

pub(crate) fn restore(device: &mut Device, file: &str) -> Vec<Compared> {
    let compared = open(device, file);
    device.send(Command::Backup(BackupDeed::Restore));
    assert!(device.state.backup.file.is_none() && device.state.backup.busy.is_none());
    compared
}

fn ids(device: &Device) -> Vec<String> {
    device.state.shelf.iter().flatten().map(|summary| summary.id.clone()).collect()
}

fn events(device: &Device, id: &str) -> Vec<Event> {
    let stored = device.stored(id).expect("stored");
    assert_eq!(stored.lost, []);
    stored.events.iter().map(|text| read_event(text).expect("readable")).collect()
}

/// Each log that is here, as the texts of what people did.
fn logs(device: &Device) -> BTreeSet<Vec<String>> {
    let people = |event: &&Event| !matches!(event.change, Change::Copy { .. });
    let log = |id: &String| {
        let mut texts: Vec<_> = events(device, id).iter().filter(people).map(write_event).collect();
        texts.sort();
        texts
    };
    ids(device).iter().map(log).collect()
}

fn comment(device: &mut Device, text: &str) {
    device.send(Command::Do(Change::Comment { criterion: "seen".into(), text: text.into() }));
}

fn commented(device: &Device) -> String {
    device.open().audit().entry(Track::Auditor, "seen").comment.clone()
}

#[test]
fn on_an_empty_device_everything_is_there_again_and_twice_is_as_once() {
    let mut one = device("d1");
    one.begin();
    one.judge("seen", "met");
    one.begin();
    comment(&mut one, "a canary sang");
    let file = back_up(&mut one);
    assert!(one.saved_files.borrow()[0].0.starts_with("plumbline-backup-2026-"));
    assert!(!file.contains("canary") && !file.contains("K-17"));
    let mut other = device("d2");
    assert_eq!(restore(&mut other, &file), [Compared::New, Compared::New]);
    assert_eq!(logs(&other), logs(&one));
    let mut both = (ids(&one), ids(&other));
    both.0.sort();
    both.1.sort();
    assert_eq!(both.0, both.1);
    let before = other.store.dump();
    assert_eq!(restore(&mut other, &file), [Compared::Same, Compared::Same]);
    assert_eq!(other.store.dump(), before);
    other.send(Command::Open(one.open().audit().id.clone()));
    assert_eq!(commented(&other), "a canary sang");
}

#[test]
fn what_one_has_and_the_other_has_not_is_added_and_an_older_backup_changes_nothing() {
    let mut one = device("d1");
    one.begin();
    let old = back_up(&mut one);
    comment(&mut one, "later");
    one.judge("seen", "met");
    let new = back_up(&mut one);
    let mut other = device("d2");
    restore(&mut other, &old);
    other.send(Command::Open(ids(&one)[0].clone()));
    assert_eq!(restore(&mut other, &new), [Compared::Newer(2)]);
    assert_eq!(logs(&other), logs(&one));
    assert_eq!(commented(&other), "later", "the audit that is open shows it");
    let before = one.store.dump();
    assert_eq!(restore(&mut one, &old), [Compared::Older]);
    assert_eq!(one.store.dump(), before);
    // And it can be gone on with.
    comment(&mut other, "later still");
    assert!(other.state.is_stored());
}

#[test]
fn what_went_on_separately_is_there_twice_and_each_can_be_gone_on_with() {
    let mut one = device("d1");
    one.begin();
    let id = ids(&one)[0].clone();
    let common = back_up(&mut one);
    let mut other = device("d2");
    restore(&mut other, &common);
    other.send(Command::Open(id.clone()));
    comment(&mut other, "on the other");
    let theirs = back_up(&mut other);
    comment(&mut one, "here");
    one.judge("seen", "met");
    assert_eq!(restore(&mut one, &theirs), [Compared::Apart { here: 2, backup: 1 }]);
    assert_eq!(commented(&one), "here");
    let copy =
        one.state.shelf.iter().flatten().find(|summary| summary.copy).expect("a copy").clone();
    assert_eq!(ids(&one).len(), 2);
    one.send(Command::Open(copy.id.clone()));
    assert_eq!(commented(&one), "on the other");
    assert_eq!(one.open().audit().id, copy.id);
    comment(&mut one, "on the copy");
    assert!(one.state.is_stored());
    // What the other device did since goes to the copy, unless that too has gone on.
    comment(&mut other, "on the other again");
    let again = back_up(&mut other);
    assert_eq!(restore(&mut one, &theirs), [Compared::Older]);
    assert_eq!(restore(&mut one, &again), [Compared::Apart { here: 2, backup: 2 }]);
    assert_eq!(ids(&one).len(), 3);
    assert_eq!(restore(&mut one, &again), [Compared::Same]);
    assert_eq!(ids(&one).len(), 3);
}

#[test]
fn whatever_the_order_the_same_logs_are_there_and_nothing_is_lost() {
    for seed in 0..4 {
        let mut dice = Dice(seed);
        let mut devices = [device("d1"), device("d2")];
        devices[0].begin();
        let common = back_up(&mut devices[0]);
        restore(&mut devices[1], &common);
        let id = ids(&devices[0])[0].clone();
        devices[1].send(Command::Open(id));
        let mut files = vec![common];
        for step in 0..4 {
            let at = dice.below(2);
            comment(&mut devices[at], &format!("{step}"));
            if dice.chance(50) {
                files.push(back_up(&mut devices[at]));
            }
        }
        let all: Vec<_> = files.iter().enumerate().map(|(at, _)| at).collect();
        let mut found = BTreeSet::new();
        for _ in 0..2 {
            let mut order = all.clone();
            for last in (1..order.len()).rev() {
                order.swap(last, dice.below(last + 1));
            }
            let mut fresh = device("d3");
            for at in &order {
                restore(&mut fresh, &files[*at]);
            }
            found.insert(logs(&fresh));
        }
        assert_eq!(found.len(), 1, "seed {seed}");
    }
}

#[test]
fn a_wrong_passphrase_and_a_cancel_change_nothing() {
    let mut one = device("d1");
    one.begin();
    let file = back_up(&mut one);
    let mut other = device("d2");
    let before = other.store.dump();
    other.send(Command::Backup(BackupDeed::Choose(Ok(file.clone()))));
    other.send(Command::Backup(BackupDeed::Unlock(said("another"))));
    assert_eq!((other.state.backup.tries, other.state.backup.busy), (1, None));
    assert!(other.state.backup.preview.is_none());
    other.send(Command::Backup(BackupDeed::Restore));
    open(&mut other, &file);
    other.send(Command::Backup(BackupDeed::Cancel));
    other.send(Command::Backup(BackupDeed::Restore));
    assert_eq!(other.store.dump(), before);
    other.send(Command::Backup(BackupDeed::Choose(Ok("{".into()))));
    let notice = other.state.notice.as_ref().expect("told");
    assert_eq!(notice.title, "The backup was not opened");
    assert_eq!(other.store.dump(), before);
}

#[test]
fn a_full_disk_leaves_each_audit_whole_or_out_and_the_rest_follows() {
    let mut one = device("d1");
    one.begin();
    one.judge("seen", "met");
    one.begin();
    let file = back_up(&mut one);
    let mut other = device("d2");
    open(&mut other, &file);
    other.store.lasts.set(Some(1));
    other.send(Command::Backup(BackupDeed::Restore));
    let notice = other.state.notice.as_ref().expect("told");
    assert_eq!((notice.tone, notice.title.as_str()), (Tone::Problem, "1 audit restored"));
    other.store.lasts.set(None);
    assert_eq!(ids(&other).len(), 1);
    restore(&mut other, &file);
    assert_eq!(logs(&other), logs(&one));
}

#[test]
fn an_audit_that_is_damaged_here_is_named_and_a_backup_brings_it_back_beside() {
    let mut one = device("d1");
    one.begin();
    comment(&mut one, "whole");
    let id = ids(&one)[0].clone();
    let file = back_up(&mut one);
    // An entry is lost: the backup has it, and nothing is there twice.
    one.store.tamper(&id, |_, entries| drop(entries.remove(0)));
    let mut again = Device::start_as("d4", one.store.clone(), TOOL);
    back_up(&mut again);
    let notice = again.state.notice.clone().expect("told");
    assert_eq!(notice.tone, Tone::Problem);
    assert!(notice.body.iter().any(|text| text.contains("K-17")), "{notice:?}");
    assert_eq!(restore(&mut again, &file), [Compared::Newer(1)]);
    again.send(Command::Open(id.clone()));
    assert_eq!(commented(&again), "whole");
    // Its line in the list is damaged: it stays, and the backup's comes beside it.
    again.store.tamper(&id, |head, _| *head = "?".into());
    let mut last = Device::start_as("d5", again.store.clone(), TOOL);
    assert_eq!(restore(&mut last, &file), [Compared::Apart { here: 0, backup: 2 }]);
    assert_eq!(ids(&last).len(), 1);
    assert!(matches!(last.stored(&id), Err(StoreError::Other(_))), "as it was");
    assert_eq!(restore(&mut last, &file), [Compared::Same]);
}

#[test]
fn a_passphrase_of_the_device_seals_what_is_restored_and_locking_stops_it() {
    let mut one = device("d1");
    one.begin();
    comment(&mut one, "a canary sang");
    let file = back_up(&mut one);
    let mut other = device("d2");
    other.send(Command::Vault(plumbline::app::Deed::Protect(said("four other words entirely"))));
    restore(&mut other, &file);
    assert!(!other.store.dump().contains("canary") && !other.store.dump().contains("K-17"));
    open(&mut other, &file);
    other.send(Command::Lock);
    assert!(other.state.backup.preview.is_none() && other.state.backup.file.is_none());
    other.send(Command::Backup(BackupDeed::Make(said(WORDS))));
    assert!(other.saved_files.borrow().is_empty());
}

#[test]
fn the_newest_backup_is_remembered_and_so_is_a_file() {
    let mut one = device("d1");
    one.send(Command::Vault(plumbline::app::Deed::GoPlain));
    one.begin();
    one.pass(3_600_000);
    one.judge("seen", "met");
    back_up(&mut one);
    let made = one.state.vault.backed_up;
    assert!(made.is_some());
    let mut again = Device::start_as("d2", one.store.clone(), TOOL);
    assert_eq!(again.state.vault.backed_up, made);
    again.send(Command::Vault(plumbline::app::Deed::Protect(said("four other words entirely"))));
    let locked = Device::start_as("d3", one.store.clone(), TOOL);
    assert_eq!(locked.state.vault.backed_up, made, "through a new passphrase too");
    again.send(Command::Open(ids(&again)[0].clone()));
    again.send(Command::ExportCentral);
    assert_eq!(again.open().summary().exported, None, "that file is no copy of it");
    again.send(Command::Export);
    assert!(again.open().summary().exported.is_some_and(|exported| exported.whole));
    assert!(again.state.is_stored());
    comment(&mut again, "later");
    assert!(again.open().summary().exported.is_some_and(|exported| !exported.whole));
}
