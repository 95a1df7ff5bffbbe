use yew::prelude::*;

use super::action_card::{ActionCard, closed_words};
use super::action_form::ActionForm;
use super::promises::promises;
use crate::app::{Command, Open, Proposal};
use crate::audit::{ACTION_PLACE, Action, ActionDraft, Change};
use crate::calendar::in_words;
use crate::ui::app::{App, use_app};
use crate::ui::components::{Button, ButtonKind, Page, Unfold, link_to};
use crate::ui::dom;
use crate::ui::fields::{Draft, Ways};
use crate::ui::focus::use_focus_next;
use crate::ui::route::Route;
use crate::ui::text::{actions as words, audit};

/// What will be done, what was promised before, and what would lift a grade.
#[derive(Properties, PartialEq)]
pub(super) struct ActionsProps {
    /// Id of the input to go to.
    #[prop_or_default]
    pub input: Option<AttrValue>,
}

#[component]
pub(super) fn Actions(props: &ActionsProps) -> Html {
    let app = use_app();
    use_effect_with(props.input.clone(), |input| {
        if let Some(input) = input {
            dom::arrive_at(&[input, "main"]);
        }
    });
    let opened = use_state(|| false);
    let focus_on = use_focus_next();
    let state = app.state();
    let Some(open) = &state.open else { return Html::default() };
    let back = Route::Audit { id: open.audit().id.clone() };
    let caption = audit::caption(&open.tool.instrument.title, &open.audit().header.reference);
    let form = draft(&app);
    let written = form.typed();
    let editing = written.as_ref().map(|draft| draft.of.clone()).unwrap_or_default();
    let editing = open.audit().action(&editing).map(|action| action.id.clone());
    let shown = open.can_change() && (*opened || written.is_some());
    let turn = |to: bool, focus: &'static str| {
        let (opened, focus_on) = (opened.setter(), focus_on.clone());
        Callback::from(move |()| {
            *focus_on.borrow_mut() = Some(focus.into());
            opened.set(to);
        })
    };
    let fill = {
        let (form, turn) = (form.clone(), turn(true, words::FORM));
        Callback::from(move |start: ActionDraft| {
            form.put(|draft| *draft = start);
            turn.emit(());
        })
    };
    let actions = &open.audit().actions;
    let mut sorted: Vec<&Action> = actions.iter().collect();
    sorted.sort_by_key(|action| action.due);
    let cards = sorted.into_iter().map(|action| {
        let here = shown && editing.as_deref() == Some(&*action.id);
        let may = open.can_change() && !shown;
        let on_change = may.then(|| {
            let start = ActionDraft::of(action);
            fill.reform(move |()| start.clone())
        });
        html! {
            <li key={action.id.clone()}>
                if here {
                    <ActionForm on_done={turn(false, ADD)} />
                } else {
                    <ActionCard action={action.clone()} {on_change} />
                }
            </li>
        }
    });
    html! {
        <Page heading={words::HEADING} {caption} {back} take_focus={props.input.is_none()}>
            <p class="govuk-body">{ words::INTRO }</p>
            { promises(&app, open) }
            <h2 class="govuk-heading-m" id="planned" tabindex="-1">{ words::PLANNED }</h2>
            if actions.is_empty() && !shown {
                <p class="govuk-body">{ words::NONE }</p>
            } else {
                <ul class="pl-evidence">{ for cards }</ul>
            }
            if shown && editing.is_none() {
                <ActionForm on_done={turn(false, ADD)} />
            } else if open.can_change() && !shown {
                <Button id={ADD} kind={ButtonKind::Secondary} on_click={turn(true, words::FORM)}>
                    { words::ADD }
                </Button>
            }
            if open.can_change() {
                <Ideas may={!shown} on_plan={fill} />
            }
        </Page>
    }
}

const ADD: &str = "add-action";

/// The form of an action, which is one for the whole audit.
pub(super) fn draft(app: &App) -> Draft<ActionDraft> {
    let ways: Ways<ActionDraft> = (ActionDraft::from_jotting, ActionDraft::jotting);
    Draft::at(app, ACTION_PLACE, ActionDraft::default(), ways)
}

