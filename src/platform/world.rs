use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};

use super::locks::is_kept;
use crate::app::{Clock, Files, Page, Quiet, Random, Task, Timer};
use crate::calendar::{Date, Moment};

/// Clock, randomness, files, waiting and the page of a browser.
#[derive(Debug, Clone, Copy)]
pub struct World;

impl Clock for World {
    #[allow(clippy::cast_possible_truncation)] // whole milliseconds, far inside i64
    fn now(&self) -> Moment {
        Moment::from_millis(js_sys::Date::now() as i64)
    }

    #[allow(clippy::cast_precision_loss)] // far inside 2^53
    fn day(&self, moment: Moment) -> Date {
        let time = js_sys::Date::new(&JsValue::from_f64(moment.millis() as f64));
        let year = i32::try_from(time.get_full_year()).ok();
        let (month, day) = (time.get_month() + 1, time.get_date());
        year.and_then(|year| Date::from_ymd_opt(year, month, day)).unwrap_or_default()
    }
}

impl Random for World {
    fn fill(&self, bytes: &mut [u8]) {
        let crypto = gloo::utils::window().crypto();
        let drawn = crypto.and_then(|c| c.get_random_values_with_u8_array(bytes));
        // Every browser that runs WebAssembly has it; without it ids could collide and
        // keys be guessed, so it is better to stop.
        drawn.expect("the browser's random numbers");
    }
}

impl Timer for World {
    fn after(&self, millis: u32) -> Task<()> {
        Box::pin(gloo::timers::future::TimeoutFuture::new(millis))
    }
}

impl Files for World {
    fn offer(&self, name: &str, text: &str) -> Result<(), String> {
        offer(name, text).map_err(|error| {
            let message = js_sys::Reflect::get(&error, &"message".into()).ok();
            message.and_then(|m| m.as_string()).unwrap_or_else(|| "it gave no reason".into())
        })
    }
}

/// A file leaves only this way: a link to a piece of memory, clicked.
fn offer(name: &str, text: &str) -> Result<(), JsValue> {
    let bytes = Uint8Array::from(text.as_bytes());
    let options = web_sys::BlobPropertyBag::new();
    options.set_type("application/json");
    let blob =
        web_sys::Blob::new_with_u8_array_sequence_and_options(&Array::of1(&bytes), &options)?;
    let url = web_sys::Url::create_object_url_with_blob(&blob)?;
    let document = gloo::utils::document();
    let link: web_sys::HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    gloo::utils::body().append_child(&link)?;
    link.click();
    link.remove();
    // The browser may still be reading it; a minute is ample and it then costs nothing.
    gloo::timers::callback::Timeout::new(60_000, move || {
        let _ = web_sys::Url::revoke_object_url(&url);
    })
    .forget();
    Ok(())
}

/// How often somebody looks whether anybody is still there, in milliseconds.
const QUIET_EVERY: u32 = 5_000;

/// Over which pages of one origin tell each other, and all that they ever say there.
const LOCKS: &str = "plumbline:lock";
const LOCK: &str = "lock";

/// Where the browser keeps how the person likes to work. Nothing of a case is ever put there.
const HABITS: &str = "plumbline:habits";

impl Page for World {
    fn on_hide(&self, callback: Box<dyn Fn()>) {
        let callback = Rc::new(callback);
        let (window, document) = (gloo::utils::window(), gloo::utils::document());
        let (hide, hidden) = (callback.clone(), callback);
        let seen = document.clone();
        // For as long as the page lives, so nothing ever takes them off.
        gloo::events::EventListener::new(&window, "pagehide", move |_| hide()).forget();
        gloo::events::EventListener::new(&document, "visibilitychange", move |_| {
            if seen.hidden() {
                hidden();
            }
        })
        .forget();
    }

    fn on_show(&self, callback: Box<dyn Fn()>) {
        let callback = Rc::new(callback);
        let (window, document) = (gloo::utils::window(), gloo::utils::document());
        let (focused, shown) = (callback.clone(), callback);
        let seen = document.clone();
        // Windows side by side are both seen: focus then tells which one is used.
        gloo::events::EventListener::new(&window, "focus", move |_| focused()).forget();
        gloo::events::EventListener::new(&document, "visibilitychange", move |_| {
            if !seen.hidden() {
                shown();
            }
        })
        .forget();
    }

    fn on_back(&self, callback: Box<dyn Fn()>) {
        let window = gloo::utils::window();
        gloo::events::EventListener::new(&window, "pageshow", move |event| {
            if is_kept(event) {
                callback();
            }
        })
        .forget();
    }

    fn on_quiet(&self, callback: Box<dyn Fn(i64)>) {
        let (window, document) = (gloo::utils::window(), gloo::utils::document());
        #[allow(clippy::cast_possible_truncation)] // far inside i64
        let now = || js_sys::Date::now() as i64;
        let quiet = Rc::new(RefCell::new(Quiet::since(now())));
        let callback = Rc::new(callback);
        for does in ["pointerdown", "keydown", "wheel", "touchstart", "input"] {
            let (quiet, callback) = (quiet.clone(), callback.clone());
            let options = gloo::events::EventListenerOptions::run_in_capture_phase();
            gloo::events::EventListener::new_with_options(&document, does, options, move |_| {
                let millis = quiet.borrow_mut().stirred(now());
                callback(millis);
            })
            .forget();
        }
        let look = Rc::new(move || {
            let millis = quiet.borrow_mut().millis(now());
            callback(millis);
        });
        let (timed, focused, shown) = (look.clone(), look.clone(), look);
        gloo::timers::callback::Interval::new(QUIET_EVERY, move || timed()).forget();
        gloo::events::EventListener::new(&window, "focus", move |_| focused()).forget();
        gloo::events::EventListener::new(&document, "visibilitychange", move |_| shown()).forget();
    }

    fn on_others_lock(&self, callback: Box<dyn Fn()>) {
        let Ok(others) = web_sys::BroadcastChannel::new(LOCKS) else { return };
        gloo::events::EventListener::new(&others, "message", move |event| {
            let message = event.dyn_ref::<web_sys::MessageEvent>().map(|event| event.data());
            if message.is_some_and(|message| message == LOCK) {
                callback();
            }
        })
        .forget();
    }

    fn lock_others(&self) {
        // Where a browser has no such channel, each page locks itself when it is left alone.
        if let Ok(others) = web_sys::BroadcastChannel::new(LOCKS) {
            let _ = others.post_message(&LOCK.into());
            others.close();
        }
    }

    fn habits(&self) -> String {
        let notes = gloo::utils::window().local_storage().ok().flatten();
        notes.and_then(|notes| notes.get_item(HABITS).ok().flatten()).unwrap_or_default()
    }

    fn note_habits(&self, habits: &str) {
        if let Ok(Some(notes)) = gloo::utils::window().local_storage() {
            let _ = notes.set_item(HABITS, habits); // refused, it holds for this visit
        }
    }

    fn ask_before_leaving(&self, unsaved: Box<dyn Fn() -> bool>) {
        let options = gloo::events::EventListenerOptions::enable_prevent_default();
        let window = gloo::utils::window();
        gloo::events::EventListener::new_with_options(
            &window,
            "beforeunload",
            options,
            move |event| {
                if unsaved() {
                    event.prevent_default();
                }
            },
        )
        .forget();
    }
}
