//! What follows from an audit, as text: for checking, for paper, for what is signed off.

use yew::prelude::*;

use super::actions::action_rows;
use super::escalation::lines;
use super::feedback::feedback_rows;
use super::promises::promise_rows;
use crate::app::Open;
use crate::audit::{Feedback, Missing};
use crate::ui::components::{departure_lines, missing_line};
use crate::ui::text::{actions, departure, escalation, feedback};

/// Departures, who was told, promises, actions and feedback: whatever there is of them.
pub(super) fn what_follows(open: &Open) -> Html {
    let audit = open.audit();
    html! {
        <>
            { departures(open) }
            if let Some(told) = &audit.escalation {
                <section>
                    <h2 class="govuk-heading-m">{ escalation::HEADING }</h2>
                    { lines(told) }
                </section>
            }
            if open.owes_escalation() {
                <ul class="govuk-list">{ missing_line(open, Missing::Escalation) }</ul>
            }
            if audit.feedback != Feedback::default() {
                <section>
                    <h2 class="govuk-heading-m">{ feedback::HEADING }</h2>
                    { feedback_rows(open) }
                </section>
            }
            { promise_rows(open) }
            if !audit.actions.is_empty() {
                <section>
                    <h2 class="govuk-heading-m">{ actions::HEADING }</h2>
                    { action_rows(open) }
                </section>
            }
        </>
    }
}

/// Each grade that a person gave, with the calculated one and the reason.
pub(super) fn departures(open: &Open) -> Html {
    let criteria = open.tool.instrument.criteria.iter().enumerate();
    let departed: Vec<_> = criteria
        .filter_map(|(ix, criterion)| {
            let departure = open.departure(ix)?;
            Some(html! {
                <div key={criterion.id.clone()}>
                    <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{ &criterion.title }</h3>
                    { departure_lines(open, ix, departure) }
                </div>
            })
        })
        .collect();
    html! {
        if !departed.is_empty() {
            <section>
                <h2 class="govuk-heading-m">{ departure::LISTED }</h2>
                { for departed }
            </section>
        }
    }
}
