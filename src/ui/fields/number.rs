use yew::prelude::*;

use super::question::typing;
use crate::app::{Command, Field};
use crate::audit::{Change, fact_place};
use crate::instrument::{FactKind, NumberFault, RawFact, parse_number};
use crate::ui::app::{App, use_app};
use crate::ui::components::TextInput;
use crate::ui::dom;
use crate::ui::text::facts as words;

/// A fact that is a number. What is typed is kept as typed. While it is no number, the
/// number given before stands, and that is said when the box is left; emptying the box
/// takes the number back.
#[derive(Properties, PartialEq)]
pub(super) struct NumberFieldProps {
    /// Id of the fact.
    pub id: AttrValue,
    /// What number it is.
    pub label: AttrValue,
    /// The number as given.
    pub number: Option<f64>,
}

/// After the last keystroke, in milliseconds: before what is typed is recorded, so that
/// the log has the number and not also the way to it.
const PAUSE: u32 = 350;

#[component]
pub(super) fn NumberField(props: &NumberFieldProps) -> Html {
    let app = use_app();
    // At first as it was left when the page was last here.
    let left = use_state(|| true);
    let waiting = use_mut_ref(|| None::<dom::Later>);
    let value = typed(&app, &props.id).unwrap_or_else(|| shown(props.number));
    let on_change = {
        let (app, id, number) = (app.clone(), props.id.clone(), props.number);
        let (left, waiting) = (left.setter(), waiting.clone());
        let jot = typing(&app, field(&id));
        move |now: String| {
            left.set(false);
            *waiting.borrow_mut() = None;
            if now.trim().is_empty() {
                return give(&app, &id, None);
            }
            // Written in another way, it waits until the box is left: "2.0" may become "2.05".
            if number_in(&now).is_some_and(|number| shown(Some(number)) == now) {
                let (app, id) = (app.clone(), id.clone());
                *waiting.borrow_mut() = Some(dom::later(PAUSE, move || take(&app, &id)));
            }
            jot.emit(if now == shown(number) { String::new() } else { now });
        }
    };
    let on_leave = {
        let (app, id, left) = (app.clone(), props.id.clone(), left.setter());
        move |()| {
            waiting.take();
            // What is said of it moves what stands below: not from under a press of that.
            let (app, id, left) = (app.clone(), id.clone(), left.clone());
            dom::once_released(move || {
                take(&app, &id);
                left.set(true);
            });
        }
    };
    // A number that was whole when the page was left is taken when it is there again.
    let id = props.id.clone();
    use_effect_with((), move |()| take(&app, &id));
    let error = if *left { wrong(&value) } else { "" };
    html! {
        <TextInput
            id={format!("fact-{}", props.id)}
            label={&props.label}
            hint={words::NUMBER_HINT}
            {error}
            {value}
            {on_change}
            {on_leave}
            width="govuk-input--width-5"
            numeric=true
        />
    }
}

/// Gives what was typed if it is a number.
pub(super) fn take(app: &App, fact: &str) {
    if let Some(number) = typed(app, fact).as_deref().and_then(number_in) {
        give(app, fact, Some(RawFact::Number(number)));
    }
}

/// Gives a number in the place of the one before and of what was typed, or takes it back.
fn give(app: &App, fact: &str, value: Option<RawFact>) {
    let given = app.state().open.as_ref().and_then(|open| open.audit().facts.get(fact).cloned());
    let mut changes = Vec::new();
    if value != given {
        changes.push(Change::State { fact: fact.to_owned(), value });
    }
    changes.push(Change::Jot { place: fact_place(fact), text: String::new() });
    app.send(Command::DoAll(changes));
}

fn field(fact: &str) -> Field {
    Field::Jotting(fact_place(fact))
}

/// What the box holds now, if it is not the number as given.
fn typed(app: &App, fact: &str) -> Option<String> {
    let state = app.state();
    let text = state.open.as_ref()?.text(&field(fact));
    (!text.is_empty()).then_some(text)
}

/// A number as the box shows it.
fn shown(number: Option<f64>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

/// The number that was typed, if it is one that a fact can have.
fn number_in(text: &str) -> Option<f64> {
    let number = parse_number(text).ok()?;
    FactKind::Number.read(&RawFact::Number(number)).is_ok().then_some(number)
}

/// What is wrong with what stands typed at a fact; blank if nothing is.
pub(super) fn wrong_at(app: &App, fact: &str) -> String {
    typed(app, fact).map(|text| wrong(&text).to_owned()).unwrap_or_default()
}

/// What is wrong with what was typed; blank if nothing is.
fn wrong(text: &str) -> &'static str {
    match parse_number(text) {
        _ if text.trim().is_empty() || number_in(text).is_some() => "",
        Err(NumberFault::Comma) => words::NUMBER_COMMA,
        _ => words::NUMBER_WRONG,
    }
}
