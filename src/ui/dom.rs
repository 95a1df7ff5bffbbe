//! The few things that Yew does not do: the page's title, focus, and what an input holds.

use yew::prelude::*;

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

/// Names the page in the browser's tab and history.
pub(super) fn set_title(title: &str) {
    if let Some(document) = gloo::utils::window().document() {
        document.set_title(title);
    }
}

/// Moves focus to an element, by reference.
pub(super) fn focus(node: &NodeRef) {
    if let Some(element) = node.cast::<web_sys::HtmlElement>() {
        let _ = element.focus(); // an element that is gone needs no focus
    }
}

/// Moves focus to the element of this id and brings it into view.
pub(super) fn focus_id(id: &str) {
    let element = gloo::utils::document().get_element_by_id(id);
    if let Some(element) = element
        .and_then(|element| wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlElement>(element).ok())
    {
        element.scroll_into_view();
        let _ = element.focus();
    }
}
