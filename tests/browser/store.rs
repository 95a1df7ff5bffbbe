//! IndexedDB: what was committed is there, what was not leaves nothing behind.

use plumbline::app::{Append, Store as _, StoreError};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::database::{append, connect, events, fresh, lose};

#[wasm_bindgen_test]
async fn what_was_appended_is_there_for_another_connection() {
    let name = fresh();
    let store = connect(&name);
    store.append(append("a", 0, &["one", "two"])).await.expect("kept");
    store.append(append("a", 2, &["three"])).await.expect("kept");
    let again = connect(&name);
    assert_eq!(again.shelf().await.expect("listed").len(), 1);
    assert_eq!(events(&again, "a").await, ["one", "two", "three"]);
    assert_eq!(again.tool("digest").await.expect("there"), "the tool");
}

#[wasm_bindgen_test]
async fn two_appends_under_way_at_once_both_arrive() {
    let store = connect(&fresh());
    let (first, second) =
        (store.append(append("a", 0, &["of a"])), store.append(append("b", 0, &["of b"])));
    let (second, first) = (second.await, first.await);
    assert_eq!((first, second), (Ok(()), Ok(())));
    assert_eq!(events(&store, "a").await, ["of a"]);
    assert_eq!(events(&store, "b").await, ["of b"]);
}

#[wasm_bindgen_test]
async fn events_come_back_in_the_order_in_which_they_were_stored() {
    let store = connect(&fresh());
    let events: Vec<String> = (0..12).map(|place| place.to_string()).collect();
    let texts: Vec<&str> = events.iter().map(String::as_str).collect();
    store.append(append("a", 0, &texts)).await.expect("kept");
    let stored = store.load("a").await.expect("loaded");
    let stored = stored.longest();
    assert_eq!((stored.id.as_str(), stored.length()), ("log", 12));
    let found: Vec<String> = stored.entries.into_iter().map(|(_, text)| text).collect();
    assert_eq!(found, texts);
}

#[wasm_bindgen_test]
async fn nobody_adds_to_a_log_that_has_grown_meanwhile() {
    let name = fresh();
    let (one, other) = (connect(&name), connect(&name));
    one.append(append("a", 0, &["one"])).await.expect("kept");
    one.append(append("a", 1, &["two"])).await.expect("kept");
    let stale = Append { head: "stale".into(), ..append("a", 1, &["another two", "three"]) };
    assert_eq!(other.append(stale).await, Err(StoreError::Overtaken));
    assert_eq!(events(&one, "a").await, ["one", "two"]);
    assert!(!one.shelf().await.expect("listed").contains(&("a".to_owned(), "stale".to_owned())));
    other.append(append("a", 2, &["three"])).await.expect("kept");
}

#[wasm_bindgen_test]
async fn nobody_begins_an_audit_that_is_there() {
    let store = connect(&fresh());
    store.append(append("a", 0, &["one"])).await.expect("kept");
    let again = Append { log: "another".into(), ..append("a", 0, &["one again"]) };
    assert_eq!(store.append(again).await, Err(StoreError::Overtaken));
    assert_eq!(events(&store, "a").await, ["one"]);
}

#[wasm_bindgen_test]
async fn nobody_adds_to_a_log_that_was_deleted_even_when_the_audit_is_back() {
    let store = connect(&fresh());
    store.append(append("a", 0, &["one"])).await.expect("kept");
    store.delete("a").await.expect("deleted");
    let stale = || append("a", 1, &["two"]);
    assert_eq!(store.append(stale()).await, Err(StoreError::Overtaken));
    assert_eq!(store.load("a").await, Err(StoreError::Absent));
    assert_eq!(store.shelf().await, Ok(Vec::new()));
    let back = Append { log: "another".into(), ..append("a", 0, &["back"]) };
    store.append(back).await.expect("kept");
    assert_eq!(store.append(stale()).await, Err(StoreError::Overtaken));
    assert_eq!(events(&store, "a").await, ["back"]);
}

#[wasm_bindgen_test]
async fn a_log_with_a_lost_entry_goes_on_after_its_last() {
    let name = fresh();
    let store = connect(&name);
    store.append(append("a", 0, &["one", "two", "three"])).await.expect("kept");
    lose(&name, "a", "log", 1).await;
    let stored = store.load("a").await.expect("loaded");
    let stored = stored.longest();
    assert_eq!((stored.length(), stored.entries.len()), (3, 2));
    store.append(append("a", 3, &["four"])).await.expect("kept");
}

#[wasm_bindgen_test]
async fn deleting_takes_one_audit_and_no_other() {
    let store = connect(&fresh());
    store.append(append("a", 0, &["of a"])).await.expect("kept");
    store.append(append("ab", 0, &["of ab"])).await.expect("kept");
    store.delete("a").await.expect("deleted");
    assert_eq!(store.load("a").await, Err(StoreError::Absent));
    assert_eq!(events(&store, "ab").await, ["of ab"]);
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
    store.append(append("a", 0, &["one"])).await.expect("kept");
    let damaged = Append { head: "not JSON".into(), ..append("b", 0, &["one"]) };
    store.append(damaged).await.expect("kept");
    assert_eq!(store.shelf().await.expect("listed").len(), 2);
    assert!(store.load("a").await.is_ok());
}

#[wasm_bindgen_test]
async fn the_device_keeps_its_id() {
    let name = fresh();
    let store = connect(&name);
    assert_eq!(store.device_id("first".into()).await, "first");
    assert_eq!(connect(&name).device_id("second".into()).await, "first");
}
