use idb::{KeyRange, Query, TransactionMode};
use js_sys::Array;
use wasm_bindgen::JsValue;

use super::connection::{AUDITS, Connection, DEVICE, EVENTS, INSTRUMENTS, committed};
use super::failure::failure;
use crate::app::{Append, Store, StoreError, Stored, Task};
use crate::exchange::read_summary;

/// Audits in the browser's IndexedDB.
#[derive(Clone)]
pub struct BrowserStore {
    connection: Connection,
}

impl BrowserStore {
    /// A store in the database of this name; nothing is opened yet.
    #[must_use]
    pub fn new(database: &str) -> Self {
        Self { connection: Connection::new(database) }
    }

    /// This device's id, the same at every visit. `fresh` becomes it on the first;
    /// where nothing can be kept, `fresh` serves for this visit.
    pub async fn device_id(&self, fresh: String) -> String {
        self.kept_id(&fresh).await.unwrap_or(fresh)
    }

    async fn kept_id(&self, fresh: &str) -> Result<String, StoreError> {
        let key = JsValue::from("id");
        let transaction =
            self.connection.transaction(&[DEVICE], TransactionMode::ReadWrite).await?;
        let store = transaction.object_store(DEVICE).map_err(|e| failure(&e))?;
        let known = store.get(key.clone()).map_err(|e| failure(&e))?.await;
        if let Some(id) = known.map_err(|e| failure(&e))?.and_then(|id| id.as_string()) {
            return Ok(id);
        }
        store.put(&fresh.into(), Some(&key)).map_err(|e| failure(&e))?;
        committed(transaction).await?;
        Ok(fresh.to_owned())
    }

    async fn texts(&self) -> Result<Vec<String>, StoreError> {
        let transaction = self.connection.transaction(&[AUDITS], TransactionMode::ReadOnly).await?;
        let store = transaction.object_store(AUDITS).map_err(|e| failure(&e))?;
        let all = store.get_all(None, None).map_err(|e| failure(&e))?.await;
        Ok(all.map_err(|e| failure(&e))?.iter().map(text).collect())
    }

    async fn fetch(&self, id: &str) -> Result<Stored, StoreError> {
        let stores = [AUDITS, EVENTS, INSTRUMENTS];
        let transaction = self.connection.transaction(&stores, TransactionMode::ReadOnly).await?;
        let store = |name| transaction.object_store(name).map_err(|e| failure(&e));
        let summary = store(AUDITS)?.get(JsValue::from(id)).map_err(|e| failure(&e))?;
        let summary = summary.await.map_err(|e| failure(&e))?.ok_or(StoreError::Absent)?;
        let summary = read_summary(&text(&summary))
            .map_err(|_| StoreError::Other("its entry in the list is damaged".into()))?;
        let events = store(EVENTS)?.get_all(Some(of_audit(id)?), None).map_err(|e| failure(&e))?;
        let events = events.await.map_err(|e| failure(&e))?.iter().map(text).collect();
        let tool = store(INSTRUMENTS)?.get(JsValue::from(&summary.instrument));
        let tool = tool.map_err(|e| failure(&e))?.await.map_err(|e| failure(&e))?;
        let tool = tool.ok_or_else(|| StoreError::Other("its audit tool is missing".into()))?;
        Ok(Stored { events, instrument: text(&tool) })
    }

    async fn add(&self, append: Append) -> Result<(), StoreError> {
        let stores = [AUDITS, EVENTS, INSTRUMENTS];
        let transaction = self.connection.transaction(&stores, TransactionMode::ReadWrite).await?;
        // No waiting in between: a transaction with nothing under way commits.
        let put = |store: &str, value: &str, key: &JsValue| {
            let store = transaction.object_store(store).map_err(|e| failure(&e))?;
            store.put(&value.into(), Some(key)).map(drop).map_err(|e| failure(&e))
        };
        for (device, seq, event) in &append.events {
            put(EVENTS, event, &event_key(&append.audit, device, *seq))?;
        }
        put(AUDITS, &append.summary, &append.audit.as_str().into())?;
        let (digest, tool) = &append.instrument;
        put(INSTRUMENTS, tool, &digest.into())?;
        committed(transaction).await
    }

    async fn remove(&self, id: &str) -> Result<(), StoreError> {
        let stores = [AUDITS, EVENTS];
        let transaction = self.connection.transaction(&stores, TransactionMode::ReadWrite).await?;
        let store = |name| transaction.object_store(name).map_err(|e| failure(&e));
        store(EVENTS)?.delete(of_audit(id)?).map_err(|e| failure(&e))?;
        store(AUDITS)?.delete(JsValue::from(id)).map_err(|e| failure(&e))?;
        committed(transaction).await
    }
}

impl Store for BrowserStore {
    fn shelf(&self) -> Task<Result<Vec<String>, StoreError>> {
        let store = self.clone();
        Box::pin(async move { store.texts().await })
    }

    fn load(&self, id: &str) -> Task<Result<Stored, StoreError>> {
        let (store, id) = (self.clone(), id.to_owned());
        Box::pin(async move { store.fetch(&id).await })
    }

    fn append(&self, append: Append) -> Task<Result<(), StoreError>> {
        let store = self.clone();
        Box::pin(async move { store.add(append).await })
    }

    fn delete(&self, id: &str) -> Task<Result<(), StoreError>> {
        let (store, id) = (self.clone(), id.to_owned());
        Box::pin(async move { store.remove(&id).await })
    }
}

/// A record that is not text reads as a text that nothing can be made of, so that
/// it is counted as damaged and the others still arrive.
fn text(value: &JsValue) -> String {
    value.as_string().unwrap_or_default()
}

#[allow(clippy::cast_precision_loss)] // no audit has 2^53 events
fn event_key(audit: &str, device: &str, seq: u64) -> JsValue {
    Array::of3(&audit.into(), &device.into(), &(seq as f64).into()).into()
}

/// All keys that begin with the audit's id: in IndexedDB an array sorts after
/// every string and number, so [id, []] comes after all of them.
fn of_audit(id: &str) -> Result<Query, StoreError> {
    let from = Array::of1(&id.into()).into();
    let to = Array::of2(&id.into(), &Array::new().into()).into();
    let range = KeyRange::bound(&from, &to, None, None).map_err(|e| failure(&e))?;
    Ok(Query::KeyRange(range))
}
