use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use crate::app::{Hold, Locks, Task};

/// Which tab writes, by the Web Locks of the browser: whoever holds an audit's lock. The
/// browser lets go of it when a page is closed or dies.
#[derive(Clone, Default)]
pub struct WebLocks(Rc<Inner>);

#[derive(Default)]
struct Inner {
    told: RefCell<Option<Told>>,
    /// What was asked for last.
    current: RefCell<Option<Rc<Asked>>>,
}

type Told = Box<dyn Fn(String, bool)>;

/// One audit's lock, asked for until it is let go of.
struct Asked {
    audit: String,
    here: Cell<bool>,
    /// Says to whoever waits for it that the answer is known.
    known: Function,
    /// Lets go of the lock while it is here.
    free: RefCell<Option<Function>>,
    /// Takes this page out of the line.
    line: web_sys::AbortController,
}

impl Locks for WebLocks {
    fn on_change(&self, told: Box<dyn Fn(String, bool)>) {
        *self.0.told.borrow_mut() = Some(told);
        let (window, locks) = (gloo::utils::window(), self.clone());
        // A page that is set aside as it is must not keep the others from writing.
        gloo::events::EventListener::new(&window, "pagehide", move |event| {
            if is_kept(event) {
                locks.release();
            }
        })
        .forget();
    }

    fn ask(&self, audit: &str, take: bool) -> Task<()> {
        if !take && self.is_here(audit) {
            return Box::pin(async {});
        }
        self.release();
        let (answer, known) = promise();
        let asked = Rc::new(Asked {
            audit: audit.to_owned(),
            here: Cell::new(false),
            known,
            free: RefCell::default(),
            line: web_sys::AbortController::new().expect("every browser that runs this has it"),
        });
        *self.0.current.borrow_mut() = Some(asked.clone());
        spawn_local(self.clone().stand(asked, take));
        Box::pin(async move {
            let _ = JsFuture::from(answer).await; // it is only ever resolved
        })
    }

    fn is_here(&self, audit: &str) -> bool {
        let current = self.0.current.borrow();
        current.as_ref().is_some_and(|asked| asked.audit == audit && asked.here.get())
    }

    fn release(&self) {
        let Some(asked) = self.0.current.take() else { return };
        asked.answer();
        asked.line.abort();
        if let Some(free) = asked.free.take() {
            let _ = free.call0(&JsValue::NULL); // what resolves a promise does not fail
        }
    }

    fn alone(&self, audit: &str) -> Task<Option<Hold>> {
        let name = name_of(audit);
        Box::pin(async move {
            match manager() {
                Some(manager) => hold(&manager, &name).await.unwrap_or(Some(Hold::default())),
                None => Some(Hold::default()), // the store alone sees to it that nothing is lost
            }
        })
    }
}

/// The lock of this name for as long as somebody holds on to it, if it is free; an error
/// where there are no locks.
async fn hold(manager: &JsValue, name: &JsValue) -> Result<Option<Hold>, JsValue> {
    let ((answer, known), (held, free)) = (promise(), promise());
    let callback = Closure::once_into_js(move |lock: JsValue| -> JsValue {
        let _ = known.call1(&JsValue::NULL, &(!lock.is_null()).into());
        if lock.is_null() { JsValue::UNDEFINED } else { held.into() }
    });
    let ended = request(manager, name, &option("ifAvailable", &JsValue::TRUE), &callback)?;
    // What ends before it was given was refused.
    let first = Promise::race(&Array::of2(&answer, &ended));
    Ok(JsFuture::from(first).await?.is_truthy().then(|| {
        Hold::until(move || {
            let _ = free.call0(&JsValue::NULL); // what resolves a promise does not fail
        })
    }))
}

fn request(
    manager: &JsValue,
    name: &JsValue,
    how: &Object,
    callback: &JsValue,
) -> Result<Promise, JsValue> {
    let request = Reflect::get(manager, &"request".into())?.dyn_into::<Function>()?;
    request.call3(manager, name, how, callback)?.dyn_into()
}

fn name_of(audit: &str) -> JsValue {
    format!("plumbline:audit:{audit}").into()
}

