//! Two tabs, one of which knows nothing of what the other did about the passphrase.

use std::rc::Rc;

use plumbline::app::memory::MemoryStore;
use plumbline::app::{
    Acting, BackupDeed, Command, Deed, Effect, SetVault, Standing, Store as _, StoreError, update,
};
use plumbline::audit::Track;
use plumbline::calendar::Moment;
use plumbline::exchange::read_vault;

use super::device::{WORDS, id, protect, said, unlock};
use crate::app::TOOL;
use crate::device::{Device, ready};

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

fn record(store: &MemoryStore) -> String {
    ready(store.vault()).expect("read").expect("said")
}

const OTHERS: &str = "four other words entirely";

/// What each of two tabs does to how audits are kept, and what of it there is then.
type Done = (Deed, fn(&Device) -> bool);

fn deeds() -> [Done; 2] {
    let change = Deed::Change { from: said(WORDS), to: said(OTHERS) };
    let opens = |device: &Device| {
        let key = read_vault(&record(&device.store)).expect("readable").key.expect("protected");
        key.unlock(&said(OTHERS)).is_some()
    };
    let minutes =
        |device: &Device| read_vault(&record(&device.store)).expect("readable").lock_after == 20;
    [(change, opens), (Deed::LockAfter(20), minutes)]
}

#[test]
fn of_two_tabs_that_change_how_audits_are_kept_neither_undoes_what_the_other_did() {
    for (first, second) in [(0, 1), (1, 0)] {
        let (mut one, _) = tabs();
        protect(&mut one);
        let before = record(&one.store);
        let [first, second] = [first, second].map(|at: usize| deeds()[at].clone());
        one.send(Command::Vault(first.0));
        let after = record(&one.store);
        // The second tab has read it before, and writes after.
        *one.store.quicker.borrow_mut() = Some(before);
        one.send(Command::Vault(Deed::LockAfter(30)));
        assert!(!(first.1)(&one), "or this proves nothing");
        *one.store.quicker.borrow_mut() = Some(after);
        one.send(Command::Vault(second.0));
        assert_eq!(one.state.vault.fault, None);
        assert!((first.1)(&one) && (second.1)(&one));
    }
}

#[test]
fn noting_a_backup_undoes_nothing_either() {
    let (mut one, _) = tabs();
    protect(&mut one);
    let before = record(&one.store);
    let (change, is_changed) = deeds()[0].clone();
    one.send(Command::Vault(change));
    let after = record(&one.store);
    let set = SetVault {
        record: before,
        instead_of: Some(after.clone()),
        under: "x".into(),
        retire: false,
    };
    ready(one.store.set_vault(set)).expect("put back");
    *one.store.quicker.borrow_mut() = Some(after);
    one.send(Command::Backup(BackupDeed::Make(said(WORDS))));
    assert!(is_changed(&one));
    assert!(read_vault(&record(&one.store)).expect("readable").backed_up.is_some());
}

#[test]
fn a_record_that_is_not_the_one_that_was_read_is_not_replaced() {
    let (mut one, _) = tabs();
    protect(&mut one);
    let there = record(&one.store);
    let set = |instead_of: Option<&str>| SetVault {
        record: "new".into(),
        instead_of: instead_of.map(Into::into),
        under: "x".into(),
        retire: false,
    };
    for stale in [None, Some("older")] {
        assert_eq!(ready(one.store.set_vault(set(stale))), Err(StoreError::Overtaken));
        assert_eq!(record(&one.store), there);
    }
    ready(one.store.set_vault(set(Some(&there)))).expect("as it was read");
    // A connection that was lost may have stored what it did not confirm.
    ready(one.store.set_vault(set(Some(&there)))).expect("as it is already");
}

#[test]
fn locking_by_hand_locks_every_page_and_locking_by_itself_only_this_one() {
    let acting = Acting { at: Moment::from_millis(0), fresh: "fresh".into() };
    let (mut one, _) = tabs();
    assert_eq!(update(&mut one.state, Command::Lock, &acting), [], "there is nothing to lock");
    protect(&mut one);
    let effects = update(&mut one.state, Command::Lock, &acting);
    assert_eq!(effects, [Effect::LockOthers, Effect::Lock]);
    // What comes back to the page that said it is not said again.
    assert_eq!(update(&mut one.state, Command::LockHere, &acting), []);
    assert_eq!(update(&mut one.state, Command::Lock, &acting), []);
    unlock(&mut one);
    assert_eq!(update(&mut one.state, Command::LockHere, &acting), [Effect::Lock]);
    assert_eq!(one.state.vault.standing, Standing::Locked);
}
