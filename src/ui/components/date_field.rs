use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::DateInput;
use crate::calendar::{Date, DateParts};
use crate::ui::dom;
use crate::ui::text::common;

/// A date that is handed over as soon as it is whole, for screens that save at once.
///
/// It is handed over half a second after the last keystroke once the year has four
/// digits, and when focus leaves. What is wrong is said when focus leaves; while it
/// is wrong the date counts as not given, so that nothing else is saved than what
/// is shown.
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct DateFieldProps {
    /// Unique on the page.
    pub id: AttrValue,
    /// What date it is.
    pub legend: AttrValue,
    /// `govuk-fieldset__legend--s` unless told.
    #[prop_or("govuk-fieldset__legend--s".into())]
    pub legend_class: Classes,
    /// How to fill it in.
    #[prop_or_default]
    pub hint: AttrValue,
    /// The date as saved.
    pub date: Option<Date>,
    /// The date was given, changed, or taken back.
    pub on_date: Callback<Option<Date>>,
}

/// After the last keystroke, in milliseconds.
const PAUSE: u32 = 500;

#[component]
pub(in crate::ui) fn DateField(props: &DateFieldProps) -> Html {
    let parts = use_state(|| props.date.map(DateParts::of).unwrap_or_default());
    let error = use_state(AttrValue::default);
    let waiting = use_mut_ref(|| None::<dom::Later>);
    let given = use_mut_ref(|| props.date);
    follow(props.date, &given, &parts, &error);

    let give = use_hand_over(&given, &props.on_date);
    let on_change = {
        let (parts, error, waiting, give) =
            (parts.setter(), error.setter(), waiting.clone(), give.clone());
        Callback::from(move |typed: DateParts| {
            let done = typed.read().ok().filter(|_| typed.year.trim().len() == 4);
            let give = give.clone();
            *waiting.borrow_mut() =
                done.map(|date| dom::later(PAUSE, move || give.emit(Some(date))));
            error.set(AttrValue::default());
            parts.set(typed);
        })
    };
    let on_leave = {
        let (parts, error, give) = (parts.clone(), error.setter(), give);
        Callback::from(move |()| {
            waiting.borrow_mut().take();
            let read = parts.read();
            give.emit(read.as_ref().ok().copied());
            let fault = read.err().filter(|_| !parts.is_blank());
            error.set(fault.map(|fault| common::date_not_saved(&fault).into()).unwrap_or_default());
        })
    };
    html! {
        <DateInput
            id={&props.id}
            legend={&props.legend}
            legend_class={props.legend_class.clone()}
            hint={&props.hint}
            error={(*error).clone()}
            value={(*parts).clone()}
            {on_change}
            {on_leave}
        />
    }
}

/// Shows a date that was changed elsewhere than in these boxes.
fn follow(
    date: Option<Date>,
    given: &RefCell<Option<Date>>,
    parts: &UseStateHandle<DateParts>,
    error: &UseStateHandle<AttrValue>,
) {
    if *given.borrow() != date {
        *given.borrow_mut() = date;
        parts.set(date.map(DateParts::of).unwrap_or_default());
        error.set(AttrValue::default());
    }
}

/// Hands a date over unless it was handed over already.
#[hook]
fn use_hand_over(
    given: &Rc<RefCell<Option<Date>>>,
    on_date: &Callback<Option<Date>>,
) -> Callback<Option<Date>> {
    let given = given.clone();
    use_callback(on_date.clone(), move |date, on_date| {
        if *given.borrow() != date {
            *given.borrow_mut() = date;
            on_date.emit(date);
        }
    })
}
