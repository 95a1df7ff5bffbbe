//! What is missing, each thing with the way to it.

use yew::prelude::*;
use yew_router::prelude::*;

use super::rules::place_of;
use crate::app::{Open, by_place};
use crate::audit::{HalfDone, Missing};
use crate::instrument::FactIx;
use crate::ui::route::Route;
use crate::ui::text::{actions, audit as words, departure, escalation, feedback};

/// Things that are missing, under the name of the section in which each is.
pub(in crate::ui) fn missing_list(open: &Open, missing: &[Missing]) -> Html {
    let instrument = &open.tool.instrument;
    let of_whole = |thing: &Missing| {
        let fact = matches!(thing, Missing::Fact(_) | Missing::NotTaken(_));
        thing.criterion().is_none() && !fact
    };
    let (whole, rest): (Vec<_>, Vec<_>) = missing.iter().copied().partition(of_whole);
    let whole = (!whole.is_empty()).then_some((words::WHOLE_AUDIT, whole));
    let rest = by_place(instrument, &rest).into_iter().map(|(place, things)| {
        (place.map_or(words::FACTS, |ix| instrument.criteria[ix].title.as_str()), things)
    });
    let places = whole.into_iter().chain(rest).map(|(title, things)| {
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
    let id = || open.audit().id.clone();
    let title = |ix: usize| criterion(ix).title.as_str();
    match missing {
        Missing::Fact(fact) => {
            (place_of_fact(open, fact), words::missing_fact(&instrument.facts[fact].label))
        }
        Missing::NotTaken(fact) => {
            (place_of_fact(open, fact), words::not_taken(&instrument.facts[fact].label))
        }
        Missing::Departure(ix) => (place_of_grade(open, ix), departure::missing(title(ix))),
        Missing::Escalation => (Route::Escalation { id: id() }, escalation::MISSING.into()),
        Missing::Thread(_) => (Route::Threads { id: id() }, words::MISSING_THREAD.into()),
        Missing::Unsettled(_) => (Route::Together { id: id() }, words::MISSING_SETTLED.into()),
        Missing::Promise(at) => {
            let earlier = open.audit().earlier.as_ref();
            let promise = earlier.and_then(|earlier| earlier.promises.get(at));
            let what = promise.map_or("", |promise| promise.action.what.as_str());
            let input = promise.map_or_else(String::new, |promise| match promise.became {
                None => actions::became_id(&promise.action.id),
                Some(_) => actions::became_line_id(&promise.action.id),
            });
            (Route::Action { id: id(), input }, actions::missing_promise(what))
        }
        Missing::Feedback(person) => {
            let to = Route::Heard { id: id(), person: person.word().to_owned() };
            (to, feedback::missing(person).into())
        }
        Missing::HalfDone(HalfDone::Departure(ix)) => {
            (place_of_grade(open, ix), departure::half(title(ix)))
        }
        Missing::HalfDone(HalfDone::Escalation) => {
            (Route::Escalation { id: id() }, escalation::HALF.into())
        }
        Missing::HalfDone(HalfDone::Action) => {
            let to = Route::Action { id: id(), input: actions::FORM.to_owned() };
            (to, actions::HALF.into())
        }
        Missing::HalfWritten(ix) => {
            (place_within(open, ix, "record-"), words::half_written(title(ix)))
        }
        Missing::Answer(ix) => (place_of(open, ix), words::missing_answer(title(ix))),
        Missing::Reason(ix) => {
            (place_within(open, ix, "reason-"), words::missing_reason(title(ix)))
        }
        Missing::Evidence(ix) => {
            (place_within(open, ix, "add-evidence-"), words::missing_evidence(title(ix)))
        }
        Missing::Explanation(ix, check) => {
            let check = &criterion(ix).checks()[check];
            (place_of_check(open, ix, &check.id), words::missing_explanation(&check.ask))
        }
    }
}

/// The page of a fact.
pub(in crate::ui) fn place_of_fact(open: &Open, fact: FactIx) -> Route {
    let fact = open.tool.instrument.facts[fact].id.clone();
    Route::Fact { id: open.audit().id.clone(), fact }
}

/// Where a grade stands with its reasons.
fn place_of_grade(open: &Open, ix: usize) -> Route {
    let criterion = open.tool.instrument.criteria[ix].id.clone();
    Route::Grade { id: open.audit().id.clone(), criterion }
}

/// A part of a question, by how its id begins: the reason why it does not apply, the button
/// that adds evidence, or the form of that while something is written in it.
fn place_within(open: &Open, ix: usize, part: &str) -> Route {
    match place_of(open, ix) {
        Route::Question { id, section, question } => {
            Route::Question { id, section, question: format!("{part}{question}") }
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
