//! Answers as text, for checking, for paper, and for an audit that is signed off.

use yew::prelude::*;
use yew_router::prelude::*;

use crate::app::Open;
use crate::audit::{Answer, Entry, Track};
use crate::grading::{Measured, ruled_out};
use crate::instrument::{Ix, Kind};
use crate::ui::components::{grade_words, place_of};
use crate::ui::fields::citation_words;
use crate::ui::route::Route;
use crate::ui::text::{audit as words, section};

/// All answers of a section, one row each; with links to change them in a draft.
pub(super) fn answers_of(open: &Open, group: Ix) -> Html {
    let instrument = &open.tool.instrument;
    let rows = instrument.within(group).filter(|ix| {
        let leaf = matches!(instrument.criteria[*ix].kind, Kind::Question(_) | Kind::Measure(_));
        leaf && ruled_out(instrument, &open.inputs, *ix).is_none()
    });
    let explained = instrument.within(group).flat_map(|ix| instrument.criteria[ix].checks());
    let explained = explained.filter_map(|check| {
        let text = open.audit().explanation(Track::Auditor, &check.id);
        (!text.is_empty()).then(|| {
            html! {
                <div class="govuk-summary-list__row" key={check.id.clone()}>
                    <dt class="govuk-summary-list__key">{ &check.ask }</dt>
                    <dd class="govuk-summary-list__value pl-written">{ text }</dd>
                </div>
            }
        })
    });
    html! {
        <dl class="govuk-summary-list">
            { for rows.map(|ix| row(open, ix)) }
            { for explained }
        </dl>
    }
}

fn row(open: &Open, ix: Ix) -> Html {
    let instrument = &open.tool.instrument;
    let criterion = &instrument.criteria[ix];
    let entry = open.audit().entry(Track::Auditor, &criterion.id);
    let question = matches!(criterion.kind, Kind::Question(_));
    html! {
        <div class="govuk-summary-list__row" key={criterion.id.clone()}>
            <dt class="govuk-summary-list__key">{ &criterion.title }</dt>
            <dd class="govuk-summary-list__value">
                <p class="govuk-body govuk-!-margin-bottom-1">{ said(open, ix, entry) }</p>
                if !entry.comment.is_empty() {
                    <p class="govuk-body govuk-!-margin-bottom-1 pl-written">{ &entry.comment }</p>
                }
                if !entry.evidence.is_empty() {
                    <ul class="govuk-list govuk-list--bullet govuk-!-margin-bottom-1">
                        { for entry.evidence.iter().map(|citation| html! {
                            <li class="pl-written">{ citation_words(citation) }</li>
                        }) }
                    </ul>
                }
            </dd>
            if open.is_draft() {
                <dd class="govuk-summary-list__actions pl-no-print">
                    <Link<Route> to={place_of(open, ix)} classes="govuk-link">
                        { if question { words::CHANGE } else { words::SEE } }
                        <span class="govuk-visually-hidden">{ format!(" {}", criterion.title) }</span>
                    </Link<Route>>
                </dd>
            }
        </div>
    }
}

fn said(open: &Open, ix: Ix, entry: &Entry) -> String {
    let instrument = &open.tool.instrument;
    match (&instrument.criteria[ix].kind, &entry.answer) {
        (Kind::Measure(measure), _) => {
            let words = grade_words(instrument, ix, open.grades.of[ix]);
            match crate::grading::measured(measure, &open.inputs) {
                Measured::Number { number, .. } if number > 0.0 => {
                    format!("{words} ({number})")
                }
                Measured::Unanswered => words::NOT_ANSWERED.into(),
                _ => words,
            }
        }
        (_, Some(Answer::NotApplicable(reason))) => {
            format!("{}. {reason}", section::NOT_APPLICABLE)
        }
        (_, Some(Answer::Level(level))) => {
            let scale = instrument.scale_of(ix);
            let rank = scale.and_then(|scale| scale.rank(level));
            rank.map_or_else(|| level.clone(), |rank| instrument.label(ix, rank).to_owned())
        }
        (_, None) => words::NOT_ANSWERED.into(),
    }
}
