use yew::prelude::*;

use crate::app::{Command, Deed, VaultRecord};
use crate::ui::app::use_app;
use crate::ui::components::{Button, ButtonKind, ErrorSummary, Select, TextInput};
use crate::ui::focus::use_focus_next;
use crate::ui::text::retention as words;

const SELECT: &str = "delete-after";
const NEVER: &str = "never";
const OTHER: &str = "other";
const TYPED: &str = "delete-after-days";

/// After how many days finished audits are deleted here: one of a list, or as many as
/// somebody types.
#[component]
pub(super) fn Days() -> Html {
    let app = use_app();
    let typing = use_state(|| false);
    let focus_next = use_focus_next();
    let (days, staying) = {
        let state = app.state();
        (state.vault.delete_after, state.staying())
    };
    let value = |days: u16| AttrValue::from(days.to_string());
    let mut listed: Vec<_> = VaultRecord::DELETE_AFTER.into_iter().chain(days).collect();
    listed.sort_unstable();
    listed.dedup();
    let listed = listed.into_iter().map(|days| (value(days), words::after(days).into()));
    let options: Vec<(AttrValue, AttrValue)> = std::iter::once((NEVER.into(), words::NEVER.into()))
        .chain(listed)
        .chain([(OTHER.into(), words::OTHER.into())])
        .collect();
    let chosen = match *typing {
        true => OTHER.into(),
        false => days.map_or(NEVER.into(), value),
    };
    let set = {
        let (app, typing) = (app.clone(), typing.setter());
        Callback::from(move |days| {
            typing.set(false);
            app.send(Command::Vault(Deed::DeleteAfter(days)));
        })
    };
    let choose = {
        let (set, typing) = (set.clone(), typing.setter());
        move |value: String| match &*value {
            OTHER => typing.set(true),
            value => set.emit(VaultRecord::days(value)),
        }
    };
    let set_typed = move |days| {
        *focus_next.borrow_mut() = Some(SELECT.to_owned());
        set.emit(Some(days));
    };
    html! {
        <>
            <p class="govuk-body">{ words::SAYS }</p>
            <Select
                id={SELECT}
                label={words::DELETE_AFTER}
                hint={words::HINT}
                {options}
                {chosen}
                on_choose={choose}
            />
            if *typing {
                <Typed on_set={set_typed} />
            }
            if staying > 0 {
                <p class="govuk-body" id="staying">{ words::staying(staying) }</p>
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct TypedProps {
    on_set: Callback<u16>,
}

#[component]
fn Typed(props: &TypedProps) -> Html {
    let typed = use_state(String::new);
    let attempts = use_state(|| 0);
    let wrong = *attempts > 0 && VaultRecord::days(&typed).is_none();
    let error = if wrong { words::WHICH_DAYS } else { "" };
    let errors = match wrong {
        true => vec![(AttrValue::from(TYPED), AttrValue::from(error))],
        false => Vec::new(),
    };
    let onsubmit = {
        let (typed, attempts, on_set) = (typed.clone(), attempts.clone(), props.on_set.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            match VaultRecord::days(&typed) {
                Some(days) => on_set.emit(days),
                None => attempts.set(*attempts + 1),
            }
        }
    };
    let change = typed.setter();
    html! {
        <form novalidate=true {onsubmit}>
            <ErrorSummary {errors} attempt={*attempts} />
            <TextInput
                id={TYPED}
                label={words::DAYS}
                hint={words::DAYS_HINT}
                {error}
                width="govuk-input--width-4"
                numeric=true
                value={(*typed).clone()}
                on_change={move |text| change.set(text)}
            />
            <Button submit=true kind={ButtonKind::Secondary}>{ words::SET_DAYS }</Button>
        </form>
    }
}
