use idb::{KeyRange, Query, Transaction};
use js_sys::Array;
use wasm_bindgen::JsValue;

use super::connection::{AUDITS, Connection, DELETED, DEVICE, EVENTS, INSTRUMENTS};
use super::failure::failure;
use super::opened::{Opened, commit};
use crate::app::{Append, Store, StoreError, Stored, Task};
use crate::exchange::read_summary;

/// Audits in the browser's IndexedDB.
#[derive(Clone)]
pub struct BrowserStore {
    connection: Connection,
}

impl BrowserStore {
    /// The version of what is stored; another one needs an upgrade of what is there.
    pub const VERSION: u32 = 1;

    /// A store in the database of this name and version; nothing is opened yet.
    #[must_use]
    pub fn new(database: &str, version: u32) -> Self {
        Self { connection: Connection::new(database, version) }
    }

    /// This device's id, the same at every visit. `fresh` becomes it on the first;
    /// where nothing can be kept, `fresh` serves for this visit.
    pub async fn device_id(&self, fresh: String) -> String {
        let kept = self.connection.with(async |open| kept_id(open, &fresh).await).await;
        kept.unwrap_or(fresh)
    }
}

async fn kept_id(open: &Opened, fresh: &str) -> Result<String, StoreError> {
    let key = JsValue::from("id");
    let transaction = open.write(&[DEVICE])?;
    let store = transaction.object_store(DEVICE).map_err(|e| failure(&e))?;
    let known = store.get(key.clone()).map_err(|e| failure(&e))?.await;
    if let Some(id) = known.map_err(|e| failure(&e))?.and_then(|id| id.as_string()) {
        return Ok(id);
    }
    store.put(&fresh.into(), Some(&key)).map_err(|e| failure(&e))?;
    commit(transaction).await?;
    Ok(fresh.to_owned())
}

async fn shelf(open: &Opened) -> Result<Vec<String>, StoreError> {
    let transaction = open.read(&[AUDITS])?;
    let store = transaction.object_store(AUDITS).map_err(|e| failure(&e))?;
    let all = store.get_all(None, None).map_err(|e| failure(&e))?.await;
    Ok(all.map_err(|e| failure(&e))?.iter().map(text).collect())
}

async fn load(open: &Opened, id: &str) -> Result<Stored, StoreError> {
    let transaction = open.read(&[AUDITS, EVENTS, INSTRUMENTS])?;
    let store = |name| transaction.object_store(name).map_err(|e| failure(&e));
    let summary = store(AUDITS)?.get(JsValue::from(id)).map_err(|e| failure(&e))?;
    let summary = summary.await.map_err(|e| failure(&e))?.ok_or(StoreError::Absent)?;
    let summary = read_summary(&text(&summary))
        .map_err(|_| StoreError::Other("its entry in the list is damaged".into()))?;
    let events = store(EVENTS)?.get_all(Some(of_audit(id)?), None).map_err(|e| failure(&e))?;
    let events = events.await.map_err(|e| failure(&e))?.iter().map(text).collect();
    let keys = store(EVENTS)?.get_all_keys(Some(of_audit(id)?), None).map_err(|e| failure(&e))?;
    let keys = keys.await.map_err(|e| failure(&e))?;
    let (log, length) = keys.last().map(end_of_log).unwrap_or_default();
    let tool = store(INSTRUMENTS)?.get(JsValue::from(&summary.instrument));
    let tool = tool.map_err(|e| failure(&e))?.await.map_err(|e| failure(&e))?;
    let tool = tool.ok_or_else(|| StoreError::Other("its audit tool is missing".into()))?;
    open.has_seen_log(&log);
    Ok(Stored { log, length, events, instrument: text(&tool) })
}

