use yew::prelude::*;
use yew_router::prelude::*;

use super::question::guidance;
use crate::app::Open;
use crate::calendar::in_words;
use crate::grading::{Breach, Measured, measured};
use crate::instrument::{Instrument, Ix, Kind, Measure, What, sentence};
use crate::ui::components::{bounds_bar, grade_words};
use crate::ui::route::Route;
use crate::ui::text::section as words;

/// Something counted from facts: what came out, each time it was late, under which
/// limit, and who sets that limit.
pub(in crate::ui) fn measure_view(open: &Open, ix: Ix) -> Html {
    let instrument = &open.tool.instrument;
    let criterion = &instrument.criteria[ix];
    let Kind::Measure(measure) = &criterion.kind else { return Html::default() };
    let id = format!("q-{}", criterion.id);
    html! {
        <div class="pl-measure" key={criterion.id.clone()} id={format!("question-{}", criterion.id)}>
            <h3 class="govuk-heading-m" {id} tabindex="-1">{ &criterion.title }</h3>
            <p class="govuk-hint">{ words::MEASURED }{ limits(instrument, measure) }</p>
            { guidance(criterion) }
            { outcome(open, ix, measure) }
        </div>
    }
}

fn outcome(open: &Open, ix: Ix, measure: &Measure) -> Html {
    let instrument = &open.tool.instrument;
    match measured(measure, &open.inputs) {
        Measured::Unanswered => {
            let mut facts = Vec::new();
            measure.each_fact(&mut |fact| facts.push(fact));
            facts.sort_unstable();
            facts.dedup();
            let lacking = facts.into_iter().filter(|fact| open.inputs.fact(*fact).is_none());
            let to = Route::Facts { id: open.audit().id.clone() };
            html! {
                <>
                    <p class="govuk-body">{ words::MEASURE_WAITS }</p>
                    <ul class="govuk-list govuk-list--bullet">
                        { for lacking.map(|fact| html! { <li>{ &instrument.facts[fact].label }</li> }) }
                    </ul>
                    <p class="govuk-body">
                        <Link<Route> {to} classes="govuk-link">{ words::FACTS_LINK }</Link<Route>>
                    </p>
                </>
            }
        }
        Measured::NotApplicable => html! { <p class="govuk-body">{ words::NOTHING_DUE }</p> },
        Measured::Number { number, breaches, ignored } => {
            let value = matches!(measure.what, What::Value(_));
            let said = match () {
                () if value => words::value(number),
                () if breaches.is_empty() => words::IN_TIME.into(),
                () => words::days_late(number),
            };
            let grade = open.grades.of[ix];
            html! {
                <>
                    <p class="govuk-body">
                        <strong>{ grade_words(instrument, ix, grade) }</strong>{ ". " }{ said }
                    </p>
                    { bounds_bar(instrument, ix, grade) }
                    if !breaches.is_empty() {
                        { table(&breaches) }
                    }
                    if !ignored.is_empty() {
                        <p class="govuk-body">{ words::ignored(ignored.len()) }</p>
                    }
                </>
            }
        }
    }
}

/// The limits under which it counts, as they stand in the tool.
fn limits(instrument: &Instrument, measure: &Measure) -> String {
    let of = |limit| sentence::limit(instrument, limit);
    match &measure.what {
        What::Value(_) => String::new(),
        What::Interval { limit, .. } => format!(": within {}", of(*limit)),
        What::Gaps { steps, .. } => {
            let mut said: Vec<String> = Vec::new();
            for step in steps {
                let from = &instrument.facts[step.from].label;
                let first = match step.first_within {
                    Some(first) if first != step.then => {
                        format!("first within {}, then every {}", of(first), of(step.then))
                    }
                    _ => format!("every {}", of(step.then)),
                };
                said.push(match step.plus {
                    Some(plus) => format!("{first} ({} after “{from}”)", of(plus)),
                    None => format!("{first} (from “{from}”)"),
                });
            }
            format!(": {}", said.join("; "))
        }
    }
}

fn table(breaches: &[Breach]) -> Html {
    let row = |breach: &Breach| {
        let done = breach.done.map_or_else(|| words::NOT_DONE.to_owned(), in_words);
        html! {
            <tr class="govuk-table__row">
                <td class="govuk-table__cell">{ in_words(breach.due) }</td>
                <td class="govuk-table__cell">{ done }</td>
                <td class="govuk-table__cell govuk-table__cell--numeric">{ breach.days_late }</td>
            </tr>
        }
    };
    html! {
        <table class="govuk-table">
            <caption class="govuk-table__caption govuk-table__caption--s">{ words::BREACHES }</caption>
            <thead class="govuk-table__head">
                <tr class="govuk-table__row">
                    <th scope="col" class="govuk-table__header">{ words::DUE }</th>
                    <th scope="col" class="govuk-table__header">{ words::DONE }</th>
                    <th scope="col" class="govuk-table__header govuk-table__header--numeric">
                        { words::LATE }
                    </th>
                </tr>
            </thead>
            <tbody class="govuk-table__body">{ for breaches.iter().map(row) }</tbody>
        </table>
    }
}
