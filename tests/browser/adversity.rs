//! What browsers do to a database at the worst moment: all or nothing is kept, and
//! the error says which it was.

use idb::Factory;
use plumbline::app::{Store as _, StoreError};
use plumbline::platform::BrowserStore;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::database::{append, connect, events, fresh, other_tab, replaced};

const FULL: &str = "throw new DOMException('no room', 'QuotaExceededError');";

#[wasm_bindgen_test]
async fn a_disk_that_fills_up_half_way_leaves_nothing_behind() {
    let store = connect(&fresh());
    let full = format!("if (times === 2) {{ {FULL} }} return original.apply(this, args);");
    let full = replaced("IDBObjectStore", "add", &full);
    let result = store.append(append("a", 0, &["one", "two", "three"])).await;
    drop(full);
    assert_eq!(result, Err(StoreError::Full));
    assert_eq!(store.shelf().await, Ok(Vec::new()));
    // Had the first event been kept, it would come back with the next.
    store.append(append("a", 0, &["two"])).await.expect("kept");
    assert_eq!(events(&store, "a").await, ["two"]);
}

/// As Chromium 156 says it, tried on a file system without a free byte.
#[wasm_bindgen_test]
async fn a_disk_without_a_free_byte_is_called_full_until_there_is_room() {
    let store = connect(&fresh());
    store.append(append("a", 0, &["one"])).await.expect("kept");
    let throw = |name: &str, says: &str| format!("throw new DOMException('{says}', '{name}');");
    let says = "Connection is closing because of: IO error: .../000003.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 3::WritableFileAppend::8)";
    let full = replaced("IDBObjectStore", "add", &throw("UnknownError", says));
    assert_eq!(store.append(append("a", 1, &["two"])).await, Err(StoreError::Full));
    drop(full);
    let says = "Internal error opening backing store for indexedDB.open.";
    let shut = replaced("IDBFactory", "open", &throw("UnknownError", says));
    let gone = "The database connection is closing.";
    let gone = replaced("IDBDatabase", "transaction", &throw("InvalidStateError", gone));
    for _ in 0..2 {
        assert_eq!(store.append(append("a", 1, &["two"])).await, Err(StoreError::Full));
    }
    drop((gone, shut));
    store.append(append("a", 1, &["two"])).await.expect("kept");
    assert_eq!(events(&store, "a").await, ["one", "two"]);
    // From now on it is as before: what has no reason is not called full.
    let shut = replaced("IDBDatabase", "transaction", &throw("UnknownError", "no reason"));
    assert!(matches!(store.shelf().await, Err(StoreError::Other(_))));
    drop(shut);
}

#[wasm_bindgen_test]
async fn a_transaction_that_the_browser_aborts_is_an_error_and_leaves_nothing_behind() {
    let store = connect(&fresh());
    store.append(append("a", 0, &["one"])).await.expect("kept");
    let abort = "queueMicrotask(() => this.abort());"; // instead of committing
    let abort = replaced("IDBTransaction", "commit", abort);
    let result = store.append(append("a", 1, &["two"])).await;
    drop(abort);
    assert!(matches!(result, Err(StoreError::Other(_))), "{result:?}");
    assert_eq!(events(&store, "a").await, ["one"]);
    store.append(append("a", 1, &["two"])).await.expect("kept");
    assert_eq!(events(&store, "a").await, ["one", "two"]);
}

#[wasm_bindgen_test]
async fn a_connection_that_the_browser_has_closed_is_opened_again() {
    let store = connect(&fresh());
    store.append(append("a", 0, &["one"])).await.expect("kept");
    let close = "if (times === 1) this.close(); return original.apply(this, args);";
    let closed = replaced("IDBDatabase", "transaction", close);
    store.append(append("a", 1, &["two"])).await.expect("kept");
    drop(closed);
    let closed = replaced("IDBDatabase", "transaction", close);
    assert_eq!(events(&store, "a").await, ["one", "two"]);
    drop(closed);
    let closed = replaced("IDBDatabase", "transaction", close);
    assert_eq!(store.shelf().await.expect("listed").len(), 1);
    drop(closed);
    let closed = replaced("IDBDatabase", "transaction", close);
    store.delete("a").await.expect("deleted");
    drop(closed);
}

#[wasm_bindgen_test]
async fn a_connection_that_is_lost_every_time_is_an_error_not_an_endless_loop() {
    let store = connect(&fresh());
    let close = "this.close(); return original.apply(this, args);";
    let closed = replaced("IDBDatabase", "transaction", close);
    let result = store.append(append("a", 0, &["one"])).await;
    drop(closed);
    assert!(matches!(result, Err(StoreError::Other(_))), "{result:?}");
    store.append(append("a", 0, &["one"])).await.expect("kept");
}

