use yew::prelude::*;

use super::question::{flush, typing};
use crate::app::{Field, Open};
use crate::grading::{Truth, holds};
use crate::instrument::Ix;
use crate::ui::app::use_app;
use crate::ui::components::{TextArea, heading};
use crate::ui::text::section as words;

/// What must be explained now at a criterion, under a heading of this level; nothing
/// while no pair of answers asks for it. Once signed off, as text.
pub(in crate::ui) fn checks_owed(open: &Open, ix: Ix, level: u8) -> Html {
    let instrument = &open.tool.instrument;
    let owed: Vec<_> = instrument.criteria[ix]
        .checks()
        .iter()
        .filter(|check| holds(&check.when, instrument, &open.inputs, &open.grades) == Truth::True)
        .collect();
    if owed.is_empty() {
        return Html::default();
    }
    let said = owed.into_iter().map(|check| {
        if open.can_answer() {
            return html! {
                <CheckField key={check.id.clone()} id={check.id.clone()} ask={check.ask.clone()} />
            };
        }
        let text = open.audit().explained(open.track(), &check.id);
        html! {
            <div key={check.id.clone()}>
                <p class="govuk-body govuk-!-margin-bottom-1"><strong>{ &check.ask }</strong></p>
                <p class="govuk-body pl-written">{ text }</p>
            </div>
        }
    });
    html! {
        <div class="pl-question">
            { heading(level, "govuk-heading-m", words::CHECKS) }
            { for said }
        </div>
    }
}

/// A pair of answers that needs explaining. It never touches a grade.
#[derive(Properties, PartialEq)]
struct CheckFieldProps {
    /// Id of the check.
    id: AttrValue,
    /// What it asks.
    ask: AttrValue,
}

#[component]
fn CheckField(props: &CheckFieldProps) -> Html {
    let app = use_app();
    let field = Field::Explanation(props.id.to_string());
    let state = app.state();
    let Some(open) = &state.open else { return Html::default() };
    html! {
        <TextArea
            id={format!("check-{}", props.id)}
            label={&props.ask}
            value={open.text(&field)}
            on_change={typing(&app, field)}
            on_leave={flush(&app)}
        />
    }
}
