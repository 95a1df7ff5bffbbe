//! A device with a passphrase: nothing can be read without it, and nothing is lost by it.

use std::rc::Rc;

use plumbline::app::memory::MemoryStore;
use plumbline::app::{
    Command, Deed, Field, Filled, Form, Passphrase, Standing, Storage, StoreError, VaultFault,
};
use plumbline::audit::Way;
use plumbline::audit::{Header, HeaderDraft, Track};

use crate::app::TOOL;
use crate::device::{Device, header};

pub(super) const WORDS: &str = "kettle violin harbour mango";

pub(super) fn said(text: &str) -> Passphrase {
    Passphrase::new(text.into())
}

pub(crate) fn protect(device: &mut Device) {
    device.send(Command::Vault(Deed::Protect(said(WORDS))));
    assert_eq!(device.state.vault.standing, Standing::Unlocked);
}

pub(crate) fn unlock(device: &mut Device) {
    device.send(Command::Vault(Deed::Unlock(said(WORDS))));
    assert_eq!(device.state.vault.standing, Standing::Unlocked);
}

pub(super) fn id(device: &Device) -> String {
    device.open().audit().id.clone()
}

fn comment(text: &str) -> Command {
    Command::Type(Field::Comment("seen".into()), text.into())
}

fn commented(device: &Device) -> String {
    device.open().audit().entry(Track::Auditor, "seen").comment.clone()
}

/// What nobody may read: reference, role, comment; and what tells the tool.
fn canaries(device: &Device) -> Vec<String> {
    let digest = device.state.tools[0].digest.clone();
    ["CANARY-17", "Canary manager", "A canary sang", "verdicts"]
        .map(String::from)
        .into_iter()
        .chain([digest])
        .collect()
}

fn begin_canary(device: &mut Device) {
    let header =
        Header { reference: "CANARY-17".into(), auditor: "Canary manager".into(), ..header() };
    device.send(Command::Begin { tool: 0, header, local: Default::default(), way: Way::Alone });
    device.judge("seen", "met");
    device.send(comment("A canary sang"));
    device.send(Command::Flush);
}

fn found(device: &Device, text: &str) -> Vec<String> {
    canaries(device).into_iter().filter(|canary| text.contains(canary)).collect()
}

#[test]
fn with_a_passphrase_nothing_on_the_device_can_be_read_and_without_one_everything_can() {
    let mut device = Device::start(Rc::new(MemoryStore::default()), TOOL);
    begin_canary(&mut device);
    assert_eq!(found(&device, &device.store.dump()), canaries(&device), "or this proves nothing");
    // What was there before is sealed with what comes after.
    protect(&mut device);
    device.judge("heard", "met");
    begin_canary(&mut device);
    let dump = device.store.dump();
    assert_eq!(found(&device, &dump), Vec::<String>::new());
    // Two heads, three entries and four, and the tool, which both share.
    assert_eq!(dump.matches("plumbline.record/1:").count(), 2 + 4 + 3 + 1);
    assert!(!dump.contains(WORDS), "nor the passphrase");
}

#[test]
fn when_it_is_locked_nothing_of_an_audit_is_left_in_the_application() {
    let mut device = Device::start(Rc::new(MemoryStore::default()), TOOL);
    protect(&mut device);
    begin_canary(&mut device);
    let audit = id(&device);
    let said = |device: &Device| format!("{:?}", device.state);
    assert!(said(&device).contains("A canary sang"), "or this proves nothing");
    device.send(comment("A canary sang twice"));
    device.send(Command::Lock);
    assert_eq!(device.state.vault.standing, Standing::Locked);
    for canary in ["CANARY-17", "Canary manager", "A canary sang"] {
        assert!(!said(&device).contains(canary), "{canary}");
    }
    // Whatever comes in late brings nothing back, and nothing can be had by asking.
    device.send(Command::Open(audit.clone()));
    device.send(Command::Look);
    device.send(Command::Wake);
    assert!(device.state.open.is_none() && device.state.shelf.is_none());
    assert_eq!(device.stored(&audit), Err(StoreError::Locked));
    unlock(&mut device);
    assert_eq!(device.state.shelf.as_ref().map(Vec::len), Some(1));
    device.send(Command::Open(audit));
    assert_eq!(commented(&device), "A canary sang twice", "what was half typed was stored first");
}

#[test]
fn a_new_visit_begins_locked_and_a_wrong_passphrase_loses_nothing() {
    let store = Rc::new(MemoryStore::default());
    let mut device = Device::start(store.clone(), TOOL);
    protect(&mut device);
    begin_canary(&mut device);
    let before = store.dump();
    let mut again = Device::start_as("d2", store.clone(), TOOL);
    assert_eq!(again.state.vault.standing, Standing::Locked);
    assert_eq!(again.state.shelf, None);
    for tries in 1..=3 {
        again.send(Command::Vault(Deed::Unlock(said("another"))));
        assert_eq!(again.state.vault.fault, Some(VaultFault::Wrong));
        assert_eq!((again.state.vault.tries, again.state.vault.at_work), (tries, false));
        assert_eq!(again.state.vault.standing, Standing::Locked);
    }
    assert_eq!(store.dump(), before);
    unlock(&mut again);
    assert_eq!(again.state.vault.fault, None);
    again.send(Command::Open(id(&device)));
    assert_eq!(again.open().audit(), device.open().audit());
    assert_eq!(*again.open().grades, *device.open().grades);
}

