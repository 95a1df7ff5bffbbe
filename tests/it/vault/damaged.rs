//! What is needed to unlock is damaged or gone: it is said before anybody tries, nothing
//! is done on top of it, and one can begin afresh.

use std::rc::Rc;

use plumbline::app::memory::MemoryStore;
use plumbline::app::{
    Append, Command, Deed, RawLog, SetVault, Standing, Storage, Store as _, StoreError, VaultFault,
};

use super::device::{id, protect, unlock};
use crate::app::TOOL;
use crate::device::{Device, ready};

fn protected() -> Device {
    let mut device = Device::start(Rc::new(MemoryStore::default()), TOOL);
    protect(&mut device);
    device.begin();
    device
}

fn record(store: &MemoryStore) -> Option<String> {
    ready(store.vault()).expect("read")
}

/// Whoever has the disk writes what they like there.
fn put(store: &MemoryStore, text: &str) {
    let (instead_of, under) = (record(store), "intruder".to_owned());
    let set = SetVault { record: text.into(), instead_of, under, retire: false };
    ready(store.set_vault(set)).expect("put");
}

fn begins_afresh(device: &mut Device) {
    device.send(Command::Vault(Deed::Erase));
    assert_eq!(device.state.vault.fault, None);
    assert_eq!(device.state.vault.standing, Standing::Unchosen);
    assert!(!device.store.dump().contains("plumbline.record/1:"));
    protect(device);
    device.begin();
    assert!(device.state.is_stored());
    let mut again = Device::start_as("d8", device.store.clone(), TOOL);
    unlock(&mut again);
    again.send(Command::Open(id(device)));
    assert_eq!(again.open().audit(), device.open().audit());
}

fn is_damaged(device: &Device) {
    assert_eq!(device.state.vault.standing, Standing::Locked);
    assert_eq!(device.state.vault.fault, Some(VaultFault::Damaged), "before anybody tries");
}

#[test]
fn a_damaged_record_is_told_at_once_and_one_can_begin_afresh() {
    let device = protected();
    let whole = record(&device.store).expect("there");
    for text in ["", "{", "not JSON", &whole.replace("argon2id", "argon2i"), &whole[..40]] {
        put(&device.store, text);
        let mut again = Device::start_as("d9", device.store.clone(), TOOL);
        is_damaged(&again);
        again.send(Command::Vault(Deed::Unlock(super::device::said("any words"))));
        is_damaged(&again);
    }
    begins_afresh(&mut Device::start_as("d9", device.store.clone(), TOOL));
}

#[test]
fn no_tab_with_the_old_key_writes_once_somebody_began_afresh() {
    let mut device = protected();
    let whole = record(&device.store).expect("there");
    put(&device.store, &whole.replace("argon2id", "argon2i"));
    let mut again = Device::start_as("d9", device.store.clone(), TOOL);
    again.send(Command::Vault(Deed::Erase));
    let before = device.store.dump();
    device.judge("seen", "met");
    assert_eq!(device.store.dump(), before);
}

#[test]
fn what_a_newer_version_wrote_is_called_newer_and_not_deleted() {
    let device = protected();
    put(&device.store, "{\"format\":\"plumbline.vault/2\",\"key\":{\"id\":7}}");
    let before = device.store.dump();
    let mut again = Device::start_as("d9", device.store.clone(), TOOL);
    assert_eq!(again.state.storage, Storage::Memory(StoreError::Newer));
    again.send(Command::Vault(Deed::Erase));
    assert_eq!(device.store.dump(), before);
}

/// The device as it would be if these were all that had been left of it.
fn left(device: &Device, vault: Option<String>, with_marker: bool) -> Rc<MemoryStore> {
    let store = Rc::new(MemoryStore::default());
    if with_marker {
        let set = SetVault {
            record: record(&device.store).expect("there"),
            instead_of: None,
            under: plumbline::app::PLAIN.into(),
            retire: true,
        };
        ready(store.set_vault(set)).expect("set");
    }
    match vault {
        Some(text) => put(&store, &text),
        None => store.forget_vault(),
    }
    let audit = id(device);
    let raw = ready(device.store.load(&audit)).expect("there");
    let tool = ("sealed-tool".to_owned(), "sealed".into());
    let under = "intruder".to_owned();
    let RawLog { id: log, entries } = raw.longest();
    let head = raw.head;
    ready(store.append(Append { under, audit, log, after: 0, head, entries, tool })).expect("put");
    store
}

fn plain() -> String {
    let mut device = Device::start(Rc::new(MemoryStore::default()), TOOL);
    device.send(Command::Vault(Deed::GoPlain));
    record(&device.store).expect("said")
}

#[test]
fn where_there_was_a_passphrase_nobody_is_asked_to_choose_the_first() {
    let device = protected();
    for vault in [None, Some(plain())] {
        for with_marker in [true, false] {
            let store = left(&device, vault.clone(), with_marker);
            let mut again = Device::start_as("d9", store, TOOL);
            is_damaged(&again);
            assert!(!again.state.must_choose());
            again.send(Command::Look);
            is_damaged(&again);
        }
    }
    begins_afresh(&mut Device::start_as("d9", left(&device, None, true), TOOL));
}
