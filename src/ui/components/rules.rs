//! Why a grade is what it is: the rules that bind, in sentences, with the way to
//! the answers that made them.

use yew::prelude::*;
use yew_router::prelude::*;

use super::grade::grade_words;
use super::{Details, contest_link};
use crate::app::Open;
use crate::audit::About;
use crate::grading::{Explanation, Reason, explain};
use crate::instrument::{Ix, Kind, sentence};
use crate::ui::route::Route;
use crate::ui::text::audit as words;

/// The rules that hold a grade where it is: the answers at fault first, then why that
/// matters, then the rule in full, which is `unfolded` where there is room.
pub(in crate::ui) fn limiting_rules(open: &Open, ix: Ix, unfolded: bool) -> Html {
    let explanation = explained(open, ix);
    let limiting: Vec<_> = explanation.binding().filter(|reason| reason.limiting).collect();
    if limiting.is_empty() {
        let settled = open.calculated().of[ix].settled().is_some();
        let said = if settled { words::NO_LIMIT } else { words::NO_LIMIT_YET };
        return html! { <p class="govuk-body">{ said }</p> };
    }
    html! { <>{ for limiting.into_iter().map(|reason| rule(open, ix, reason, unfolded)) }</> }
}

/// Why a grade is what it is; where a person gave another, why the calculated one is.
fn explained(open: &Open, ix: Ix) -> Explanation {
    let instrument = &open.tool.instrument;
    if open.inputs.departure(ix).is_none() {
        return explain(instrument, &open.inputs, &open.grades, ix);
    }
    let (inputs, grades) = open.as_calculated();
    explain(instrument, &inputs, grades, ix)
}

/// The rules that bind without deciding, under a heading of this level.
pub(in crate::ui) fn other_rules(open: &Open, ix: Ix, level: u8) -> Html {
    let explanation = explained(open, ix);
    let others: Vec<_> = explanation.binding().filter(|reason| !reason.limiting).collect();
    if others.is_empty() {
        return Html::default();
    }
    html! {
        <>
            { heading(level, "govuk-heading-s", words::ALSO_BINDS) }
            <div>{ for others.into_iter().map(|reason| rule(open, ix, reason, false)) }</div>
        </>
    }
}

/// A heading whose level hangs on where it stands.
pub(in crate::ui) fn heading(level: u8, class: &'static str, text: &str) -> Html {
    html! { <@{format!("h{}", level.clamp(2, 6))} {class}>{ text }</@> }
}

fn rule(open: &Open, ix: Ix, reason: &Reason, unfolded: bool) -> Html {
    let instrument = &open.tool.instrument;
    let rule = &instrument.rules[reason.rule];
    let (criterion, of) = (instrument.criteria[ix].id.clone(), rule.id.clone());
    let contested = About::Rule { criterion, rule: of };
    html! {
        <div
            key={rule.id.clone()}
            class={classes!("pl-rule", reason.limiting.then_some("pl-rule--limiting"))}
        >
            { at_fault(open, &reason.satisfied_by()) }
            if let Some(because) = &rule.because {
                <p class="govuk-body govuk-!-margin-bottom-2">{ because }</p>
            }
            <Details summary={words::RULE} open={unfolded} class="govuk-!-margin-bottom-0">
                { sentence::rule(instrument, ix, rule) }
                if let Some(source) = &rule.source {
                    <p class="pl-source govuk-!-margin-bottom-0">{ sentence::source(source) }</p>
                }
            </Details>
            { contest_link(open, &contested) }
        </div>
    }
}

/// The answers that make a rule bind, each with its level; the first few of many.
fn at_fault(open: &Open, by: &[Ix]) -> Html {
    const FEW: usize = 5;
    let more = by.len().saturating_sub(FEW);
    let line = |ix: &Ix| {
        let asks = open.tool.instrument.criteria[*ix].title.ends_with('?');
        let colon = if asks { " " } else { ": " };
        html! { <li>{ link_to(open, *ix) }{ colon }<strong>{ grade_words(open, *ix) }</strong></li> }
    };
    html! {
        if !by.is_empty() {
            <ul class="govuk-list govuk-!-margin-bottom-2">
                { for by.iter().take(FEW).map(line) }
                if more > 0 {
                    <li>{ words::and_more(more) }</li>
                }
            </ul>
        }
    }
}

/// A link to where a criterion is answered or shown.
pub(in crate::ui) fn link_to(open: &Open, ix: Ix) -> Html {
    let title = open.tool.instrument.criteria[ix].title.clone();
    html! { <Link<Route> to={place_of(open, ix)} classes="govuk-link">{ title }</Link<Route>> }
}

/// The screen of a criterion.
pub(in crate::ui) fn place_of(open: &Open, ix: Ix) -> Route {
    let instrument = &open.tool.instrument;
    let id = open.audit().id.clone();
    let Some(section) = instrument.section_of(ix) else {
        let criterion = instrument.criteria[ix].id.clone();
        return Route::Grade { id, criterion };
    };
    let (section, question) =
        (instrument.criteria[section].id.clone(), instrument.criteria[ix].id.clone());
    match instrument.criteria[ix].kind {
        Kind::Question(_) | Kind::Measure(_) => Route::Question { id, section, question },
        Kind::Group(_) | Kind::Verdict(_) => Route::Section { id, section },
    }
}
