//! Answers as text, for checking, for paper, and for an audit that is signed off.

use yew::prelude::*;
use yew_router::prelude::*;

use crate::app::Open;
use crate::audit::{Answer, Track};
use crate::grading::ruled_out;
use crate::instrument::{Ix, Kind, Measure};
use crate::ui::components::{grade_words, place_of};
use crate::ui::fields::{
    breaches_of, citation_words, outcome_words, said_by_others, said_in_full, theme_labels,
};
use crate::ui::route::Route;
use crate::ui::text::{audit as words, section};

/// Which rows to show.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Rows {
    /// Every question and measure that the facts do not rule out.
    All,
    /// Of these, what was answered or counted.
    Answered,
}

/// The answers of a section, one row each; with links to change them in a draft.
pub(super) fn answers_of(open: &Open, group: Ix, which: Rows) -> Html {
    let instrument = &open.tool.instrument;
    let rows = instrument.within(group).filter(|ix| {
        let shown = match instrument.criteria[*ix].kind {
            Kind::Question(_) => which == Rows::All || open.inputs.answered(*ix).is_some(),
            Kind::Measure(_) => which == Rows::All || open.grades.of[*ix].settled().is_some(),
            Kind::Group(_) | Kind::Verdict(_) => false,
        };
        shown && ruled_out(instrument, &open.inputs, *ix).is_none()
    });
    let explained = instrument.within(group).flat_map(|ix| explanations(open, ix));
    let voice = open.audit().tracks.get(&open.track());
    let waiting = voice.and_then(|voice| voice.waiting.get(&instrument.criteria[group].id));
    let waiting = waiting.filter(|reason| !reason.trim().is_empty());
    html! {
        <dl class="govuk-summary-list">
            { for rows.map(|ix| row(open, ix)) }
            { for explained }
            if let Some(reason) = waiting {
                { plain_row(words::CANNOT_YET, reason) }
            }
        </dl>
    }
}

/// The explanations given at a criterion, one row each.
pub(super) fn explanations(open: &Open, ix: Ix) -> Vec<Html> {
    let checks = open.tool.instrument.criteria[ix].checks().iter();
    let said = checks.map(|check| (&check.ask, open.audit().explained(open.track(), &check.id)));
    said.filter(|(_, text)| !text.is_empty()).map(|(ask, text)| plain_row(ask, text)).collect()
}

fn plain_row(key: &str, value: &str) -> Html {
    html! {
        <div class="govuk-summary-list__row" key={key.to_owned()}>
            <dt class="govuk-summary-list__key">{ key }</dt>
            <dd class="govuk-summary-list__value pl-written">{ value }</dd>
        </div>
    }
}

fn row(open: &Open, ix: Ix) -> Html {
    let instrument = &open.tool.instrument;
    let criterion = &instrument.criteria[ix];
    let entry = open.audit().entry(open.track(), &criterion.id);
    let (action, said, late) = match &criterion.kind {
        Kind::Measure(measure) => {
            (words::SEE, counted(open, ix, measure), breaches_of(open, measure))
        }
        _ => (words::CHANGE, answered(open, ix), Vec::new()),
    };
    let themes = theme_labels(open, open.track(), ix);
    let written = entry.evidence.iter().map(citation_words).collect::<Vec<_>>();
    html! {
        <div class="govuk-summary-list__row" key={criterion.id.clone()}>
            // A link to this answer comes to rest here when there is no input.
            <dt class="govuk-summary-list__key" id={format!("q-{}", criterion.id)} tabindex="-1">
                { &criterion.title }
            </dt>
            <dd class="govuk-summary-list__value">
                <p class="govuk-body govuk-!-margin-bottom-1">{ said }</p>
                if !entry.comment.is_empty() {
                    <p class="govuk-body govuk-!-margin-bottom-1 pl-written">{ &entry.comment }</p>
                }
                if !themes.is_empty() {
                    <p class="govuk-body govuk-!-margin-bottom-1">{ section::themes(&themes) }</p>
                }
                { bullets(&late) }
                { bullets(&written) }
                if open.track() == Track::Agreed {
                    // What both agreed rests on what each said, and is not written again.
                    { said_in_full(open, ix) }
                } else {
                    { said_by_others(open, ix) }
                }
            </dd>
            if open.can_answer() {
                <dd class="govuk-summary-list__actions pl-no-print">
                    <Link<Route> to={place_of(open, ix)} classes="govuk-link">
                        { action }
                        <span class="govuk-visually-hidden">{ format!(" {}", criterion.title) }</span>
                    </Link<Route>>
                </dd>
            }
        </div>
    }
}

fn bullets(lines: &[String]) -> Html {
    if lines.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="govuk-list govuk-list--bullet govuk-!-margin-bottom-1">
            { for lines.iter().map(|line| html! { <li class="pl-written">{ line }</li> }) }
        </ul>
    }
}

/// What a measure came to, in words.
pub(super) fn counted(open: &Open, ix: Ix, measure: &Measure) -> String {
    let grade = grade_words(open, ix);
    match outcome_words(open, measure) {
        Some(outcome) => format!("{grade}. {outcome}"),
        None if open.grades.of[ix].applies == crate::grading::Applies::No => grade,
        None => words::NOT_COUNTED.into(),
    }
}

fn answered(open: &Open, ix: Ix) -> String {
    let instrument = &open.tool.instrument;
    match open.audit().answer(open.track(), &instrument.criteria[ix].id) {
        Some(Answer::NotApplicable(reason)) => section::not_applicable(reason),
        Some(Answer::Level(level)) => {
            let rank = instrument.scale_of(ix).and_then(|scale| scale.rank(level));
            rank.map_or_else(|| level.clone(), |rank| instrument.label(ix, rank).to_owned())
        }
        None => words::NOT_ANSWERED.into(),
    }
}
