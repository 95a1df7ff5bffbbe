use yew::prelude::*;
use yew_router::prelude::*;

use super::about_rows::about_rows;
use super::header_form::HeaderForm;
use super::local_inputs::in_force;
use crate::app::{Command, Filled, Form};
use crate::audit::{Change, Header, HeaderDraft};
use crate::instrument::Local;
use crate::ui::app::use_app;
use crate::ui::components::{Details, Page};
use crate::ui::route::Route;
use crate::ui::text::{about as words, local};

/// What the open audit is about, to be corrected.
#[component]
pub(super) fn About() -> Html {
    let app = use_app();
    let navigator = use_navigator();
    let state = app.state();
    let Some(open) = &state.open else {
        return Html::default();
    };
    let header = open.audit().header.clone();
    let id = open.audit().id.clone();
    let tool = AttrValue::from(open.tool.instrument.title.clone());
    let instrument = &open.tool.instrument;
    let locals = html! {
        if !instrument.parameters.is_empty() {
            <Details summary={local::IN_FORCE}>
                <p class="govuk-body">{ local::FIXED }</p>
                { in_force(instrument) }
            </Details>
        }
    };
    let read_only = (!open.can_change()).then(|| (open.is_draft(), about_rows(open)));
    drop(state);
    let form = Form::About(id.clone());
    let back = Route::Audit { id };
    let caption = header.reference.clone();
    if let Some((draft, rows)) = read_only {
        return html! {
            <Page heading={words::ABOUT} {caption} {back}>
                if !draft {
                    <div class="govuk-inset-text">{ words::LOCKED }</div>
                }
                { rows }
                { locals }
            </Page>
        };
    }
    let next = back.clone();
    let start = HeaderDraft::of(&header);
    let (untouched, of) = (Filled::at(start.clone()), form.clone());
    let on_done = move |(_, read, _): (usize, Header, Local)| {
        app.send(match read == header {
            true => Command::Fill(of.clone(), untouched.clone().into()),
            false => Command::Do(Change::Describe(read)),
        });
        if let Some(navigator) = &navigator {
            navigator.push(&next);
        }
    };
    html! {
        <HeaderForm
            heading={words::ABOUT}
            {caption}
            {back}
            {form}
            {start}
            not_kept={words::NOT_KEPT}
            submit={words::SAVE}
            give_up={words::UNDO}
            {on_done}
        >
            <p class="govuk-body"><strong>{ words::TOOL_IS_FIXED }</strong>{ ": " }{ tool }</p>
            { locals }
        </HeaderForm>
    }
}
