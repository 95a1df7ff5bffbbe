use yew::prelude::*;

use super::field::{described_by, group, hint_and_error};

/// One of several. The first radio has the group's id, so that an error summary
/// can link to it; the others have `{id}-2`, `{id}-3`.
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct RadiosProps {
    /// Unique on the page; also the radios' shared name.
    pub id: AttrValue,
    /// What is asked.
    pub legend: AttrValue,
    /// `govuk-fieldset__legend--s` unless told.
    #[prop_or("govuk-fieldset__legend--s".into())]
    pub legend_class: Classes,
    /// How to answer.
    #[prop_or_default]
    pub hint: AttrValue,
    /// What is wrong; blank if nothing is.
    #[prop_or_default]
    pub error: AttrValue,
    /// Id of something else on the page that describes the group.
    #[prop_or_default]
    pub described_by: AttrValue,
    /// What stands between legend and radios, such as guidance.
    #[prop_or_default]
    pub between: Html,
    /// In order.
    pub options: Vec<RadioOption>,
    /// Value of the one chosen, if one is.
    #[prop_or_default]
    pub chosen: Option<AttrValue>,
    /// One was chosen: its value.
    pub on_choose: Callback<AttrValue>,
    /// `govuk-radios--inline` for yes and no, `govuk-radios--small` for dense views.
    #[prop_or_default]
    pub class: Classes,
}

/// One radio.
#[derive(Clone, PartialEq)]
pub(in crate::ui) struct RadioOption {
    /// Unique in its group.
    pub value: AttrValue,
    /// What people read.
    pub label: AttrValue,
    /// What one would see; blank for none.
    pub hint: AttrValue,
    /// Shown below it while it is chosen.
    pub reveal: Option<Html>,
}

impl RadioOption {
    /// A radio with nothing but its label.
    pub(in crate::ui) fn new(value: impl Into<AttrValue>, label: impl Into<AttrValue>) -> Self {
        Self { value: value.into(), label: label.into(), hint: AttrValue::default(), reveal: None }
    }

    /// With a hint below its label.
    pub(in crate::ui) fn hint(mut self, hint: impl Into<AttrValue>) -> Self {
        self.hint = hint.into();
        self
    }

    /// With something that is shown only while it is chosen.
    pub(in crate::ui) fn reveal(mut self, reveal: Html) -> Self {
        self.reveal = Some(reveal);
        self
    }
}

#[component]
pub(in crate::ui) fn Radios(props: &RadiosProps) -> Html {
    let id = &props.id;
    let describes = described_by(id, &props.hint, &props.error, &props.described_by);
    let options = props.options.iter().enumerate();
    html! {
        <div class={group(&props.error)}>
            <fieldset class="govuk-fieldset" aria-describedby={describes}>
                <legend class={classes!("govuk-fieldset__legend", props.legend_class.clone())}>
                    { &props.legend }
                </legend>
                { hint_and_error(id, &props.hint, &props.error) }
                { props.between.clone() }
                <div class={classes!("govuk-radios", props.class.clone())}>
                    { for options.map(|(at, option)| radio(props, at, option)) }
                </div>
            </fieldset>
        </div>
    }
}

/// `aria-expanded` is not allowed on a radio, so what is revealed is only named.
fn radio(props: &RadiosProps, at: usize, option: &RadioOption) -> Html {
    let id = match at {
        0 => props.id.clone(),
        _ => format!("{}-{}", props.id, at + 1).into(),
    };
    let hint = (!option.hint.is_empty()).then(|| format!("{id}-item-hint"));
    let checked = props.chosen.as_ref() == Some(&option.value);
    let reveal = option.reveal.clone().filter(|_| checked);
    let reveal_id = format!("{id}-reveal");
    let value = option.value.clone();
    let onchange = props.on_choose.reform(move |_: Event| value.clone());
    html! {
        <>
            <div class="govuk-radios__item">
                <input
                    type="radio"
                    class="govuk-radios__input"
                    id={&id}
                    name={&props.id}
                    value={&option.value}
                    {checked}
                    aria-describedby={hint.clone()}
                    aria-controls={reveal.is_some().then(|| reveal_id.clone())}
                    {onchange}
                />
                <label class="govuk-label govuk-radios__label" for={&id}>{ &option.label }</label>
                if let Some(hint) = hint {
                    <div id={hint} class="govuk-hint govuk-radios__hint">{ &option.hint }</div>
                }
            </div>
            if let Some(reveal) = reveal {
                <div class="govuk-radios__conditional" id={reveal_id}>{ reveal }</div>
            }
        </>
    }
}