#[test]
fn locking_waits_for_a_slow_disk_and_shows_nothing_meanwhile() {
    let mut device = Device::start(Rc::new(MemoryStore::default()), TOOL);
    protect(&mut device);
    device.begin();
    let audit = id(&device);
    device.hold = true;
    device.judge("seen", "met"); // on its way
    device.send(comment("half a sen")); // after it
    device.send(Command::Lock);
    assert_eq!(device.state.vault.standing, Standing::Locking);
    assert!(device.state.is_locked(), "nothing is shown any more");
    device.release();
    assert_eq!(device.state.vault.standing, Standing::Locked);
    assert!(device.state.open.is_none());
    unlock(&mut device);
    device.send(Command::Open(audit));
    assert_eq!(commented(&device), "half a sen");
}

#[test]
fn what_cannot_be_stored_before_locking_waits_out_of_sight() {
    let mut device = Device::start(Rc::new(MemoryStore::default()), TOOL);
    protect(&mut device);
    device.begin();
    *device.store.failing.borrow_mut() = Some(StoreError::Full);
    device.send(comment("half a sen"));
    device.send(Command::Lock);
    assert_eq!(device.state.vault.standing, Standing::Locked);
    assert!(device.state.is_holding(), "which is said");
    assert!(!device.state.is_stored(), "the browser asks before the page is closed");
    *device.store.failing.borrow_mut() = None;
    unlock(&mut device);
    assert!(device.state.is_stored());
    assert_eq!(device.state.storage, Storage::Kept);
    let again = device.stored(&id(&device)).expect("stored");
    assert!(again.events.iter().any(|event| event.contains("half a sen")));
}

#[test]
fn a_form_that_is_half_filled_in_is_there_again_after_unlocking() {
    let mut device = Device::start(Rc::new(MemoryStore::default()), TOOL);
    protect(&mut device);
    let now = HeaderDraft { reference: "K-18".into(), ..HeaderDraft::default() };
    let filled = Filled { now, ..Filled::at(HeaderDraft::default()) };
    device.send(Command::Fill(Form::Start, Box::new(filled.clone())));
    device.send(Command::Lock);
    assert!(!device.state.is_holding(), "no button of it was pressed");
    assert!(!device.state.is_stored(), "the browser asks before the page is closed");
    unlock(&mut device);
    assert_eq!(device.state.form(&Form::Start, HeaderDraft::default()), filled);
}

#[test]
fn another_passphrase_touches_no_record() {
    let store = Rc::new(MemoryStore::default());
    let mut device = Device::start(store.clone(), TOOL);
    protect(&mut device);
    begin_canary(&mut device);
    let records = |dump: String| dump.split_once("audits").expect("there").1.to_owned();
    let before = store.dump();
    let change = |from, to| Command::Vault(Deed::Change { from: said(from), to: said(to) });
    device.send(change("another", "four other words entirely"));
    assert_eq!(device.state.vault.fault, Some(VaultFault::Wrong));
    assert_eq!(store.dump(), before);
    device.send(change(WORDS, "four other words entirely"));
    assert_eq!(device.state.vault.fault, None);
    assert_ne!(store.dump(), before);
    assert_eq!(records(store.dump()), records(before));
    let notice = device.state.notice.clone().expect("told");
    assert!(notice.body.join(" ").contains("Backups that you saved before still open with"));
    device.judge("heard", "met");
    let mut again = Device::start_as("d2", store, TOOL);
    again.send(Command::Vault(Deed::Unlock(said(WORDS))));
    assert_eq!(again.state.vault.fault, Some(VaultFault::Wrong));
    again.send(Command::Vault(Deed::Unlock(said("four other words entirely"))));
    again.send(Command::Open(id(&device)));
    assert_eq!(again.open().audit(), device.open().audit());
}

#[test]
fn encrypting_what_was_there_may_be_cut_short_anywhere() {
    let mut finished = false;
    for lasts in 0..8 {
        let store = Rc::new(MemoryStore::default());
        let mut device = Device::start(store.clone(), TOOL);
        let audits: Vec<_> = (0..3)
            .map(|_| {
                begin_canary(&mut device);
                device.open().audit().clone()
            })
            .collect();
        store.lasts.set(Some(lasts));
        device.send(Command::Vault(Deed::Protect(said(WORDS))));
        finished = store.lasts.get() > Some(0);
        store.lasts.set(None);
        let mut again = Device::start_as("d2", store.clone(), TOOL);
        match again.state.vault.standing {
            Standing::Locked => unlock(&mut again),
            _ => protect(&mut again),
        }
        for audit in audits {
            again.send(Command::Open(audit.id.clone()));
            assert_eq!(*again.open().audit(), audit, "after {lasts} changes");
        }
        assert_eq!(found(&again, &store.dump()), Vec::<String>::new(), "after {lasts} changes");
    }
    assert!(finished, "the last was not cut short");
}

