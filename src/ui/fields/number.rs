use yew::prelude::*;

use super::fact::give;
use crate::instrument::{FactKind, NumberFault, RawFact, parse_number};
use crate::ui::app::use_app;
use crate::ui::components::TextInput;
use crate::ui::dom;
use crate::ui::text::facts as words;

/// A fact that is a number. What is typed stays as typed; it is saved after a pause.
/// While it is no number, none is saved, and that is said when the box is left.
#[derive(Properties, PartialEq)]
pub(super) struct NumberFieldProps {
    /// Id of the fact.
    pub id: AttrValue,
    /// What number it is.
    pub label: AttrValue,
    /// The number as saved.
    pub number: Option<f64>,
}

/// After the last keystroke, in milliseconds.
const PAUSE: u32 = 500;

#[component]
pub(super) fn NumberField(props: &NumberFieldProps) -> Html {
    let app = use_app();
    let text = use_state(|| props.number.map(|number| number.to_string()).unwrap_or_default());
    let left = use_state(|| false);
    let waiting = use_mut_ref(|| None::<dom::Later>);
    let save = {
        let (id, saved) = (props.id.clone(), props.number);
        Callback::from(move |number: Option<f64>| {
            if number != saved {
                give(&app, &id, number.map(RawFact::Number));
            }
        })
    };
    let on_change = {
        let (text, left, save, waiting) =
            (text.setter(), left.setter(), save.clone(), waiting.clone());
        move |now: String| {
            let (save, number) = (save.clone(), number_in(&now));
            *waiting.borrow_mut() = Some(dom::later(PAUSE, move || save.emit(number)));
            text.set(now);
            left.set(false);
        }
    };
    let on_leave = {
        let (text, left) = (text.clone(), left.setter());
        move |()| {
            waiting.take();
            save.emit(number_in(&text));
            left.set(true);
        }
    };
    let error = if *left { wrong(&text) } else { "" };
    html! {
        <TextInput
            id={format!("fact-{}", props.id)}
            label={&props.label}
            hint={words::NUMBER_HINT}
            {error}
            value={(*text).clone()}
            {on_change}
            {on_leave}
            width="govuk-input--width-5"
            numeric=true
        />
    }
}

/// The number that was typed, if it is one that a fact can have.
fn number_in(text: &str) -> Option<f64> {
    let number = parse_number(text).ok()?;
    FactKind::Number.read(&RawFact::Number(number)).is_ok().then_some(number)
}

/// What is wrong with what was typed; blank if nothing is.
fn wrong(text: &str) -> &'static str {
    match parse_number(text) {
        _ if text.trim().is_empty() || number_in(text).is_some() => "",
        Err(NumberFault::Comma) => words::NUMBER_COMMA,
        _ => words::NUMBER_WRONG,
    }
}
