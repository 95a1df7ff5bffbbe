use wasm_bindgen::JsValue;

use super::connection::{AUDITS, DEVICE, EVENTS, INSTRUMENTS, VAULT};
use super::failure::failure;
use super::keys::{announced_key, log_and_place, of_audit, retired_key, text, vault_key};
use super::opened::{Opened, commit};
use crate::app::{Raw, RawLog, StoreError};

pub(super) async fn kept_id(open: &Opened, fresh: &str) -> Result<String, StoreError> {
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

pub(super) async fn vault(open: &Opened) -> Result<Option<String>, StoreError> {
    Ok(one(open, VAULT, vault_key()).await?.map(|record| text(&record)))
}

pub(super) async fn is_retired(open: &Opened, under: &str) -> Result<bool, StoreError> {
    Ok(one(open, VAULT, retired_key(under)).await?.is_some())
}

pub(super) async fn announced(open: &Opened) -> Result<Option<String>, StoreError> {
    Ok(one(open, VAULT, announced_key()).await?.map(|record| text(&record)))
}

pub(super) async fn tool(open: &Opened, name: &str) -> Result<String, StoreError> {
    let tool = one(open, INSTRUMENTS, name.into()).await?;
    tool.map(|tool| text(&tool))
        .ok_or_else(|| StoreError::Other("its audit tool is missing".into()))
}

pub(super) async fn tools(open: &Opened) -> Result<Vec<String>, StoreError> {
    let transaction = open.read(&[INSTRUMENTS])?;
    let store = transaction.object_store(INSTRUMENTS).map_err(|e| failure(&e))?;
    let keys = store.get_all_keys(None, None).map_err(|e| failure(&e))?.await;
    Ok(keys.map_err(|e| failure(&e))?.iter().map(text).collect())
}

/// Asked for at once, so that both are of one moment.
pub(super) async fn shelf(open: &Opened) -> Result<Vec<(String, String)>, StoreError> {
    let transaction = open.read(&[AUDITS])?;
    let store = transaction.object_store(AUDITS).map_err(|e| failure(&e))?;
    let keys = store.get_all_keys(None, None).map_err(|e| failure(&e))?;
    let heads = store.get_all(None, None).map_err(|e| failure(&e))?;
    let keys = keys.await.map_err(|e| failure(&e))?;
    let heads = heads.await.map_err(|e| failure(&e))?;
    Ok(keys.iter().map(text).zip(heads.iter().map(text)).collect())
}

pub(super) async fn load(open: &Opened, id: &str) -> Result<Raw, StoreError> {
    let transaction = open.read(&[AUDITS, EVENTS])?;
    let store = |name| transaction.object_store(name).map_err(|e| failure(&e));
    let head = store(AUDITS)?.get(JsValue::from(id)).map_err(|e| failure(&e))?;
    let keys = store(EVENTS)?.get_all_keys(Some(of_audit(id)?), None).map_err(|e| failure(&e))?;
    let events = store(EVENTS)?.get_all(Some(of_audit(id)?), None).map_err(|e| failure(&e))?;
    let head = head.await.map_err(|e| failure(&e))?.ok_or(StoreError::Absent)?;
    let keys = keys.await.map_err(|e| failure(&e))?;
    let events = events.await.map_err(|e| failure(&e))?;
    let mut logs: Vec<RawLog> = Vec::new();
    let mut strays = 0;
    for (key, event) in keys.iter().zip(&events) {
        let Some((id, place)) = log_and_place(key) else {
            strays += 1;
            continue;
        };
        // Keys are in order, so that those of one log come together.
        if logs.last().is_none_or(|log| log.id != id) {
            open.has_seen_log(&id);
            logs.push(RawLog { id, entries: Vec::new() });
        }
        let entries = logs.last_mut().map(|log| &mut log.entries);
        entries.into_iter().for_each(|entries| entries.push((place, text(event))));
    }
    Ok(Raw { head: text(&head), logs, strays })
}

async fn one(open: &Opened, store: &str, key: JsValue) -> Result<Option<JsValue>, StoreError> {
    let transaction = open.read(&[store])?;
    let store = transaction.object_store(store).map_err(|e| failure(&e))?;
    store.get(key).map_err(|e| failure(&e))?.await.map_err(|e| failure(&e))
}
