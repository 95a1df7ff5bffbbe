use yew::prelude::*;

use super::{citation_words, theme_labels};
use crate::app::Open;
use crate::audit::{About, Answer, Entry, Together, Track};
use crate::instrument::Ix;
use crate::ui::components::{Details, contest_link};
use crate::ui::text::{compare, section, together as words};

/// What each of the others said about a question, where it is shown: behind a line to
/// unfold, since the two agree on an answer of their own.
pub(in crate::ui) fn said_by_others(open: &Open, ix: Ix) -> Html {
    let others = Track::ALL.into_iter().filter(|track| *track != open.track());
    let said: Vec<_> = others.filter_map(|track| said_by(open, track, ix, false)).collect();
    if said.is_empty() {
        return Html::default();
    }
    html! {
        <Details summary={words::SAID_BY_EACH} class="pl-no-print">
            <dl class="pl-said">{ for said }</dl>
        </Details>
    }
}

/// The same in full, one below the other, for where all of it is read or printed: of each of
/// the two, unless they said no more than what counts.
pub(in crate::ui) fn said_in_full(open: &Open, ix: Ix) -> Html {
    let id = &open.tool.instrument.criteria[ix].id;
    let counts = open.audit().answer(open.track(), id).cloned();
    let no_more = Entry { answer: counts, ..Entry::default() };
    let more = |track: &Track| open.audit().entry(*track, id) != &no_more;
    let said = Together::PAIR.into_iter().filter(more);
    let said: Vec<_> = said.filter_map(|track| said_by(open, track, ix, false)).collect();
    if said.is_empty() {
        return Html::default();
    }
    html! { <dl class="pl-said pl-said--full">{ for said }</dl> }
}

/// What practitioner and auditor said about a question, beside each other.
pub(in crate::ui) fn said_by_both(open: &Open, ix: Ix) -> Html {
    let said = |track: Track| said_by(open, track, ix, true).unwrap_or_else(|| nothing_said(track));
    let said = Together::PAIR.into_iter().map(said);
    html! {
        <div class="pl-said--beside">
            { for said.map(|said| html! { <dl class="pl-said">{ said }</dl> }) }
        </div>
    }
}

/// That one track said nothing about a question: an empty place beside the other would not
/// tell that.
fn nothing_said(track: Track) -> Html {
    html! {
        <>
            <dt>{ words::who(track) }</dt>
            <dd><p class="govuk-body govuk-!-margin-bottom-1">{ compare::NOT_ANSWERED }</p></dd>
        </>
    }
}

/// What one track said about a question; `None` if nothing. That it holds no answer is told only
/// where answers are compared: elsewhere it may be hidden, or rest on another's.
fn said_by(open: &Open, track: Track, ix: Ix, compared: bool) -> Option<Html> {
    let entry = open.audit().entry(track, &open.tool.instrument.criteria[ix].id);
    if entry.is_blank() {
        return None;
    }
    let question = open.tool.instrument.criteria[ix].id.clone();
    let answer = entry.answer.as_ref().map(|answer| answer_words(open, ix, answer));
    let themes = theme_labels(open, track, ix);
    Some(html! {
        <>
            <dt>{ words::who(track) }</dt>
            <dd>
                if let Some(answer) = answer {
                    <p class="govuk-body govuk-!-margin-bottom-1"><strong>{ answer }</strong></p>
                } else if compared {
                    <p class="govuk-body govuk-!-margin-bottom-1">{ compare::NOT_ANSWERED }</p>
                }
                if !entry.comment.is_empty() {
                    <p class="govuk-body govuk-!-margin-bottom-1 pl-written">{ &entry.comment }</p>
                }
                { for entry.evidence.iter().map(|citation| html! {
                    <p class="govuk-body govuk-!-margin-bottom-1 pl-written">{ citation_words(citation) }</p>
                }) }
                if !themes.is_empty() {
                    <p class="govuk-body govuk-!-margin-bottom-1">{ section::themes(&themes) }</p>
                }
                { contest_link(open, &About::Answer { track, question }) }
            </dd>
        </>
    })
}

/// An answer as people read it.
pub(in crate::ui) fn answer_words(open: &Open, ix: Ix, answer: &Answer) -> String {
    let instrument = &open.tool.instrument;
    match answer {
        Answer::NotApplicable(reason) => words::not_applicable(reason),
        Answer::Level(level) => {
            let rank = instrument.scale_of(ix).and_then(|scale| scale.rank(level));
            rank.map_or_else(|| level.clone(), |rank| instrument.label(ix, rank).to_owned())
        }
    }
}
