use yew::prelude::*;

use super::field::{described_by, group, hint_and_error};
use crate::ui::dom;

/// One of many, from a list that opens.
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct SelectProps {
    /// Unique on the page; an error summary links to it.
    pub id: AttrValue,
    /// What is chosen.
    pub label: AttrValue,
    /// How to choose.
    #[prop_or_default]
    pub hint: AttrValue,
    /// What is wrong; blank if nothing is.
    #[prop_or_default]
    pub error: AttrValue,
    /// Values and what people read, in order.
    pub options: Vec<(AttrValue, AttrValue)>,
    /// The value chosen.
    pub chosen: AttrValue,
    /// One was chosen: its value.
    pub on_choose: Callback<String>,
}

#[component]
pub(in crate::ui) fn Select(props: &SelectProps) -> Html {
    let id = &props.id;
    let onchange = props.on_choose.reform(|event: Event| dom::value_of(&event));
    let option = |(value, label): &(AttrValue, AttrValue)| {
        html! { <option {value} selected={*value == props.chosen}>{ label }</option> }
    };
    html! {
        <div class={group(&props.error)}>
            <label class="govuk-label govuk-label--s" for={id}>{ &props.label }</label>
            { hint_and_error(id, &props.hint, &props.error) }
            <select
                {id}
                name={id}
                class={classes!(
                    "govuk-select",
                    (!props.error.is_empty()).then_some("govuk-select--error"),
                )}
                aria-describedby={described_by(id, &props.hint, &props.error, &AttrValue::default())}
                aria-invalid={(!props.error.is_empty()).then_some("true")}
                {onchange}
            >
                { for props.options.iter().map(option) }
            </select>
        </div>
    }
}
