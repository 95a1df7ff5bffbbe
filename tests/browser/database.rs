//! Databases for tests, and what a browser may do to them.

use idb::Factory;
use js_sys::{Array, Function};
use plumbline::app::{Append, PLAIN, Random as _, Store as _};
use plumbline::calendar::Moment;
use plumbline::exchange::{Summary, write_summary};
use plumbline::platform::{BrowserStore, World};
use wasm_bindgen::JsValue;

/// The name of a database that no other test has. What a test that failed has left
/// replaced is put back.
pub(crate) fn fresh() -> String {
    let put_back = Function::new_no_args("(globalThis.replaced ?? []).forEach((back) => back());");
    put_back.call0(&JsValue::NULL).expect("put back");
    format!("test-{}", World.id())
}

/// A store with a connection of its own.
pub(crate) fn connect(name: &str) -> BrowserStore {
    BrowserStore::new(name, BrowserStore::VERSION)
}

/// Somebody else's connection, as another tab has.
pub(crate) async fn other_tab(name: &str, version: u32) -> idb::Database {
    let factory = Factory::new().expect("a browser with IndexedDB");
    factory.open(name, Some(version)).expect("asked for").await.expect("opened")
}

/// Takes one entry out of a log, as a damaged disk might.
pub(crate) async fn lose(name: &str, audit: &str, log: &str, place: u32) {
    let database = other_tab(name, BrowserStore::VERSION).await;
    let mode = idb::TransactionMode::ReadWrite;
    let transaction = database.transaction(&["events"], mode).expect("begun");
    let store = transaction.object_store("events").expect("there");
    let key = JsValue::from(Array::of3(&audit.into(), &log.into(), &place.into()));
    store.delete(key).expect("asked for").await.expect("taken out");
    transaction.await.expect("committed");
    database.close();
}

/// Events that come after so many of the audit's only log.
pub(crate) fn append(audit: &str, after: u64, events: &[&str]) -> Append {
    let summary = Summary {
        id: audit.into(),
        reference: "K-17".into(),
        tool: "Tool".into(),
        instrument: "digest".into(),
        audit_date: None,
        follows: None,
        auditor: None,
        questions: 3,
        answered: events.len(),
        signed_off: false,
        grade: None,
        changed: Moment::from_millis(0),
        began: None,
        exported: None,
        stage: None,
        copy: false,
    };
    Append {
        under: PLAIN.into(),
        audit: audit.into(),
        log: "log".into(),
        after,
        head: write_summary(&summary),
        entries: (after..).zip(events.iter().map(|text| (*text).to_owned())).collect(),
        tool: ("digest".into(), "the tool".into()),
    }
}

/// The texts of a log's entries.
pub(crate) async fn events(store: &BrowserStore, audit: &str) -> Vec<String> {
    let raw = store.load(audit).await.expect("loaded");
    raw.longest().entries.into_iter().map(|(_, text)| text).collect()
}

/// Replaces one of the browser's methods while this is held. The replacement is a
/// function body with `original`, `times` (how often it was called) and its arguments.
pub(crate) struct Replaced(Function);

pub(crate) fn replaced(class: &str, method: &str, body: &str) -> Replaced {
    let source = format!(
        "const original = {class}.prototype.{method};
         let times = 0;
         {class}.prototype.{method} = function (...args) {{ times += 1; {body} }};
         const back = () => {{ {class}.prototype.{method} = original; }};
         (globalThis.replaced ??= []).unshift(back);
         return back;"
    );
    let back = Function::new_no_args(&source).call0(&JsValue::NULL).expect("replaced");
    Replaced(back.into())
}

impl Drop for Replaced {
    fn drop(&mut self) {
        self.0.call0(&JsValue::NULL).expect("put back");
    }
}
