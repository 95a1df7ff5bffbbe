//! What is done with the key of a device: made, unlocked, put under another passphrase.

use std::rc::Rc;

use super::keeping::Keeping;
use super::ports::Ports;
use super::rim::Rim;
use super::store::{PLAIN, SetVault, StoreError};
use super::vault::{Deed, Found, Standing, VaultFault};
use crate::calendar::Moment;
use crate::exchange::{VaultRecord, is_newer_vault, read_vault, write_vault};
use crate::vault::{Cost, Locked, Passphrase, Unlocked};

/// Finds out how audits are kept on this device. From now on they are, if no key is
/// needed, or the one that is needed is here.
pub(super) async fn find(ports: &Rc<Ports>) -> Result<Found, StoreError> {
    let record = match record(ports).await {
        Err(VaultFault::Store(error)) => return Err(error),
        read => read,
    };
    let here = ports.keeping.borrow().clone();
    let known = record.as_ref().ok().and_then(Option::as_ref);
    let lock_after = known.map_or(VaultRecord::USUAL_LOCK_AFTER, |record| record.lock_after);
    let backed_up = known.and_then(|record| record.backed_up);
    let delete_after = known.and_then(|record| record.delete_after);
    let (standing, keeping) = match known.map(|record| &record.key) {
        None if record.is_err() => (Standing::Locked, Keeping::Locked), // unlocking says why
        None => (Standing::Unchosen, Keeping::Plain),
        Some(None) => (Standing::Plain, Keeping::Plain),
        Some(Some(key)) if here.under() == Ok(&key.id) => (Standing::Unlocked, here),
        Some(Some(_)) => (Standing::Locked, Keeping::Locked),
    };
    *ports.keeping.borrow_mut() = keeping;
    Ok(Found { standing, lock_after, backed_up, delete_after })
}

/// Does what a person asked for. Returns how many audits could not be sealed.
pub(super) async fn perform(ports: &Rc<Ports>, deed: &Deed) -> Result<usize, VaultFault> {
    let store = ports.store.borrow().clone();
    let set = |record: &VaultRecord, under: &str, retire| {
        let record = write_vault(record);
        store.set_vault(SetVault { record, under: under.to_owned(), retire })
    };
    let draw = |bytes: &mut [u8]| ports.random.fill(bytes);
    match deed {
        Deed::GoPlain => {
            let lock_after = VaultRecord::USUAL_LOCK_AFTER;
            let record = VaultRecord { lock_after, key: None, backed_up: None, delete_after: None };
            set(&record, PLAIN, false).await?;
            Ok(0)
        }
        Deed::Protect(passphrase) => {
            painted(ports).await;
            let key = Unlocked::new(&draw);
            let locked = Locked::new(&key, passphrase, Cost::USUAL, &draw);
            let lock_after = VaultRecord::USUAL_LOCK_AFTER;
            let before = record(ports).await?;
            let (backed_up, delete_after) =
                before.map_or((None, None), |record| (record.backed_up, record.delete_after));
            let record = VaultRecord { lock_after, key: Some(locked), backed_up, delete_after };
            set(&record, PLAIN, true).await?;
            use_key(ports, key).await
        }
        Deed::Unlock(passphrase) => {
            let key = unlocked(ports, passphrase).await?;
            use_key(ports, key).await
        }
        Deed::Change { from, to } => {
            let key = unlocked(ports, from).await?;
            let locked = Locked::new(&key, to, Cost::USUAL, &draw);
            let (record, _) = protected(ports).await?;
            set(&VaultRecord { key: Some(locked), ..record }, key.id(), false).await?;
            Ok(0)
        }
        Deed::LockAfter(minutes) => {
            let (record, key) = protected(ports).await?;
            set(&VaultRecord { lock_after: *minutes, ..record }, &key.id, false).await?;
            Ok(0)
        }
        Deed::DeleteAfter(days) => {
            let record = record(ports).await?;
            let record = record.ok_or(VaultFault::Store(StoreError::Overtaken))?;
            let under = record.key.as_ref().map_or(PLAIN, |key| &key.id).to_owned();
            set(&VaultRecord { delete_after: *days, ..record }, &under, false).await?;
            Ok(0)
        }
        Deed::Erase => {
            let (_, key) = protected(ports).await?;
            store.erase(&key.id).await?;
            *ports.keeping.borrow_mut() = Keeping::Plain;
            Ok(0)
        }
    }
}

/// Notes when the newest backup was made, where it was said how audits are kept.
pub(super) async fn note_backup(ports: &Rc<Ports>, made: Moment) -> Result<(), VaultFault> {
    let Some(record) = record(ports).await? else { return Ok(()) };
    let under = record.key.as_ref().map_or(PLAIN, |key| &key.id).to_owned();
    let record = write_vault(&VaultRecord { backed_up: Some(made), ..record });
    let store = ports.store.borrow().clone();
    Ok(store.set_vault(SetVault { record, under, retire: false }).await?)
}

/// After how many days finished audits are deleted, as is set now.
pub(super) async fn days_set(ports: &Rc<Ports>) -> Result<Option<u16>, StoreError> {
    match record(ports).await {
        Ok(record) => Ok(record.and_then(|record| record.delete_after)),
        Err(VaultFault::Store(error)) => Err(error),
        Err(_) => Ok(None), // nothing is deleted that nobody is known to have asked for
    }
}

async fn use_key(ports: &Rc<Ports>, key: Unlocked) -> Result<usize, VaultFault> {
    *ports.keeping.borrow_mut() = Keeping::with(key);
    // What cannot even be listed is told when it is listed.
    Ok(Rim::new(ports).seal_all().await.unwrap_or(0))
}

/// The key, if this is its passphrase.
async fn unlocked(ports: &Rc<Ports>, passphrase: &Passphrase) -> Result<Unlocked, VaultFault> {
    painted(ports).await;
    let (_, locked) = protected(ports).await?;
    locked.unlock(passphrase).ok_or(VaultFault::Wrong)
}

/// The record with its locked key. Read anew each time: another tab may have changed it.
async fn protected(ports: &Rc<Ports>) -> Result<(VaultRecord, Locked), VaultFault> {
    let record = record(ports).await?;
    let record = record.ok_or(VaultFault::Store(StoreError::Overtaken))?;
    let key = record.key.clone().ok_or(VaultFault::Store(StoreError::Overtaken))?;
    Ok((record, key))
}

async fn record(ports: &Rc<Ports>) -> Result<Option<VaultRecord>, VaultFault> {
    let store = ports.store.borrow().clone();
    let text = store.vault().await?;
    let Some(text) = text else { return Ok(None) };
    match read_vault(&text) {
        Ok(record) => Ok(Some(record)),
        Err(_) if is_newer_vault(&text) => Err(VaultFault::Store(StoreError::Newer)),
        Err(_) => Err(VaultFault::Damaged),
    }
}

/// Trying a passphrase holds the page up for up to a second, so it first shows that
/// it is at work: one frame, of 60 a second, and time to draw it.
pub(super) async fn painted(ports: &Rc<Ports>) {
    ports.timer.after(50).await;
}
