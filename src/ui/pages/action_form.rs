use yew::prelude::*;

use super::actions::{draft, lifts};
use crate::app::Command;
use crate::audit::{ActionDraft, ActionFault, Change, MOST_SHORT, names_only_a_process};
use crate::calendar::{DateParts, Limit, Unit, in_words};
use crate::ui::app::use_app;
use crate::ui::components::{Button, ButtonKind, DateInput, ErrorSummary, TextArea, TextInput};
use crate::ui::dom;
use crate::ui::fields::Draft;
use crate::ui::text::{actions as words, common};

/// Plans an action, or corrects one. What is typed is kept, and is no part of the audit
/// until the form is submitted.
#[derive(Properties, PartialEq)]
pub(super) struct ActionFormProps {
    /// It was saved or given up.
    pub on_done: Callback<()>,
}

#[component]
pub(super) fn ActionForm(props: &ActionFormProps) -> Html {
    let app = use_app();
    let tried = use_state(|| 0_u32);
    let form = draft(&app);
    let now = form.now();
    let faults = match *tried {
        0 => Vec::new(),
        _ => now.read(String::new()).err().unwrap_or_default(),
    };
    let errors = faults.iter().map(words::fault);
    let errors: Vec<_> = errors.map(|(at, says)| (at.into(), says.into())).collect();
    let submit = {
        let (app, form) = (app.clone(), form.clone());
        let (done, tried) = (props.on_done.clone(), tried.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            let now = form.now();
            let id = if now.of.is_empty() { app.fresh_id() } else { now.of.clone() };
            match now.read(id) {
                Ok(action) => {
                    let plan = Change::Plan { action };
                    app.send(Command::DoAll(vec![plan, form.forget()]));
                    done.emit(());
                }
                Err(_) => tried.set(*tried + 1),
            }
        }
    };
    let cancel = {
        let (form, done) = (form.clone(), props.on_done.clone());
        move |()| {
            form.give_up();
            done.emit(());
        }
    };
    let (today, _) = dom::local(app.moment());
    let state = app.state();
    let lifts = state.open.as_ref().and_then(|open| lifts(open, &now.criterion));
    // Focus goes to the first input, past this line: as the name of the form it is heard too.
    let name = lifts.as_ref().map(|_| FOR);
    html! {
        <form class="pl-question" aria-labelledby={name} onsubmit={submit} novalidate=true>
            <ErrorSummary {errors} attempt={*tried} />
            if let Some(lifts) = lifts {
                <p class="govuk-body govuk-!-font-weight-bold" id={FOR}>{ lifts }</p>
            }
            { inputs(&form, &now, &faults, &picks(&form, today)) }
            <div class="govuk-button-group">
                <Button submit=true>{ words::SAVE }</Button>
                <Button kind={ButtonKind::Link} on_click={cancel}>{ common::CANCEL }</Button>
            </div>
        </form>
    }
}

const FOR: &str = "action-for";

/// Days that are often meant, counted in working days from today.
fn picks(form: &Draft<ActionDraft>, today: crate::calendar::Date) -> Html {
    let pick = |count: u16| {
        let limit = Limit { count, unit: Unit::WorkingDays };
        let day = limit.after(today);
        let form = form.clone();
        let put = move |()| form.put(|draft| draft.due = DateParts::of(day));
        html! {
            <Button kind={ButtonKind::Secondary} class="govuk-!-margin-bottom-2" on_click={put}>
                { words::pick(&limit.in_words(), &in_words(day)) }
            </Button>
        }
    };
    html! { <div class="govuk-button-group">{ for [5, 10, 20].map(pick) }</div> }
}

fn inputs(
    form: &Draft<ActionDraft>,
    now: &ActionDraft,
    faults: &[ActionFault],
    picks: &Html,
) -> Html {
    let errors: Vec<_> = faults.iter().map(words::fault).collect();
    let error = |id: &str| {
        let found = errors.iter().find(|(at, _)| *at == id);
        AttrValue::from(found.map(|(_, says)| says.clone()).unwrap_or_default())
    };
    let text = |id: &'static str, label: &'static str, hint: &'static str, value: &String, set| {
        html! {
            <TextArea
                {id}
                {label}
                {hint}
                error={error(id)}
                value={value.clone()}
                most={Some(MOST_SHORT)}
                rows={2}
                on_change={form.with(set)}
            />
        }
    };
    let only_process = names_only_a_process(&now.what) && now.difference.trim().is_empty();
    html! {
        <>
            { text(words::FORM, words::WHAT, words::WHAT_HINT, &now.what, |draft: &mut ActionDraft, text| draft.what = text) }
            <div role="status">
                if only_process {
                    <p class="govuk-inset-text">{ words::ONLY_PROCESS }</p>
                }
            </div>
            <TextInput
                id="action-who"
                label={words::WHO}
                hint={words::WHO_HINT}
                error={error("action-who")}
                value={now.who.clone()}
                on_change={form.with(|draft, text| draft.who = text)}
                width="govuk-input--width-20"
            />
            <DateInput
                id="action-due"
                legend={words::DUE}
                hint={words::DUE_HINT}
                error={error("action-due")}
                value={now.due.clone()}
                on_change={form.with(|draft, due| draft.due = due)}
            />
            { picks.clone() }
            { text("action-difference", words::DIFFERENCE, "", &now.difference, |draft: &mut ActionDraft, text| draft.difference = text) }
            { text("action-proof", words::PROOF, words::PROOF_HINT, &now.proof, |draft: &mut ActionDraft, text| draft.proof = text) }
        </>
    }
}
