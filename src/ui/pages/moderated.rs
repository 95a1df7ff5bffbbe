//! What came of moderating an audit, wherever it is read.

use yew::prelude::*;
use yew_router::prelude::*;

use super::rule_book::table;
use super::together::row;
use crate::app::{Open, moderation_reason};
use crate::audit::{Conclusion, Role, Track};
use crate::calendar::in_words;
use crate::ui::app::use_app;
use crate::ui::components::{Page, place_of};
use crate::ui::dom;
use crate::ui::fields::answer_words;
use crate::ui::route::Route;
use crate::ui::text::{audit, moderation as words};

/// What a moderator said of an audit, once it is said and this person may see it.
pub(super) fn conclusion(open: &Open) -> Option<&Conclusion> {
    let told = open.audit().together.is_revealed(Track::Moderator);
    open.audit().moderation.as_ref().filter(|_| told)?.conclusion.as_ref()
}

/// The same on a screen of its own.
#[component]
pub(super) fn ModeratedPage() -> Html {
    let app = use_app();
    let state = app.state();
    let Some(open) = &state.open else { return Html::default() };
    let caption = audit::caption(&open.tool.instrument.title, &open.audit().header.reference);
    let back = Route::Audit { id: open.audit().id.clone() };
    html! {
        <Page heading={words::OUTCOME_HEADING} {caption} {back}>
            { said(open).unwrap_or_else(|| html! { <p class="govuk-body">{ words::NO_OUTCOME }</p> }) }
        </Page>
    }
}

/// The same as a part of a page; nothing while there is no outcome.
pub(super) fn outcome(open: &Open) -> Html {
    let Some(said) = said(open) else { return Html::default() };
    html! {
        <section aria-labelledby="moderated">
            <h2 class="govuk-heading-m" id="moderated">{ words::OUTCOME_HEADING }</h2>
            { said }
        </section>
    }
}

/// Outcome, reasons, words and grades; `None` while there is no outcome.
fn said(open: &Open) -> Option<Html> {
    let said = conclusion(open)?;
    let day = open.audit().moderation.as_ref().map(|one| dom::local(one.at).0);
    let reasons: Vec<&str> = said.reasons.iter().map(|code| moderation_reason(*code)).collect();
    let part = open.audit().moderation.as_ref().and_then(|one| one.questions.as_ref());
    Some(html! {
        <>
            <p class="govuk-body">{ words::BESIDE }</p>
            <dl class="govuk-summary-list">
                { row(words::OUTCOME, words::outcome(said.outcome)) }
                if !reasons.is_empty() {
                    { row(words::REASONS, &reasons.join("; ")) }
                }
                if !said.words.trim().is_empty() {
                    { row(words::MODERATORS_WORDS, said.words.trim()) }
                }
                if let Some(day) = day {
                    { row(words::BEGUN, &in_words(day)) }
                }
                if let Some(part) = part {
                    { row(words::ASKED, &words::part(part.len())) }
                }
            </dl>
            { grades(open) }
        </>
    })
}

/// Every grade as the audit has it and as the moderator has it, with the signed difference.
pub(super) fn grades(open: &Open) -> Html {
    let apart = open.moderated();
    let own = open.audit().own_track();
    let rows: Vec<Vec<String>> = open
        .sides(&[own, Track::Moderator])
        .into_iter()
        .map(|side| {
            let title = open.tool.instrument.criteria[side.of].title.clone();
            let better = apart.iter().find(|one| one.of == side.of).map(|one| one.better);
            let mut row = vec![title];
            row.extend(side.grades);
            row.push(words::difference(better));
            row
        })
        .collect();
    let moderates = open.role() == Role::Moderator;
    let (caption, again) = match moderates {
        true => (words::GRADES, words::AGAIN),
        false => (words::GRADES_OF_BOTH, words::MODERATOR),
    };
    let head = [words::OF_WHAT, words::OWN, again, words::DIFFERENCE];
    html! { <div class="pl-sides">{ table(caption, &head, &rows) }</div> }
}

/// The questions to which moderator and audit gave different answers, each with the way to it.
pub(super) fn questions(open: &Open) -> Html {
    let differ = open.moderated_answers();
    if differ.is_empty() {
        return html! { <p class="govuk-body" id="differ">{ words::SAME_ANSWERS }</p> };
    }
    let says = |ix, answer: &Option<_>| match answer {
        Some(answer) => answer_words(open, ix, answer),
        None => words::NO_ANSWER.to_owned(),
    };
    html! {
        <section class="govuk-!-margin-bottom-6" aria-labelledby="differ">
            <h3 class="govuk-heading-s" id="differ">{ words::differ(differ.len()) }</h3>
            { for differ.iter().map(|one| html! {
                <dl class="pl-said pl-said--full" key={one.of}>
                    <dt>
                        <Link<Route> to={place_of(open, one.of)} classes="govuk-link">
                            { &open.tool.instrument.criteria[one.of].title }
                        </Link<Route>>
                    </dt>
                    <dd>
                        <p class="govuk-body govuk-!-margin-bottom-1 pl-written">
                            { words::own_answer(&says(one.of, &one.own)) }
                        </p>
                        <p class="govuk-body govuk-!-margin-bottom-1 pl-written">
                            { words::your_answer(&says(one.of, &one.again)) }
                        </p>
                    </dd>
                </dl>
            }) }
        </section>
    }
}
