use std::cell::RefCell;
use std::rc::Rc;

use idb::{Database, DatabaseEvent as _, Factory, ObjectStoreParams, Transaction, TransactionMode};
use js_sys::{Promise, Reflect};
use wasm_bindgen::JsValue;

use super::failure::{failure, failure_of};
use crate::app::StoreError;

/// Summaries by audit id.
pub(super) const AUDITS: &str = "audits";
/// Events by [audit id, device, number].
pub(super) const EVENTS: &str = "events";
/// Audit tools by digest.
pub(super) const INSTRUMENTS: &str = "instruments";
/// This device's id, under the key "id".
pub(super) const DEVICE: &str = "device";

const VERSION: u32 = 1;

/// A connection to the database, opened when needed and again when it was lost.
#[derive(Clone)]
pub(super) struct Connection {
    name: Rc<str>,
    database: Rc<RefCell<Option<Rc<Database>>>>,
}

impl Connection {
    pub(super) fn new(name: &str) -> Self {
        Self { name: name.into(), database: Rc::default() }
    }

    /// Begins a transaction. A connection that the browser has closed (Safari does
    /// so with idle ones) is opened again, once.
    pub(super) async fn transaction(
        &self,
        stores: &[&str],
        mode: TransactionMode,
    ) -> Result<Transaction, StoreError> {
        if let Ok(transaction) = self.database().await?.transaction(stores, mode) {
            return Ok(transaction);
        }
        self.close();
        self.database().await?.transaction(stores, mode).map_err(|error| failure(&error))
    }

    /// Closes the connection; the next transaction opens it again.
    pub(super) fn close(&self) {
        if let Some(database) = self.database.borrow_mut().take() {
            database.close();
        }
    }

    async fn database(&self) -> Result<Rc<Database>, StoreError> {
        if let Some(database) = self.database.borrow().clone() {
            return Ok(database);
        }
        let database = Rc::new(self.open().await?);
        *self.database.borrow_mut() = Some(database.clone());
        Ok(database)
    }

    async fn open(&self) -> Result<Database, StoreError> {
        let factory = Factory::new().map_err(|_| StoreError::Refused)?;
        let mut request = factory.open(&self.name, Some(VERSION)).map_err(|e| failure(&e))?;
        request.on_upgrade_needed(|event| {
            let Ok(database) = event.database() else { return };
            for store in [AUDITS, EVENTS, INSTRUMENTS, DEVICE] {
                // A store that cannot be made fails the whole upgrade, and opening says so.
                let _ = database.create_object_store(store, ObjectStoreParams::new());
            }
        });
        let mut database = request.await.map_err(|error| failure(&error))?;
        // A newer version of the application, in another tab, must not wait for this one.
        let (this, other) = (self.clone(), self.clone());
        database.on_version_change(move |_| this.close());
        database.on_close(move |_| drop(other.database.borrow_mut().take()));
        Ok(database)
    }
}

/// Resolves once the transaction has committed; an abort is an error with its reason.
pub(super) async fn committed(mut transaction: Transaction) -> Result<(), StoreError> {
    let done = Promise::new(&mut |resolve, reject| {
        transaction.on_complete(move |_| drop(resolve.call0(&JsValue::NULL)));
        transaction.on_abort(move |event| {
            let target = event.target().map_or(JsValue::NULL, JsValue::from);
            let error = Reflect::get(&target, &"error".into()).unwrap_or(JsValue::NULL);
            drop(reject.call1(&JsValue::NULL, &error));
        });
    });
    let result = wasm_bindgen_futures::JsFuture::from(done).await;
    drop(transaction); // its callbacks had to live until now
    result.map(drop).map_err(|error| failure_of(&error))
}
