//! What is done with the key of a device: made, unlocked, put under another passphrase.

use std::rc::Rc;

use super::both::both;
use super::keeping::Keeping;
use super::ports::Ports;
use super::rim::Rim;
use super::sealing::Sealing;
use super::store::{PLAIN, SetVault, Store, StoreError};
use super::vault::{Deed, Found, Standing, VaultFault};
use crate::calendar::Moment;
use crate::exchange::{VaultRecord, is_newer_vault, key_id_of, read_vault, write_vault};
use crate::vault::{Cost, Locked, Passphrase, SEALED, Unlocked};

/// Finds out how audits are kept on this device. From now on they are, if no key is
/// needed, or the one that is needed is here.
pub(super) async fn find(ports: &Rc<Ports>) -> Result<Found, StoreError> {
    let store = ports.store.borrow().clone();
    // Asked at once: the first screen waits for both answers.
    let (read, retired) = both(read(ports), store.is_retired(PLAIN)).await;
    let mut read = read.map(|(_, record)| record);
    if matches!(&read, Ok(known) if known.as_ref().is_none_or(|record| record.key.is_none()))
        && (retired? || is_sealed(&*store).await?)
    {
        read = Err(VaultFault::Damaged);
    }
    let (known, fault) = match read {
        Err(VaultFault::Store(error)) => return Err(error),
        Err(fault) => (None, Some(fault)),
        Ok(known) => (known, None),
    };
    let here = ports.keeping.borrow().clone();
    let lock_after =
        known.as_ref().map_or(VaultRecord::USUAL_LOCK_AFTER, |record| record.lock_after);
    let backed_up = known.as_ref().and_then(|record| record.backed_up);
    let delete_after = known.as_ref().and_then(|record| record.delete_after);
    let (standing, keeping) = match known.as_ref().map(|record| &record.key) {
        None if fault.is_some() => (Standing::Locked, Keeping::Locked),
        None => (Standing::Unchosen, Keeping::Plain),
        Some(None) => (Standing::Plain, Keeping::Plain),
        Some(Some(key)) if here.under() == Ok(&key.id) => (Standing::Unlocked, here),
        Some(Some(_)) => (Standing::Locked, Keeping::Locked),
    };
    *ports.keeping.borrow_mut() = keeping;
    Ok(Found { standing, lock_after, backed_up, delete_after, fault })
}

/// Whether all that is here was sealed, whatever is said now: to begin afresh on top of it
/// would make it look as if it had never been there.
async fn is_sealed(store: &dyn Store) -> Result<bool, StoreError> {
    let heads = store.shelf().await?;
    Ok(!heads.is_empty() && heads.iter().all(|(_, head)| head.starts_with(SEALED)))
}

/// Does what a person asked for. Returns what it has sealed.
pub(super) async fn perform(ports: &Rc<Ports>, deed: &Deed) -> Result<Sealing, VaultFault> {
    let draw = |bytes: &mut [u8]| ports.random.fill(bytes);
    match deed {
        Deed::GoPlain => {
            let go_plain = |known: Option<VaultRecord>| match known {
                Some(_) => Err(OVERTAKEN),
                None => Ok((VaultRecord::default(), false)),
            };
            rewrite(ports, go_plain).await?;
        }
        Deed::Protect(passphrase) => {
            painted(ports).await;
            let key = Unlocked::new(&draw);
            let locked = Locked::new(&key, passphrase, Cost::USUAL, &draw);
            let protect = |known: Option<VaultRecord>| {
                let record = known.unwrap_or_default();
                if record.key.is_some() {
                    return Err(OVERTAKEN);
                }
                let lock_after = VaultRecord::USUAL_LOCK_AFTER;
                Ok((VaultRecord { lock_after, key: Some(locked.clone()), ..record }, true))
            };
            rewrite(ports, protect).await?;
            return use_key(ports, key).await;
        }
        Deed::Unlock(passphrase) => {
            painted(ports).await;
            let key = unlocked(&read(ports).await?.1.ok_or(OVERTAKEN)?, passphrase)?;
            return use_key(ports, key).await;
        }
        Deed::Change { from, to } => {
            painted(ports).await;
            let change = |known: Option<VaultRecord>| {
                let record = known.ok_or(OVERTAKEN)?;
                let key = unlocked(&record, from)?;
                let locked = Locked::new(&key, to, Cost::USUAL, &draw);
                Ok((VaultRecord { key: Some(locked), ..record }, false))
            };
            rewrite(ports, change).await?;
        }
        Deed::LockAfter(minutes) => {
            let lock_after = |known: Option<VaultRecord>| {
                let record = known.filter(|record| record.key.is_some()).ok_or(OVERTAKEN)?;
                Ok((VaultRecord { lock_after: *minutes, ..record }, false))
            };
            rewrite(ports, lock_after).await?;
        }
        Deed::DeleteAfter(days) => {
            let delete_after = |known: Option<VaultRecord>| {
                Ok((VaultRecord { delete_after: *days, ..known.ok_or(OVERTAKEN)? }, false))
            };
            rewrite(ports, delete_after).await?;
        }
        Deed::Erase => erase(ports).await?,
    }
    Ok(Sealing::default())
}

