use yew::prelude::*;

use super::field::{described_by, group, hint_and_error, spelt, use_told_once};
use super::personal::MayTell;
use crate::audit::{MOST_LINE, excess};
use crate::ui::dom;
use crate::ui::text::common;

/// One line of text. Every keystroke is taken; what is wrong is said beside it, and so
/// is how much too long it is.
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct TextInputProps {
    /// Unique on the page; an error summary links to it.
    pub id: AttrValue,
    /// What it is.
    pub label: AttrValue,
    /// How to fill it in.
    #[prop_or_default]
    pub hint: AttrValue,
    /// What is wrong; blank if nothing is.
    #[prop_or_default]
    pub error: AttrValue,
    /// The text as it stands.
    pub value: AttrValue,
    /// The text after each keystroke.
    pub on_change: Callback<String>,
    /// The input was left after a change.
    #[prop_or_default]
    pub on_leave: Callback<()>,
    /// `govuk-input--width-10` and its like; the whole width otherwise.
    #[prop_or_default]
    pub width: Classes,
    /// Whether a phone should show digits.
    #[prop_or_default]
    pub numeric: bool,
    /// Whether the browser marks misspelt words; not for references.
    #[prop_or_default]
    pub spellcheck: bool,
}

#[component]
pub(in crate::ui) fn TextInput(props: &TextInputProps) -> Html {
    let id = &props.id;
    let excess = excess(&props.value, MOST_LINE);
    use_told_once(id, excess > 0);
    let error = match excess {
        0 => props.error.clone(),
        n => common::too_many(n).into(),
    };
    let oninput = props.on_change.reform(|event: InputEvent| dom::value_of(&event));
    let onchange = props.on_leave.reform(|_: Event| ());
    html! {
        <div class={group(&error)}>
            <label class="govuk-label govuk-label--s" for={id}>{ &props.label }</label>
            { hint_and_error(id, &props.hint, &error) }
            <input
                type="text"
                {id}
                name={id}
                class={classes!(
                    "govuk-input",
                    props.width.clone(),
                    (!error.is_empty()).then_some("govuk-input--error"),
                )}
                value={&props.value}
                inputmode={props.numeric.then_some("decimal")}
                autocomplete="off"
                writingsuggestions="false"
                spellcheck={spelt(props.spellcheck)}
                aria-describedby={described_by(id, &props.hint, &error, &AttrValue::default())}
                aria-invalid={(!error.is_empty()).then_some("true")}
                {oninput}
                {onchange}
            />
            <MayTell id={id} text={&props.value} />
        </div>
    }
}
