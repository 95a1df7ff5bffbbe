use js_sys::Reflect;
use wasm_bindgen::JsValue;

use crate::app::StoreError;

/// What the browser's complaint means to a person. Browsers say it by the name of
/// the exception (Web IDL, "DOMException names"), which the text holds.
pub(super) fn failure(error: &idb::Error) -> StoreError {
    by_name(&error.to_string())
}

/// The same for an exception that came as a value.
pub(super) fn failure_of(value: &JsValue) -> StoreError {
    let text = |key: &str| Reflect::get(value, &key.into()).ok().and_then(|v| v.as_string());
    match (text("name"), text("message")) {
        (Some(name), Some(message)) => by_name(&format!("{name}: {message}")),
        _ => by_name("AbortError: it gave no reason"),
    }
}

/// The same for a failure to open: some browsers give a private window a storage that
/// can never be opened, and say only that this is no time for it.
pub(super) fn opening(error: StoreError) -> StoreError {
    match error {
        StoreError::Other(text) if text.contains("InvalidStateError") => StoreError::Refused,
        error => error,
    }
}

/// Whether this is how browsers put it that they have closed the connection.
pub(super) fn is_lost(error: &StoreError) -> bool {
    let StoreError::Other(text) = error else { return false };
    ["InvalidStateError", "UnknownError", "AbortError"].iter().any(|name| text.contains(name))
}

fn by_name(text: &str) -> StoreError {
    // The second is Chromium's where the disk itself is full, not only this page's share.
    if text.contains("QuotaExceeded") || text.contains("FILE_ERROR_NO_SPACE") {
        StoreError::Full
    } else if text.contains("VersionError") {
        StoreError::Newer
    } else if text.contains("ConstraintError") {
        StoreError::Overtaken // a key that is there already; nothing else here has a constraint
    } else if text.contains("SecurityError") {
        StoreError::Refused
    } else {
        StoreError::Other(text.trim_end_matches([':', ' ', '.']).to_owned())
    }
}
