use idb::{KeyRange, Query};
use js_sys::Array;
use wasm_bindgen::JsValue;

use super::failure::failure;
use crate::app::StoreError;

#[allow(clippy::cast_precision_loss)] // no log has 2^53 entries
pub(super) fn event_key(audit: &str, log: &str, place: u64) -> JsValue {
    Array::of3(&audit.into(), &log.into(), &(place as f64).into()).into()
}

pub(super) fn log_key(audit: &str, log: &str) -> JsValue {
    Array::of2(&audit.into(), &log.into()).into()
}

/// Under which it is said how audits are kept.
pub(super) fn vault_key() -> JsValue {
    "record".into()
}

/// Under which it is said which audits are to be deleted.
pub(super) fn announced_key() -> JsValue {
    "announced".into()
}

/// There once audits are not kept in this way any more.
pub(super) fn retired_key(under: &str) -> JsValue {
    Array::of2(&"retired".into(), &under.into()).into()
}

/// The log of an event's key, and its place; `None` if it is the key of no event.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // it was a u64 before
pub(super) fn log_and_place(key: &JsValue) -> Option<(String, u64)> {
    let key = Array::is_array(key).then(|| Array::from(key)).filter(|key| key.length() == 3)?;
    let place = key.get(2).as_f64().filter(|place| *place >= 0.0 && place.fract() == 0.0)?;
    Some((key.get(1).as_string()?, place as u64))
}

/// All keys that begin with the audit's id: in IndexedDB an array sorts after
/// every string and number, so [id, []] comes after all of them.
pub(super) fn of_audit(id: &str) -> Result<Query, StoreError> {
    let from = Array::of1(&id.into()).into();
    let to = Array::of2(&id.into(), &Array::new().into()).into();
    let range = KeyRange::bound(&from, &to, None, None).map_err(|e| failure(&e))?;
    Ok(Query::KeyRange(range))
}

/// A record that is not text reads as a text that nothing can be made of, so that
/// it is counted as damaged and the others still arrive.
pub(super) fn text(value: &JsValue) -> String {
    value.as_string().unwrap_or_default()
}
