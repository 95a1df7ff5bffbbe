//! Somebody who has the device and not the passphrase puts records beside the encrypted
//! ones, so that Plumbline encrypts them itself: nothing that was there changes by it,
//! and what came in is told.

use std::rc::Rc;

use plumbline::app::memory::MemoryStore;
use plumbline::app::{Append, Command, Notice, Store as _, Summary, Tone};
use plumbline::exchange::{read_summary, write_summary};

use super::device::{id, protect, unlock};
use crate::app::TOOL;
use crate::device::{Device, ready};

/// The same tool by its name, with another text.
fn evil() -> String {
    let evil = TOOL.replacen("Seen", "Never seen", 1);
    assert_ne!(evil, TOOL);
    evil
}

/// A device with one audit, encrypted.
fn device() -> Device {
    let mut device = Device::start(Rc::new(MemoryStore::default()), TOOL);
    protect(&mut device);
    device.begin();
    device.judge("seen", "met");
    device
}

/// An audit that is not encrypted, as its records are: taken from a device of its own.
fn plain() -> Append {
    let mut other = Device::start_as("x", Rc::new(MemoryStore::default()), TOOL);
    other.begin();
    let (audit, summary) = (id(&other), other.open().summary());
    let mut entries = Vec::new();
    other.store.tamper(&audit, |_, there| entries.clone_from(there));
    Append {
        under: "intruder".into(),
        log: "planted".into(),
        audit,
        after: 0,
        head: write_summary(&Summary { reference: "PLANTED-1".into(), ..summary }),
        entries,
        tool: (other.state.tools[0].digest.clone(), TOOL.into()),
    }
}

fn put(device: &Device, append: Append) {
    ready(device.store.append(append)).expect("whoever has the disk can");
}

fn again(device: &Device) -> Device {
    Device::start_as("d9", device.store.clone(), TOOL)
}

fn told(device: &Device) -> Notice {
    let notice = device.state.notice.clone().expect("it is told");
    assert_eq!(notice.tone, Tone::Problem, "{notice:?}");
    notice
}

fn said(notice: &Notice) -> String {
    format!("{} {}", notice.title, notice.body.join(" "))
}

const NOT_SEALED: &str = "One audit on this device could not be encrypted yet";

#[test]
fn another_text_under_the_name_of_a_tool_is_not_sealed_as_that_tool() {
    let mut device = Device::start(Rc::new(MemoryStore::default()), TOOL);
    protect(&mut device);
    let planted = plain();
    let audit = planted.audit.clone();
    put(&device, Append { tool: (planted.tool.0.clone(), evil().into()), ..planted });
    let before = device.store.dump();
    let mut again = again(&device);
    unlock(&mut again);
    assert!(said(&told(&again)).contains(NOT_SEALED), "{:?}", told(&again));
    again.send(Command::Dismiss);
    again.send(Command::Open(audit));
    assert!(again.state.open.is_none());
    assert_eq!(told(&again).title, "The audit could not be opened");
    assert_eq!(device.store.dump(), before);
}

#[test]
fn nor_does_it_take_the_place_of_that_tool_once_it_is_sealed() {
    let device = device();
    let planted = plain();
    put(&device, Append { tool: (planted.tool.0.clone(), evil().into()), ..planted });
    let mut again = again(&device);
    unlock(&mut again);
    again.send(Command::Open(id(&device)));
    assert_eq!(again.open().tool.digest, device.open().tool.digest);
    assert_eq!(again.open().audit(), device.open().audit());
}

#[test]
fn a_tool_that_is_sealed_already_is_not_sealed_anew() {
    let device = device();
    let tools = |device: &Device| {
        let tools = device.store.dump();
        tools.split_once("tools:").expect("there").1.to_owned()
    };
    let before = tools(&device);
    put(&device, plain());
    assert_ne!(tools(&device), before, "or this proves nothing");
    let mut again = again(&device);
    unlock(&mut again);
    assert_eq!(tools(&device), before);
}

#[test]
fn an_audit_whose_tool_is_not_the_one_it_names_is_not_opened() {
    // Where nothing is encrypted anybody can change a tool; it is noticed all the same.
    let mut device = Device::start(Rc::new(MemoryStore::default()), TOOL);
    device.begin();
    let planted = plain();
    put(&device, Append { tool: (device.state.tools[0].digest.clone(), evil().into()), ..planted });
    let mut again = again(&device);
    again.send(Command::Open(id(&device)));
    assert!(again.state.open.is_none());
    let notice = told(&again);
    assert_eq!(notice.title, "The audit could not be opened");
    assert!(notice.body[0].contains("audit tool"), "{notice:?}");
    assert!(notice.body.last().expect("said").contains("Nothing was changed"), "{notice:?}");
}