#[derive(Properties, PartialEq)]
struct IdeasProps {
    /// Whether one can be planned now, since no form is open.
    may: bool,
    on_plan: Callback<ActionDraft>,
}

/// What would lift a grade: worked out only once somebody looks.
#[component]
fn Ideas(props: &IdeasProps) -> Html {
    let app = use_app();
    let (may, on_plan) = (props.may, props.on_plan.clone());
    let content = move |()| {
        let state = app.state();
        let Some(open) = &state.open else { return Html::default() };
        let all = open.proposals();
        if all.is_empty() {
            return html! { <p class="govuk-body">{ words::NO_IDEAS }</p> };
        }
        html! {
            <ul class="govuk-list govuk-list--spaced">
                { for all.iter().map(|one| idea(open, one, may, &on_plan)) }
            </ul>
        }
    };
    html! { <Unfold summary={words::IDEAS} {content} /> }
}

fn idea(open: &Open, one: &Proposal, may: bool, on_plan: &Callback<ActionDraft>) -> Html {
    let criterion = &open.tool.instrument.criteria[one.criterion];
    let start = ActionDraft { criterion: criterion.id.clone(), ..ActionDraft::default() };
    let plan = on_plan.reform(move |()| start.clone());
    let links = one.answers.iter().enumerate().map(|(at, ix)| {
        html! { <>{ if at > 0 { ", " } else { "" } }{ link_to(open, *ix) }</> }
    });
    html! {
        <li>
            <strong>{ &criterion.title }</strong>{ ": " }{ &one.says }
            { for one.because.iter().map(|because| html! { <><br />{ because }</> }) }
            if !one.answers.is_empty() {
                <><br />{ audit::GO_TO }{ for links }</>
            }
            if may {
                <br />
                <Button kind={ButtonKind::Link} on_click={plan}>
                    { words::PLAN_THIS }
                    <span class="govuk-visually-hidden">{ format!(": {}", criterion.title) }</span>
                </Button>
            }
        </li>
    }
}

/// All actions as text; nothing where there are none.
pub(super) fn action_rows(open: &Open) -> Html {
    let row = |action: &Action| {
        html! {
            <div class="govuk-summary-list__row" key={action.id.clone()}>
                <dt class="govuk-summary-list__key">
                    { words::who_when(&action.who, &in_words(action.due)) }
                </dt>
                <dd class="govuk-summary-list__value">{ action_lines(open, action) }</dd>
            </div>
        }
    };
    html! {
        <dl class="govuk-summary-list">{ for open.audit().actions.iter().map(row) }</dl>
    }
}

/// What an action is, without who does it and when.
pub(super) fn action_lines(open: &Open, action: &Action) -> Html {
    let line = |name: &str, said: &str| {
        html! {
            if !said.is_empty() {
                <p class="govuk-body govuk-!-margin-bottom-1 pl-written">
                    { format!("{name} {said}") }
                </p>
            }
        }
    };
    html! {
        <>
            <p class="govuk-body govuk-!-margin-bottom-1 govuk-!-font-weight-bold pl-written">{ &action.what }</p>
            if let Some(lifts) = action.criterion.as_ref().and_then(|id| lifts(open, id)) {
                <p class="govuk-body govuk-!-margin-bottom-1">{ lifts }</p>
            }
            { line(words::DIFFERENCE, &action.difference) }
            { line(words::PROOF, &action.proof) }
            if let Some(closed) = &action.closed {
                { line(words::CLOSED, &closed_words(closed)) }
            }
        </>
    }
}

/// Whose grade an action is to lift, in a line: of the criterion with this id, if there is one.
pub(super) fn lifts(open: &Open, criterion: &str) -> Option<String> {
    let instrument = &open.tool.instrument;
    let ix = instrument.find(criterion)?;
    Some(format!("{}: {}", words::LIFTS, instrument.criteria[ix].title))
}

/// Takes an action out; its button goes with it.
pub(super) fn remove(app: &App, id: &str) -> Callback<()> {
    let (app, action) = (app.clone(), id.to_owned());
    Callback::from(move |()| {
        dom::focus_id("planned");
        app.send(Command::Do(Change::Unplan { action: action.clone() }));
    })
}
