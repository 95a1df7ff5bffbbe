use yew::prelude::*;

use super::field::{described_by, group, hint_and_error, use_told_once};
use super::personal::MayTell;
use crate::audit::{MOST_TEXT, excess};
use crate::ui::dom;
use crate::ui::text::common;

/// Several lines of text, with spelling marked by the browser, which is not to suggest
/// how to go on writing: some do that with a service of their own. Too long a text is never cut: it stays
/// in the box, and how much too long it is stands beside it.
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct TextAreaProps {
    /// Unique on the page; an error summary links to it.
    pub id: AttrValue,
    /// What it is.
    pub label: AttrValue,
    /// `govuk-label--s` unless told; blank for a plain label.
    #[prop_or("govuk-label--s".into())]
    pub label_class: Classes,
    /// How to fill it in.
    #[prop_or_default]
    pub hint: AttrValue,
    /// What is wrong; blank if nothing is.
    #[prop_or_default]
    pub error: AttrValue,
    /// Id of something else on the page that describes it.
    #[prop_or_default]
    pub described_by: AttrValue,
    /// The text as it stands.
    pub value: AttrValue,
    /// The text after each keystroke.
    pub on_change: Callback<String>,
    /// The text area was left after a change.
    #[prop_or_default]
    pub on_leave: Callback<()>,
    /// The most characters, if there is a most.
    #[prop_or(Some(MOST_TEXT))]
    pub most: Option<usize>,
    /// How many lines it shows.
    #[prop_or(3)]
    pub rows: u8,
}

#[component]
pub(in crate::ui) fn TextArea(props: &TextAreaProps) -> Html {
    let id = &props.id;
    let excess = props.most.map_or(0, |most| excess(&props.value, most));
    use_told_once(id, excess > 0);
    let error = match excess {
        0 => props.error.clone(),
        n => common::too_many_to_save(n).into(),
    };
    let oninput = props.on_change.reform(|event: InputEvent| dom::value_of(&event));
    let onchange = props.on_leave.reform(|_: Event| ());
    html! {
        <div class={group(&error)}>
            <label class={classes!("govuk-label", props.label_class.clone())} for={id}>
                { &props.label }
            </label>
            { hint_and_error(id, &props.hint, &error) }
            <textarea
                {id}
                name={id}
                class={classes!(
                    "govuk-textarea",
                    (!error.is_empty()).then_some("govuk-textarea--error"),
                )}
                rows={props.rows.to_string()}
                value={&props.value}
                autocomplete="off"
                writingsuggestions="false"
                spellcheck="true"
                aria-describedby={described_by(id, &props.hint, &error, &props.described_by)}
                aria-invalid={(!error.is_empty()).then_some("true")}
                {oninput}
                {onchange}
            />
            <MayTell id={id} text={&props.value} />
        </div>
    }
}
