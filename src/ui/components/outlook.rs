use yew::prelude::*;

use super::Unfold;
use super::rules::link_to;
use crate::app::Open;
use crate::grading::{Outlook, Takes, lift, lift_in_words, risk, risk_in_words};
use crate::instrument::Ix;
use crate::ui::app::use_part;
use crate::ui::text::{audit as words, departure};

/// What would lift a grade and what could still lower it.
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct OutlooksProps {
    /// Whose grade.
    pub ix: Ix,
}

#[component]
pub(in crate::ui) fn Outlooks(props: &OutlooksProps) -> Html {
    let ix = props.ix;
    let (_, departed) = use_part(move |app| {
        app.state().open.as_ref().is_some_and(|open| open.inputs.departure(ix).is_some())
    });
    let summary = if departed { departure::OUTLOOK } else { words::OUTLOOK };
    html! { <Unfold {summary} content={move |()| html! { <Inside {ix} /> }} /> }
}

#[component]
fn Inside(props: &OutlooksProps) -> Html {
    let (app, _) = use_part(|app| app.state().open.as_ref().map(Open::recorded));
    app.state().open.as_ref().map(|open| both(open, props.ix)).unwrap_or_default()
}

fn both(open: &Open, ix: Ix) -> Html {
    let instrument = &*open.tool.instrument;
    let (inputs, grades) = match open.inputs.departure(ix) {
        Some(_) => open.as_calculated(),
        None => (open.inputs.clone(), &*open.grades),
    };
    let lifts = lift(instrument, &inputs, grades, ix);
    let risks = risk(instrument, &inputs, grades, ix);
    let lifts_said = |one: &Outlook| lift_in_words(instrument, ix, one);
    let risks_said = |one: &Outlook| risk_in_words(instrument, ix, one);
    let grade = grades.of[ix];
    let is_open = grade.ceiling != grade.floor;
    let part = |heading: &str, missing: &str, said: Html| {
        html! {
            <>
                <p class="govuk-body govuk-!-font-weight-bold">{ heading }</p>
                if is_open {
                    <p class="govuk-body">{ missing }</p>
                }
                { said }
            </>
        }
    };
    let (no_lift, no_risk) = match is_open {
        true => (words::BEST_THEN, words::WORST_THEN),
        false => (words::NO_LIFT, words::NO_RISK),
    };
    html! {
        <>
            { part(words::LIFT, words::IF_BEST, list(open, &lifts, &lifts_said, no_lift)) }
            { part(words::RISK, words::IF_WORST, list(open, &risks, &risks_said, no_risk)) }
        </>
    }
}

fn list(
    open: &Open,
    outlooks: &[Outlook],
    said: &dyn Fn(&Outlook) -> String,
    none: &'static str,
) -> Html {
    if outlooks.is_empty() {
        return html! { <p class="govuk-body">{ none }</p> };
    }
    let one = |outlook: &Outlook| {
        let answers = match &outlook.takes {
            Takes::Changes(answers) => answers.as_slice(),
            _ => &[],
        };
        let links = answers.iter().enumerate().map(|(at, ix)| {
            html! { <>{ if at > 0 { ", " } else { "" } }{ link_to(open, *ix) }</> }
        });
        html! {
            <li>
                { said(outlook) }
                if !answers.is_empty() {
                    <br />
                    { words::GO_TO }{ for links }
                }
            </li>
        }
    };
    html! { <ul class="govuk-list govuk-list--bullet">{ for outlooks.iter().map(one) }</ul> }
}
