//! While something is being pressed nothing may move: what is pressed would be elsewhere by
//! the time it is let go, and the browser would take that for no click.

use std::cell::RefCell;
use std::mem::take;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast as _;
use web_sys::{Event, EventTarget, MouseEvent};

#[derive(Default)]
struct Press {
    held: bool,
    waiting: Vec<Box<dyn FnOnce()>>,
}

thread_local! {
    static PRESS: RefCell<Press> = RefCell::default();
}

/// Notices when something is pressed and let go, for as long as what is returned is kept.
/// Fingers and pens send the same events once they are lifted.
pub(in crate::ui) fn watch_presses() -> Vec<EventListener> {
    let document: EventTarget = gloo::utils::document().into();
    let pressed = listen(&document, "mousedown", |event| {
        let primary = event.dyn_ref::<MouseEvent>().is_some_and(|event| event.button() == 0);
        PRESS.with_borrow_mut(|press| press.held = primary);
    });
    // What is dragged away ends in no click, nor does what a key comes between.
    let released = ["mouseup", "dragend", "pointercancel", "keydown"];
    let released = released.map(|name| listen(&document, name, |_| release()));
    std::iter::once(pressed).chain(released).collect()
}

fn listen(to: &EventTarget, name: &'static str, what: fn(&Event)) -> EventListener {
    let first = EventListenerOptions::run_in_capture_phase();
    EventListener::new_with_options(to, name, first, what)
}

/// The click comes right after the letting go, so what waits comes after both.
fn release() {
    let waiting = PRESS.with_borrow_mut(|press| {
        press.held = false;
        take(&mut press.waiting)
    });
    for what in waiting {
        gloo::timers::callback::Timeout::new(0, what).forget();
    }
}

/// Does something that may move what is on the page: now, or once what is being pressed has
/// been let go and has done its work.
pub(in crate::ui) fn once_released(what: impl FnOnce() + 'static) {
    let now = PRESS.with_borrow_mut(|press| match press.held {
        true => {
            press.waiting.push(Box::new(what));
            None
        }
        false => Some(what),
    });
    if let Some(now) = now {
        now();
    }
}
