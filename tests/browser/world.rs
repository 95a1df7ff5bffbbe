//! Clock and randomness of a browser.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::rc::Rc;

use plumbline::app::{Clock as _, Page as _, Random as _, Timer as _};
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

#[wasm_bindgen_test]
async fn what_is_locked_by_hand_is_told_to_every_page_and_nothing_else_is_heard() {
    let told = Rc::new(Cell::new(0));
    let count = told.clone();
    World.on_others_lock(Box::new(move || count.set(count.get() + 1)));
    let stranger = web_sys::BroadcastChannel::new("plumbline:lock").expect("Chromium has it");
    for other in [&"unlock".into(), &wasm_bindgen::JsValue::NULL, &7.into()] {
        stranger.post_message(other).expect("posted");
    }
    World.lock_others();
    // What is posted first comes first.
    for _ in 0..100 {
        if told.get() > 0 {
            break;
        }
        World.after(10).await;
    }
    World.after(10).await;
    assert_eq!(told.get(), 1);
}
