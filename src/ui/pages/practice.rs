use yew::prelude::*;
use yew_router::prelude::*;

use super::tools::with_tool;
use crate::instrument::{Case, FactKind, Instrument, sentence};
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
            html! {
                <li>
                    <Link<Route> {to} classes="govuk-link">{ words::case(number + 1) }</Link<Route>>
                    <br />
                    <span class="pl-quiet">{ situation(&tool.instrument, case) }</span>
                </li>
            }
        });
        html! {
            <Page heading={words::PRACTICE} caption={tool.instrument.title.clone()} back={Route::Tools}>
                <p class="govuk-body">{ words::PRACTICE_SAYS }</p>
                if tool.instrument.cases.is_empty() {
                    <p class="govuk-body">{ words::NO_CASES }</p>
                } else {
                    <ul class="govuk-list govuk-list--spaced">{ for cases }</ul>
                }
            </Page>
        }
    })
}

/// What sort of case it is, as far as the facts to choose from say it. Its name tells what
/// it shows, and often which grade it has: that is for afterwards.
fn situation(instrument: &Instrument, case: &Case) -> String {
    let is_choice = |fact: usize| matches!(instrument.facts[fact].kind, FactKind::Choice(_));
    let chosen = case.facts.iter().filter(|(fact, _)| is_choice(*fact));
    let chosen = chosen.map(|(fact, value)| sentence::fact_value(instrument, *fact, value));
    chosen.collect::<Vec<_>>().join("; ")
}