/// Whatever is there, and be it damaged: only what a newer version wrote stays.
async fn erase(ports: &Rc<Ports>) -> Result<(), VaultFault> {
    let store = ports.store.borrow().clone();
    let text = store.vault().await?.unwrap_or_default();
    if is_newer_vault(&text) {
        return Err(VaultFault::Store(StoreError::Newer));
    }
    store.erase(&key_id_of(&text).unwrap_or_default()).await?;
    *ports.keeping.borrow_mut() = Keeping::Plain;
    Ok(())
}

/// Notes when the newest backup was made, where it was said how audits are kept.
pub(super) async fn note_backup(ports: &Rc<Ports>, made: Moment) -> Result<(), VaultFault> {
    let note = |known: Option<VaultRecord>| {
        Ok((VaultRecord { backed_up: Some(made), ..known.ok_or(OVERTAKEN)? }, false))
    };
    rewrite(ports, note).await
}

const OVERTAKEN: VaultFault = VaultFault::Store(StoreError::Overtaken);

/// Puts in the place of the record what is made of it, and says whether the way in which
/// audits were kept is retired by that. It is made anew when another tab has changed the
/// record meanwhile, so that neither undoes what the other did.
async fn rewrite(
    ports: &Rc<Ports>,
    make: impl Fn(Option<VaultRecord>) -> Result<(VaultRecord, bool), VaultFault>,
) -> Result<(), VaultFault> {
    const TRIES: u32 = 5; // nobody is quicker so often
    let store = ports.store.borrow().clone();
    for _ in 0..TRIES {
        let (text, known) = read(ports).await?;
        let key = known.as_ref().and_then(|record| record.key.as_ref());
        let under = key.map_or(PLAIN, |key| &key.id).to_owned();
        let (record, retire) = make(known)?;
        let set = SetVault { record: write_vault(&record), instead_of: text, under, retire };
        match store.set_vault(set).await {
            Err(StoreError::Overtaken) => {}
            done => return Ok(done?),
        }
    }
    Err(OVERTAKEN)
}

/// After how many days finished audits are deleted, as is set now.
pub(super) async fn days_set(ports: &Rc<Ports>) -> Result<Option<u16>, StoreError> {
    match read(ports).await {
        Ok((_, record)) => Ok(record.and_then(|record| record.delete_after)),
        Err(VaultFault::Store(error)) => Err(error),
        Err(_) => Ok(None), // nothing is deleted that nobody is known to have asked for
    }
}

async fn use_key(ports: &Rc<Ports>, key: Unlocked) -> Result<Sealing, VaultFault> {
    *ports.keeping.borrow_mut() = Keeping::with(key);
    // What cannot even be listed is told when it is listed.
    Ok(Rim::new(ports).seal_all().await.unwrap_or_default())
}

/// The key, if this is its passphrase.
fn unlocked(record: &VaultRecord, passphrase: &Passphrase) -> Result<Unlocked, VaultFault> {
    record.key.as_ref().ok_or(OVERTAKEN)?.unlock(passphrase).ok_or(VaultFault::Wrong)
}

/// The record and its text. Read anew each time: another tab may have changed it.
async fn read(ports: &Rc<Ports>) -> Result<(Option<String>, Option<VaultRecord>), VaultFault> {
    let store = ports.store.borrow().clone();
    let Some(text) = store.vault().await? else { return Ok((None, None)) };
    match read_vault(&text) {
        Ok(record) => Ok((Some(text), Some(record))),
        Err(_) if is_newer_vault(&text) => Err(VaultFault::Store(StoreError::Newer)),
        Err(_) => Err(VaultFault::Damaged),
    }
}

/// Trying a passphrase holds the page up for up to a second, so it first shows that
/// it is at work: one frame, of 60 a second, and time to draw it.
pub(super) async fn painted(ports: &Rc<Ports>) {
    ports.timer.after(50).await;
}
