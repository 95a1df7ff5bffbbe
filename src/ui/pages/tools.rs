use yew::prelude::*;
use yew_router::prelude::*;

use super::local_inputs::in_force;
use super::tool_check::findings_list;
use crate::app::{Command, MOST_MEBIBYTES, Tool, Work};
use crate::ui::app::use_app;
use crate::ui::components::{Details, FileInput, Page, Progress};
use crate::ui::route::Route;
use crate::ui::text::{file, local, paper, tools as words};

/// The audit tools that are open, each with what can be done with it.
#[component]
pub(super) fn Tools() -> Html {
    let app = use_app();
    let opener = app.clone();
    let choose = move |text| opener.send(Command::OpenTool(text));
    let state = app.state();
    html! {
        <Page heading={words::HEADING} back={Route::Home}>
            <p class="govuk-body">{ words::SAYS }</p>
            <div>{ for state.tools.iter().map(one) }</div>
            <h2 class="govuk-heading-m">{ words::OPEN }</h2>
            <FileInput
                id="tool-file"
                label={words::OPEN_LABEL}
                hint={words::OPEN_HINT}
                most_mebibytes={MOST_MEBIBYTES}
                on_choose={choose}
            />
            if let Some(Work::Tool(file)) = &state.work {
                <Progress label={file::READING} done={file.done()} stop={file::STOP_READING} />
            }
            <div role="status">
                if !state.tool_faults.is_empty() {
                    <p class="govuk-body"><strong>{ words::faults(state.tool_faults.len()) }</strong></p>
                    { findings_list(&state.tool_faults) }
                }
            </div>
        </Page>
    }
}

fn one(tool: &Tool) -> Html {
    let instrument = &tool.instrument;
    let id = tool.short_id().to_owned();
    let link = |to: Route, name: &str, says: &str| {
        html! {
            <li>
                <Link<Route> {to} classes="govuk-link">
                    { name }
                    <span class="govuk-visually-hidden">{ format!(": {}", instrument.title) }</span>
                </Link<Route>>
                <br />
                { says }
            </li>
        }
    };
    html! {
        <section key={id.clone()}>
            <h2 class="govuk-heading-m govuk-!-margin-bottom-1">{ &instrument.title }</h2>
            <p class="govuk-body">{ &instrument.purpose }</p>
            <p class="govuk-hint">{ words::version(&instrument.version) }</p>
            if !instrument.parameters.is_empty() {
                <Details summary={local::MAY_BE_SET}>
                    <p class="govuk-body">{ local::MAY_BE_SET_SAYS }</p>
                    { in_force(instrument) }
                </Details>
            }
            <ul class="govuk-list govuk-list--spaced">
                { link(Route::RuleBook { tool: id.clone() }, words::RULE_BOOK, words::RULE_BOOK_SAYS) }
                { link(Route::Blank { tool: id.clone() }, paper::BLANK, paper::BLANK_SAYS) }
                { link(Route::ToolCheck { tool: id.clone() }, words::CHECK, words::CHECK_SAYS) }
                { link(Route::Practice { tool: id }, words::PRACTICE, words::PRACTICE_SAYS) }
            </ul>
        </section>
    }
}

/// Shows a screen of one tool; says so where that tool is not open.
pub(super) fn with_tool(tool: Option<&Tool>, show: impl FnOnce(&Tool) -> Html) -> Html {
    match tool {
        Some(tool) => show(tool),
        None => html! {
            <Page heading={words::NOT_HERE} back={Route::Tools}>
                <p class="govuk-body">{ words::NOT_HERE_SAYS }</p>
                <p class="govuk-body">
                    <Link<Route> to={Route::Tools} classes="govuk-link">{ words::TO_TOOLS }</Link<Route>>
                </p>
            </Page>
        },
    }
}
