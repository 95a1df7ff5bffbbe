//! What an audit is about and the facts of its case, as text beside its answers.

use yew::prelude::*;
use yew_router::prelude::*;

use super::answers::Rows;
use super::local_inputs::in_force;
use crate::app::Open;
use crate::calendar::in_words;
use crate::grading::facts_to_ask;
use crate::ui::components::place_of_fact;
use crate::ui::fields::fact_words;
use crate::ui::route::Route;
use crate::ui::text::{about, audit as words, local, together};

/// The header of the audit, one row each.
pub(super) fn about_rows(open: &Open) -> Html {
    let header = &open.audit().header;
    let chosen = about::WAYS_OF_CHOOSING.iter().find(|(chosen, ..)| *chosen == header.chosen);
    let kind = about::KINDS.iter().find(|(kind, ..)| *kind == header.kind);
    let period = about::period(&in_words(header.period.from), &in_words(header.period.to));
    let to = Route::About { id: open.audit().id.clone() };
    let tool = &open.tool.instrument;
    let rows: [(&str, String); 8] = [
        (about::REFERENCE, header.reference.clone()),
        (about::TOOL_IS_FIXED, about::tool(&tool.title, &tool.version)),
        (about::CHOSEN, chosen.map(|(_, name, _)| (*name).to_owned()).unwrap_or_default()),
        (about::KIND, kind.map(|(_, name, _)| (*name).to_owned()).unwrap_or_default()),
        (about::PERIOD, period),
        (about::AUDIT_DATE, in_words(header.audit_date)),
        (about::AUDITOR_ROLE, header.auditor.clone()),
        (about::PRACTITIONER_ROLE, header.practitioner.clone()),
    ];
    let given = rows.into_iter().filter(|(_, value)| !value.is_empty());
    html! {
        <section>
            <h2 class="govuk-heading-m">{ words::ABOUT }</h2>
            <dl class="govuk-summary-list govuk-!-margin-bottom-2">
                { for given.map(|(key, value)| row(key, value, None)) }
                { for open.audit().together.absent.iter().map(|(track, absence)| {
                    row(together::who(*track), together::absent(&absence.reason), None)
                }) }
            </dl>
            if open.can_change() {
                <p class="govuk-body pl-no-print">
                    <Link<Route> {to} classes="govuk-link">{ words::CHANGE_ABOUT }</Link<Route>>
                </p>
            }
        </section>
    }
}

/// The local timescales under which its clocks count.
pub(super) fn local_rows(open: &Open) -> Html {
    let instrument = &open.tool.instrument;
    html! {
        if !instrument.parameters.is_empty() {
            <section>
                <h2 class="govuk-heading-m">{ local::IN_FORCE }</h2>
                { in_force(instrument) }
            </section>
        }
    }
}

/// The facts that were asked for, one row each.
pub(super) fn facts_rows(open: &Open, which: Rows) -> Html {
    let instrument = &open.tool.instrument;
    let mut asked = facts_to_ask(instrument, &open.inputs);
    asked.retain(|fact| which == Rows::All || open.inputs.fact(*fact).is_some());
    if asked.is_empty() {
        return Html::default();
    }
    let rows = asked.into_iter().map(|ix| {
        let fact = &instrument.facts[ix];
        let said = Some(fact_words(open, ix)).filter(|said| !said.is_empty());
        row(
            &fact.label,
            said.unwrap_or_else(|| words::NOT_GIVEN.into()),
            open.can_change().then(|| place_of_fact(open, ix)),
        )
    });
    html! {
        <section>
            <h2 class="govuk-heading-m">{ words::FACTS }</h2>
            <dl class="govuk-summary-list">{ for rows }</dl>
        </section>
    }
}

fn row(key: &str, value: String, change: Option<Route>) -> Html {
    html! {
        <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{ key }</dt>
            <dd class="govuk-summary-list__value">{ value }</dd>
            if let Some(to) = change {
                <dd class="govuk-summary-list__actions pl-no-print">
                    <Link<Route> {to} classes="govuk-link">
                        { words::CHANGE }
                        <span class="govuk-visually-hidden">{ format!(" {key}") }</span>
                    </Link<Route>>
                </dd>
            }
        </div>
    }
}
