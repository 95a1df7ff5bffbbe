//! The few things that Yew does not do: the page's title, focus, and what an input holds.

mod keys;
mod places;
mod press;

use wasm_bindgen::JsCast as _;
use yew::prelude::*;

use super::text::file as words;
use crate::app::Task;
use crate::calendar::{Date, Moment};

pub(super) use keys::{follow, number_options, on_key, on_step_keys};
pub(super) use places::{go_back_there, remember_places};
pub(super) use press::{once_released, watch_presses};

/// The text of the input, text area or select that an event came from.
pub(super) fn value_of(event: &Event) -> String {
    let target = event.target();
    if let Some(input) = event.target_dyn_into::<web_sys::HtmlInputElement>() {
        return input.value();
    }
    if let Some(area) = event.target_dyn_into::<web_sys::HtmlTextAreaElement>() {
        return area.value();
    }
    let select = target.and_then(|_| event.target_dyn_into::<web_sys::HtmlSelectElement>());
    select.map(|select| select.value()).unwrap_or_default()
}

/// The passphrase in the input that an event came from, in Unicode's form NFC, so that
/// it is the same from every keyboard.
pub(super) fn passphrase_of(event: &Event) -> String {
    js_sys::JsString::from(value_of(event)).normalize("NFC").into()
}

/// Whether the `details` that an event came from are open now.
pub(super) fn is_unfolded(event: &Event) -> bool {
    let details = event.target_dyn_into::<web_sys::Element>();
    details.is_some_and(|details| details.has_attribute("open"))
}

/// Names the page in the browser's tab and history.
pub(super) fn set_title(title: &str) {
    if let Some(document) = gloo::utils::window().document() {
        document.set_title(title);
    }
}

/// What the top of each printed page says; the style sheet puts it there.
pub(super) fn set_running_head(head: Option<&str>) {
    const NAME: &str = "--pl-running-head";
    let root = gloo::utils::document().document_element();
    let Some(root) = root.and_then(|root| root.dyn_into::<web_sys::HtmlElement>().ok()) else {
        return;
    };
    let quoted = head.map(|head| format!("\"{}\"", head.replace(['\\', '"', '\n'], " ")));
    // A browser that does not know custom properties prints pages without it.
    let _ = match quoted {
        Some(quoted) => root.style().set_property(NAME, &quoted),
        None => root.style().remove_property(NAME).map(drop),
    };
}

/// Moves focus to an element, by reference.
pub(super) fn focus(node: &NodeRef) {
    if let Some(element) = node.cast::<web_sys::HtmlElement>() {
        let _ = element.focus(); // an element that is gone needs no focus
    }
}

/// Moves focus to it and brings its beginning into view, however long it is.
pub(super) fn focus_at_top(node: &NodeRef) {
    if let Some(element) = node.cast::<web_sys::Element>() {
        focus_in_view(element);
    }
}

/// Moves focus to the element of this id; the page moves only as far as it must, so that
/// what stands around it stays in view.
pub(super) fn focus_here(id: &str) {
    let element = gloo::utils::document().get_element_by_id(id);
    if let Some(element) = element.and_then(|one| one.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Moves focus to the element of this id and brings it into view, with what it asks.
pub(super) fn focus_id(id: &str) {
    focus_first(&[id]);
}

/// Goes to what an address names, on a screen that is being shown: to the first of these ids
/// that is on the page, or to where somebody was when they left it.
pub(super) fn arrive_at(ids: &[&str]) {
    if !go_back_there() {
        focus_first(ids);
    }
}

/// Moves focus to the first of these ids that is on the page and brings it into view.
pub(super) fn focus_first(ids: &[&str]) {
    let document = gloo::utils::document();
    if let Some(element) = ids.iter().find_map(|id| document.get_element_by_id(id)) {
        focus_in_view(element);
    }
}

/// What is within an element and matches, in the order of the page.
fn all(within: &web_sys::Element, selector: &str) -> Vec<web_sys::Element> {
    let Ok(found) = within.query_selector_all(selector) else { return Vec::new() };
    let element = |at| found.item(at).and_then(|node| node.dyn_into().ok());
    (0..found.length()).filter_map(element).collect()
}

fn focus_in_view(element: web_sys::Element) {
    asked_by(&element).unwrap_or_else(|| element.clone()).scroll_into_view();
    if let Ok(element) = wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlElement>(element) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true); // or the question would scroll out of view again
        let _ = element.focus_with_options(&options);
    }
}

/// The group around an input that holds its question: the whole set of radios or of
/// a date's boxes, the label and box of anything else.
fn asked_by(element: &web_sys::Element) -> Option<web_sys::Element> {
    const PARTS: &str = "[type=radio], .govuk-date-input__input";
    let around = match element.matches(PARTS) {
        Ok(true) => element.closest("fieldset"),
        _ => element.closest(".govuk-form-group"),
    };
    around.ok().flatten()
}

/// Opens a dialog above the page.
pub(super) fn show_modal(node: &NodeRef) {
    if let Some(dialog) = node.cast::<web_sys::HtmlDialogElement>() {
        let _ = dialog.show_modal(); // already open is as well
    }
}

