//! Keys that are pressed anywhere on the page.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, Node};

use super::all;
use crate::app::{Shortcut, Spot};

/// Calls back when somebody presses the keys for undo (false) or redo (true) anywhere
/// but where text is typed, for as long as what is returned is kept.
pub(in crate::ui) fn on_step_keys(pressed: impl Fn(bool) + 'static) -> EventListener {
    listen(move |key, event| {
        let redo = match (key.key().as_str(), key.shift_key()) {
            ("z" | "Z", shift) => shift,
            ("y" | "Y", false) => true,
            _ => return,
        };
        let command = key.ctrl_key() || key.meta_key();
        if command && !key.alt_key() && !is_typed_into(event) {
            event.prevent_default();
            pressed(redo);
        }
    })
}

/// Calls back with each key that is pressed by itself, and where focus was, for as long as
/// what is returned is kept. What the browser does with the key is left out if the
/// callback says that it did something.
pub(in crate::ui) fn on_key(pressed: impl Fn(&str, &Spot) -> bool + 'static) -> EventListener {
    listen(move |key, event| {
        let held = key.ctrl_key() || key.alt_key() || key.meta_key();
        if !held && !event.default_prevented() && pressed(&key.key(), &spot(event)) {
            event.prevent_default();
        }
    })
}

fn listen(pressed: impl Fn(&KeyboardEvent, &Event) + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    let document = gloo::utils::document();
    EventListener::new_with_options(&document, "keydown", options, move |event| {
        // Browsers that fill in forms send events of this name that have no key.
        if let Some(key) = event.dyn_ref::<KeyboardEvent>() {
            pressed(key, event);
        }
    })
}

fn is_typed_into(event: &Event) -> bool {
    const TEXT: &str = "textarea, select, input:not([type=radio]):not([type=checkbox])";
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|element| element.matches(TEXT).unwrap_or(false))
}

/// A question of an audit; forms look the same and have no such id.
const QUESTION: &str = ".pl-question[id^='question-']";
/// What a number answers: facts too. From one to the next of those, Tab goes: many are texts,
/// in which a key is typed.
const ASKED: &str = ".pl-question[id^='question-'], .pl-fact";
const OPTION: &str = ".govuk-radios__input";

fn spot(event: &Event) -> Spot {
    let dialog = gloo::utils::document().query_selector("dialog[open]");
    if is_typed_into(event) || dialog.is_ok_and(|dialog| dialog.is_some()) {
        return Spot { taken: true, ..Spot::default() };
    }
    let focused = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(focused) = focused else { return Spot::default() };
    // A page that has one question alone is all about that.
    if let Some(only) = only() {
        let options = Some(all(&only, OPTION).len());
        return Spot { taken: false, options, begun: 1, questions: 1 };
    }
    let questions = questions();
    let question = focused.closest(ASKED).ok().flatten();
    let follows = |question: &&Element| {
        // What is inside follows too.
        question.compare_document_position(&focused) & Node::DOCUMENT_POSITION_FOLLOWING != 0
    };
    Spot {
        taken: false,
        options: question.map(|question| all(&question, OPTION).len()),
        begun: questions.iter().filter(follows).count(),
        questions: questions.len(),
    }
}

/// The question or fact that has the page to itself.
fn only() -> Option<Element> {
    alone().and_then(|alone| alone.query_selector(ASKED).ok().flatten())
}

/// What shows one question or fact, or the list of a section whose questions have a page each.
fn alone() -> Option<Element> {
    gloo::utils::document().query_selector(".pl-one").ok().flatten()
}

fn questions() -> Vec<Element> {
    let root = gloo::utils::document().document_element();
    root.map(|root| all(&root, QUESTION)).unwrap_or_default()
}

/// Does on the page what a key asked for.
pub(in crate::ui) fn follow(shortcut: Shortcut) {
    let document = gloo::utils::document();
    match shortcut {
        Shortcut::Answer(option) => {
            let focused = document.active_element();
            let question = focused.and_then(|focused| focused.closest(ASKED).ok().flatten());
            let question = question.or_else(only);
            let options = question.map(|question| all(&question, OPTION)).unwrap_or_default();
            let option = options.get(option).and_then(|option| option.dyn_ref::<HtmlElement>());
            if let Some(option) = option {
                let _ = option.focus(); // so that it is seen and heard which one it was
                option.click();
            }
        }
        Shortcut::Go(question) => {
            if let Some(question) = questions().get(question) {
                let chosen = question.query_selector(":checked").ok().flatten();
                let first = || question.query_selector(OPTION).ok().flatten();
                chosen.or_else(first).into_iter().for_each(super::focus_in_view);
            }
        }
        Shortcut::GoOn => {
            let on = "#go-in a, #go-on a, #go-on button";
            let link = document.query_selector(on).ok().flatten();
            match link.as_ref().and_then(|link| link.dyn_ref::<HtmlElement>()) {
                Some(link) if alone().is_some() => link.click(),
                _ => link.into_iter().for_each(super::focus_in_view),
            }
        }
        Shortcut::GoBack => {
            let back = "#go-back a, body:has(.pl-one .pl-fact) .govuk-back-link";
            let link = document.query_selector(back).ok().flatten();
            if let Some(link) = link.as_ref().and_then(|link| link.dyn_ref::<HtmlElement>()) {
                link.click();
            }
        }
        Shortcut::Help => {}
    }
}

/// Has the options of the question that has focus numbered, or not; the style sheet does it.
pub(in crate::ui) fn number_options(numbered: bool) {
    if let Some(root) = gloo::utils::document().document_element() {
        let _ = root.toggle_attribute_with_force("data-numbered", numbered); // a name that may be
    }
}
