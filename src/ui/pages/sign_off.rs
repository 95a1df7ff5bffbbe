//! Signing off, and what stands there afterwards.

use yew::prelude::*;

use crate::app::Command;
use crate::audit::Change;
use crate::calendar::in_words;
use crate::ui::app::use_app;
use crate::ui::components::{Button, ButtonKind, Details, TextArea, TextInput, missing_line};
use crate::ui::dom;
use crate::ui::text::{audit as words, common};

/// The foot of the check page.
#[derive(Properties, PartialEq)]
pub(super) struct SignOffFormProps {
    /// How many times the person has tried.
    pub tried: u32,
    /// The person tries.
    pub on_try: Callback<()>,
}

#[component]
pub(super) fn SignOffForm(props: &SignOffFormProps) -> Html {
    let app = use_app();
    let role = use_state(|| {
        let state = app.state();
        state.open.as_ref().map(|open| open.audit().header.auditor.clone()).unwrap_or_default()
    });
    let blank = role.trim().is_empty();
    let submit = {
        let (app, role, on_try) = (app.clone(), role.clone(), props.on_try.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            on_try.emit(());
            if !role.trim().is_empty() {
                let role = role.trim().to_owned();
                app.send(Command::Do(Change::SignOff { role }));
            }
        }
    };
    let type_role = role.setter();
    let error = if props.tried > 0 && blank { words::ROLE_MISSING } else { "" };
    html! {
        <form class="pl-no-print" onsubmit={submit} novalidate=true>
            <h2 class="govuk-heading-m">{ words::SIGN_OFF }</h2>
            <p class="govuk-body">{ words::STATEMENT }</p>
            <TextInput
                id="role"
                label={words::YOUR_ROLE}
                hint={words::YOUR_ROLE_HINT}
                {error}
                value={(*role).clone()}
                on_change={move |text| type_role.set(text)}
                width="govuk-input--width-20"
            />
            <Button submit=true>{ words::SIGN_OFF }</Button>
        </form>
    }
}

/// What is missing, at the top of the page, once the person has tried too early.
/// Takes focus each time they try.
#[derive(Properties, PartialEq)]
pub(super) struct MissingSummaryProps {
    /// How many times the person has tried.
    pub tried: u32,
}

#[component]
pub(super) fn MissingSummary(props: &MissingSummaryProps) -> Html {
    let app = use_app();
    let summary = use_node_ref();
    let node = summary.clone();
    use_effect_with(props.tried, move |_| dom::focus(&node));
    let state = app.state();
    let Some(open) = &state.open else { return Html::default() };
    if props.tried == 0 || open.is_ready() {
        return Html::default();
    }
    html! {
        <div class="govuk-error-summary" tabindex="-1" ref={summary}>
            <div role="alert">
                <h2 class="govuk-error-summary__title">{ common::THERE_IS_A_PROBLEM }</h2>
                <div class="govuk-error-summary__body">
                    <p>{ words::NOT_READY }</p>
                    <ul class="govuk-list govuk-error-summary__list">
                        { for open.missing.iter().map(|missing| missing_line(open, *missing)) }
                    </ul>
                </div>
            </div>
        </div>
    }
}

/// What stands at the top once somebody has signed off.
#[component]
pub(super) fn SignedOff() -> Html {
    let app = use_app();
    let why = use_state(String::new);
    let tried = use_state(|| false);
    let state = app.state();
    let last = state.open.as_ref().and_then(|open| open.audit().sign_offs.last());
    let Some(last) = last else { return Html::default() };
    let (day, time) = dom::local(last.at);
    let save = {
        let app = app.clone();
        Callback::from(move |()| app.send(Command::Export))
    };
    let reopen = {
        let (app, why, tried) = (app.clone(), why.clone(), tried.setter());
        move |event: SubmitEvent| {
            event.prevent_default();
            tried.set(true);
            let reason = why.trim().to_owned();
            app.send(Command::Do(Change::Reopen { reason }));
        }
    };
    let type_why = why.setter();
    let error = if *tried && why.trim().is_empty() { words::REOPEN_MISSING } else { "" };
    html! {
        <>
            <div class="govuk-panel govuk-panel--confirmation">
                <h2 class="govuk-panel__title">{ words::DONE }</h2>
                <div class="govuk-panel__body">
                    { words::signed_off_by(&last.role, &in_words(day), &time) }
                </div>
            </div>
            <p class="govuk-body pl-no-print">{ words::NEXT }</p>
            <div class="govuk-button-group">
                <Button on_click={save}>{ words::SAVE_FILE }</Button>
                <Button kind={ButtonKind::Secondary} on_click={|()| dom::print()}>{ words::PRINT }</Button>
            </div>
            <Details summary={words::REOPEN} class="pl-no-print">
                <form onsubmit={reopen} novalidate=true>
                    <TextArea
                        id="reopen"
                        label={words::REOPEN_WHY}
                        hint={words::REOPEN_HINT}
                        {error}
                        value={(*why).clone()}
                        on_change={move |text| type_why.set(text)}
                    />
                    <Button kind={ButtonKind::Secondary} submit=true>{ words::REOPEN_BUTTON }</Button>
                </form>
            </Details>
        </>
    }
}