impl WebLocks {
    /// Asks for the lock, at once or by taking it; then stands in line whenever another tab
    /// has it, until this page wants it no more. Not while nobody sees the page: it would
    /// take the lock from a tab that is only loaded again.
    async fn stand(self, asked: Rc<Asked>, take: bool) {
        let Some(manager) = manager() else {
            asked.here.set(true); // the store alone sees to it that nothing is lost
            return asked.answer();
        };
        let mut first = true;
        let mut how = option(if take { "steal" } else { "ifAvailable" }, &JsValue::TRUE);
        while self.is_current(&asked) {
            let ended = self.request(&manager, &asked, &how).await;
            if !self.is_current(&asked) {
                return;
            }
            match (asked.here.replace(false), ended) {
                (true, _) => self.tell(&asked), // another tab took it
                (false, Ok(())) => {}           // another tab has it
                // Such as a page of no origin, which has no locks.
                (false, Err(_)) if first => {
                    asked.here.set(true);
                    return asked.answer();
                }
                (false, Err(_)) => return, // the person can still take it
            }
            asked.answer();
            first = false;
            seen().await;
            how = option("signal", &asked.line.signal());
        }
    }

    /// Asks once. Resolves when the lock was not given, or is here no more.
    async fn request(
        &self,
        manager: &JsValue,
        asked: &Rc<Asked>,
        how: &Object,
    ) -> Result<(), JsValue> {
        let (locks, given) = (self.clone(), asked.clone());
        let in_line = Reflect::has(how, &"signal".into())?;
        let callback = Closure::once_into_js(move |lock: JsValue| -> JsValue {
            let unseen = in_line && gloo::utils::document().hidden();
            if lock.is_null() || unseen || !locks.is_current(&given) {
                return JsValue::UNDEFINED;
            }
            let (held, free) = promise();
            *given.free.borrow_mut() = Some(free);
            given.here.set(true);
            given.answer();
            if in_line {
                locks.tell(&given);
            }
            held.into()
        });
        let ended = request(manager, &name_of(&asked.audit), how, &callback)?;
        JsFuture::from(ended).await.map(|_| ())
    }

    fn is_current(&self, asked: &Rc<Asked>) -> bool {
        self.0.current.borrow().as_ref().is_some_and(|current| Rc::ptr_eq(current, asked))
    }

    /// Tells of a change that nobody here asked for; not within the browser's call.
    fn tell(&self, asked: &Rc<Asked>) {
        let (locks, asked) = (self.clone(), asked.clone());
        spawn_local(async move {
            if let Some(told) = locks.0.told.borrow().as_ref().filter(|_| locks.is_current(&asked))
            {
                told(asked.audit.clone(), asked.here.get());
            }
        });
    }
}

impl Asked {
    fn answer(&self) {
        let _ = self.known.call0(&JsValue::NULL); // what resolves a promise does not fail
    }
}

/// Resolves once the page is seen by somebody.
async fn seen() {
    let document = gloo::utils::document();
    let (shown, show) = promise();
    let look = move |document: &web_sys::Document| {
        if !document.hidden() {
            let _ = show.call0(&JsValue::NULL); // what resolves a promise does not fail
        }
    };
    look(&document);
    let changed = document.clone();
    let _listener = gloo::events::EventListener::new(&document, "visibilitychange", move |_| {
        look(&changed);
    });
    let _ = JsFuture::from(shown).await; // it is only ever resolved
}

/// Whether a page that is left or shown again is kept by the browser in between.
pub(super) fn is_kept(event: &web_sys::Event) -> bool {
    // Read by its name: web-sys would need a feature for this one word.
    let kept = Reflect::get(event, &"persisted".into());
    kept.is_ok_and(|kept| kept.is_truthy())
}

/// web-sys has the locks only behind a flag of the whole build, so they are asked by name.
fn manager() -> Option<JsValue> {
    let locks = Reflect::get(&gloo::utils::window().navigator(), &"locks".into()).ok()?;
    locks.is_object().then_some(locks)
}

fn option(name: &str, value: &JsValue) -> Object {
    let entry = Array::of2(&name.into(), value);
    Object::from_entries(&Array::of1(&entry)).expect("one name and its value")
}

/// A promise, and what resolves it.
fn promise() -> (Promise, Function) {
    let mut resolver = None;
    let promise = Promise::new(&mut |resolve, _| resolver = Some(resolve));
    (promise, resolver.expect("a promise calls this at once"))
}
