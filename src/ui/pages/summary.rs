use yew::prelude::*;

use super::print::{to_print, use_running_head};
use super::rule_book::table;
use crate::app::Open;
use crate::calendar::in_words;
use crate::grading::{Reason, explain, reason_in_words, ruled_out};
use crate::instrument::{Ix, Kind};
use crate::ui::app::use_app;
use crate::ui::components::{Page, grade_words};
use crate::ui::fields::breaches_of;
use crate::ui::route::Route;
use crate::ui::text::{about, actions, audit, escalation, paper as words};

/// The whole audit on one page, for a board: grades, what limits them, what was late.
#[component]
pub(super) fn Summary() -> Html {
    let app = use_app();
    let state = app.state();
    use_running_head(state.open.as_ref());
    let Some(open) = &state.open else { return Html::default() };
    let (instrument, header) = (&open.tool.instrument, &open.audit().header);
    let period = about::period(&in_words(header.period.from), &in_words(header.period.to));
    let stands = if open.is_draft() { audit::STATE_DRAFT } else { audit::SIGNED_OFF };
    let graded = |ix: &&Ix| {
        instrument.scale_of(**ix).is_some() && ruled_out(instrument, &open.inputs, **ix).is_none()
    };
    let graded = instrument.verdicts.iter().chain(&instrument.sections).filter(graded);
    let rows: Vec<_> = graded.map(|ix| row(open, *ix)).collect();
    html! {
        <Page
            heading={words::SUMMARY}
            caption={audit::caption(&instrument.title, &header.reference)}
            back={Route::Export { id: open.audit().id.clone() }}
        >
            { to_print(words::SUMMARY_SAYS) }
            <div class="pl-paper pl-paper--dense">
                <p class="govuk-body">
                    { about::PERIOD }{ ": " }{ period }{ ". " }
                    { about::AUDIT_DATE }{ ": " }{ in_words(header.audit_date) }{ ". " }
                    { words::STATE }{ ": " }<strong>{ stands }</strong>{ "." }
                </p>
                { table(words::GRADES, &[words::OF_WHAT, words::GRADE, words::WHY], &rows) }
                { safety(open) }
                { late(open) }
                { planned(open) }
            </div>
        </Page>
    }
}

/// How many rules a row has room for.
const MOST_REASONS: usize = 2;

fn row(open: &Open, ix: Ix) -> Vec<String> {
    let instrument = &open.tool.instrument;
    let explanation = explain(instrument, &open.inputs, &open.grades, ix);
    let limiting = explanation.binding().filter(|reason| reason.limiting);
    // Why a rule is there is shorter than what it found, and says more to a board.
    let why = |reason: &Reason| {
        let because = instrument.rules[reason.rule].because.clone();
        because.or_else(|| reason_in_words(instrument, ix, reason))
    };
    let mut why: Vec<_> = limiting.filter_map(why).collect();
    let more = why.len().saturating_sub(MOST_REASONS);
    why.truncate(MOST_REASONS);
    why.extend((more > 0).then(|| words::more_rules(more)));
    vec![instrument.criteria[ix].title.clone(), grade_words(open, ix), why.join(" ")]
}

/// Who was told, where the child may not be safe; or that somebody is to be told.
fn safety(open: &Open) -> Html {
    let told = open.audit().escalation.as_ref();
    html! {
        <>
            if let Some(told) = told {
                <p class="govuk-body">{ escalation::told(&told.told, &in_words(told.on)) }</p>
            }
            if open.owes_escalation() {
                <p class="govuk-body govuk-!-font-weight-bold">{ escalation::MISSING }</p>
            }
        </>
    }
}

/// What will be done, by whom and when.
fn planned(open: &Open) -> Html {
    let mut planned: Vec<_> = open.audit().actions.iter().collect();
    planned.sort_by_key(|action| action.due);
    let lines = planned.iter().map(|action| {
        let when = actions::who_when(&action.who, &in_words(action.due));
        let done = action.closed.as_ref().map(|_| words::CLOSED);
        format!("{when}: {}{}", action.what, done.unwrap_or_default())
    });
    html! {
        <section>
            <h2 class="govuk-heading-s">{ actions::HEADING }</h2>
            { at_most(lines.collect(), actions::NONE) }
        </section>
    }
}

/// As many of these lines as one page holds; what to say if there are none.
fn at_most(lines: Vec<String>, none: &str) -> Html {
    const MOST: usize = 6;
    if lines.is_empty() {
        return html! { <p class="govuk-body">{ none }</p> };
    }
    html! {
        <ul class="govuk-list govuk-list--bullet">
            { for lines.iter().take(MOST).map(|line| html! { <li>{ line }</li> }) }
            if lines.len() > MOST { <li>{ words::MORE }</li> }
        </ul>
    }
}

/// What was late, as far as one page holds it.
fn late(open: &Open) -> Html {
    let instrument = &open.tool.instrument;
    let lines: Vec<String> = instrument
        .criteria
        .iter()
        .enumerate()
        .filter(|(ix, _)| ruled_out(instrument, &open.inputs, *ix).is_none())
        .filter_map(|(_, criterion)| match &criterion.kind {
            Kind::Measure(measure) => Some((criterion, breaches_of(open, measure))),
            _ => None,
        })
        .flat_map(|(criterion, late)| {
            late.into_iter().map(|line| format!("{}: {line}", criterion.title))
        })
        .collect();
    html! {
        <section>
            <h2 class="govuk-heading-s">{ words::LATE }</h2>
            { at_most(lines, words::NOTHING_LATE) }
        </section>
    }
}
