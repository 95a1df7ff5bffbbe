use yew::prelude::*;
use yew_router::prelude::*;

use super::header_form::HeaderForm;
use crate::app::{Command, Form, Summary, Tool, Usual};
use crate::audit::{Header, HeaderDraft, Way};
use crate::calendar::{DateParts, in_words};
use crate::instrument::Local;
use crate::ui::app::{App, use_app};
use crate::ui::components::{Button, ButtonKind, Dialog, Page};
use crate::ui::dom;
use crate::ui::route::Route;
use crate::ui::text::{about as words, actions as words_of_actions, home};

/// An audit about to begin while another of the same case is on this device.
#[derive(Clone, PartialEq)]
struct Again {
    tool: usize,
    header: Header,
    local: Local,
    way: Way,
    other: Summary,
}

/// Begin an audit; of a case that has one here already, only when asked for twice, or to
/// follow that one up.
#[component]
pub(super) fn Start() -> Html {
    let app = use_app();
    let again = use_state(|| None::<Again>);
    // Those with errors are only to be looked at. The others keep their place in the list.
    let tools: Vec<(usize, AttrValue, AttrValue)> = {
        let state = app.state();
        let usable = state.tools.iter().enumerate().filter(|(_, tool)| tool.is_usable());
        let shown = usable.map(|(place, Tool { instrument, .. })| {
            (place, instrument.title.clone().into(), instrument.purpose.clone().into())
        });
        shown.collect()
    };
    if tools.is_empty() {
        return html! {
            <Page heading={words::START} back={Route::Home}>
                <p class="govuk-body">{ words::NO_TOOLS }</p>
            </Page>
        };
    }
    let (today, _) = dom::local(app.moment());
    let Usual { tool, auditor } = app.state().usual();
    let start = HeaderDraft { audit_date: DateParts::of(today), auditor, ..HeaderDraft::default() };
    let (sender, ask) = (app.clone(), again.setter());
    let on_done = move |(tool, header, local): (usize, Header, Local)| {
        let way = sender.state().form(&Form::Start, HeaderDraft::default()).way;
        let other = sender.state().audit_to_ask_about(&header.reference).cloned();
        match other {
            Some(other) => ask.set(Some(Again { tool, header, local, way, other })),
            None => sender.send(Command::Begin { tool, header, local, way }),
        }
    };
    html! {
        <>
            <HeaderForm
                heading={words::START}
                back={Route::Home}
                form={Form::Start}
                {start}
                {tools}
                usual={tool}
                not_kept={words::NOT_BEGUN}
                submit={words::BEGIN}
                give_up={words::CLEAR}
                {on_done}
            >
                { follows(&app) }
            </HeaderForm>
            if let Some(asked) = &*again {
                { dialog(asked, &app, again.setter()) }
            }
        </>
    }
}

/// The audit that the new one will follow up, and the way not to.
fn follows(app: &App) -> Html {
    let state = app.state();
    let Some(again) = &state.again else { return Html::default() };
    let says = words_of_actions::follows(
        &in_words(again.earlier.audit_date),
        again.earlier.promises.len(),
    );
    let sender = app.clone();
    let not = move |()| {
        sender.send(Command::NotAgain);
        dom::focus_id(words::TOOL_ID); // the button goes with what it took away
    };
    html! {
        <div class="govuk-inset-text">
            <p class="govuk-body govuk-!-font-weight-bold">{ words_of_actions::FOLLOWS }</p>
            <p class="govuk-body">{ says }</p>
            <Button kind={ButtonKind::Link} on_click={not}>{ words_of_actions::NOT_FOLLOW }</Button>
        </div>
    }
}

fn dialog(asked: &Again, app: &App, again: UseStateSetter<Option<Again>>) -> Html {
    let Again { tool, header, local, way, other } = asked.clone();
    let (app, done) = (app.clone(), again.clone());
    let confirm = move |()| {
        done.set(None);
        app.send(Command::Begin { tool, header: header.clone(), local: local.clone(), way });
    };
    let (day, time) = dom::local(other.changed);
    html! {
        <Dialog
            id="again"
            heading={words::AGAIN}
            confirm={words::BEGIN_AGAIN}
            cancel={words::NOT_AGAIN}
            on_confirm={confirm}
            on_cancel={move |()| again.set(None)}
        >
            <p class="govuk-body">
                <Link<Route> to={Route::Audit { id: other.id.clone() }} classes="govuk-link">
                    { &other.reference }
                </Link<Route>>
                { format!(", {}, ", other.tool) }
                { words::last_changed(&home::changed(&in_words(day), &time)) }
            </p>
            <p class="govuk-body">{ words::AGAIN_SAYS }</p>
        </Dialog>
    }
}
