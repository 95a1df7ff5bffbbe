use std::cell::RefCell;
use std::collections::BTreeSet;

use idb::{Database, Transaction, TransactionMode};
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::failure::{failure, failure_of};
use crate::app::StoreError;

/// An open database.
pub(super) struct Opened {
    /// Holds what is to be done when it goes away.
    database: RefCell<Database>,
    /// The same as the browser's own object, for what `idb` does not offer.
    raw: JsValue,
    /// Digests of audit tools that it certainly holds.
    tools: RefCell<BTreeSet<String>>,
    /// Ids of logs that it certainly held. A connection goes with the database, so what
    /// was seen on it does not vanish unnoticed, as it may between two connections.
    logs: RefCell<BTreeSet<String>>,
}

impl Opened {
    pub(super) fn new(raw: JsValue) -> Result<Self, StoreError> {
        let database = Database::try_from(raw.clone()).map_err(|e| failure(&e))?;
        Ok(Self {
            database: RefCell::new(database),
            raw,
            tools: RefCell::default(),
            logs: RefCell::default(),
        })
    }

    /// Calls this when the browser closes the connection, and when another version
    /// of the database is wanted and waits for this one to go.
    pub(super) fn on_gone(&self, callback: impl Fn() + Clone + 'static) {
        let other = callback.clone();
        let mut database = self.database.borrow_mut();
        database.on_version_change(move |_| callback());
        database.on_close(move |_| other());
    }

    pub(super) fn close(&self) {
        self.database.borrow().close();
    }

    /// Begins a transaction that reads.
    pub(super) fn read(&self, stores: &[&str]) -> Result<Transaction, StoreError> {
        let transaction = self.database.borrow().transaction(stores, TransactionMode::ReadOnly);
        transaction.map_err(|error| failure(&error))
    }

    /// Begins a transaction that writes, and that counts as committed only when it is
    /// on the disk: Chromium's own choice would lose it with the power.
    pub(super) fn write(&self, stores: &[&str]) -> Result<Transaction, StoreError> {
        let begin = || {
            let options = Object::new();
            Reflect::set(&options, &"durability".into(), &"strict".into())?;
            let stores: Array = stores.iter().map(|store| JsValue::from(*store)).collect();
            let begin: Function = Reflect::get(&self.raw, &"transaction".into())?.dyn_into()?;
            begin.call3(&self.raw, &stores, &"readwrite".into(), &options)
        };
        let transaction = begin().map_err(|error| failure_of(&error))?;
        Transaction::try_from(transaction).map_err(|error| failure(&error))
    }

    pub(super) fn holds_tool(&self, digest: &str) -> bool {
        self.tools.borrow().contains(digest)
    }

    pub(super) fn knows_log(&self, log: &str) -> bool {
        self.logs.borrow().contains(log)
    }

    pub(super) fn has_seen_log(&self, log: &str) {
        self.logs.borrow_mut().insert(log.to_owned());
    }

    pub(super) fn has_stored_tool(&self, digest: &str) {
        self.tools.borrow_mut().insert(digest.to_owned());
    }
}

/// Commits, and resolves once that is done; an abort is an error with its reason.
///
/// Left alone, a transaction commits when the page has heard of its last request,
/// which a page that is being left never does.
pub(super) async fn commit(transaction: Transaction) -> Result<(), StoreError> {
    let mut transaction = transaction.commit().map_err(|error| failure(&error))?;
    let done = Promise::new(&mut |resolve, reject| {
        transaction.on_complete(move |_| drop(resolve.call0(&JsValue::NULL)));
        transaction.on_abort(move |event| {
            let target = event.target().map_or(JsValue::NULL, JsValue::from);
            let error = Reflect::get(&target, &"error".into()).unwrap_or(JsValue::NULL);
            drop(reject.call1(&JsValue::NULL, &error));
        });
    });
    let result = JsFuture::from(done).await;
    drop(transaction); // its callbacks had to live until now
    result.map(drop).map_err(|error| failure_of(&error))
}
