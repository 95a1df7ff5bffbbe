//! A long backup is read and opened in slices: the same comes of it, and it can be stopped.

use std::rc::Rc;

use plumbline::app::memory::MemoryStore;
use plumbline::app::{BackupDeed, Command, Work};
use plumbline::exchange::{read_backup, read_backup_in_slices};
use plumbline::slices::Sliced;

use super::file::{WORDS, said};
use crate::app::TOOL;
use crate::device::Device;
use crate::room::file_of;

fn device(name: &str) -> Device {
    Device::start_as(name, Rc::new(MemoryStore::default()), TOOL)
}

/// A backup of two audits, longer than what is read at once.
fn long() -> String {
    let mut device = device("d1");
    device.send(Command::Import(Ok(file_of(TOOL, 1_200_000)), plumbline::app::Purpose::Read));
    device.begin();
    device.send(Command::Backup(BackupDeed::Make(said(WORDS))));
    let text = device.saved_files.borrow().last().expect("a file").1.clone();
    assert!(text.len() > 1 << 20);
    text
}

/// What comes of it, how often it rested, and never going back.
fn all<T>(mut sliced: Sliced<T>) -> (T, usize) {
    let (mut rests, mut done) = (0, 0.0);
    loop {
        if let Some(all) = sliced.go_on() {
            return (all, rests);
        }
        rests += 1;
        assert!((done..=1.0).contains(&sliced.done()), "{done}, then {}", sliced.done());
        done = sliced.done();
    }
}

#[test]
fn a_backup_in_slices_is_the_same_backup_and_so_is_one_that_was_changed() {
    let text = long();
    let key = || read_backup(&text).expect("whole").key(&said(WORDS)).expect("its passphrase");
    let at_once = key();
    // As it is; in the text of a record; in the name of a member.
    let changes = ["", "plumbline.record/1:", "\"records\""];
    let mut came = Vec::new();
    for change in changes {
        let mut bytes = text.clone().into_bytes();
        if !change.is_empty() {
            bytes[text.rfind(change).expect("there") + change.len() - 2] ^= 1;
        }
        let changed = String::from_utf8(bytes).expect("it is ASCII");
        let (sliced, rests) = all(read_backup_in_slices(changed.clone()));
        assert_eq!(sliced, read_backup(&changed), "{change}");
        assert!(rests > 2, "{rests} rests");
        let Ok(file) = sliced else {
            came.push(None);
            continue;
        };
        let plain = file.open(&at_once);
        let (opened, rests) = all(Rc::new(file).open_in_slices(key()));
        assert_eq!(opened, plain, "{change}");
        assert!(rests > 0 || !change.is_empty(), "it never rested");
        came.push(Some((opened.audits.len(), opened.damaged.len())));
    }
    assert_eq!(came, [Some((2, 0)), Some((1, 1)), None]);
}

#[test]
fn reading_and_opening_can_be_stopped_and_leave_everything_as_it_was() {
    let text = long();
    let mut device = device("d2");
    let before = device.store.dump();
    let choose = || Command::Backup(BackupDeed::Choose(Ok(text.clone())));
    let unlock = || Command::Backup(BackupDeed::Unlock(said(WORDS)));
    device.hold = true;
    device.send(choose());
    assert!(matches!(device.state.work, Some(Work::Backup(_))));
    device.send(Command::Stop);
    device.release();
    assert!(device.state.work.is_none() && device.state.backup.file.is_none());
    device.send(choose());
    assert!(device.state.backup.file.is_some(), "{:?}", device.state.notice);
    device.hold = true;
    device.send(unlock());
    assert!(matches!(device.state.work, Some(Work::Opening(_))));
    device.send(unlock()); // one thing at a time
    assert_eq!(device.state.backup.busy, None);
    device.send(Command::Stop);
    device.release();
    assert!(device.state.work.is_none() && device.state.backup.preview.is_none());
    assert!(device.state.backup.file.is_some(), "the passphrase can be typed again");
    // Leaving the page stops it as well.
    device.hold = true;
    device.send(unlock());
    device.send(Command::Backup(BackupDeed::Cancel));
    device.release();
    assert!(device.state.work.is_none() && device.state.backup.file.is_none());
    assert_eq!(device.store.dump(), before);
    device.send(choose());
    device.send(unlock());
    assert_eq!(device.state.backup.preview.as_ref().map(|preview| preview.lines.len()), Some(2));
    device.send(Command::Backup(BackupDeed::Restore));
    assert_eq!(device.state.shelf.as_ref().map(Vec::len), Some(2));
}
