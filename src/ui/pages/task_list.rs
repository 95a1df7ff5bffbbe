use yew::prelude::*;
use yew_router::prelude::*;

use super::moderated::conclusion;
use crate::app::Open;
use crate::audit::{Missing, Person, Progress, Role, Status, Track};
use crate::grading::ruled_out;
use crate::instrument::{Ix, sentence};
use crate::ui::app::use_app;
use crate::ui::components::{
    Details, Page, SafetyGate, Tag, bounds_bar, grade_words, missing_list,
};
use crate::ui::route::Route;
use crate::ui::text::{actions, audit as words, compare, feedback, moderation, threads, together};

/// An audit at a glance: what is done, what is missing, what the grades are so far.
#[component]
pub(super) fn TaskList() -> Html {
    let app = use_app();
    let state = app.state();
    let Some(open) = &state.open else { return Html::default() };
    let instrument = &open.tool.instrument;
    let id = open.audit().id.clone();
    let facts = open.missing().iter().filter(|m| matches!(m, Missing::Fact(_))).count();
    let sections = instrument.sections.iter().zip(open.progress());
    let about = Route::About { id: id.clone() };
    html! {
        <Page
            heading={open.audit().header.reference.clone()}
            title={words::TASK_LIST}
            caption={instrument.title.clone()}
            back={Route::Home}
        >
            <SafetyGate />
            { verdicts(open) }
            <div class="pl-columns">
                <div class="pl-columns__main">
                    <h2 class="govuk-heading-m">{ words::BEFORE }</h2>
                    <ul class="govuk-task-list">
                        { task(Route::Together { id: id.clone() }, together::heading(open.role()), who_you_are(open), with_whom(open)) }
                        { task(about, words::ABOUT, Html::default(), done(words::COMPLETE)) }
                        { task(
                            Route::Facts { id: id.clone() },
                            words::FACTS,
                            Html::default(),
                            if facts == 0 { done(words::COMPLETE) } else { tag(&words::to_give(facts), "blue") },
                        ) }
                    </ul>
                    <h2 class="govuk-heading-m">{ words::SECTIONS }</h2>
                    <ul class="govuk-task-list">
                        { for sections.map(|(ix, progress)| section(open, *ix, progress)) }
                    </ul>
                    <h2 class="govuk-heading-m">{ words::FINISH }</h2>
                    <ul class="govuk-task-list">
                        { task(Route::Timeline { id: id.clone() }, words::TIMELINE, Html::default(), Html::default()) }
                        { task(Route::Grades { id: id.clone() }, words::GRADES, Html::default(), Html::default()) }
                        if open.audit().together.is_open() && open.role() != Role::Moderator {
                            if !open.audit().together.is_gone(open.other().track()) {
                                { task(Route::Compare { id: id.clone() }, compare::HEADING, Html::default(), Html::default()) }
                            }
                            { task(Route::Threads { id: id.clone() }, threads::HEADING, Html::default(), contested(open)) }
                        }
                        { task(Route::Feedback { id: id.clone() }, feedback::HEADING, Html::default(), heard(open)) }
                        { task(Route::Actions { id: id.clone() }, actions::HEADING, Html::default(), planned(open)) }
                        { task(Route::Check { id: id.clone() }, words::CHECK, Html::default(), finish(open)) }
                        if let Some(said) = conclusion(open) {
                            { task(
                                Route::Moderated { id: id.clone() },
                                moderation::OUTCOME_HEADING,
                                Html::default(),
                                done(moderation::outcome_word(said.outcome)),
                            ) }
                        }
                        { task(Route::Export { id: id.clone() }, words::EXPORT, Html::default(), Html::default()) }
                        { task(Route::History { id: id.clone() }, words::HISTORY, Html::default(), Html::default()) }
                    </ul>
                </div>
                if open.is_draft() {
                    <aside class="pl-columns__side">{ missing(open) }</aside>
                }
            </div>
        </Page>
    }
}

fn task(to: Route, name: &str, hint: Html, status: Html) -> Html {
    html! {
        <li class="govuk-task-list__item govuk-task-list__item--with-link">
            <div class="govuk-task-list__name-and-hint">
                <Link<Route> {to} classes="govuk-link govuk-task-list__link">{ name }</Link<Route>>
                { hint }
            </div>
            <div class="govuk-task-list__status">{ status }</div>
        </li>
    }
}

