use yew::prelude::*;

use super::question::{flush, typing};
use crate::app::{Field, Open};
use crate::grading::{Truth, holds};
use crate::instrument::Ix;
use crate::ui::app::use_app;
use crate::ui::components::{TextArea, heading};
use crate::ui::text::{section as words, together};

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
    let text = open.text(&field);
    // Until it is explained anew, what somebody else has explained counts.
    let by = open.audit().explained_by(open.track(), &props.id).filter(|_| text.trim().is_empty());
    let by = by.filter(|(track, _)| *track != open.track());
    let said = format!("said-check-{}", props.id);
    html! {
        <>
            if let Some((track, text)) = by {
                <div class="govuk-inset-text" id={said.clone()}>
                    <p class="govuk-body govuk-!-margin-bottom-1">{ words::explained_by(together::who(track)) }</p>
                    <p class="govuk-body pl-written">{ text }</p>
                </div>
            }
            <TextArea
                id={format!("check-{}", props.id)}
                label={&props.ask}
                described_by={by.map(|_| AttrValue::from(said)).unwrap_or_default()}
                value={text.clone()}
                on_change={typing(&app, field)}
                on_leave={flush(&app)}
            />
        </>
    }
}
