//! Signing off: the form, and what is missing when it was tried too early.

use yew::prelude::*;
use yew_router::prelude::*;

use crate::app::Command;
use crate::audit::Change;
use crate::ui::app::use_app;
use crate::ui::components::{Button, TextInput, missing_line};
use crate::ui::dom;
use crate::ui::route::Route;
use crate::ui::text::{audit as words, common};

/// The foot of the check page.
#[derive(Properties, PartialEq)]
pub(super) struct SignOffFormProps {
    /// The role in words, as typed.
    pub role: AttrValue,
    /// It was typed.
    pub on_role: Callback<String>,
    /// How many times the person has tried.
    pub tried: u32,
    /// The person has tried.
    pub on_try: Callback<()>,
}

#[component]
pub(super) fn SignOffForm(props: &SignOffFormProps) -> Html {
    let app = use_app();
    let blank = props.role.trim().is_empty();
    let submit = {
        let (role, on_try) = (props.role.clone(), props.on_try.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            if !role.trim().is_empty() {
                let role = role.trim().to_owned();
                app.send(Command::Do(Change::SignOff { role }));
            }
            on_try.emit(());
        }
    };
    html! {
        <form class="pl-no-print" onsubmit={submit} novalidate=true>
            <h2 class="govuk-heading-m">{ words::SIGN_OFF }</h2>
            <p class="govuk-body">{ words::STATEMENT }</p>
            <TextInput
                id={ROLE}
                label={words::YOUR_ROLE}
                hint={words::YOUR_ROLE_HINT}
                error={if props.tried > 0 && blank { words::ROLE_MISSING } else { "" }}
                value={&props.role}
                on_change={&props.on_role}
                width="govuk-input--width-20"
            />
            <Button submit=true>{ words::SIGN_OFF }</Button>
        </form>
    }
}

const ROLE: &str = "role";

/// What is missing, at the top of the page, once the person has tried too early.
/// Takes focus each time they try.
#[derive(Properties, PartialEq)]
pub(super) struct MissingSummaryProps {
    /// How many times the person has tried.
    pub tried: u32,
    /// Whether the role is blank.
    pub role_missing: bool,
}

#[component]
pub(super) fn MissingSummary(props: &MissingSummaryProps) -> Html {
    let app = use_app();
    let summary = use_node_ref();
    let node = summary.clone();
    use_effect_with(props.tried, move |_| dom::focus(&node));
    let state = app.state();
    let Some(open) = &state.open else { return Html::default() };
    if props.tried == 0 || (open.is_ready() && !props.role_missing) {
        return Html::default();
    }
    let says = match open.missing().is_empty() {
        true => Html::default(),
        false => html! { <p>{ words::NOT_READY }</p> },
    };
    let unsettled = open.missing().is_empty() && !open.is_ready();
    let to = Route::Grades { id: open.audit().id.clone() };
    html! {
        <div class="govuk-error-summary pl-no-print" tabindex="-1" ref={summary}>
            <div role="alert">
                <h2 class="govuk-error-summary__title">{ common::THERE_IS_A_PROBLEM }</h2>
                <div class="govuk-error-summary__body">
                    { says }
                    <ul class="govuk-list govuk-error-summary__list">
                        { for open.missing().iter().map(|missing| missing_line(open, *missing)) }
                        if unsettled {
                            <li><Link<Route> {to}>{ words::NOT_SETTLED_YET }</Link<Route>></li>
                        }
                        if props.role_missing {
                            <li><a href="#role" onclick={to_role}>{ words::ROLE_MISSING }</a></li>
                        }
                    </ul>
                </div>
            </div>
        </div>
    }
}

/// The address holds the screen, so the link moves focus itself.
fn to_role(event: MouseEvent) {
    event.prevent_default();
    dom::focus_id(ROLE);
}
