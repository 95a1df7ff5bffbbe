use crate::app::StoreError;

/// What the browser's complaint means to a person. Browsers say it by the name of
/// the exception (Web IDL, "DOMException names"), which the text begins with.
pub(super) fn failure(error: &idb::Error) -> StoreError {
    by_name(&error.to_string())
}

/// The same for an exception that came as a value.
pub(super) fn failure_of(value: &wasm_bindgen::JsValue) -> StoreError {
    let text = |key: &str| {
        js_sys::Reflect::get(value, &key.into()).ok().and_then(|value| value.as_string())
    };
    let (name, message) = (text("name").unwrap_or_default(), text("message").unwrap_or_default());
    by_name(&format!("{name}: {message}"))
}

fn by_name(text: &str) -> StoreError {
    if text.contains("QuotaExceeded") {
        StoreError::Full
    } else if text.contains("VersionError") {
        StoreError::Newer
    } else if text.contains("SecurityError") || text.contains("IndexedDB not found") {
        StoreError::Refused
    } else {
        StoreError::Other(text.trim_matches([':', ' ']).to_owned())
    }
}
