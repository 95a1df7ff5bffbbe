use yew::prelude::*;

use super::drawn::{heading as section_of, title};
use crate::app::Open;
use crate::calendar::{CERTAIN_TO, Date, in_words};
use crate::grading::{End, Window};
use crate::instrument::{FactIx, Ix, Kind, Measure, sentence};
use crate::timeline::{Lane, LaneKind};
use crate::ui::components::{heading, link_to};
use crate::ui::text::timeline as words;

/// All that the picture of these lanes shows, and more: every window of every clock.
pub(in crate::ui) fn tables(open: &Open, lanes: &[Lane]) -> Html {
    let mut before = None;
    let one = |lane: &Lane| {
        let first = before.replace(lane.section) != Some(lane.section);
        html! {
            <>
                if first {
                    { heading(3, "govuk-heading-m", &section_of(open, lane)) }
                }
                { table_of(open, lane) }
            </>
        }
    };
    html! { <>{ for lanes.iter().map(one) }</> }
}

fn table_of(open: &Open, lane: &Lane) -> Html {
    match &lane.kind {
        LaneKind::Clock { ix, windows, ignored } if !windows.is_empty() => html! {
            <div class="pl-timeline__table">
                { windows_table(open, *ix, windows, &title(open, lane)) }
                if !ignored.is_empty() {
                    <p class="govuk-body">{ words::ignored(&listed(ignored)) }</p>
                }
            </div>
        },
        LaneKind::Clock { ix, .. } => {
            let waits = match &open.tool.instrument.criteria[*ix].kind {
                Kind::Measure(measure) => lacks(open, measure),
                _ => false,
            };
            html! {
                <p class="govuk-body">
                    { link_to(open, *ix) }
                    { ": " }
                    { if waits { words::WAITS } else { words::NOTHING_DUE } }
                </p>
            }
        }
        LaneKind::Dates(dates) => dates_table(open, dates, &title(open, lane)),
    }
}

/// Whether a fact is missing that it needs.
fn lacks(open: &Open, measure: &Measure) -> bool {
    let mut lacks = false;
    measure.each_fact(&mut |fact| lacks |= open.inputs.fact(fact).is_none());
    lacks
}

fn listed(dates: &[Date]) -> String {
    dates.iter().map(|date| in_words(*date)).collect::<Vec<_>>().join(", ")
}

/// Windows of a measure: when each was due and under which limit, when it was done, and
/// how late that was.
pub(in crate::ui) fn windows_table(open: &Open, ix: Ix, windows: &[Window], caption: &str) -> Html {
    let instrument = &open.tool.instrument;
    let source = |window: &Window| instrument.source_of(ix, window.limit).map(sentence::source);
    // One source for all is told once.
    let first = windows.first().and_then(source);
    let shared = windows.iter().all(|window| source(window) == first);
    let row = |window: &Window| {
        let counted = open.inputs.limit(window.limit).from_in_words(window.from);
        let source = source(window).filter(|_| !shared);
        html! {
            <tr class="govuk-table__row">
                <td class="govuk-table__cell">
                    { in_words(window.due) }
                    <span class="pl-limit">{ counted }</span>
                    if let Some(source) = source {
                        <span class="pl-limit">{ source }</span>
                    }
                </td>
                <td class="govuk-table__cell">{ done(window) }</td>
                <td class="govuk-table__cell">{ came(window) }</td>
            </tr>
        }
    };
    let uncertain = windows.iter().any(|window| window.is_uncertain(&open.inputs));
    html! {
        <>
            <table class="govuk-table pl-windows">
                <caption class="govuk-table__caption govuk-table__caption--s">
                    { caption }
                    if let Some(source) = first.filter(|_| shared) {
                        <span class="pl-limit">{ source }</span>
                    }
                </caption>
                <thead class="govuk-table__head">
                    <tr class="govuk-table__row">
                        { column(words::DUE) }
                        { column(words::DONE) }
                        { column(words::LATE) }
                    </tr>
                </thead>
                <tbody class="govuk-table__body">{ for windows.iter().map(row) }</tbody>
            </table>
            if uncertain {
                <p class="govuk-body">{ words::holidays_known_to(CERTAIN_TO) }</p>
            }
        </>
    }
}

fn column(name: &'static str) -> Html {
    html! { <th scope="col" class="govuk-table__header">{ name }</th> }
}

fn done(window: &Window) -> String {
    match window.end {
        End::Done(day) => in_words(day),
        End::Replaced(day) => words::replaced(&in_words(day)),
        End::Open(_) if window.days_late() > 0 => words::NOT_DONE_BY_END.into(),
        End::Open(_) => words::NOT_YET.into(),
    }
}

fn came(window: &Window) -> Html {
    match (window.days_late(), window.end) {
        (0, End::Done(_)) => html! { words::IN_TIME_CELL },
        (0, _) => html! { words::NOT_OVERDUE },
        (late, _) => html! { <strong>{ words::days_late(late) }</strong> },
    }
}

fn dates_table(open: &Open, dates: &[(Date, FactIx)], caption: &str) -> Html {
    let row = |(date, fact): &(Date, FactIx)| {
        html! {
            <tr class="govuk-table__row">
                <td class="govuk-table__cell">{ in_words(*date) }</td>
                <td class="govuk-table__cell">{ &open.tool.instrument.facts[*fact].label }</td>
            </tr>
        }
    };
    html! {
        <table class="govuk-table pl-windows">
            <caption class="govuk-table__caption govuk-table__caption--s">{ caption }</caption>
            <thead class="govuk-table__head">
                <tr class="govuk-table__row">
                    { column(words::DATE) }
                    { column(words::WHAT) }
                </tr>
            </thead>
            <tbody class="govuk-table__body">{ for dates.iter().map(row) }</tbody>
        </table>
    }
}