/// Closes a dialog; the browser gives focus back to what had it before.
pub(super) fn close_modal(node: &NodeRef) {
    if let Some(dialog) = node.cast::<web_sys::HtmlDialogElement>() {
        dialog.close();
    }
}

/// Whether what was put in came from the clipboard or was dropped, not typed.
pub(super) fn is_pasted(event: &InputEvent) -> bool {
    matches!(event.input_type().as_str(), "insertFromPaste" | "insertFromDrop")
}

/// Whether focus goes to something outside this element, or nowhere.
pub(super) fn leaves(event: &FocusEvent, node: &NodeRef) -> bool {
    is_outside(event.related_target(), node)
}

/// Whether the pointer goes to something outside this element, or off the page.
pub(super) fn pointer_leaves(event: &MouseEvent, node: &NodeRef) -> bool {
    is_outside(event.related_target(), node)
}

fn is_outside(to: Option<web_sys::EventTarget>, node: &NodeRef) -> bool {
    let to = to.and_then(|to| wasm_bindgen::JsCast::dyn_into::<web_sys::Node>(to).ok());
    let inside = node.cast::<web_sys::Node>();
    !inside.is_some_and(|inside| inside.contains(to.as_ref()))
}

/// Moves focus to a mark in a picture; SVG elements take focus as HTML elements do.
pub(super) fn focus_mark(id: &str) {
    if let Some(mark) = gloo::utils::document().get_element_by_id(id) {
        let _ = wasm_bindgen::JsCast::unchecked_into::<web_sys::HtmlElement>(mark).focus();
    }
}

/// Listens until it is dropped.
pub(super) struct Listening {
    _listener: gloo::events::EventListener,
}

/// Does something when Escape is pressed, wherever focus is.
pub(super) fn on_escape(what: impl Fn() + 'static) -> Listening {
    let document = gloo::utils::document();
    let pressed = move |event: &Event| {
        let key = wasm_bindgen::JsCast::dyn_ref::<KeyboardEvent>(event).map(KeyboardEvent::key);
        if key.as_deref() == Some("Escape") {
            what();
        }
    };
    Listening { _listener: gloo::events::EventListener::new(&document, "keydown", pressed) }
}

/// Now, in milliseconds.
pub(super) fn now() -> i64 {
    js_sys::Date::now() as i64
}

/// Something to be done after a while, unless this is dropped before.
pub(super) struct Later {
    _timeout: gloo::timers::callback::Timeout,
}

/// Does something after this many milliseconds.
pub(super) fn later(millis: u32, what: impl FnOnce() + 'static) -> Later {
    Later { _timeout: gloo::timers::callback::Timeout::new(millis, what) }
}

/// The day and the time of day (`14:02:31`) where this device is.
pub(super) fn local(moment: Moment) -> (Date, String) {
    let time = js_sys::Date::new(&wasm_bindgen::JsValue::from_f64(moment.millis() as f64));
    let date = i32::try_from(time.get_full_year())
        .ok()
        .and_then(|year| Date::from_ymd_opt(year, time.get_month() + 1, time.get_date()));
    let clock =
        format!("{:02}:{:02}:{:02}", time.get_hours(), time.get_minutes(), time.get_seconds());
    (date.unwrap_or_default(), clock)
}

/// Waits until what has changed is on the page, or showing it has failed: a turn of the
/// browser's own queue of promises, which goes on whatever happens to one of them.
pub(super) async fn shown() {
    let now = js_sys::Promise::resolve(&wasm_bindgen::JsValue::UNDEFINED);
    let _ = wasm_bindgen_futures::JsFuture::from(now).await; // it is resolved already
}

/// Brings the top of the page into view.
pub(super) fn to_top() {
    gloo::utils::window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Has the browser print the page.
pub(super) fn print() {
    let _ = gloo::utils::window().print(); // a browser without a printer need not say so
}

/// All files that were chosen: the name of each, and its text or why it cannot be had. The
/// input is emptied, so that the same file can be chosen again.
pub(super) fn files_of(
    event: &Event,
    most_mebibytes: usize,
) -> Vec<(String, Task<Result<String, String>>)> {
    let Some(input) = event.target_dyn_into::<web_sys::HtmlInputElement>() else {
        return Vec::new();
    };
    let all = input.files().map(|files| (0..files.length()).filter_map(move |at| files.get(at)));
    let all: Vec<_> = all.into_iter().flatten().collect();
    input.set_value("");
    all.into_iter().map(|file| (file.name(), text_of(file, most_mebibytes))).collect()
}

fn text_of(file: web_sys::File, most_mebibytes: usize) -> Task<Result<String, String>> {
    Box::pin(async move {
        if file.size() > (most_mebibytes * 1024 * 1024) as f64 {
            return Err(words::too_large(most_mebibytes));
        }
        let text = wasm_bindgen_futures::JsFuture::from(file.text()).await;
        let text = text.ok().and_then(|text| text.as_string());
        text.ok_or_else(|| words::UNREADABLE.to_owned())
    })
}
