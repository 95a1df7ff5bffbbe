//! What every input has: a hint, an error, and the ties between them.

use yew::prelude::*;

use crate::app::Haste;
use crate::ui::announcer::use_announced;
use crate::ui::text::common;

/// The classes of the group around an input.
pub(super) fn group(error: &AttrValue) -> Classes {
    classes!("govuk-form-group", (!error.is_empty()).then_some("govuk-form-group--error"))
}

/// Hint and error, each with the id by which the input names it.
pub(super) fn hint_and_error(id: &AttrValue, hint: &AttrValue, error: &AttrValue) -> Html {
    html! {
        <>
            if !hint.is_empty() {
                <div id={format!("{id}-hint")} class="govuk-hint">{ hint }</div>
            }
            if !error.is_empty() {
                <p id={format!("{id}-error")} class="govuk-error-message">
                    <span class="govuk-visually-hidden">{ common::ERROR }</span>
                    { error }
                </p>
            }
        </>
    }
}

/// The ids of what describes an input; `None` if nothing does.
pub(super) fn described_by(
    id: &AttrValue,
    hint: &AttrValue,
    error: &AttrValue,
    more: &AttrValue,
) -> Option<AttrValue> {
    let mut ids = Vec::new();
    if !more.is_empty() {
        ids.push(more.to_string());
    }
    if !hint.is_empty() {
        ids.push(format!("{id}-hint"));
    }
    if !error.is_empty() {
        ids.push(format!("{id}-error"));
    }
    (!ids.is_empty()).then(|| ids.join(" ").into())
}

/// Tells those who hear the page that a text has become too long: once, not with every
/// keystroke, as the number beside the box would.
#[hook]
pub(super) fn use_told_once(id: &AttrValue, too_long: bool) {
    let said = too_long.then(|| common::TOO_LONG.to_owned());
    use_announced(format!("too-long/{id}"), Haste::Settled, said.into_iter().collect());
}

/// `true` and `false` as attributes write them.
pub(super) fn spelt(value: bool) -> &'static str {
    if value { "true" } else { "false" }
}