/// On a connection that is in use, nothing here waits before all is on its way: a page
/// that is being left does not come back to go on.
async fn append(open: &Opened, append: &Append) -> Result<(), StoreError> {
    let (digest, tool) = &append.instrument;
    let tool = (!open.holds_tool(digest)).then_some(&**tool);
    let transaction = open.write(&[AUDITS, EVENTS, DELETED, INSTRUMENTS])?;
    if append.after > 0 && !open.knows_log(&append.log) && !is_there(&transaction, append).await? {
        let _ = transaction.abort();
        return Err(StoreError::Overtaken);
    }
    if let Err(error) = put(&transaction, append, tool) {
        let _ = transaction.abort(); // or the first half of it would be kept
        return Err(error);
    }
    commit(transaction).await?;
    open.has_stored_tool(digest);
    open.has_seen_log(&append.log);
    Ok(())
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

/// What may not be there yet is added, not put: IndexedDB then undoes everything if it
/// is there. So the log is where the writer believes it to be, or nothing changes, and
/// nothing has to be read first.
fn put(transaction: &Transaction, append: &Append, tool: Option<&str>) -> Result<(), StoreError> {
    let store = |name: &str| transaction.object_store(name).map_err(|e| failure(&e));
    let add = |name: &str, value: &str, key: &JsValue| {
        store(name)?.add(&value.into(), Some(key)).map(drop).map_err(|e| failure(&e))
    };
    let put = |name: &str, value: &str, key: &JsValue| {
        store(name)?.put(&value.into(), Some(key)).map(drop).map_err(|e| failure(&e))
    };
    for (place, event) in (append.after..).zip(&append.events) {
        add(EVENTS, event, &event_key(&append.audit, &append.log, place))?;
    }
    if let Some(tool) = tool {
        put(INSTRUMENTS, tool, &append.instrument.0.as_str().into())?;
    }
    let audit = append.audit.as_str().into();
    if append.after == 0 {
        return add(AUDITS, &append.summary, &audit);
    }
    // Were the log deleted, its key would be there.
    let deleted = log_key(&append.audit, &append.log);
    add(DELETED, "", &deleted)?;
    store(DELETED)?.delete(deleted).map_err(|e| failure(&e))?;
    put(AUDITS, &append.summary, &audit)
}

async fn delete(open: &Opened, id: &str) -> Result<(), StoreError> {
    let transaction = open.write(&[AUDITS, EVENTS, DELETED])?;
    let all = async || {
        let store = |name| transaction.object_store(name).map_err(|e| failure(&e));
        let keys = store(EVENTS)?.get_all_keys(Some(of_audit(id)?), None);
        let keys = keys.map_err(|e| failure(&e))?.await.map_err(|e| failure(&e))?;
        if let Some((log, _)) = keys.last().map(end_of_log) {
            let key = log_key(id, &log);
            store(DELETED)?.put(&"".into(), Some(&key)).map_err(|e| failure(&e))?;
        }
        store(EVENTS)?.delete(of_audit(id)?).map_err(|e| failure(&e))?;
        store(AUDITS)?.delete(JsValue::from(id)).map_err(|e| failure(&e))
    };
    if let Err(error) = all().await {
        let _ = transaction.abort();
        return Err(error);
    }
    commit(transaction).await
}

impl Store for BrowserStore {
    fn shelf(&self) -> Task<Result<Vec<String>, StoreError>> {
        let connection = self.connection.clone();
        Box::pin(async move { connection.with(async |open| shelf(open).await).await })
    }

    fn load(&self, id: &str) -> Task<Result<Stored, StoreError>> {
        let (connection, id) = (self.connection.clone(), id.to_owned());
        Box::pin(async move { connection.with(async |open| load(open, &id).await).await })
    }

    fn append(&self, new: Append) -> Task<Result<(), StoreError>> {
        let connection = self.connection.clone();
        Box::pin(async move { connection.with(async |open| append(open, &new).await).await })
    }

    fn delete(&self, id: &str) -> Task<Result<(), StoreError>> {
        let (connection, id) = (self.connection.clone(), id.to_owned());
        Box::pin(async move { connection.with(async |open| delete(open, &id).await).await })
    }
}

/// A record that is not text reads as a text that nothing can be made of, so that
/// it is counted as damaged and the others still arrive.
fn text(value: &JsValue) -> String {
    value.as_string().unwrap_or_default()
}

#[allow(clippy::cast_precision_loss)] // no log has 2^53 entries
fn event_key(audit: &str, log: &str, place: u64) -> JsValue {
    Array::of3(&audit.into(), &log.into(), &(place as f64).into()).into()
}

fn log_key(audit: &str, log: &str) -> JsValue {
    Array::of2(&audit.into(), &log.into()).into()
}

/// The log of its last event's key, and how many entries it has.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // it was a u64 before
fn end_of_log(key: &JsValue) -> (String, u64) {
    let key = Array::from(key);
    (text(&key.get(1)), key.get(2).as_f64().map_or(0, |place| place as u64 + 1))
}

/// All keys that begin with the audit's id: in IndexedDB an array sorts after
/// every string and number, so [id, []] comes after all of them.
fn of_audit(id: &str) -> Result<Query, StoreError> {
    let from = Array::of1(&id.into()).into();
    let to = Array::of2(&id.into(), &Array::new().into()).into();
    let range = KeyRange::bound(&from, &to, None, None).map_err(|e| failure(&e))?;
    Ok(Query::KeyRange(range))
}
