use yew::prelude::*;
use yew_router::prelude::*;

use super::rule_book::table;
use crate::app::{Command, Field, Open, grade_in_words};
use crate::audit::{Answer, Change, Comparison, Difference, Move, Track};
use crate::grading::Answer as Given;
use crate::instrument::{Ix, Kind};
use crate::ui::app::{App, use_app};
use crate::ui::components::{Button, ButtonKind, Page, RadioOption, Radios, TextInput};
use crate::ui::dom;
use crate::ui::fields::{flush, said_by_both, typing};
use crate::ui::route::Route;
use crate::ui::text::{audit, compare as words, together};

/// What both answered, side by side: differences first, by how much they move the grades.
#[component]
pub(super) fn Compare() -> Html {
    let app = use_app();
    let state = app.state();
    let Some(open) = &state.open else { return Html::default() };
    let id = open.audit().id.clone();
    let caption = audit::caption(&open.tool.instrument.title, &open.audit().header.reference);
    if !open.audit().together.is_open() {
        return html! {
            <Page heading={words::HEADING} {caption} back={Route::Together { id: id.clone() }}>
                <p class="govuk-body">{ words::NOT_YET }</p>
                <Link<Route> to={Route::Together { id }} classes="govuk-link">{ together::HEADING }</Link<Route>>
            </Page>
        };
    }
    let both = open.comparison();
    html! {
        <Page heading={words::HEADING} {caption} back={Route::Together { id: id.clone() }}>
            <p class="govuk-body" id="differ" tabindex="-1">{ words::differ(both.differ.len() - both.only_one(), both.only_one(), both.equal.len()) }</p>
            { equal(&app, open, &both) }
            { panel(open) }
            { for both.differ.iter().enumerate().map(|(at, one)| difference(&app, open, at, one)) }
            <p class="govuk-body">
                <Link<Route> to={Route::Audit { id }} classes="govuk-link">{ words::TO_TASKS }</Link<Route>>
            </p>
        </Page>
    }
}

/// All at once to which both gave the same answer.
fn equal(app: &App, open: &Open, both: &Comparison) -> Html {
    let changes = open.equal_answers(both);
    if changes.is_empty() || !open.can_answer() {
        return Html::default();
    }
    let app = app.clone();
    let says = words::agree_equal(changes.len());
    let agree = move |()| {
        app.send(Command::DoAll(changes.clone()));
        dom::focus_id("differ"); // the button has gone
    };
    html! { <Button kind={ButtonKind::Secondary} on_click={agree}>{ says }</Button> }
}

/// Every grade three times: as the practitioner, as the auditor, and as both have it.
fn panel(open: &Open) -> Html {
    let rows = open.sides(&[Track::Practitioner, Track::Auditor, Track::Agreed]);
    let rows: Vec<Vec<String>> = rows
        .into_iter()
        .map(|side| {
            let title = open.tool.instrument.criteria[side.of].title.clone();
            std::iter::once(title).chain(side.grades).collect()
        })
        .collect();
    html! {
        <div class="pl-sides">
            { table(words::GRADES, &[words::OF_WHAT, words::PRACTITIONER, words::AUDITOR, words::AGREED], &rows) }
        </div>
    }
}

fn difference(app: &App, open: &Open, at: usize, one: &Difference) -> Html {
    let instrument = &open.tool.instrument;
    let criterion = &instrument.criteria[one.question];
    let id = criterion.id.clone();
    let moves = one.moves.iter().map(|one| html! { <li>{ move_words(open, one) }</li> });
    let comment = Field::Comment(id.clone());
    html! {
        <section class="pl-difference" key={id.clone()} aria-labelledby={format!("difference-{at}")}>
            <h2 class="govuk-heading-m" id={format!("difference-{at}")}>{ &criterion.title }</h2>
            { said_by_both(open, one.question) }
            if one.moves.is_empty() {
                <p class="govuk-body">{ words::MOVES_NOTHING }</p>
            } else {
                <p class="govuk-body govuk-!-margin-bottom-1">{ words::MOVES }</p>
                <ul class="govuk-list govuk-list--bullet">{ for moves }</ul>
            }
            if open.can_answer() {
                <Radios
                    id={format!("q-{id}")}
                    legend={words::AGREE}
                    options={options(open, one)}
                    chosen={one.agreed.map(|answer| AttrValue::from(value(answer)))}
                    on_choose={agree(app, open, one)}
                />
                <TextInput
                    id={format!("comment-{id}")}
                    label={words::WHY}
                    value={open.text(&comment)}
                    on_change={typing(app, comment)}
                    on_leave={flush(app)}
                />
            }
        </section>
    }
}

fn move_words(open: &Open, one: &Move) -> String {
    let instrument = &open.tool.instrument;
    let say = |grade| grade_in_words(instrument, one.of, grade);
    words::moves(&instrument.criteria[one.of].title, &say(one.practitioner), &say(one.auditor))
}

/// Every answer that there is, with whose it was.
fn options(open: &Open, one: &Difference) -> Vec<RadioOption> {
    let instrument = &open.tool.instrument;
    let Kind::Question(question) = &instrument.criteria[one.question].kind else {
        return Vec::new();
    };
    let levels = instrument.scales[question.scale].levels.len();
    let levels = (0..levels).filter_map(|rank| rank.try_into().ok()).map(Given::Level);
    let not = [one.practitioner, one.auditor].contains(&Some(Given::NotApplicable));
    let all = levels.chain((question.may_not_apply || not).then_some(Given::NotApplicable));
    let option = |answer: Given| {
        let whose = words::whose(one.practitioner == Some(answer), one.auditor == Some(answer));
        RadioOption::new(value(answer), label(open, one.question, answer)).hint(whose)
    };
    all.map(option).collect()
}

fn label(open: &Open, ix: Ix, answer: Given) -> String {
    match answer {
        Given::Level(rank) => open.tool.instrument.label(ix, rank).to_owned(),
        Given::NotApplicable => words::NOT_APPLICABLE.to_owned(),
    }
}

fn value(answer: Given) -> String {
    match answer {
        Given::Level(rank) => rank.to_string(),
        Given::NotApplicable => "not-applicable".to_owned(),
    }
}

/// Takes an answer as agreed; one that does not apply with the reason that was given.
fn agree(app: &App, open: &Open, one: &Difference) -> Callback<AttrValue> {
    let instrument = open.tool.instrument.clone();
    let (app, ix) = (app.clone(), one.question);
    let id = instrument.criteria[ix].id.clone();
    let reasons =
        [Track::Auditor, Track::Practitioner].into_iter().filter_map(|track| {
            match &open.audit().entry(track, &id).answer {
                Some(Answer::NotApplicable(reason)) => Some(reason.clone()),
                _ => None,
            }
        });
    let reason = reasons.into_iter().next().unwrap_or_default();
    Callback::from(move |value: AttrValue| {
        let level = value
            .parse::<usize>()
            .ok()
            .and_then(|rank| Some(instrument.scale_of(ix)?.levels.get(rank)?.id.clone()));
        let answer = match level {
            Some(level) => Answer::Level(level),
            None => Answer::NotApplicable(reason.clone()),
        };
        app.send(Command::Do(Change::Judge { question: id.clone(), answer: Some(answer) }));
    })
}