fn section(open: &Open, ix: Ix, progress: Progress) -> Html {
    let instrument = &open.tool.instrument;
    let criterion = &instrument.criteria[ix];
    let to = Route::Section { id: open.audit().id.clone(), section: criterion.id.clone() };
    let hint = match ruled_out(instrument, &open.inputs, ix) {
        Some(guard) => words::only_when(&sentence::guard(instrument, guard)),
        None if instrument.scale_of(ix).is_some() => grade_words(open, ix),
        None => String::new(),
    };
    let status = match progress.status {
        Status::InProgress if progress.answered < progress.questions => {
            tag(&words::answered(progress.answered, progress.questions), "blue")
        }
        Status::InProgress => tag(&words::missing(progress.missing), "blue"),
        Status::Complete | Status::NotApplicable => done(words::status(progress.status)),
        Status::NotStarted => tag(words::status(Status::NotStarted), "grey"),
        Status::Waiting => tag(words::status(Status::Waiting), "orange"),
    };
    task(to, &criterion.title, html! { <div class="govuk-task-list__hint">{ hint }</div> }, status)
}

/// How much of what is contested is not resolved.
fn contested(open: &Open) -> Html {
    match open.audit().threads.iter().filter(|thread| thread.is_open()).count() {
        0 => Html::default(),
        n => tag(&threads::open(n), "blue"),
    }
}

/// As whom the person works who sits here, where that is not plain.
fn who_you_are(open: &Open) -> Html {
    let together = &open.audit().together;
    if open.role() == Role::Moderator || !together.is_of_two() {
        return Html::default();
    }
    html! { <div class="govuk-task-list__hint">{ together::you_are(open.role()) }</div> }
}

fn with_whom(open: &Open) -> Html {
    let together = &open.audit().together;
    match open.role() {
        Role::Moderator if together.is_sealed(Track::Moderator) => done(together::SEALED),
        Role::Moderator => tag(together::answering(), "blue"),
        _ => html! { <>{ together::way(together.way).0 }</> },
    }
}

fn heard(open: &Open) -> Html {
    let known = Person::ALL.iter().filter(|one| open.audit().feedback.of(**one).is_some()).count();
    html! { <>{ feedback::count(known) }</> }
}

/// How many actions there are, once all promises of an earlier audit are told.
fn planned(open: &Open) -> Html {
    let open_ones = open.missing().iter().filter(|one| matches!(one, Missing::Promise(_))).count();
    match open_ones {
        0 => html! { <>{ actions::count(open.audit().actions.len()) }</> },
        n => tag(&words::missing(n), "blue"),
    }
}

fn finish(open: &Open) -> Html {
    match open.is_draft() {
        false => done(words::SIGNED_OFF),
        true if open.is_ready() => Html::default(),
        true => tag(&words::missing(open.missing().len()), "grey"),
    }
}

fn verdicts(open: &Open) -> Html {
    let instrument = &open.tool.instrument;
    if instrument.verdicts.is_empty() {
        return Html::default();
    }
    let verdict = |ix: &Ix| {
        html! {
            <div class="pl-verdicts__one" key={instrument.criteria[*ix].id.clone()}>
                <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{ &instrument.criteria[*ix].title }</h3>
                <p class="govuk-body govuk-!-margin-bottom-1">{ grade_words(open, *ix) }</p>
                { bounds_bar(instrument, *ix, open.grades.of[*ix]) }
            </div>
        }
    };
    let title = if open.is_draft() { words::VERDICTS_SO_FAR } else { words::VERDICTS };
    html! {
        <section class="pl-grade-panel govuk-!-margin-bottom-7" aria-labelledby="verdicts">
            <h2 class="govuk-heading-s" id="verdicts">{ title }</h2>
            <div class="pl-verdicts">{ for instrument.verdicts.iter().map(verdict) }</div>
        </section>
    }
}

/// The first few things; the rest a click away.
fn missing(open: &Open) -> Html {
    const FIRST: usize = 5;
    let (first, rest) = open.missing().split_at(open.missing().len().min(FIRST));
    html! {
        <section aria-labelledby="missing">
            <h2 class="govuk-heading-m" id="missing">{ words::MISSING }</h2>
            if open.missing().is_empty() {
                <p class="govuk-body">
                    { words::NOTHING_MISSING }
                    if open.can_stand() {
                        { " " }{ words::CAN_SIGN_OFF }
                    }
                </p>
            } else {
                { missing_list(open, first) }
                if !rest.is_empty() {
                    <Details summary={words::show_more(rest.len())}>{ missing_list(open, rest) }</Details>
                }
            }
        </section>
    }
}

fn tag(text: &str, colour: &'static str) -> Html {
    html! { <Tag text={text.to_owned()} {colour} /> }
}

fn done(text: &'static str) -> Html {
    html! { <>{ text }</> }
}
