use js_sys::{Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::World;
use crate::app::{Health, StorageHealth, Task};

impl Health for World {
    fn look(&self, ask: bool) -> Task<StorageHealth> {
        Box::pin(async move {
            let navigator = gloo::utils::window().navigator();
            // A page that did not come over a safe connection has none.
            let has = Reflect::has(&navigator, &"storage".into()).unwrap_or(false);
            if !has {
                return StorageHealth::default();
            }
            let storage = navigator.storage();
            let mut lasts = settled(storage.persisted()).await.and_then(|value| value.as_bool());
            if ask && lasts != Some(true) {
                lasts = settled(storage.persist()).await.and_then(|value| value.as_bool());
            }
            let estimate = settled(storage.estimate()).await.unwrap_or(JsValue::UNDEFINED);
            let bytes = |name: &str| {
                let value = Reflect::get(&estimate, &name.into()).ok()?.as_f64()?;
                #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // an estimate
                Some(value as u64)
            };
            StorageHealth { lasts, used: bytes("usage"), of: bytes("quota") }
        })
    }
}

async fn settled(promise: Result<Promise, JsValue>) -> Option<JsValue> {
    JsFuture::from(promise.ok()?).await.ok()
}
