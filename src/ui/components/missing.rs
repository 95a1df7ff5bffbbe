//! What is missing, each thing with the way to it.

use yew::prelude::*;
use yew_router::prelude::*;

use super::rules::place_of;
use crate::app::{Open, by_place};
use crate::audit::Missing;
use crate::ui::route::Route;
use crate::ui::text::audit as words;

/// Things that are missing, under the name of the section in which each is.
pub(in crate::ui) fn missing_list(open: &Open, missing: &[Missing]) -> Html {
    let instrument = &open.tool.instrument;
    let places = by_place(instrument, missing).into_iter().map(|(place, things)| {
        let title = place.map_or(words::FACTS, |ix| instrument.criteria[ix].title.as_str());
        html! {
            <>
                <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{ title }</h3>
                <ul class="govuk-list govuk-list--spaced">
                    { for things.into_iter().map(|thing| missing_line(open, thing)) }
                </ul>
            </>
        }
    });
    html! { <>{ for places }</> }
}

/// One line of what is missing.
pub(in crate::ui) fn missing_line(open: &Open, missing: Missing) -> Html {
    let (route, said) = describe(open, missing);
    html! { <li><Link<Route> to={route} classes="govuk-link">{ said }</Link<Route>></li> }
}

fn describe(open: &Open, missing: Missing) -> (Route, String) {
    let instrument = &open.tool.instrument;
    let criterion = |ix: usize| &instrument.criteria[ix];
    let title = |ix: usize| criterion(ix).title.as_str();
    match missing {
        Missing::Fact(fact) => {
            let fact = &instrument.facts[fact];
            let route = Route::Fact { id: open.audit().id.clone(), fact: fact.id.clone() };
            (route, words::missing_fact(&fact.label))
        }
        Missing::NotTaken(fact) => {
            let fact = &instrument.facts[fact];
            let route = Route::Fact { id: open.audit().id.clone(), fact: fact.id.clone() };
            (route, words::not_taken(&fact.label))
        }
        Missing::HalfWritten(ix) => (place_of_evidence(open, ix), words::half_written(title(ix))),
        Missing::Answer(ix) => (place_of(open, ix), words::missing_answer(title(ix))),
        Missing::Reason(ix) => (place_of(open, ix), words::missing_reason(title(ix))),
        Missing::Evidence(ix) => (place_of(open, ix), words::missing_evidence(title(ix))),
        Missing::Explanation(ix, check) => {
            let check = &criterion(ix).checks()[check];
            (place_of_check(open, ix, &check.id), words::missing_explanation(&check.ask))
        }
    }
}

/// The form of a question's evidence, which is open while something is written in it.
fn place_of_evidence(open: &Open, ix: usize) -> Route {
    match place_of(open, ix) {
        Route::Question { id, section, question } => {
            Route::Question { id, section, question: format!("record-{question}") }
        }
        elsewhere => elsewhere,
    }
}

/// A check is explained in its section; one of a verdict beside the verdict's grade.
pub(super) fn place_of_check(open: &Open, ix: usize, check: &str) -> Route {
    let instrument = &open.tool.instrument;
    let id = open.audit().id.clone();
    match instrument.section_of(ix) {
        Some(section) => Route::Question {
            id,
            section: instrument.criteria[section].id.clone(),
            question: check.to_owned(),
        },
        None => Route::Grades { id },
    }
}
