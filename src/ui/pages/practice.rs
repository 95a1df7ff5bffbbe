use yew::prelude::*;
use yew_router::prelude::*;

use super::tools::with_tool;
use crate::ui::app::use_app;
use crate::ui::components::Page;
use crate::ui::route::Route;
use crate::ui::text::tools as words;

/// The worked cases of a tool, to choose one.
#[derive(Properties, PartialEq)]
pub(super) struct PracticeProps {
    /// The tool's short id.
    pub tool: AttrValue,
}

#[component]
pub(super) fn Practice(props: &PracticeProps) -> Html {
    let app = use_app();
    let state = app.state();
    with_tool(state.tool(&props.tool), |tool| {
        let cases = tool.instrument.cases.iter().enumerate().map(|(number, case)| {
            let to = Route::PracticeCase { tool: props.tool.to_string(), case: number + 1 };
            html! { <li><Link<Route> {to} classes="govuk-link">{ &case.name }</Link<Route>></li> }
        });
        html! {
            <Page heading={words::PRACTICE} caption={tool.instrument.title.clone()} back={Route::Tools}>
                <p class="govuk-body">{ words::PRACTICE_SAYS }</p>
                if tool.instrument.cases.is_empty() {
                    <p class="govuk-body">{ words::NO_CASES }</p>
                } else {
                    <ol class="govuk-list govuk-list--number govuk-list--spaced">{ for cases }</ol>
                }
            </Page>
        }
    })
}
