use std::panic::PanicHookInfo;

use wasm_bindgen::JsValue;

/// What is done when the application fails by a fault of its own: developers find in
/// the console where, the person finds on the page what is safe and what to do.
///
/// A panic cannot be caught, and nothing can be stored any more. A message made while
/// running may quote what somebody typed, so only constant ones are written.
pub fn crashed(info: &PanicHookInfo<'_>) {
    let at = info.location().map(ToString::to_string).unwrap_or_default();
    let message = info.payload().downcast_ref::<&'static str>().copied().unwrap_or_default();
    web_sys::console::error_1(&format!("Plumbline stopped at {at} {message}").into());
    let _ = show(); // a page that cannot be changed cannot be told anything
}

/// Says so at the top of the page, once. Text only, and none of it from data.
fn show() -> Result<(), JsValue> {
    const ID: &str = "crash";
    let document = gloo::utils::document();
    if document.get_element_by_id(ID).is_some() {
        return Ok(());
    }
    let element = |name: &str, class: &str| {
        let element = document.create_element(name)?;
        element.set_class_name(class);
        Ok::<_, JsValue>(element)
    };
    let place = element("div", "govuk-width-container govuk-!-margin-top-6")?;
    place.set_id(ID);
    let notice = element("div", "govuk-error-summary")?;
    notice.set_attribute("role", "alert")?;
    let heading = element("h2", "govuk-error-summary__title")?;
    heading.set_text_content(Some(HEADING));
    notice.append_child(&heading)?;
    for says in SAYS {
        let paragraph = element("p", "govuk-body")?;
        paragraph.set_text_content(Some(says));
        notice.append_child(&paragraph)?;
    }
    place.append_child(&notice)?;
    gloo::utils::body().prepend_with_node_1(&place)?;
    place.scroll_into_view();
    // From now on this would be untrue, and nobody is left to correct it.
    if let Some(saved) = document.get_element_by_id("saved") {
        saved.set_text_content(Some(NOT_SAVED));
    }
    Ok(())
}

const NOT_SAVED: &str = "Not saved";
const HEADING: &str = "Plumbline has stopped";
const SAYS: [&str; 3] = [
    "This is a fault in Plumbline. It is nothing that you did.",
    "Everything that was shown as saved is still on this device. Anything you typed in the last second may not be: copy it from the page below before you go on.",
    "Load the page again to go on. If it stops again at the same place, tell whoever gave you Plumbline.",
];
