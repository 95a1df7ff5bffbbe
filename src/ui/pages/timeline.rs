use std::rc::Rc;

use yew::prelude::*;

use crate::calendar::{Date, DateParts, in_words};
use crate::instrument::FactIx;
use crate::timeline::{Axis, Stretch, far, lanes, span};
use crate::ui::app::use_app;
use crate::ui::components::{Button, ButtonKind, DateInput, Page, Select};
use crate::ui::dom;
use crate::ui::route::Route;
use crate::ui::text::{audit, common, timeline as words};
use crate::ui::timeline::{Drawn, Picture, legend, tables};

/// Every clock of the audit on one axis of time, and the same as tables.
#[component]
pub(super) fn Timeline() -> Html {
    let app = use_app();
    let choice = use_state(|| WHOLE.to_owned());
    let from = use_state(DateParts::default);
    let to = use_state(DateParts::default);
    let state = app.state();
    let Some(open) = &state.open else { return Html::default() };
    let instrument = &open.tool.instrument;
    let lanes = lanes(instrument, &open.inputs, None);
    let whole = span(&lanes, open.inputs.audit_date());
    let dated = |(date, fact): (Date, FactIx)| {
        format!("{}, {}", in_words(date), instrument.facts[fact].label)
    };
    let far: Vec<_> = far(instrument, &open.inputs).into_iter().map(dated).collect();
    let stretch = match choice.as_str() {
        YEAR => Some(Stretch::Last(12)),
        QUARTER => Some(Stretch::Last(3)),
        BETWEEN => between(&from, &to).map(|(from, to)| Stretch::Between(from, to)),
        _ => Some(Stretch::Whole),
    };
    let axis = whole
        .zip(stretch)
        .and_then(|(whole, stretch)| Axis::of(stretch, whole, open.inputs.audit_date()));
    let choose = choice.setter();
    let (first, last) = (from.setter(), to.setter());
    let on_choose = move |value: String| {
        if let (BETWEEN, Some(whole)) = (value.as_str(), whole) {
            first.set(DateParts::of(whole.from()));
            last.set(DateParts::of(whole.to()));
        }
        choose.set(value);
    };
    let options = [
        (WHOLE, words::WHOLE),
        (YEAR, words::YEAR),
        (QUARTER, words::QUARTER),
        (BETWEEN, words::BETWEEN),
    ];
    let options: Vec<(AttrValue, AttrValue)> =
        options.map(|(value, label)| (value.into(), label.into())).into();
    html! {
        <Page
            heading={words::HEADING}
            caption={audit::caption(&instrument.title, &open.audit().header.reference)}
            back={Route::Audit { id: open.audit().id.clone() }}
        >
            <p class="govuk-body">{ words::says(&in_words(open.inputs.audit_date())) }</p>
            if !far.is_empty() {
                <p class="govuk-body"><strong>{ words::far(&far) }</strong></p>
            }
            if whole.is_none() && far.is_empty() {
                <p class="govuk-body">{ words::NOTHING }</p>
            } else if whole.is_some() {
                <div class="pl-beside pl-no-print">
                    <Select
                        id="shown"
                        label={words::SHOWN}
                        {options}
                        chosen={(*choice).clone()}
                        {on_choose}
                    />
                    if *choice == BETWEEN {
                        { day("shown-from", words::FROM, &from) }
                        { day("shown-to", words::TO, &to) }
                    }
                </div>
            }
            if *choice == BETWEEN && stretch.is_none() {
                <p class="govuk-body" role="status">{ words::NOT_A_TIME }</p>
            }
            if let Some(axis) = axis {
                <p class="govuk-body">{ words::shown(&in_words(axis.from()), &in_words(axis.to())) }</p>
                <Picture id="timeline" drawn={Rc::new(Drawn::new(open, &lanes, axis))} />
                { legend() }
                <p class="govuk-body pl-no-print">{ words::KEYS }</p>
                <Button kind={ButtonKind::Secondary} on_click={|()| dom::print()}>{ words::PRINT }</Button>
            }
            if !lanes.is_empty() {
                <h2 class="govuk-heading-l">{ words::TABLES }</h2>
                <p class="govuk-body">{ words::TABLES_SAY }</p>
                { tables(open, &lanes) }
            }
        </Page>
    }
}

const WHOLE: &str = "whole";
const YEAR: &str = "year";
const QUARTER: &str = "quarter";
const BETWEEN: &str = "between";

/// The days in the boxes, if both are days and the second is later.
fn between(from: &DateParts, to: &DateParts) -> Option<(Date, Date)> {
    let (from, to) = (from.read().ok()?, to.read().ok()?);
    (from < to).then_some((from, to))
}

fn day(id: &'static str, legend: &'static str, parts: &UseStateHandle<DateParts>) -> Html {
    let set = parts.setter();
    let fault = parts.read().err().map(|fault| format!("{legend} {}", common::date_fault(&fault)));
    html! {
        <DateInput
            {id}
            {legend}
            error={fault.unwrap_or_default()}
            value={(**parts).clone()}
            on_change={move |now| set.set(now)}
        />
    }
}
