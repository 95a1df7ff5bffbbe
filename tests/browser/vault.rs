//! What IndexedDB does about a passphrase: who knows nothing of it writes nothing.

use idb::DatabaseEvent as _;
use js_sys::Array;
use plumbline::app::{Append, PLAIN, SetVault, Store as _, StoreError};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::database::{append, connect, events, fresh, lose};

fn set(record: &str, instead_of: Option<&str>, under: &str, retire: bool) -> SetVault {
    let instead_of = instead_of.map(Into::into);
    SetVault { record: record.into(), instead_of, under: under.into(), retire }
}

/// The audit "a" in a new log, as whoever has the key writes it.
fn sealed(texts: &[&str]) -> Append {
    let tool = ("sealed-tool".into(), "the tool, sealed".into());
    let head = "head, sealed".into();
    Append { under: "key".into(), log: "log2".into(), head, tool, ..append("a", 0, texts) }
}

#[wasm_bindgen_test]
async fn how_audits_are_kept_is_there_for_another_connection() {
    let name = fresh();
    let store = connect(&name);
    assert_eq!(store.vault().await, Ok(None));
    store.set_vault(set("plain", None, PLAIN, false)).await.expect("said");
    store.set_vault(set("key", Some("plain"), PLAIN, true)).await.expect("said");
    assert_eq!(connect(&name).vault().await, Ok(Some("key".into())));
    let late = connect(&name).set_vault(set("another key", Some("key"), PLAIN, true)).await;
    assert_eq!(late, Err(StoreError::Overtaken));
    let late = connect(&name).set_vault(set("plain", Some("key"), PLAIN, false)).await;
    assert_eq!(late, Err(StoreError::Overtaken));
    store.set_vault(set("key, otherwise wrapped", Some("key"), "key", false)).await.expect("said");
    assert_eq!(store.vault().await, Ok(Some("key, otherwise wrapped".into())));
}

/// As version 1 made it.
async fn of_version_1(name: &str) {
    let mut request =
        idb::Factory::new().expect("IndexedDB").open(name, Some(1)).expect("asked for");
    request.on_upgrade_needed(|event| {
        let database = event.database().expect("there");
        for store in ["audits", "events", "deleted", "instruments", "device"] {
            database.create_object_store(store, idb::ObjectStoreParams::new()).expect("made");
        }
    });
    let database = request.await.expect("opened");
    let (stores, mode) = (["audits", "events"], idb::TransactionMode::ReadWrite);
    let transaction = database.transaction(&stores, mode).expect("begun");
    let put = |store: &str, text: &str, key: JsValue| {
        let store = transaction.object_store(store).expect("there");
        store.put(&text.into(), Some(&key)).expect("asked for")
    };
    put("audits", "head", "a".into()).await.expect("put");
    put("events", "one", Array::of3(&"a".into(), &"log".into(), &0.into()).into())
        .await
        .expect("put");
    transaction.await.expect("committed");
    database.close();
}

#[wasm_bindgen_test]
async fn what_was_stored_before_there_could_be_a_passphrase_is_there() {
    let name = fresh();
    of_version_1(&name).await;
    let store = connect(&name);
    assert_eq!(store.vault().await, Ok(None));
    assert_eq!(store.shelf().await, Ok(vec![("a".into(), "head".into())]));
    store.append(append("a", 1, &["two"])).await.expect("kept");
    assert_eq!(events(&store, "a").await, ["one", "two"]);
    store.set_vault(set("key", None, PLAIN, true)).await.expect("said");
}

#[wasm_bindgen_test]
async fn once_there_is_a_passphrase_nothing_is_written_without_it() {
    let store = connect(&fresh());
    store.append(append("a", 0, &["one"])).await.expect("kept");
    store.append(append("a", 1, &["two"])).await.expect("kept, and again");
    store.set_vault(set("key", None, PLAIN, true)).await.expect("said");
    assert_eq!(store.append(append("a", 2, &["three"])).await, Err(StoreError::Overtaken));
    assert_eq!(store.append(append("b", 0, &["one"])).await, Err(StoreError::Overtaken));
    assert_eq!(events(&store, "a").await, ["one", "two"]);
    assert_eq!(store.shelf().await.expect("listed").len(), 1);
}

#[wasm_bindgen_test]
async fn a_log_is_replaced_as_a_whole_and_nobody_adds_to_the_old_one() {
    let name = fresh();
    let (store, other) = (connect(&name), connect(&name));
    store.append(append("a", 0, &["one", "two", "three"])).await.expect("kept");
    store.append(append("ab", 0, &["of ab"])).await.expect("kept");
    lose(&name, "a", "log", 1).await;
    let mut by = sealed(&["one, sealed"]);
    by.entries.push((2, "three, sealed".into()));
    store.replace("log".into(), 3, by).await.expect("replaced");
    let raw = other.load("a").await.expect("loaded");
    let log = raw.longest();
    assert_eq!((log.id.as_str(), log.length(), raw.head.as_str()), ("log2", 3, "head, sealed"));
    assert_eq!(log.entries, [(0, "one, sealed".into()), (2, "three, sealed".into())]);
    assert_eq!(other.tool("sealed-tool").await, Ok("the tool, sealed".into()));
    assert_eq!(other.append(append("a", 3, &["four"])).await, Err(StoreError::Overtaken));
    assert_eq!(events(&store, "ab").await, ["of ab"]);
    store.forget_tools(vec!["digest".into()]).await.expect("taken away");
    assert_eq!(store.tools().await, Ok(vec!["sealed-tool".into()]));
}

