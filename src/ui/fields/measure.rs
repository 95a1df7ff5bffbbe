use yew::prelude::*;
use yew_router::prelude::*;

use super::question::guidance;
use crate::app::Open;
use crate::grading::{Measured, Window, measured, window_in_words};
use crate::instrument::{FactIx, Instrument, Ix, Kind, Measure, What, sentence};
use crate::ui::components::{bounds_bar, grade_words, heading, place_of_fact};
use crate::ui::route::Route;
use crate::ui::text::section as words;
use crate::ui::timeline::windows_table;

/// Something counted from facts: what came out, each time it was late, under which
/// limit, and who sets that limit. `level` is that of its heading.
pub(in crate::ui) fn measure_view(open: &Open, ix: Ix, level: u8) -> Html {
    let instrument = &open.tool.instrument;
    let criterion = &instrument.criteria[ix];
    let Kind::Measure(measure) = &criterion.kind else { return Html::default() };
    let outcome = match measured(measure, &open.inputs) {
        Measured::Unanswered => waits_for(open, measure),
        Measured::NotApplicable => html! { <p class="govuk-body">{ words::NOTHING_DUE }</p> },
        Measured::Number { breaches, ignored, .. } => html! {
            <>
                <p class="govuk-body">
                    <strong>{ grade_words(open, ix) }</strong>
                    { ". " }
                    { outcome_words(open, measure).unwrap_or_default() }
                </p>
                { bounds_bar(instrument, ix, open.grades.of[ix]) }
                if !breaches.is_empty() {
                    { windows_table(open, ix, &breaches, words::BREACHES) }
                }
                if !ignored.is_empty() {
                    <p class="govuk-body">{ words::ignored(ignored.len()) }</p>
                }
            </>
        },
    };
    html! {
        <div class="pl-measure" key={criterion.id.clone()} id={format!("question-{}", criterion.id)}>
            <div id={format!("q-{}", criterion.id)} tabindex="-1">
                { heading(level, "govuk-heading-m", &criterion.title) }
            </div>
            <p class="govuk-hint">{ limits(instrument, measure) }</p>
            { guidance(open, ix) }
            { outcome }
        </div>
    }
}

/// What was counted, in a sentence: *7 days late at the worst.* `None` while facts are
/// missing or nothing is due.
pub(in crate::ui) fn outcome_words(open: &Open, measure: &Measure) -> Option<String> {
    let Measured::Number { number, breaches, .. } = measured(measure, &open.inputs) else {
        return None;
    };
    Some(match measure.what {
        What::Value(fact) => words::value(&open.tool.instrument.facts[fact].label, number),
        _ if breaches.is_empty() => words::IN_TIME.into(),
        _ => words::days_late(number),
    })
}

/// Each time that it was late, in a line.
pub(in crate::ui) fn breaches_of(open: &Open, measure: &Measure) -> Vec<String> {
    let Measured::Number { breaches, .. } = measured(measure, &open.inputs) else {
        return Vec::new();
    };
    let line = |window: &Window| window_in_words(&open.inputs, window);
    breaches.iter().map(line).collect()
}

/// The facts without which it cannot be counted, each with the way to it.
fn waits_for(open: &Open, measure: &Measure) -> Html {
    let mut facts = Vec::new();
    measure.each_fact(&mut |fact| facts.push(fact));
    facts.sort_unstable();
    facts.dedup();
    let lacking = facts.into_iter().filter(|fact| open.inputs.fact(*fact).is_none());
    let line = |fact: FactIx| {
        let (to, label) = (place_of_fact(open, fact), &open.tool.instrument.facts[fact].label);
        html! { <li><Link<Route> {to} classes="govuk-link">{ label }</Link<Route>></li> }
    };
    html! {
        <>
            <p class="govuk-body">{ words::MEASURE_WAITS }</p>
            <ul class="govuk-list govuk-list--bullet">{ for lacking.map(line) }</ul>
        </>
    }
}

/// The limits under which it counts, as they stand in the tool.
fn limits(instrument: &Instrument, measure: &Measure) -> String {
    match sentence::limits(instrument, measure).as_str() {
        "" => words::MEASURED.to_owned(),
        limits => format!("{}: {limits}", words::MEASURED),
    }
}
