//! Clock and randomness of a browser.

use std::collections::BTreeSet;

use plumbline::app::{Clock as _, Random as _, Timer as _};
use plumbline::calendar::Moment;
use plumbline::platform::World;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn the_clock_is_the_devices() {
    let now = World.now();
    assert!(now > Moment::parse("2026-01-01T00:00:00.000Z").expect("a moment"));
    assert!(World.now() >= now);
}

#[wasm_bindgen_test]
fn ids_are_long_and_never_the_same() {
    let ids: BTreeSet<String> = (0..1_000).map(|_| World.id()).collect();
    assert_eq!(ids.len(), 1_000);
    assert!(ids.iter().all(|id| id.len() == 32 && id.bytes().all(|b| b.is_ascii_hexdigit())));
}

#[wasm_bindgen_test]
async fn waiting_waits() {
    let before = World.now();
    World.after(30).await;
    assert!(World.now().millis() - before.millis() >= 29);
}