#[wasm_bindgen_test]
async fn after_site_data_was_cleared_an_audit_is_stored_with_its_tool_again() {
    let name = fresh();
    let store = connect(&name);
    store.append(append("a", 0, &["one"])).await.expect("kept");
    // Clearing waits for no connection: ours makes way at once.
    Factory::new().expect("IndexedDB").delete(&name).expect("asked for").await.expect("deleted");
    assert_eq!(store.load("a").await, Err(StoreError::Absent));
    store.append(append("b", 0, &["one"])).await.expect("kept");
    assert_eq!(store.tool("digest").await.expect("there"), "the tool");
}

#[wasm_bindgen_test]
async fn after_site_data_was_cleared_nothing_is_added_to_a_log_that_has_gone_with_it() {
    let name = fresh();
    let store = connect(&name);
    store.append(append("a", 0, &["one", "two"])).await.expect("kept");
    Factory::new().expect("IndexedDB").delete(&name).expect("asked for").await.expect("deleted");
    let result = store.append(append("a", 2, &["three"])).await;
    assert_eq!(result, Err(StoreError::Overtaken));
    assert_eq!(store.load("a").await, Err(StoreError::Absent));
    store.append(append("a", 0, &["one", "two", "three"])).await.expect("kept after all");
}

#[wasm_bindgen_test]
async fn a_newer_version_in_another_tab_does_not_wait_and_the_older_one_says_so() {
    let name = fresh();
    let store = connect(&name);
    store.append(append("a", 0, &["one"])).await.expect("kept");
    let newer = other_tab(&name, BrowserStore::VERSION + 1).await;
    let result = store.append(append("a", 1, &["two"])).await;
    assert_eq!(result, Err(StoreError::Newer));
    newer.close();
}

#[wasm_bindgen_test]
async fn an_older_tab_that_does_not_make_way_is_named_and_may_go_later() {
    let name = fresh();
    let older = other_tab(&name, BrowserStore::VERSION).await;
    let store = BrowserStore::new(&name, BrowserStore::VERSION + 1);
    assert_eq!(store.shelf().await, Err(StoreError::Blocked));
    older.close();
    store.append(append("a", 0, &["one"])).await.expect("kept");
    assert_eq!(events(&store, "a").await, ["one"]);
}

#[wasm_bindgen_test]
async fn a_browser_that_refuses_storage_is_understood() {
    for name in ["SecurityError", "InvalidStateError"] {
        let store = connect(&fresh());
        let refuse = format!("throw new DOMException('not here', '{name}');");
        let refused = replaced("IDBFactory", "open", &refuse);
        assert_eq!(store.shelf().await, Err(StoreError::Refused), "{name}");
        assert_eq!(store.device_id("fresh".into()).await, "fresh", "{name}");
        drop(refused);
        assert_eq!(store.shelf().await, Ok(Vec::new()), "{name}");
    }
}

#[wasm_bindgen_test]
async fn what_is_written_is_on_the_disk_when_it_counts_as_kept() {
    let store = connect(&fresh());
    let strict = "const begun = original.apply(this, args);
        if (begun.mode === 'readwrite' && begun.durability !== 'strict') throw new Error(begun.durability);
        return begun;";
    let strict = replaced("IDBDatabase", "transaction", strict);
    store.append(append("a", 0, &["one"])).await.expect("kept");
    store.delete("a").await.expect("deleted");
    drop(strict);
}

#[wasm_bindgen_test]
async fn a_tool_is_written_once_not_with_every_answer() {
    let store = connect(&fresh());
    store.append(append("a", 0, &["one"])).await.expect("kept");
    let never = "if (this.name === 'instruments') throw new Error('again'); return original.apply(this, args);";
    let never = replaced("IDBObjectStore", "put", never);
    store.append(append("a", 1, &["two"])).await.expect("kept");
    drop(never);
    assert_eq!(store.tool("digest").await.expect("there"), "the tool");
}

#[wasm_bindgen_test]
async fn all_is_on_its_way_before_the_page_can_be_gone() {
    let store = connect(&fresh());
    store.append(append("a", 0, &["one"])).await.expect("kept");
    // One turn of an open connection, and nothing may be left to be done after it.
    let mut task = store.append(append("a", 1, &["two"]));
    let committed =
        replaced("IDBTransaction", "commit", "document.title = 'on its way'; original.call(this);");
    let mut turn = std::task::Context::from_waker(std::task::Waker::noop());
    assert!(task.as_mut().poll(&mut turn).is_pending());
    drop(committed);
    assert_eq!(gloo::utils::document().title(), "on its way");
    task.await.expect("kept");
}
