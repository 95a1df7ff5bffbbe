use yew::prelude::*;

use super::header_form::HeaderForm;
use crate::app::Command;
use crate::audit::{Header, HeaderDraft};
use crate::calendar::DateParts;
use crate::ui::app::use_app;
use crate::ui::components::Page;
use crate::ui::dom;
use crate::ui::route::Route;
use crate::ui::text::about as words;

/// Begin an audit.
#[component]
pub(super) fn Start() -> Html {
    let app = use_app();
    let tools: Vec<(AttrValue, AttrValue)> = {
        let state = app.state();
        let tools = state.tools.iter().map(|tool| &tool.instrument);
        tools.map(|tool| (tool.title.clone().into(), tool.purpose.clone().into())).collect()
    };
    if tools.is_empty() {
        return html! {
            <Page heading={words::START} back={Route::Home}>
                <p class="govuk-body">{ words::NO_TOOLS }</p>
            </Page>
        };
    }
    let (today, _) = dom::local(app.moment());
    let start = HeaderDraft { audit_date: DateParts::of(today), ..HeaderDraft::default() };
    let on_done = move |(tool, header): (usize, Header)| app.send(Command::Begin { tool, header });
    html! {
        <HeaderForm
            heading={words::START}
            back={Route::Home}
            {start}
            {tools}
            submit={words::BEGIN}
            {on_done}
        />
    }
}
