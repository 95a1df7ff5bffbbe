//! What an authority may set for itself: when an audit is begun, and as it is in force.

use yew::prelude::*;

use super::header_form::Tried;
use super::header_inputs::Filling;
use crate::instrument::{Instrument, Parameter, ParameterValue, sentence};
use crate::ui::components::{Details, TextInput};
use crate::ui::text::local as words;

/// An input for each that may be set; nothing where a tool has none.
pub(super) fn local_inputs(instrument: &Instrument, filling: &Filling, tried: &Tried) -> Html {
    let may_be_set: Vec<_> = instrument.parameters.iter().filter(|one| one.may_be_set()).collect();
    let touched = !filling.filled.local.is_empty();
    let one = |parameter: &&Parameter| {
        let (id, filling) = (parameter.id.clone(), filling.clone());
        let typed = filling.filled.local.get(&id).cloned();
        let put = id.clone();
        let on_change = move |text: String| {
            let put = put.clone();
            filling.put(move |filled| drop(filled.local.insert(put, text)));
        };
        let unit = match parameter.value {
            ParameterValue::Limit(limit) => limit.unit.in_words(),
            ParameterValue::Number(_) => "",
        };
        let source = parameter.source.as_ref().map(sentence::source);
        html! {
            <TextInput
                key={id.clone()}
                id={words::id(&id)}
                label={words::label(&parameter.label, unit)}
                hint={words::hint(&parameter.value.in_words(), source)}
                error={tried.at(&words::id(&id))}
                width="govuk-input--width-4"
                numeric=true
                value={typed.unwrap_or_else(|| parameter.value.count())}
                {on_change}
            />
        }
    };
    html! {
        if !may_be_set.is_empty() {
            <Details key={instrument.id.clone()} summary={words::HEADING} open={touched}>
                <p class="govuk-body">{ words::SAYS }</p>
                <div>{ for may_be_set.iter().map(one) }</div>
            </Details>
        }
    }
}

/// All of them as they are in force, each with who says so.
pub(super) fn in_force(instrument: &Instrument) -> Html {
    let row = |parameter: &Parameter| {
        let source = parameter.source.as_ref().map(sentence::source);
        html! {
            <div class="govuk-summary-list__row">
                <dt class="govuk-summary-list__key">{ &parameter.label }</dt>
                <dd class="govuk-summary-list__value">
                    { parameter.value.in_words() }
                    if let Some(source) = source {
                        <span class="pl-limit">{ source }</span>
                    }
                </dd>
            </div>
        }
    };
    html! {
        <dl class="govuk-summary-list">{ for instrument.parameters.iter().map(row) }</dl>
    }
}
