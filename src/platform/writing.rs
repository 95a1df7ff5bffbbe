use std::collections::BTreeSet;

use idb::{Query, Transaction};
use wasm_bindgen::JsValue;

use super::connection::{AUDITS, DELETED, EVENTS, INSTRUMENTS, VAULT};
use super::failure::failure;
use super::keys::{
    announced_key, event_key, log_and_place, log_key, of_audit, retired_key, text, vault_key,
};
use super::opened::{Opened, commit};
use crate::app::{Append, PLAIN, SetVault, StoreError};

/// On a connection that is in use, nothing here waits before all is on its way: a page
/// that is being left does not come back to go on.
pub(super) async fn append(open: &Opened, append: &Append) -> Result<(), StoreError> {
    let (name, tool) = &append.tool;
    let tool = (!open.holds_tool(name)).then_some(&**tool);
    let transaction = open.write(&[AUDITS, EVENTS, DELETED, INSTRUMENTS, VAULT])?;
    if append.after > 0 && !open.knows_log(&append.log) && !is_there(&transaction, append).await? {
        let _ = transaction.abort();
        return Err(StoreError::Overtaken);
    }
    let write = Write(&transaction);
    let all = || {
        write.is_in_force(&append.under)?;
        write.entries(append)?;
        if let Some(tool) = tool {
            write.put(INSTRUMENTS, tool, &name.as_str().into())?;
        }
        let audit = append.audit.as_str().into();
        if append.after == 0 {
            return write.add(AUDITS, &append.head, &audit);
        }
        // Were the log deleted, its key would be there.
        write.is_not_there(DELETED, &log_key(&append.audit, &append.log))?;
        write.put(AUDITS, &append.head, &audit)
    };
    finish(all(), transaction).await?;
    open.has_stored_tool(name);
    open.has_seen_log(&append.log);
    Ok(())
}

/// The old log must be there, and no longer than it is said to be: whoever deleted it or
/// added to it has put a key where one is added here.
pub(super) async fn replace(
    open: &Opened,
    log: &str,
    length: u64,
    by: &Append,
) -> Result<(), StoreError> {
    let (name, tool) = &by.tool;
    let transaction = open.write(&[AUDITS, EVENTS, DELETED, INSTRUMENTS, VAULT])?;
    let write = Write(&transaction);
    let all = || {
        write.is_in_force(&by.under)?;
        write.is_not_there(EVENTS, &event_key(&by.audit, log, length))?;
        write.add(DELETED, "", &log_key(&by.audit, log))?;
        write.delete(EVENTS, of_audit(&by.audit)?)?;
        write.entries(by)?;
        write.put(INSTRUMENTS, tool, &name.as_str().into())?;
        write.put(AUDITS, &by.head, &by.audit.as_str().into())
    };
    finish(all(), transaction).await
}

pub(super) async fn delete(open: &Opened, id: &str) -> Result<(), StoreError> {
    take_away(open, id, |_| true).await
}

pub(super) async fn delete_as_read(
    open: &Opened,
    id: &str,
    log: &str,
    length: u64,
) -> Result<(), StoreError> {
    let is_so = |last: Option<&(String, u64)>| {
        last.is_some_and(|(of, place)| of == log && place + 1 == length)
    };
    take_away(open, id, is_so).await
}

/// If the id of its log and its last place are as they should be.
async fn take_away(
    open: &Opened,
    id: &str,
    is_so: impl Fn(Option<&(String, u64)>) -> bool,
) -> Result<(), StoreError> {
    let transaction = open.write(&[AUDITS, EVENTS, DELETED])?;
    let all = async || {
        let write = Write(&transaction);
        let events = transaction.object_store(EVENTS).map_err(|e| failure(&e))?;
        let keys = events.get_all_keys(Some(of_audit(id)?), None).map_err(|e| failure(&e))?;
        let keys = keys.await.map_err(|e| failure(&e))?;
        let there: Vec<_> = keys.iter().filter_map(log_and_place).collect();
        let logs: BTreeSet<_> = there.iter().map(|(log, _)| log).collect();
        // Where something stands beside the log, nothing is as it was read.
        if !is_so(there.last().filter(|_| logs.len() == 1)) {
            return Err(StoreError::Overtaken);
        }
        // All of them, should there be something beside the one: no tab adds to any.
        for log in logs {
            write.put(DELETED, "", &log_key(id, log))?;
        }
        write.delete(EVENTS, of_audit(id)?)?;
        write.delete(AUDITS, Query::Key(id.into()))
    };
    finish(all().await, transaction).await
}

