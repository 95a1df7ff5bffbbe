use yew::prelude::*;

use super::actions::{action_lines, remove};
use crate::app::{Command, Writer};
use crate::audit::{
    Action, Change, Closed, ClosingDraft, ClosingFault, MOST_SHORT, closing_place,
    names_only_a_process,
};
use crate::calendar::in_words;
use crate::ui::app::{App, use_app};
use crate::ui::components::{Button, ButtonKind, ErrorSummary, TextArea, TextInput};
use crate::ui::dom;
use crate::ui::fields::{Draft, Ways};
use crate::ui::focus::use_focus_next;
use crate::ui::text::{actions as words, common};

/// An action as it stands, with what can be done about it.
#[derive(Properties, PartialEq)]
pub(super) struct ActionCardProps {
    /// The action.
    pub action: Action,
    /// It is to be corrected; `None` while it cannot be.
    pub on_change: Option<Callback<()>>,
}

#[component]
pub(super) fn ActionCard(props: &ActionCardProps) -> Html {
    let app = use_app();
    let closing = use_state(|| false);
    let focus_on = use_focus_next();
    let state = app.state();
    let Some(open) = &state.open else { return Html::default() };
    let action = &props.action;
    let here = open.writer() == Writer::Here;
    let button = format!("close-{}", action.id);
    let turn = |to: bool, focus: String| {
        let (closing, focus_on) = (closing.setter(), focus_on.clone());
        Callback::from(move |()| {
            *focus_on.borrow_mut() = Some(focus.clone());
            closing.set(to);
        })
    };
    let written = draft(&app, &action.id).typed().is_some();
    let shown = here && action.closed.is_none() && (*closing || written);
    let (sender, id) = (app.clone(), action.id.clone());
    let again = move |()| {
        sender.send(Command::Do(Change::Close { action: id.clone(), closed: None }));
        dom::focus_id("planned");
    };
    let hidden = html! {
        <span class="govuk-visually-hidden">{ format!(": {}", action.what) }</span>
    };
    let only_process =
        open.can_change() && names_only_a_process(&action.what) && action.difference.is_empty();
    html! {
        <>
            <p class="govuk-body govuk-!-margin-bottom-1">
                { words::who_when(&action.who, &in_words(action.due)) }
            </p>
            { action_lines(open, action) }
            if only_process {
                <p class="govuk-inset-text">{ words::ONLY_PROCESS }</p>
            }
            if shown {
                <ClosingForm action={action.clone()} on_done={turn(false, button)} />
            } else if here {
                <div class="pl-evidence__item pl-no-print">
                    if action.closed.is_some() {
                        <Button kind={ButtonKind::Link} on_click={again}>
                            { words::OPEN_AGAIN }{ hidden }
                        </Button>
                    } else {
                        if let Some(on_change) = props.on_change.clone() {
                            <Button kind={ButtonKind::Link} on_click={on_change}>
                                { words::CHANGE }{ hidden.clone() }
                            </Button>
                            <Button kind={ButtonKind::Link} on_click={remove(&app, &action.id)}>
                                { words::REMOVE }{ hidden.clone() }
                            </Button>
                        }
                        <Button
                            id={button}
                            kind={ButtonKind::Link}
                            on_click={turn(true, words::closing_fault(ClosingFault::By, &action.id).0)}
                        >
                            { words::CLOSE }{ hidden }
                        </Button>
                    }
                </div>
            }
        </>
    }
}

/// How an action was closed, in a line.
pub(super) fn closed_words(closed: &Closed) -> String {
    let (day, _) = dom::local(closed.at);
    words::closed_by(&closed.by, &in_words(day), &closed.evidence)
}

fn draft(app: &App, action: &str) -> Draft<ClosingDraft> {
    let ways: Ways<ClosingDraft> = (ClosingDraft::from_jotting, ClosingDraft::jotting);
    Draft::at(app, closing_place(action), ClosingDraft::default(), ways)
}

#[derive(Properties, PartialEq)]
struct ClosingFormProps {
    action: Action,
    on_done: Callback<()>,
}

#[component]
fn ClosingForm(props: &ClosingFormProps) -> Html {
    let app = use_app();
    let tried = use_state(|| 0_u32);
    let action = props.action.clone();
    let id = action.id.clone();
    let form = draft(&app, &id);
    let now = form.now();
    let faults = match *tried {
        0 => Vec::new(),
        _ => now.read(&action, app.moment()).err().unwrap_or_default(),
    };
    let errors = faults.iter().map(|fault| words::closing_fault(*fault, &id));
    let errors: Vec<_> = errors.map(|(at, says)| (at.into(), says.into())).collect();
    let error = |input: &str| {
        let all = faults.iter().map(|fault| words::closing_fault(*fault, &id));
        all.into_iter().find(|(at, _)| at == input).map_or("", |(_, says)| says)
    };
    let submit = {
        let (app, form, action) = (app.clone(), form.clone(), action.clone());
        let (done, tried) = (props.on_done.clone(), tried.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            match form.now().read(&action, app.moment()) {
                Ok(closed) => {
                    let close = Change::Close { action: action.id.clone(), closed: Some(closed) };
                    app.send(Command::DoAll(vec![close, form.forget()]));
                    done.emit(());
                    dom::focus_id("planned"); // the form's button does not come back
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
    let by = words::closing_fault(ClosingFault::By, &id).0;
    let evidence = words::closing_fault(ClosingFault::Evidence, &id).0;
    html! {
        <form class="pl-question govuk-!-margin-top-3" onsubmit={submit} novalidate=true>
            <h3 class="govuk-heading-s">{ words::CLOSE_HEAD }</h3>
            <ErrorSummary {errors} attempt={*tried} />
            <TextInput
                id={by.clone()}
                label={words::BY}
                hint={words::BY_HINT}
                error={error(&by)}
                value={now.by.clone()}
                on_change={form.with(|draft, text| draft.by = text)}
                width="govuk-input--width-20"
            />
            <TextArea
                id={evidence.clone()}
                label={words::EVIDENCE}
                hint={words::EVIDENCE_HINT}
                error={error(&evidence)}
                value={now.evidence.clone()}
                most={Some(MOST_SHORT)}
                rows={2}
                on_change={form.with(|draft, text| draft.evidence = text)}
            />
            <div class="govuk-button-group">
                <Button kind={ButtonKind::Secondary} submit=true>{ words::SAVE_CLOSED }</Button>
                <Button kind={ButtonKind::Link} on_click={cancel}>{ common::CANCEL }</Button>
            </div>
        </form>
    }
}