#[wasm_bindgen_test]
async fn a_log_that_has_grown_or_gone_meanwhile_is_not_replaced() {
    let store = connect(&fresh());
    store.append(append("a", 0, &["one"])).await.expect("kept");
    store.append(append("a", 1, &["two"])).await.expect("kept");
    let replaced = store.replace("log".into(), 1, sealed(&["one, sealed"])).await;
    assert_eq!(replaced, Err(StoreError::Overtaken));
    assert_eq!(events(&store, "a").await, ["one", "two"]);
    store.delete("a").await.expect("deleted");
    let replaced = store.replace("log".into(), 2, sealed(&["one, sealed"])).await;
    assert_eq!(replaced, Err(StoreError::Overtaken));
    assert_eq!(store.shelf().await, Ok(Vec::new()));
}

#[wasm_bindgen_test]
async fn what_was_erased_stays_so_and_audits_may_be_kept_without_a_passphrase_again() {
    let name = fresh();
    let (store, other) = (connect(&name), connect(&name));
    store.set_vault(set("key", None, PLAIN, true)).await.expect("said");
    let begin = Append { under: "key".into(), ..append("a", 0, &["one"]) };
    other.append(begin).await.expect("kept");
    store.erase("key").await.expect("erased");
    assert_eq!((store.vault().await, store.shelf().await), (Ok(None), Ok(Vec::new())));
    assert_eq!(store.tools().await, Ok(Vec::new()));
    let late = Append { under: "key".into(), ..append("a", 1, &["two"]) };
    assert_eq!(other.append(late).await, Err(StoreError::Overtaken));
    assert_eq!(store.load("a").await, Err(StoreError::Absent));
    store.append(append("a", 0, &["one"])).await.expect("kept");
}

#[wasm_bindgen_test]
async fn a_record_that_another_tab_has_changed_meanwhile_is_not_replaced() {
    let name = fresh();
    let (one, other) = (connect(&name), connect(&name));
    one.set_vault(set("key", None, PLAIN, true)).await.expect("said");
    one.set_vault(set("one's", Some("key"), "key", false)).await.expect("said");
    for stale in [None, Some("key")] {
        let late = other.set_vault(set("the other's", stale, "key", false)).await;
        assert_eq!(late, Err(StoreError::Overtaken));
        assert_eq!(other.vault().await, Ok(Some("one's".into())));
    }
    other.set_vault(set("both", Some("one's"), "key", false)).await.expect("as it was read");
    other.set_vault(set("both", Some("one's"), "key", false)).await.expect("as it is already");
    assert_eq!(one.is_retired(PLAIN).await, Ok(true));
    assert_eq!(one.is_retired("key").await, Ok(false));
}

/// Puts a record where events are, as nobody but somebody else does.
async fn stray(name: &str, key: JsValue) {
    let database = crate::database::other_tab(name, plumbline::platform::BrowserStore::VERSION);
    let database = database.await;
    let mode = idb::TransactionMode::ReadWrite;
    let transaction = database.transaction(&["events"], mode).expect("begun");
    let store = transaction.object_store("events").expect("there");
    store.put(&"stray".into(), Some(&key)).expect("asked for").await.expect("put");
    transaction.await.expect("committed");
    database.close();
}

#[wasm_bindgen_test]
async fn a_stray_record_hides_no_log() {
    let name = fresh();
    let store = connect(&name);
    store.append(append("a", 0, &["one", "two"])).await.expect("kept");
    let a = || JsValue::from("a");
    for key in [
        Array::of3(&a(), &"zzz".into(), &7.into()),
        Array::of3(&a(), &"log".into(), &"text".into()),
        Array::of3(&a(), &"log".into(), &0.5.into()),
        Array::of3(&a(), &(-1).into(), &0.into()),
        Array::of2(&a(), &"zzzz".into()),
        Array::of1(&a()),
    ] {
        stray(&name, key.into()).await;
    }
    let raw = store.load("a").await.expect("loaded");
    let log = raw.log("log").expect("there");
    assert_eq!(log.entries, [(0, "one".into()), (1, "two".into())]);
    assert_eq!((raw.longest().id.as_str(), raw.strays, raw.beside("log")), ("log", 5, 6));
    store.append(append("a", 2, &["three"])).await.expect("kept");
    assert_eq!(events(&store, "a").await, ["one", "two", "three"]);
    store.delete("a").await.expect("deleted");
    let late = connect(&name).append(append("a", 3, &["four"])).await;
    assert_eq!(late, Err(StoreError::Overtaken));
}
