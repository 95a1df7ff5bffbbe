use yew::prelude::*;

use super::question::typing;
use crate::app::{Command, Field};
use crate::audit::{Change, fact_place};
use crate::calendar::{Date, DateParts};
use crate::instrument::{FactValue, NOT_YET, RawFact};
use crate::ui::app::{App, use_app};
use crate::ui::components::{Checkbox, DateField};
use crate::ui::text::{common, facts as words};

/// A fact that is a date, or has not happened yet. What is half typed is kept, and is
/// no part of the audit until it is a date.
#[derive(Properties, PartialEq)]
pub(super) struct DateFactProps {
    /// Id of the fact.
    pub id: AttrValue,
    /// What date it is.
    pub label: AttrValue,
    /// The fact as given.
    pub value: Option<FactValue>,
    /// What is asked about it; blank if nothing is doubtful.
    pub doubt: AttrValue,
}

#[component]
pub(super) fn DateFact(props: &DateFactProps) -> Html {
    let app = use_app();
    let not_yet = props.value == Some(FactValue::NotYet);
    let given = match props.value {
        Some(FactValue::Date(date)) => Some(date),
        _ => None,
    };
    let shown = given.map(DateParts::of).unwrap_or_default();
    let typed = typing(&app, field(&props.id));
    let on_typed = {
        let shown = shown.clone();
        move |now: DateParts| typed.emit(if now == shown { String::new() } else { now.lines() })
    };
    let value = boxes(&app, &props.id).unwrap_or(shown);
    let on_take = {
        let (app, id) = (app.clone(), props.id.clone());
        Callback::from(move |()| take(&app, &id, given))
    };
    // A date that was whole when the page was left is taken when it is there again.
    let (whole, again) = (value.read().is_ok(), on_take.clone());
    use_effect_with((), move |()| {
        if whole {
            again.emit(());
        }
    });
    let (sender, id) = (app.clone(), props.id.clone());
    let on_tick = move |ticked: bool| {
        let before = sender.state().open.as_ref().and_then(|open| open.fact_before(&id));
        let value = if ticked { Some(RawFact::Text(NOT_YET.to_owned())) } else { before };
        let given = Change::State { fact: id.to_string(), value };
        sender.send(Command::DoAll(vec![given, forget(&id)]));
    };
    html! {
        <>
            if not_yet {
                <p class="govuk-fieldset__legend govuk-fieldset__legend--s">{ &props.label }</p>
            } else {
                <DateField
                    id={format!("fact-{}", props.id)}
                    legend={&props.label}
                    {value}
                    {on_typed}
                    {on_take}
                />
            }
            <p class="govuk-body pl-told" role="status"><strong>{ &props.doubt }</strong></p>
            <Checkbox
                id={format!("fact-{}-not-yet", props.id)}
                label={words::NOT_YET}
                described={&props.label}
                checked={not_yet}
                on_change={on_tick}
            />
        </>
    }
}

/// Gives the date in the boxes if it is another than was given, and forgets what was
/// typed unless that is no date.
pub(super) fn take(app: &App, fact: &str, given: Option<Date>) {
    let Some(typed) = boxes(app, fact) else { return };
    let date = typed.read().ok();
    let mut changes = Vec::new();
    if date != given {
        let value = date.map(|date| RawFact::Text(date.to_string()));
        changes.push(Change::State { fact: fact.to_owned(), value });
    }
    if date.is_some() || typed.is_blank() {
        changes.push(forget(fact));
    }
    app.send(Command::DoAll(changes));
}

/// What is wrong with what stands typed at a fact; blank if nothing is.
pub(super) fn wrong_at(app: &App, fact: &str) -> String {
    let fault = boxes(app, fact).and_then(|typed| typed.read().err().filter(|_| !typed.is_blank()));
    fault.map(|fault| common::date_not_counted(&fault)).unwrap_or_default()
}

fn forget(fact: &str) -> Change {
    Change::Jot { place: fact_place(fact), text: String::new() }
}

fn field(fact: &str) -> Field {
    Field::Jotting(fact_place(fact))
}

/// What the boxes hold now, if it is not what was given.
fn boxes(app: &App, fact: &str) -> Option<DateParts> {
    let state = app.state();
    let text = state.open.as_ref()?.text(&field(fact));
    (!text.is_empty()).then(|| DateParts::from_lines(&text))
}