#[test]
fn no_screen_can_set_a_passphrase_that_anybody_guesses() {
    let mut device = Device::start(Rc::new(MemoryStore::default()), TOOL);
    device.send(Command::Vault(Deed::Protect(said("password1234"))));
    assert_eq!(device.state.vault.standing, Standing::Unchosen);
    protect(&mut device);
    let before = device.store.dump();
    let change = Deed::Change { from: said(WORDS), to: said("password1234") };
    device.send(Command::Vault(change));
    assert_eq!(device.store.dump(), before);
}

#[test]
fn it_locks_itself_when_nobody_has_done_anything_for_a_while() {
    let mut device = Device::start(Rc::new(MemoryStore::default()), TOOL);
    assert!(!device.state.locks_after(i64::MAX), "there is nothing to lock");
    protect(&mut device);
    assert!(!device.state.locks_after(599_999));
    assert!(device.state.locks_after(600_000));
    device.send(Command::Vault(Deed::LockAfter(5)));
    assert!(device.state.locks_after(300_000));
    let again = Device::start_as("d2", device.store.clone(), TOOL);
    assert_eq!(again.state.vault.lock_after, 5);
    // Two arrow keys in the list are faster than a device writes.
    device.hold = true;
    for minutes in [10, 20] {
        device.send(Command::Vault(Deed::LockAfter(minutes)));
        assert!(device.state.locks_after(i64::from(minutes) * 60_000), "holds at once");
        assert!(!device.state.locks_after(i64::from(minutes) * 60_000 - 1));
    }
    device.release();
    let again = Device::start_as("d3", device.store.clone(), TOOL);
    assert_eq!(again.state.vault.lock_after, 20);
    assert!(!again.state.locks_after(i64::MAX), "it is locked already");
}

#[test]
fn a_setting_that_was_not_stored_is_not_shown_as_if_it_were() {
    let mut device = Device::start(Rc::new(MemoryStore::default()), TOOL);
    protect(&mut device);
    device.send(Command::Vault(Deed::DeleteAfter(Some(30))));
    *device.store.failing.borrow_mut() = Some(StoreError::Full);
    for deed in [Deed::DeleteAfter(None), Deed::LockAfter(120)] {
        device.send(Command::Dismiss);
        device.send(Command::Vault(deed));
        let vault = &device.state.vault;
        assert_eq!((vault.delete_after, vault.lock_after), (Some(30), 10), "as it is stored");
        let notice = device.state.notice.as_ref().expect("told");
        assert_eq!(notice.title, "What you chose was not stored");
    }
}

#[test]
fn an_audit_that_a_newer_version_wrote_hides_no_other() {
    let mut device = Device::start(Rc::new(MemoryStore::default()), TOOL);
    protect(&mut device);
    device.begin();
    let newer = id(&device);
    device.begin();
    let other = id(&device);
    device.store.tamper(&newer, |head, _| *head = "plumbline.record/2:AAAA".into());
    let mut again = Device::start_as("d2", device.store.clone(), TOOL);
    again.send(Command::Vault(Deed::Unlock(said(WORDS))));
    let listed: Vec<_> = again.state.shelf.iter().flatten().map(|one| one.id.clone()).collect();
    assert_eq!((listed, &again.state.storage), (vec![other], &Storage::Kept));
    let notice = again.state.notice.as_ref().expect("told");
    assert_eq!(notice.title, "1 of the audits here cannot be read");
}

/// The list fails once the passphrase was right: the page goes on in memory alone.
#[test]
fn what_is_in_memory_alone_is_not_behind_a_lock_that_any_passphrase_opens() {
    let mut device = Device::start(Rc::new(MemoryStore::default()), TOOL);
    protect(&mut device);
    device.begin();
    let of = id(&device);
    device.store.tamper(&of, |head, _| *head = "plumbline.record/2:AAAA".into());
    let mut again = Device::start_as("d2", device.store.clone(), TOOL);
    again.send(Command::Vault(Deed::Unlock(said(WORDS))));
    assert!(matches!(again.state.storage, Storage::Memory(StoreError::Newer)), "or it is no test");
    again.begin();
    again.judge("seen", "met");
    again.send(Command::Look);
    assert!(!again.open().is_gone(), "nobody has deleted it");
    again.send(Command::Lock);
    assert!(!again.state.is_locked(), "there is nothing that it could be unlocked with");
    assert!(again.open().events().len() > 1, "and it is not thrown away");
}
