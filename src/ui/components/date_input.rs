use yew::prelude::*;

use super::field::{described_by, group, hint_and_error, spelt};
use crate::calendar::{DateParts, parse_written};
use crate::ui::dom;
use crate::ui::text::common;

/// A date in three boxes, day first, as typed: for a form that is read when it is
/// submitted. A whole date pasted into the day's box fills all three.
///
/// To have the date itself as soon as it is there, use [`super::DateField`].
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct DateInputProps {
    /// Unique on the page; the boxes are `{id}` (the day, to which an error summary
    /// links), `{id}-month` and `{id}-year`.
    pub id: AttrValue,
    /// What date it is.
    pub legend: AttrValue,
    /// `govuk-fieldset__legend--s` unless told.
    #[prop_or("govuk-fieldset__legend--s".into())]
    pub legend_class: Classes,
    /// How to fill it in.
    #[prop_or_default]
    pub hint: AttrValue,
    /// What is wrong; blank if nothing is.
    #[prop_or_default]
    pub error: AttrValue,
    /// What the boxes hold.
    pub value: DateParts,
    /// What the boxes hold after each keystroke.
    pub on_change: Callback<DateParts>,
    /// Focus has left all three boxes.
    #[prop_or_default]
    pub on_leave: Callback<()>,
}

/// Which box.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Day,
    Month,
    Year,
}

#[component]
pub(in crate::ui) fn DateInput(props: &DateInputProps) -> Html {
    let id = &props.id;
    let boxes = use_node_ref();
    let inside = boxes.clone();
    let on_leave = props.on_leave.clone();
    let onfocusout = move |event: FocusEvent| {
        if dom::leaves(&event, &inside) {
            on_leave.emit(());
        }
    };
    let none = AttrValue::default();
    html! {
        <div class={group(&props.error)}>
            <fieldset
                class="govuk-fieldset"
                role="group"
                aria-describedby={described_by(id, &props.hint, &props.error, &none)}
            >
                <legend class={classes!("govuk-fieldset__legend", props.legend_class.clone())}>
                    { &props.legend }
                </legend>
                { hint_and_error(id, &props.hint, &props.error) }
                <div class="govuk-date-input" ref={boxes} {onfocusout}>
                    { part(props, Part::Day) }
                    { part(props, Part::Month) }
                    { part(props, Part::Year) }
                </div>
            </fieldset>
        </div>
    }
}

fn part(props: &DateInputProps, part: Part) -> Html {
    let (id, label, value, width) = match part {
        Part::Day => (props.id.clone(), common::DAY, &props.value.day, "2"),
        Part::Month => (suffixed(props, "month"), common::MONTH, &props.value.month, "2"),
        Part::Year => (suffixed(props, "year"), common::YEAR, &props.value.year, "4"),
    };
    let parts = props.value.clone();
    let oninput = props.on_change.reform(move |event: InputEvent| {
        let text = dom::value_of(&event);
        let whole = dom::is_pasted(&event).then(|| parse_written(&text)).flatten();
        whole.map_or_else(|| with(parts.clone(), part, text), DateParts::of)
    });
    // A whole date typed into the day's box is spread out when the box is left.
    let (on_change, day) = (props.on_change.clone(), props.value.day.clone());
    let onchange = move |_: Event| {
        if let Some(date) = parse_written(&day).filter(|_| part == Part::Day) {
            on_change.emit(DateParts::of(date));
        }
    };
    html! {
        <div class="govuk-date-input__item">
            <div class="govuk-form-group">
                <label class="govuk-label govuk-date-input__label" for={&id}>{ label }</label>
                <input
                    type="text"
                    id={&id}
                    name={&id}
                    class={classes!(
                        "govuk-input",
                        "govuk-date-input__input",
                        format!("govuk-input--width-{width}"),
                        (!props.error.is_empty()).then_some("govuk-input--error"),
                    )}
                    value={value.clone()}
                    inputmode="numeric"
                    autocomplete="off"
                    spellcheck={spelt(false)}
                    aria-invalid={(!props.error.is_empty()).then_some("true")}
                    {oninput}
                    {onchange}
                />
            </div>
        </div>
    }
}

fn suffixed(props: &DateInputProps, part: &str) -> AttrValue {
    format!("{}-{part}", props.id).into()
}

fn with(mut parts: DateParts, part: Part, text: String) -> DateParts {
    match part {
        Part::Day => parts.day = text,
        Part::Month => parts.month = text,
        Part::Year => parts.year = text,
    }
    parts
}
