//! Two tabs, one of which knows nothing of what the other did about the passphrase.

use std::rc::Rc;

use plumbline::app::memory::MemoryStore;
use plumbline::app::{Command, Deed, Standing};
use plumbline::audit::Track;

use super::device::{id, protect, unlock};
use crate::app::TOOL;
use crate::device::Device;

fn tabs() -> (Device, Device) {
    let store = Rc::new(MemoryStore::default());
    let one = Device::start_as("d1", store.clone(), TOOL);
    (one, Device::start_as("d2", store, TOOL))
}

fn answered(device: &Device, question: &str) -> bool {
    device.open().audit().entry(Track::Auditor, question).answer.is_some()
}

#[test]
fn a_tab_that_knows_of_no_passphrase_writes_nothing_that_can_be_read_and_loses_nothing() {
    let (mut one, mut other) = tabs();
    one.begin();
    other.send(Command::Open(id(&one)));
    protect(&mut one);
    let before = one.store.dump();
    other.judge("seen", "met");
    assert_eq!(one.store.dump(), before);
    assert_eq!(other.state.vault.standing, Standing::Locked);
    unlock(&mut other);
    assert!(answered(&other, "seen"), "it waited out of sight");
    assert!(other.state.is_stored());
    one.send(Command::Look);
    assert!(answered(&one, "seen"));
    assert_eq!(one.state.vault.standing, Standing::Unlocked);
}

#[test]
fn nor_does_it_begin_an_audit_that_can_be_read() {
    let (mut one, mut other) = tabs();
    protect(&mut one);
    let before = one.store.dump();
    other.begin();
    assert_eq!(one.store.dump(), before);
    assert_eq!(other.state.vault.standing, Standing::Locked);
    unlock(&mut other);
    assert!(other.state.is_stored());
    one.send(Command::Look);
    assert_eq!(one.state.shelf.as_ref().map(Vec::len), Some(1));
}

#[test]
fn a_tab_that_one_comes_back_to_learns_of_the_passphrase() {
    let (mut one, mut other) = tabs();
    protect(&mut one);
    other.send(Command::Look);
    assert_eq!(other.state.vault.standing, Standing::Locked);
}

#[test]
fn two_tabs_do_not_both_set_the_first_passphrase() {
    let (mut one, mut other) = tabs();
    protect(&mut one);
    one.begin();
    other.send(Command::Vault(Deed::Protect(super::device::said("other words altogether"))));
    assert_eq!(other.state.vault.standing, Standing::Locked);
    unlock(&mut other);
    other.send(Command::Open(id(&one)));
    assert_eq!(other.open().audit(), one.open().audit());
}

#[test]
fn audits_whose_key_is_gone_are_told_of_and_hide_no_others() {
    let (mut one, _) = tabs();
    protect(&mut one);
    one.begin();
    let audit = id(&one);
    let mut sealed = None;
    one.store.tamper(&audit, |head, entries| sealed = Some((head.clone(), entries.clone())));
    let mut fresh = Device::start_as("d3", Rc::new(MemoryStore::default()), TOOL);
    fresh.begin();
    fresh.begin();
    let (head, entries) = sealed.expect("there");
    fresh.store.tamper(&id(&fresh), |there, those| (*there, *those) = (head, entries));
    let again = Device::start_as("d4", fresh.store.clone(), TOOL);
    assert_eq!(again.state.shelf.as_ref().map(Vec::len), Some(1));
    let notice = again.state.notice.as_ref().expect("told");
    assert_eq!(notice.title, "1 of the audits here cannot be read");
}

#[test]
fn beginning_anew_takes_everything_and_no_tab_with_the_old_key_brings_any_of_it_back() {
    let (mut one, _) = tabs();
    protect(&mut one);
    one.begin();
    let mut other = Device::start_as("d3", one.store.clone(), TOOL);
    other.send(Command::Vault(Deed::Erase));
    assert_eq!(other.state.vault.standing, Standing::Unchosen);
    assert_eq!(other.state.shelf.as_ref().map(Vec::len), Some(0));
    let erased = one.store.dump();
    assert!(!erased.contains("plumbline.record/1:"));
    one.judge("seen", "met");
    assert_eq!(one.store.dump(), erased);
    assert!(one.open().is_gone(), "the person says what becomes of this copy");
    one.send(Command::Retry);
    assert!(one.state.is_stored());
    other.send(Command::Look);
    assert_eq!(other.state.shelf.as_ref().map(Vec::len), Some(1));
    protect(&mut other);
    other.send(Command::Open(id(&one)));
    assert!(answered(&other, "seen"));
}