pub(super) async fn set_vault(open: &Opened, set: &SetVault) -> Result<(), StoreError> {
    let transaction = open.write(&[VAULT])?;
    let write = Write(&transaction);
    let all = async || {
        // Nobody else writes there before this transaction has ended.
        let there = write.store(VAULT)?.get(vault_key()).map_err(|e| failure(&e))?;
        let there = there.await.map_err(|e| failure(&e))?.map(|there| text(&there));
        if there != set.instead_of && there.as_ref() != Some(&set.record) {
            return Err(StoreError::Overtaken);
        }
        match set.retire {
            true => write.add(VAULT, "", &retired_key(&set.under))?,
            false => write.is_in_force(&set.under)?,
        }
        write.put(VAULT, &set.record, &vault_key())
    };
    finish(all().await, transaction).await
}

/// Only if it still is what it was.
pub(super) async fn set_announced(
    open: &Opened,
    was: Option<&str>,
    is: &str,
) -> Result<(), StoreError> {
    let transaction = open.write(&[VAULT])?;
    let all = async || {
        let store = transaction.object_store(VAULT).map_err(|e| failure(&e))?;
        let now = store.get(announced_key()).map_err(|e| failure(&e))?.await;
        let now = now.map_err(|e| failure(&e))?.map(|record| text(&record));
        match now.as_deref() == was {
            true => Write(&transaction).put(VAULT, is, &announced_key()),
            false => Err(StoreError::Overtaken),
        }
    };
    finish(all().await, transaction).await
}

pub(super) async fn forget_tools(open: &Opened, names: &[String]) -> Result<(), StoreError> {
    let transaction = open.write(&[INSTRUMENTS])?;
    let write = Write(&transaction);
    let all =
        || names.iter().try_for_each(|name| write.delete(INSTRUMENTS, Query::Key(name.into())));
    finish(all(), transaction).await
}

pub(super) async fn erase(open: &Opened, under: &str) -> Result<(), StoreError> {
    let transaction = open.write(&[AUDITS, EVENTS, DELETED, INSTRUMENTS, VAULT])?;
    let write = Write(&transaction);
    let all = || {
        for name in [AUDITS, EVENTS, DELETED, INSTRUMENTS] {
            let store = transaction.object_store(name).map_err(|e| failure(&e))?;
            store.clear().map(drop).map_err(|e| failure(&e))?;
        }
        write.delete(VAULT, Query::Key(vault_key()))?;
        write.delete(VAULT, Query::Key(retired_key(PLAIN)))?;
        write.delete(VAULT, Query::Key(announced_key()))?;
        write.put(VAULT, "", &retired_key(under))
    };
    finish(all(), transaction).await
}

/// Commits if everything is on its way, or has nothing of it kept.
async fn finish(all: Result<(), StoreError>, transaction: Transaction) -> Result<(), StoreError> {
    match all {
        Ok(()) => commit(transaction).await,
        Err(error) => {
            let _ = transaction.abort(); // or the first half of it would be kept
            Err(error)
        }
    }
}

/// Whether the entry is there after which the new ones come. Asked only after the
/// connection was opened anew: the database may have been emptied in between, by hand
/// or by the browser.
async fn is_there(transaction: &Transaction, append: &Append) -> Result<bool, StoreError> {
    let store = transaction.object_store(EVENTS).map_err(|e| failure(&e))?;
    let key = event_key(&append.audit, &append.log, append.after - 1);
    let found = store.count(Some(Query::Key(key))).map_err(|e| failure(&e))?;
    Ok(found.await.map_err(|e| failure(&e))? > 0)
}

/// Writes without waiting. What may not be there yet is added, not put: IndexedDB then
/// undoes everything if it is there. So what is stored is as the writer believes it to
/// be, or nothing changes, and nothing has to be read first.
struct Write<'t>(&'t Transaction);

impl Write<'_> {
    fn store(&self, name: &str) -> Result<idb::ObjectStore, StoreError> {
        self.0.object_store(name).map_err(|e| failure(&e))
    }

    fn add(&self, name: &str, value: &str, key: &JsValue) -> Result<(), StoreError> {
        self.store(name)?.add(&value.into(), Some(key)).map(drop).map_err(|e| failure(&e))
    }

    fn put(&self, name: &str, value: &str, key: &JsValue) -> Result<(), StoreError> {
        self.store(name)?.put(&value.into(), Some(key)).map(drop).map_err(|e| failure(&e))
    }

    fn delete(&self, name: &str, what: Query) -> Result<(), StoreError> {
        self.store(name)?.delete(what).map(drop).map_err(|e| failure(&e))
    }

    fn entries(&self, append: &Append) -> Result<(), StoreError> {
        append.entries.iter().try_for_each(|(place, entry)| {
            self.add(EVENTS, entry, &event_key(&append.audit, &append.log, *place))
        })
    }

    /// Undoes everything if this key is there.
    fn is_not_there(&self, name: &str, key: &JsValue) -> Result<(), StoreError> {
        self.add(name, "", key)?;
        self.delete(name, Query::Key(key.clone()))
    }

    /// Undoes everything if audits are not kept in this way any more.
    fn is_in_force(&self, under: &str) -> Result<(), StoreError> {
        self.is_not_there(VAULT, &retired_key(under))
    }
}
