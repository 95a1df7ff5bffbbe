//! With several tabs: what is open in one is deleted in none, and what one has said
//! another does not take back.

use std::rc::Rc;

use plumbline::app::memory::MemoryStore;
use plumbline::app::{
    Command, Deed, Hold, Locks, PLAIN, SetVault, Store as _, StoreError, Task, VaultRecord,
};
use plumbline::audit::Change;
use plumbline::exchange::{read_vault, write_vault};

use super::device::{DAY, announced, finish, here, set, sweep_after};
use crate::app::TOOL;
use crate::desk::Desk;
use crate::device::{Device, ready};

struct Tabs {
    one: Device,
    other: Device,
    audit: String,
}

/// Two tabs, and one finished audit that was announced 25 days after it was saved.
fn tabs() -> Tabs {
    let (desk, store) = (Rc::new(Desk::default()), Rc::new(MemoryStore::default()));
    let start = |name| Device::start_with(desk.tab(name), name, store.clone(), TOOL);
    let mut one = start("d1");
    one.send(Command::Vault(Deed::GoPlain));
    set(&mut one, Some(30));
    let audit = finish(&mut one, "K-17");
    sweep_after(&mut one, 25 * DAY);
    let mut other = start("d2");
    other.pass(25 * DAY);
    other.send(Command::Sweep);
    assert_eq!((announced(&one), announced(&one).len()), (announced(&other), 1));
    Tabs { one, other, audit }
}

#[test]
fn what_is_open_in_another_tab_is_not_deleted_until_it_is_left() {
    let Tabs { mut one, mut other, audit } = tabs();
    other.send(Command::Open(audit.clone()));
    sweep_after(&mut one, 30 * DAY);
    assert_eq!(here(&one), ["K-17"]);
    let says = one.state.notice.as_ref().map_or("", |notice| &notice.title);
    assert!(!says.contains("delete"), "it is no failure: {says}");
    other.send(Command::Leave(audit.clone()));
    one.send(Command::Sweep);
    assert_eq!(here(&one), Vec::<&str>::new());
    assert_eq!(one.stored(&audit), Err(StoreError::Absent));
}

#[test]
fn what_is_open_in_this_tab_is_not_deleted_until_it_is_left() {
    let Tabs { mut one, audit, .. } = tabs();
    one.send(Command::Open(audit.clone()));
    sweep_after(&mut one, 30 * DAY);
    assert!(one.stored(&audit).is_ok());
    assert_eq!(announced(&one).len(), 1);
    one.send(Command::Leave(audit.clone()));
    one.send(Command::Sweep);
    assert_eq!(one.stored(&audit), Err(StoreError::Absent));
    assert!(one.state.open.is_none());
}

#[test]
fn what_another_tab_has_said_or_done_meanwhile_holds() {
    let Tabs { mut one, mut other, audit } = tabs();
    other.send(Command::Stay(audit.clone()));
    assert_eq!(announced(&one).len(), 1, "it has not looked yet");
    sweep_after(&mut one, 30 * DAY);
    assert_eq!((here(&one), announced(&one)), (vec!["K-17"], vec![]));

    let Tabs { mut one, mut other, audit } = tabs();
    other.send(Command::Vault(Deed::DeleteAfter(None)));
    sweep_after(&mut one, 30 * DAY);
    assert_eq!((here(&one), one.state.vault.delete_after), (vec!["K-17"], None));
    drop(audit);

    let Tabs { mut one, mut other, audit } = tabs();
    other.send(Command::Open(audit.clone()));
    other.send(Command::Do(Change::Reopen { reason: "A late visit".into() }));
    other.send(Command::Leave(audit));
    sweep_after(&mut one, 30 * DAY);
    assert_eq!(here(&one), ["K-17"]);
}

/// While one looks for who writes in an audit, another tab says: never.
struct Meanwhile(Rc<MemoryStore>);

impl Locks for Meanwhile {
    fn on_change(&self, _: Box<dyn Fn(String, bool)>) {}
    fn ask(&self, _: &str, _: bool) -> Task<()> {
        Box::pin(async {})
    }
    fn is_here(&self, _: &str) -> bool {
        true
    }
    fn release(&self) {}
    fn alone(&self, _: &str) -> Task<Option<Hold>> {
        let text = ready(self.0.vault()).expect("read").expect("set");
        let never = VaultRecord { delete_after: None, ..read_vault(&text).expect("readable") };
        let (record, under) = (write_vault(&never), PLAIN.to_owned());
        let set = SetVault { record, instead_of: Some(text), under, retire: false };
        ready(self.0.set_vault(set)).expect("set");
        Box::pin(async { Some(Hold::default()) })
    }
}

#[test]
fn never_holds_even_for_what_is_being_deleted_just_then() {
    let store = Rc::new(MemoryStore::default());
    let locks = Box::new(Meanwhile(store.clone()));
    let mut one = Device::start_with(locks, "d1", store, TOOL);
    one.send(Command::Vault(Deed::GoPlain));
    set(&mut one, Some(30));
    for name in ["K-17", "K-18"] {
        finish(&mut one, name);
    }
    sweep_after(&mut one, 25 * DAY);
    sweep_after(&mut one, 30 * DAY);
    assert_eq!(here(&one), ["K-17", "K-18"]);
    one.send(Command::Look);
    assert_eq!(one.state.vault.delete_after, None);
}

#[test]
fn the_store_takes_away_only_what_is_as_it_was_read_and_notes_only_over_what_was_read() {
    let Tabs { one, audit, .. } = tabs();
    let stored = one.stored(&audit).expect("there");
    let delete = |log: &str, length| ready(one.store.delete_as_read(&audit, log, length));
    assert_eq!(delete(&stored.log, stored.length - 1), Err(StoreError::Overtaken));
    assert_eq!(delete("another", stored.length), Err(StoreError::Overtaken));
    assert!(one.stored(&audit).is_ok());
    assert_eq!(delete(&stored.log, stored.length), Ok(()));
    let before = ready(one.store.announced()).expect("read");
    let set = |was: Option<String>| ready(one.store.set_announced(was, "more".into()));
    assert_eq!(set(None), Err(StoreError::Overtaken));
    assert_eq!(ready(one.store.announced()), Ok(before.clone()));
    assert_eq!(set(before), Ok(()));
}
