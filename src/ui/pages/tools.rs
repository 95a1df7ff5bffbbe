use yew::prelude::*;
use yew_router::prelude::*;

use crate::app::Tool;
use crate::ui::app::use_app;
use crate::ui::components::Page;
use crate::ui::route::Route;
use crate::ui::text::tools as words;

/// The audit tools that are open, each with what can be done with it.
#[component]
pub(super) fn Tools() -> Html {
    let app = use_app();
    let state = app.state();
    html! {
        <Page heading={words::HEADING} back={Route::Home}>
            <p class="govuk-body">{ words::SAYS }</p>
            <div>{ for state.tools.iter().map(one) }</div>
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
            <ul class="govuk-list govuk-list--spaced">
                { link(Route::RuleBook { tool: id.clone() }, words::RULE_BOOK, words::RULE_BOOK_SAYS) }
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
