use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use idb::event::VersionChangeEvent;
use idb::{DatabaseEvent as _, Event as _, Factory, ObjectStoreParams, Request as _};
use js_sys::{Function, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::failure::{failure, failure_of, is_lost, opening};
use super::opened::Opened;
use crate::app::StoreError;

/// Heads by audit id.
pub(super) const AUDITS: &str = "audits";
/// Entries by [audit id, log id, place in the log].
pub(super) const EVENTS: &str = "events";
/// [audit id, log id] of every log that was deleted.
pub(super) const DELETED: &str = "deleted";
/// Audit tools by name.
pub(super) const INSTRUMENTS: &str = "instruments";
/// How audits are kept, under the key "record"; ["retired", id] for every way in which
/// they were and are not any more.
pub(super) const VAULT: &str = "vault";
/// This device's id, under the key "id".
pub(super) const DEVICE: &str = "device";

/// A connection to the database, opened when needed and again when it was lost.
#[derive(Clone)]
pub(super) struct Connection {
    name: Rc<str>,
    version: u32,
    open: Rc<RefCell<Option<Rc<Opened>>>>,
    /// There was no room left when it was last used.
    full: Rc<Cell<bool>>,
}

impl Connection {
    pub(super) fn new(name: &str, version: u32) -> Self {
        Self { name: name.into(), version, open: Rc::default(), full: Rc::default() }
    }

    /// Does something with the open database.
    pub(super) async fn with<T>(
        &self,
        act: impl AsyncFn(&Opened) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        match self.once_or_twice(act).await {
            // Chromium on a disk without a free byte cannot even open what is there, and
            // gives no reason.
            Err(StoreError::Other(_)) if self.full.get() => Err(StoreError::Full),
            result => {
                self.full.set(matches!(result, Err(StoreError::Full)));
                result
            }
        }
    }

    /// Where it fails because the browser has closed the connection (Safari does so with
    /// idle ones), once more with a new one: everything done here comes to the same when
    /// it is done twice.
    async fn once_or_twice<T>(
        &self,
        act: impl AsyncFn(&Opened) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let opened = self.opened().await?;
        match act(&opened).await {
            Err(error) if is_lost(&error) => {
                forget(&Rc::downgrade(&self.open), &opened);
                act(&*self.opened().await?).await
            }
            result => result,
        }
    }

    /// The open database; at once if there is one, so that what is stored while the
    /// page is being left is on its way before the page is gone.
    async fn opened(&self) -> Result<Rc<Opened>, StoreError> {
        if let Some(opened) = self.open.borrow().clone() {
            return Ok(opened);
        }
        let opened = Rc::new(Opened::new(self.open().await?)?);
        if let Some(other) = self.open.borrow().clone() {
            opened.close(); // somebody else was quicker
            return Ok(other);
        }
        *self.open.borrow_mut() = Some(opened.clone());
        // A newer version of the application, in another tab, must not wait for this one.
        let (open, this) = (Rc::downgrade(&self.open), Rc::downgrade(&opened));
        opened.on_gone(move || {
            if let Some(this) = this.upgrade() {
                forget(&open, &this);
            }
        });
        Ok(opened)
    }

    async fn open(&self) -> Result<JsValue, StoreError> {
        let factory = Factory::new().map_err(|_| StoreError::Refused)?;
        let mut request =
            factory.open(&self.name, Some(self.version)).map_err(|e| opening(failure(&e)))?;
        let mut patience = None;
        let opened = Promise::new(&mut |resolve, reject| {
            let (refuse, tell) = (reject.clone(), move |with: &Function, what: &JsValue| {
                let _ = with.call1(&JsValue::NULL, what); // settling a promise cannot fail
            });
            let waits = Rc::new(Cell::new(true));
            let (waiting, patient) = (waits.clone(), waits.clone());
            let give_up = reject.clone();
            patience = Some(gloo::timers::callback::Timeout::new(PATIENCE, move || {
                patient.set(false);
                tell(&give_up, &SILENT.into());
            }));
            request.on_upgrade_needed(make_stores);
            request.on_blocked(move |_| {
                waiting.set(false);
                tell(&refuse, &BLOCKED.into());
            });
            let refuse = reject.clone();
            request.on_success(move |event| match event.database() {
                Ok(database) if waits.get() => tell(&resolve, &database.into()),
                Ok(database) => database.close(), // nobody waits for it any more
                Err(error) => tell(&refuse, &error.to_string().into()),
            });
            request.on_error(move |event| {
                let error = event.target().and_then(|request| request.error()).ok().flatten();
                tell(&reject, &error.map_or(JsValue::NULL, Into::into));
            });
        });
        let opened = JsFuture::from(opened).await;
        drop(patience);
        request.forget_callbacks(); // one that was blocked is answered later
        opened.map_err(|error| match error.as_string() {
            Some(blocked) if blocked == BLOCKED => StoreError::Blocked,
            Some(silent) if silent == SILENT => StoreError::Other(SILENT.into()),
            _ => opening(failure_of(&error)),
        })
    }
}

const BLOCKED: &str = "blocked";
const SILENT: &str = "its storage did not answer";
/// How long a browser may take to open its storage, in milliseconds. Some versions of
/// Safari never answer, and the application would never start.
const PATIENCE: u32 = 10_000;

/// Closes a connection, so that the next use opens a new one.
fn forget(open: &Weak<RefCell<Option<Rc<Opened>>>>, gone: &Rc<Opened>) {
    gone.close();
    if let Some(open) = open.upgrade() {
        open.borrow_mut().take_if(|open| Rc::ptr_eq(open, gone));
    }
}

fn make_stores(event: VersionChangeEvent) {
    let Ok(database) = event.database() else { return };
    let there = database.store_names();
    for store in [AUDITS, EVENTS, DELETED, INSTRUMENTS, DEVICE, VAULT] {
        if !there.iter().any(|name| name == store) {
            // One that cannot be made is missed by the first who asks for it.
            let _ = database.create_object_store(store, ObjectStoreParams::new());
        }
    }
}