#[test]
fn a_backup_leaves_an_audit_out_whose_tool_is_not_the_one_it_names() {
    use plumbline::app::{BackupDeed, Passphrase};
    let mut device = Device::start(Rc::new(MemoryStore::default()), TOOL);
    device.begin();
    put(&device, Append { tool: (device.state.tools[0].digest.clone(), evil().into()), ..plain() });
    let mut again = again(&device);
    let words = Passphrase::new(super::device::WORDS.into());
    again.send(Command::Backup(BackupDeed::Make(words)));
    assert_eq!(told(&again).title, "The backup was saved, but not everything is in it");
}

#[test]
fn sealed_entries_behind_a_head_that_is_not_sealed_are_not_sealed_again() {
    let device = device();
    let audit = id(&device);
    let head = write_summary(&device.open().summary());
    device.store.tamper(&audit, |there, _| *there = head);
    let tool = device.state.tools[0].digest.clone();
    let planted = plain();
    put(&device, Append { tool: (tool, TOOL.into()), ..planted });
    let mut entries = Vec::new();
    device.store.tamper(&audit, |_, there| entries.clone_from(there));
    let mut again = again(&device);
    unlock(&mut again);
    assert!(said(&told(&again)).contains(NOT_SEALED), "{:?}", told(&again));
    device.store.tamper(&audit, |head, there| {
        assert!(read_summary(head).is_ok(), "the head is as it was");
        assert_eq!(*there, entries, "nothing was written");
    });
}

#[test]
fn an_audit_that_stands_under_the_id_of_another_is_not_sealed() {
    let device = device();
    let planted = plain();
    let elsewhere = Append { audit: "elsewhere".into(), ..planted.clone() };
    put(&device, elsewhere);
    let mut again = again(&device);
    unlock(&mut again);
    assert!(said(&told(&again)).contains(NOT_SEALED), "{:?}", told(&again));
    device.store.tamper("elsewhere", |head, _| assert_eq!(*head, planted.head));
    let listed = again.state.shelf.iter().flatten();
    assert!(listed.clone().all(|summary| summary.reference != "PLANTED-1"), "nor listed");
}

#[test]
fn what_was_not_encrypted_and_is_now_is_told_by_its_reference() {
    let device = device();
    put(&device, plain());
    let mut again = again(&device);
    unlock(&mut again);
    let notice = told(&again);
    assert!(notice.body.join(" ").contains("PLANTED-1"), "{notice:?}");
    assert!(!device.store.dump().contains("PLANTED-1"));
    // What was told once is encrypted like all the others from then on.
    let mut later = Device::start_as("d8", device.store.clone(), TOOL);
    unlock(&mut later);
    assert_eq!(later.state.notice, None);
}

#[test]
fn so_is_what_is_put_there_while_it_is_unlocked() {
    let mut device = device();
    let planted = plain();
    let audit = planted.audit.clone();
    put(&device, planted);
    device.send(Command::Look);
    device.send(Command::Open(audit.clone()));
    assert_eq!(id(&device), audit);
    let notice = told(&device);
    assert!(notice.body.join(" ").contains("PLANTED-1"), "{notice:?}");
    assert!(!device.store.dump().contains("PLANTED-1"));
}

#[test]
fn a_backup_neither_takes_nor_encrypts_what_nobody_was_told_of() {
    use plumbline::app::{BackupDeed, Passphrase};
    let mut device = device();
    let planted = plain();
    put(&device, planted.clone());
    device.send(Command::Look);
    let words = Passphrase::new(super::device::WORDS.into());
    device.send(Command::Backup(BackupDeed::Make(words)));
    assert!(said(&told(&device)).contains("Not in it, since they cannot be read here: PLANTED-1"));
    device.store.tamper(&planted.audit, |head, _| assert_eq!(*head, planted.head));
    device.send(Command::Dismiss);
    device.send(Command::Open(planted.audit));
    assert!(said(&told(&device)).contains("PLANTED-1"));
}

#[test]
fn encrypting_what_is_there_with_the_first_passphrase_is_no_problem_to_tell() {
    let mut device = Device::start(Rc::new(MemoryStore::default()), TOOL);
    device.begin();
    protect(&mut device);
    let notice = device.state.notice.clone().expect("it is told");
    assert_eq!(notice.tone, Tone::Success);
}
