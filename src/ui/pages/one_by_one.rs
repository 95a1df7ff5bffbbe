//! A section with its questions on a page each: the list of its answers, and one question.

use yew::prelude::*;
use yew_router::prelude::*;

use super::answers::{Rows, answers_of};
use super::section_body::waiting;
use crate::app::Open;
use crate::grading::{ruled_out, undecided};
use crate::instrument::{Ix, Kind, sentence};
use crate::ui::app::App;
use crate::ui::components::{ButtonLink, place_of};
use crate::ui::fields::{Question, checks_owed, measure_view};
use crate::ui::route::Route;
use crate::ui::text::{audit, section as words};

/// The question or measure that an address names; it may name a part of a question.
pub(super) fn named(open: &Open, section: Ix, name: &str) -> Option<Ix> {
    let instrument = &open.tool.instrument;
    let parts = ["record-", "reason-", "add-evidence-"];
    // A question may itself have an id that begins so.
    let part = || parts.iter().find_map(|part| instrument.find(name.strip_prefix(part)?));
    let ix = instrument.find(name).or_else(part);
    let ix = ix.filter(|ix| instrument.section_of(*ix) == Some(section))?;
    let one = matches!(instrument.criteria[ix].kind, Kind::Question(_) | Kind::Measure(_));
    (one && ruled_out(instrument, &open.inputs, ix).is_none()).then_some(ix)
}

/// What the page of one question is called; the measures between them are not numbered.
pub(super) fn heading(open: &Open, section: Ix, ix: Ix) -> String {
    let title = &open.tool.instrument.criteria[section].title;
    let questions = questions(open, section);
    match questions.iter().position(|one| *one == ix) {
        Some(at) => words::one_of(title, at + 1, questions.len()),
        None => title.clone(),
    }
}

/// One question or measure, and the way on.
pub(super) fn one(open: &Open, section: Ix, ix: Ix) -> Html {
    let instrument = &open.tool.instrument;
    let (before, after) = beside(open, section, ix);
    let list = Route::Section {
        id: open.audit().id.clone(),
        section: instrument.criteria[section].id.clone(),
    };
    let on = after.map_or_else(|| list.clone(), |next| place_of(open, next));
    html! {
        // Keyed: a form half open at one question is not carried to the next.
        <div key={instrument.criteria[ix].id.clone()} class="pl-one">
            { groups_around(open, ix) }
            if matches!(instrument.criteria[ix].kind, Kind::Measure(_)) {
                { measure_view(open, ix, 2) }
            } else {
                <Question {ix} />
            }
            // Where the key for what comes next leads.
            <div id="go-on"><ButtonLink to={on}>{ words::CONTINUE }</ButtonLink></div>
            <ul class="govuk-list">
                if let Some(before) = before {
                    <li id="go-back">
                        <Link<Route> to={place_of(open, before)} classes="govuk-link">
                            { words::QUESTION_BEFORE }
                        </Link<Route>>
                    </li>
                }
                <li><Link<Route> to={list} classes="govuk-link">{ words::TO_LIST }</Link<Route>></li>
            </ul>
        </div>
    }
}

/// All answers of the section, what must be explained, and the way to its first question
/// that has no answer.
pub(super) fn list(app: &App, open: &Open, section: Ix) -> Html {
    let instrument = &open.tool.instrument;
    let first = questions(open, section).into_iter().find(|ix| open.inputs.answered(*ix).is_none());
    let groups = std::iter::once(section).chain(instrument.within(section));
    html! {
        <>
            if let Some(guard) = undecided(instrument, &open.inputs, section) {
                <div class="govuk-inset-text">
                    { audit::hangs_on(&sentence::guard(instrument, guard)) }
                </div>
            }
            if let Some(ix) = first {
                <div id="go-in" class="pl-one">
                    <ButtonLink to={place_of(open, ix)}>{ words::ANSWER }</ButtonLink>
                </div>
            }
            { answers_of(open, section, Rows::All) }
            { for groups.map(|ix| checks_owed(open, ix, 2)) }
            { waiting(app, open, section) }
        </>
    }
}

/// The questions of a section that are asked.
fn questions(open: &Open, section: Ix) -> Vec<Ix> {
    let instrument = &open.tool.instrument;
    let asked = |ix: &Ix| {
        matches!(instrument.criteria[*ix].kind, Kind::Question(_))
            && open.asks(*ix)
            && ruled_out(instrument, &open.inputs, *ix).is_none()
    };
    instrument.within(section).filter(asked).collect()
}

/// The questions before and after a question or measure.
fn beside(open: &Open, section: Ix, ix: Ix) -> (Option<Ix>, Option<Ix>) {
    let questions = questions(open, section);
    // A measure is no step of its own: it stands between two of them.
    let order = open.tool.instrument.within(section);
    let ahead = order.take_while(|one| *one != ix).filter(|one| questions.contains(one)).count();
    let after = questions[ahead..].iter().find(|one| **one != ix);
    (questions[..ahead].last().copied(), after.copied())
}

/// The groups inside the section in which something stands, each with its standard.
fn groups_around(open: &Open, ix: Ix) -> Html {
    let criteria = &open.tool.instrument.criteria;
    let around = std::iter::successors(criteria[ix].parent, |group| criteria[*group].parent);
    let mut inside: Vec<_> = around.filter(|group| criteria[*group].parent.is_some()).collect();
    inside.reverse();
    let shown = inside.into_iter().map(|group| {
        html! {
            <>
                <h2 class="govuk-heading-m">{ &criteria[group].title }</h2>
                if let Some(standard) = criteria[group].standard() {
                    <p class="govuk-body">{ standard }</p>
                }
            </>
        }
    });
    html! { <>{ for shown }</> }
}
