//! Where somebody was on each screen, so that the browser's Back and Forward lead there
//! again, as they do between pages that the browser keeps: focus and scroll together. Kept
//! in memory, for this visit.

use std::cell::RefCell;
use std::collections::HashMap;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Element, Event, FocusOptions, HtmlElement, ScrollRestoration};

#[derive(Default)]
struct Places {
    /// By address.
    left: HashMap<String, Left>,
    /// The address that Back or Forward has just led to, and where somebody was there.
    back: Option<(String, Left)>,
}

/// Where somebody was on a screen.
#[derive(Clone, Default)]
struct Left {
    focus: Option<Mark>,
    scroll: f64,
}

/// By what an element is found again once its screen has been built anew.
#[derive(Clone)]
enum Mark {
    Id(String),
    /// Its kind, and what it says and where it leads.
    Says(String, String),
}

thread_local! {
    static PLACES: RefCell<Places> = RefCell::default();
}

/// What has no id and may have had focus when somebody went elsewhere.
const NAMELESS: &str = "#main a, #main button, #main summary, #main h1";

/// What marks an entry of the browser's history that was seen: those that a plain link
/// makes have no mark of their own.
const SEEN: f64 = 1.0;

/// Remembers, for as long as what is returned is kept.
pub(in crate::ui) fn remember_places() -> Vec<EventListener> {
    let (window, document) = (gloo::utils::window(), gloo::utils::document());
    if let Ok(history) = window.history() {
        // Or the browser scrolls by itself, away from where focus goes.
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
    is_seen();
    let first = EventListenerOptions::run_in_capture_phase();
    vec![
        // Before the router, which then shows the screen.
        EventListener::new_with_options(&window, "popstate", first, |_| arrive()),
        EventListener::new(&document, "focusin", |event| {
            let mark = target(event).as_ref().and_then(mark);
            note(|left| left.focus = mark);
        }),
        EventListener::new(&window, "scroll", |_| note_scroll()),
        // Its event comes with the next frame, and a press may lead elsewhere before. An answer
        // does not, and asking has the browser lay the page out before the answer is shown.
        EventListener::new_with_options(&document, "click", first, |event| {
            let within = |one: &Element, kind| one.closest(kind).is_ok_and(|found| found.is_some());
            if target(event).is_some_and(|one| within(&one, "a") || within(&one, "button")) {
                note_scroll();
            }
        }),
    ]
}

/// Whether the entry of the history that the page is at was seen before; it is seen now.
fn is_seen() -> bool {
    let Ok(history) = gloo::utils::window().history() else { return false };
    let seen = history.state().is_ok_and(|state| !state.is_null());
    if !seen {
        let _ = history.replace_state(&JsValue::from_f64(SEEN), ""); // without it, it counts as new
    }
    seen
}

fn arrive() {
    let (seen, address) = (is_seen(), address());
    PLACES.with_borrow_mut(|places| {
        let left = places.left.get(&address).cloned().filter(|_| seen);
        places.back = left.map(|left| (address, left));
    });
}

fn note(change: impl FnOnce(&mut Left)) {
    PLACES.with_borrow_mut(|places| change(places.left.entry(address()).or_default()));
}

fn note_scroll() {
    let scroll = gloo::utils::window().scroll_y().unwrap_or_default();
    note(|left| left.scroll = scroll);
}

fn address() -> String {
    gloo::utils::window().location().hash().unwrap_or_default()
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

fn mark(element: &Element) -> Option<Mark> {
    element.closest("#main").ok()??;
    match element.id() {
        id if id.is_empty() => Some(Mark::Says(element.tag_name(), says(element))),
        id => Some(Mark::Id(id)),
    }
}

fn says(element: &Element) -> String {
    let to = element.get_attribute("href").unwrap_or_default();
    format!("{to} {}", element.text_content().unwrap_or_default())
}

fn find(mark: &Mark) -> Option<HtmlElement> {
    let document = gloo::utils::document();
    let found = match mark {
        Mark::Id(id) => document.get_element_by_id(id),
        Mark::Says(kind, words) => {
            let all = super::all(&document.document_element()?, NAMELESS);
            all.into_iter().find(|one| one.tag_name() == *kind && says(one) == *words)
        }
    };
    found?.dyn_into().ok()
}

/// Puts focus and scroll where they were when this screen was left, if Back or Forward led
/// here and what had focus is here. Says whether it did.
pub(in crate::ui) fn go_back_there() -> bool {
    let here = address();
    let back = PLACES.with_borrow_mut(|places| places.back.take()).filter(|(at, _)| *at == here);
    let Some((at, left)) = back else { return false };
    let Some(element) = left.focus.as_ref().and_then(find) else {
        // What is shown now may stand in for the screen until that can be shown.
        PLACES.with_borrow_mut(|places| places.back = Some((at, left)));
        return false;
    };
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
    gloo::utils::window().scroll_to_with_x_and_y(0.0, left.scroll);
    if !is_in_view(&element) {
        super::focus_in_view(element.into());
    }
    true
}

fn is_in_view(element: &Element) -> bool {
    let height = gloo::utils::window().inner_height().ok().and_then(|height| height.as_f64());
    let edges = element.get_bounding_client_rect();
    edges.top() >= 0.0 && height.is_none_or(|height| edges.bottom() <= height)
}
