//! What stands on the check page once somebody has signed off.

use yew::prelude::*;

use super::export::care;
use crate::app::{Command, Open, Writer};
use crate::audit::{Change, MOST_TEXT, SignOff, excess};
use crate::calendar::in_words;
use crate::ui::app::use_app;
use crate::ui::components::{Button, ButtonKind, Details, ErrorSummary, TextArea};
use crate::ui::dom;
use crate::ui::text::{actions, audit as words, common};

/// Who signed off and when, the file to save and what to know before, and the way to open it again.
#[component]
pub(super) fn SignedOff() -> Html {
    let app = use_app();
    let why = use_state(String::new);
    let tried = use_state(|| 0_u32);
    let state = app.state();
    let Some(open) = &state.open else { return Html::default() };
    let Some(last) = open.audit().sign_offs.last() else { return Html::default() };
    let save = {
        let app = app.clone();
        Callback::from(move |()| app.send(Command::Export))
    };
    let again = {
        let app = app.clone();
        Callback::from(move |()| app.send(Command::Again))
    };
    let reopen = {
        let (app, why, tried) = (app.clone(), why.clone(), tried.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            let reason = why.trim().to_owned();
            if reason.is_empty() || excess(&reason, MOST_TEXT) > 0 {
                return tried.set(*tried + 1);
            }
            app.send(Command::Do(Change::Reopen { reason }));
        }
    };
    let type_why = why.setter();
    let error = match *tried {
        0 => String::new(),
        _ if why.trim().is_empty() => words::REOPEN_MISSING.to_owned(),
        _ => match excess(why.trim(), MOST_TEXT) {
            0 => String::new(),
            excess => common::too_many(excess),
        },
    };
    let errors = (!error.is_empty()).then(|| (REOPEN.into(), error.clone().into()));
    html! {
        <>
            <div class="govuk-panel govuk-panel--confirmation" id="signed-off" tabindex="-1">
                <h2 class="govuk-panel__title">{ words::DONE }</h2>
                <div class="govuk-panel__body">{ by(last) }</div>
            </div>
            // The application does not let this happen; a file from elsewhere may.
            if !open.missing().is_empty() {
                <div class="govuk-warning-text" id="signed-off-incomplete">
                    <span class="govuk-warning-text__icon" aria-hidden="true">{ "!" }</span>
                    <strong class="govuk-warning-text__text">
                        <span class="govuk-visually-hidden">{ words::WARNING }</span>
                        { words::signed_off_though(open.missing().len()) }
                    </strong>
                </div>
            }
            if open.is_told() {
                <div class="pl-no-print">
                    <p class="govuk-body">{ words::NEXT }</p>
                    { care(open) }
                </div>
            }
            <div class="govuk-button-group">
                if open.is_told() {
                    <Button on_click={save}>{ words::SAVE_FILE }</Button>
                }
                <Button kind={ButtonKind::Secondary} on_click={|()| dom::print()}>{ words::PRINT }</Button>
                <Button kind={ButtonKind::Secondary} on_click={again}>{ actions::AGAIN }</Button>
            </div>
            if open.writer() == Writer::Here {
                <Details summary={words::REOPEN} class="pl-no-print">
                    <form onsubmit={reopen} novalidate=true>
                        <ErrorSummary errors={Vec::from_iter(errors)} attempt={*tried} />
                        <TextArea
                            id={REOPEN}
                            label={words::REOPEN_WHY}
                            hint={words::REOPEN_HINT}
                            {error}
                            value={(*why).clone()}
                            on_change={move |text| type_why.set(text)}
                        />
                        <Button kind={ButtonKind::Secondary} submit=true>{ words::REOPEN_BUTTON }</Button>
                    </form>
                </Details>
            }
        </>
    }
}

const REOPEN: &str = "reopen";

/// Every sign-off that was opened again, with the reason; nothing if there is none.
pub(super) fn signed_off_before(open: &Open) -> Html {
    let reopened = open.audit().sign_offs.iter().filter_map(|sign_off| {
        let reason = sign_off.reopened.as_ref()?;
        Some(html! { <li class="pl-written">{ words::opened_again(&by(sign_off), reason) }</li> })
    });
    let reopened: Vec<Html> = reopened.collect();
    if reopened.is_empty() {
        return Html::default();
    }
    html! {
        <div class="govuk-inset-text" id="signed-off-before" tabindex="-1">
            <h2 class="govuk-heading-s">{ words::SIGNED_OFF_BEFORE }</h2>
            <ul class="govuk-list">{ for reopened }</ul>
        </div>
    }
}

fn by(sign_off: &SignOff) -> String {
    let (day, time) = dom::local(sign_off.at);
    words::signed_off_by(&sign_off.role, &in_words(day), &time)
}
