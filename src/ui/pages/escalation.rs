use yew::prelude::*;
use yew_router::prelude::*;

use crate::app::{Command, Open};
use crate::audit::{
    Change, ESCALATION_PLACE, Escalation as Told, EscalationDraft, EscalationFault,
};
use crate::calendar::{DateParts, in_words};
use crate::ui::app::{App, use_app};
use crate::ui::components::{
    Button, ButtonKind, DateInput, ErrorSummary, Page, TextArea, TextInput,
};
use crate::ui::dom;
use crate::ui::fields::{Draft, Ways};
use crate::ui::route::Route;
use crate::ui::text::{audit, common, escalation as words};

/// Who was told that the child may not be safe, when, and what was decided.
#[component]
pub(super) fn Escalation() -> Html {
    let app = use_app();
    let tried = use_state(|| 0_u32);
    let here = use_route::<Route>();
    let asking = app.clone();
    let from = use_state(move || here.and_then(|here| asking.came_from(&here)));
    let state = app.state();
    let Some(open) = &state.open else { return Html::default() };
    let id = open.audit().id.clone();
    // Back to what the person was at, where that is known.
    let from = (*from).clone().filter(|from| from.audit() == Some(&id));
    let back = from.unwrap_or(Route::Audit { id });
    let level = level_of(open);
    let (form, told) = (draft(&app, open), open.audit().escalation.clone());
    let caption = audit::caption(&open.tool.instrument.title, &open.audit().header.reference);
    let line = open.tool.instrument.safety.map(|ix| open.grade_line(ix)).unwrap_or_default();
    let can_change = open.can_change();
    drop(state);
    let now = form.now();
    let faults = match *tried {
        0 => Vec::new(),
        _ => now.read("").err().unwrap_or_default(),
    };
    let errors: Vec<_> = faults.iter().map(words::fault).collect();
    let (Some(level), true) = (level, can_change) else {
        return html! {
            <Page heading={words::HEADING} {caption} {back}>
                if let Some(told) = told {
                    { lines(&told) }
                } else {
                    <p class="govuk-body">{ words::NOT_NEEDED }</p>
                }
            </Page>
        };
    };
    let leave = {
        let (app, back) = (app.clone(), back.clone());
        move || app.go(back.clone())
    };
    let save = {
        let (app, form, tried, leave) = (app.clone(), form.clone(), tried.clone(), leave.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            match form.now().read(&level) {
                Ok(escalation) => {
                    let escalate = Change::Escalate { escalation: Some(escalation) };
                    app.send(Command::DoAll(vec![escalate, form.forget()]));
                    leave();
                }
                Err(_) => tried.set(*tried + 1),
            }
        }
    };
    let cancel = {
        let (form, leave) = (form.clone(), leave.clone());
        move |()| {
            form.give_up();
            leave();
        }
    };
    let remove = {
        let (app, form) = (app.clone(), form.clone());
        move |()| {
            let none = Change::Escalate { escalation: None };
            app.send(Command::DoAll(vec![none, form.forget()]));
            dom::focus_id(words::ID);
        }
    };
    html! {
        <Page heading={words::HEADING} {caption} {back}>
            <ErrorSummary
                errors={errors.iter().map(|(id, says)| ((*id).into(), says.clone().into())).collect::<Vec<_>>()}
                attempt={*tried}
            />
            <p class="govuk-body"><strong>{ line }</strong></p>
            <p class="govuk-body">{ words::INTRO }</p>
            <form onsubmit={save} novalidate=true>
                { inputs(&form, &now, &faults) }
                <div class="govuk-button-group">
                    <Button submit=true>{ words::SAVE }</Button>
                    if told.is_some() {
                        <Button kind={ButtonKind::Secondary} on_click={remove}>{ words::REMOVE }</Button>
                    }
                    <Button kind={ButtonKind::Link} on_click={cancel}>{ common::CANCEL }</Button>
                </div>
            </form>
        </Page>
    }
}

/// The level at which the safety verdict stands, or stood when somebody was told.
fn level_of(open: &Open) -> Option<String> {
    let told = open.audit().escalation.as_ref().map(|told| told.level.clone());
    open.unsafe_level().map(str::to_owned).or(told)
}

fn draft(app: &App, open: &Open) -> Draft<EscalationDraft> {
    let start = match &open.audit().escalation {
        Some(told) => EscalationDraft::of(told),
        None => {
            let (today, _) = dom::local(app.moment());
            EscalationDraft { on: DateParts::of(today), ..EscalationDraft::default() }
        }
    };
    let ways: Ways<EscalationDraft> = (EscalationDraft::from_jotting, EscalationDraft::jotting);
    Draft::at(app, ESCALATION_PLACE, start, ways)
}

fn inputs(
    form: &Draft<EscalationDraft>,
    now: &EscalationDraft,
    faults: &[EscalationFault],
) -> Html {
    let errors: Vec<_> = faults.iter().map(words::fault).collect();
    let error = |id: &str| {
        let found = errors.iter().find(|(at, _)| *at == id);
        found.map(|(_, says)| says.clone()).unwrap_or_default()
    };
    html! {
        <>
            <TextInput
                id={words::ID}
                label={words::TOLD}
                hint={words::TOLD_HINT}
                error={error(words::ID)}
                value={now.told.clone()}
                on_change={form.with(|draft, text| draft.told = text)}
                width="govuk-input--width-20"
            />
            <DateInput
                id="told-on"
                legend={words::ON}
                hint={words::ON_HINT}
                error={error("told-on")}
                value={now.on.clone()}
                on_change={form.with(|draft, on| draft.on = on)}
            />
            <TextArea
                id="decided"
                label={words::DECIDED}
                hint={words::DECIDED_HINT}
                error={error("decided")}
                value={now.decided.clone()}
                on_change={form.with(|draft, text| draft.decided = text)}
            />
        </>
    }
}

/// Who was told, when, and what was decided.
pub(super) fn lines(told: &Told) -> Html {
    html! {
        <>
            <p class="govuk-body govuk-!-margin-bottom-1">
                { words::told(&told.told, &in_words(told.on)) }
            </p>
            <p class="govuk-body pl-written">{ &told.decided }</p>
        </>
    }
}
