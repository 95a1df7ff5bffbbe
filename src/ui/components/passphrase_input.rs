use yew::prelude::*;

use super::field::{described_by, group, hint_and_error};
use crate::ui::dom;
use crate::ui::text::vault as words;

/// A passphrase. It may be shown, pasted and filled in by a password manager.
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct PassphraseInputProps {
    /// Unique on the page; an error summary links to it.
    pub id: AttrValue,
    /// Which one it is.
    pub label: AttrValue,
    /// How to choose it.
    #[prop_or_default]
    pub hint: AttrValue,
    /// What is wrong; blank if nothing is.
    #[prop_or_default]
    pub error: AttrValue,
    /// Whether it is a new one; a password manager then offers to make and keep it.
    #[prop_or_default]
    pub new: bool,
    /// The text as it stands.
    pub value: AttrValue,
    /// The text after each keystroke.
    pub on_change: Callback<String>,
}

#[component]
pub(in crate::ui) fn PassphraseInput(props: &PassphraseInputProps) -> Html {
    let id = &props.id;
    let shown = use_state(|| false);
    let turn = {
        let (set, now) = (shown.setter(), !*shown);
        move |_: MouseEvent| set.set(now)
    };
    let oninput = props.on_change.reform(|event: InputEvent| dom::passphrase_of(&event));
    html! {
        <div class={group(&props.error)}>
            <label class="govuk-label govuk-label--s" for={id}>{ &props.label }</label>
            { hint_and_error(id, &props.hint, &props.error) }
            <div class="pl-passphrase">
                <input
                    type={if *shown { "text" } else { "password" }}
                    {id}
                    name={id}
                    class={classes!(
                        "govuk-input",
                        (!props.error.is_empty()).then_some("govuk-input--error"),
                    )}
                    value={&props.value}
                    autocomplete={if props.new { "new-password" } else { "current-password" }}
                    autocapitalize="none"
                    spellcheck="false"
                    aria-describedby={described_by(id, &props.hint, &props.error, &AttrValue::default())}
                    aria-invalid={(!props.error.is_empty()).then_some("true")}
                    {oninput}
                />
                <button
                    type="button"
                    class="govuk-button govuk-button--secondary pl-passphrase__show"
                    aria-controls={id}
                    onclick={turn}
                >
                    { if *shown { words::HIDE } else { words::SHOW } }
                    <span class="govuk-visually-hidden">{ format!(": {}", props.label) }</span>
                </button>
            </div>
        </div>
    }
}
