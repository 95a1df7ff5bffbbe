use yew::prelude::*;

use super::DateInput;
use crate::calendar::DateParts;
use crate::ui::dom;
use crate::ui::text::common;

/// A date that is to be taken as soon as it is whole, for screens that save at once.
///
/// It is to be taken half a second after the last keystroke once the year has four
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
    /// What the boxes hold, whole or half typed.
    pub value: DateParts,
    /// What the boxes hold after each keystroke.
    pub on_typed: Callback<DateParts>,
    /// What the boxes hold now is to be taken.
    pub on_take: Callback<()>,
}

/// After the last keystroke, in milliseconds.
const PAUSE: u32 = 500;

#[component]
pub(in crate::ui) fn DateField(props: &DateFieldProps) -> Html {
    // At first as it was left when the page was last here.
    let left = use_state(|| true);
    let waiting = use_mut_ref(|| None::<dom::Later>);
    let on_change = {
        let (left, waiting) = (left.setter(), waiting.clone());
        let (on_typed, on_take) = (props.on_typed.clone(), props.on_take.clone());
        Callback::from(move |typed: DateParts| {
            let whole = typed.read().is_ok() && typed.year.trim().len() == 4;
            let take = on_take.clone();
            *waiting.borrow_mut() = whole.then(|| dom::later(PAUSE, move || take.emit(())));
            left.set(false);
            on_typed.emit(typed);
        })
    };
    let on_leave = {
        let (left, on_take) = (left.setter(), props.on_take.clone());
        Callback::from(move |()| {
            waiting.borrow_mut().take();
            // What is said of it moves what stands below: not from under a press of that.
            let (left, on_take) = (left.clone(), on_take.clone());
            dom::once_released(move || {
                on_take.emit(());
                left.set(true);
            });
        })
    };
    let fault = props.value.read().err().filter(|_| *left && !props.value.is_blank());
    html! {
        <DateInput
            id={&props.id}
            legend={&props.legend}
            legend_class={props.legend_class.clone()}
            hint={&props.hint}
            error={fault.map(|fault| common::date_not_counted(&fault)).unwrap_or_default()}
            value={props.value.clone()}
            {on_change}
            {on_leave}
        />
    }
}
