//! IndexedDB: what was committed is there, what was not leaves nothing behind.

use plumbline::app::{Append, Store as _, StoreError};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::database::{append, connect, fresh};

#[wasm_bindgen_test]
async fn what_was_appended_is_there_for_another_connection() {
    let name = fresh();
    let store = connect(&name);
    store.append(append("a", &[(1, "one"), (2, "two")])).await.expect("kept");
    store.append(append("a", &[(3, "three")])).await.expect("kept");
    let again = connect(&name);
    assert_eq!(again.shelf().await.expect("listed").len(), 1);
    let stored = again.load("a").await.expect("loaded");
    assert_eq!(stored.events, ["one", "two", "three"]);
    assert_eq!(stored.instrument, "the tool");
}

#[wasm_bindgen_test]
async fn two_appends_under_way_at_once_both_arrive() {
    let store = connect(&fresh());
    let (first, second) =
        (store.append(append("a", &[(1, "one")])), store.append(append("a", &[(2, "two")])));
    let (second, first) = (second.await, first.await);
    assert_eq!((first, second), (Ok(()), Ok(())));
    assert_eq!(store.load("a").await.expect("loaded").events, ["one", "two"]);
}

#[wasm_bindgen_test]
async fn an_event_with_a_number_above_nine_sorts_after_it() {
    let store = connect(&fresh());
    store.append(append("a", &[(10, "ten"), (9, "nine"), (2, "two")])).await.expect("kept");
    assert_eq!(store.load("a").await.expect("loaded").events, ["two", "nine", "ten"]);
}

#[wasm_bindgen_test]
async fn deleting_takes_one_audit_and_no_other() {
    let store = connect(&fresh());
    store.append(append("a", &[(1, "of a")])).await.expect("kept");
    store.append(append("ab", &[(1, "of ab")])).await.expect("kept");
    store.delete("a").await.expect("deleted");
    assert_eq!(store.load("a").await, Err(StoreError::Absent));
    assert_eq!(store.load("ab").await.expect("loaded").events, ["of ab"]);
    assert_eq!(store.shelf().await.expect("listed").len(), 1);
}

#[wasm_bindgen_test]
async fn an_audit_that_was_never_here_is_absent() {
    let store = connect(&fresh());
    assert_eq!(store.load("nowhere").await, Err(StoreError::Absent));
}

#[wasm_bindgen_test]
async fn a_damaged_summary_does_not_hide_the_others() {
    let store = connect(&fresh());
    store.append(append("a", &[(1, "one")])).await.expect("kept");
    let damaged = Append { summary: "not JSON".into(), ..append("b", &[(1, "one")]) };
    store.append(damaged).await.expect("kept");
    assert_eq!(store.shelf().await.expect("listed").len(), 2);
    assert!(store.load("a").await.is_ok());
    assert!(matches!(store.load("b").await, Err(StoreError::Other(_))));
}

#[wasm_bindgen_test]
async fn the_device_keeps_its_id() {
    let name = fresh();
    let store = connect(&name);
    assert_eq!(store.device_id("first".into()).await, "first");
    assert_eq!(connect(&name).device_id("second".into()).await, "first");
}
