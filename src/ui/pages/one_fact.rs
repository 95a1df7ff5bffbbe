use yew::prelude::*;
use yew_router::prelude::*;

use crate::app::Open;
use crate::grading::facts_to_ask;
use crate::instrument::FactIx;
use crate::ui::app::use_app;
use crate::ui::components::{ButtonLink, Page};
use crate::ui::fields::FactField;
use crate::ui::route::Route;
use crate::ui::text::{audit, facts as words};

/// One fact of the case on a page of its own, and the way on to the next.
#[derive(Properties, PartialEq)]
pub(super) struct OneFactProps {
    /// Id of the fact.
    pub fact: AttrValue,
}

#[component]
pub(super) fn OneFact(props: &OneFactProps) -> Html {
    let app = use_app();
    let state = app.state();
    let Some(open) = &state.open else { return Html::default() };
    let instrument = &open.tool.instrument;
    let asked = facts_to_ask(instrument, &open.inputs);
    let at = asked.iter().position(|fact| instrument.facts[*fact].id == *props.fact);
    // Another answer has taken it away since the address was written.
    let Some(at) = at else { return html! { <super::facts::Facts /> } };
    let (fact, of) = (asked[at], &instrument.facts[asked[at]]);
    let tasks = Route::Audit { id: open.audit().id.clone() };
    let back = at.checked_sub(1).map_or_else(|| tasks.clone(), |at| page_of(open, asked[at]));
    html! {
        <Page
            heading={words::HEADING}
            title={words::title_of(&of.label)}
            caption={audit::caption(&instrument.title, &open.audit().header.reference)}
            {back}
        >
            if !open.is_draft() {
                <p class="govuk-body">{ audit::READ_ONLY }</p>
            }
            <p class="govuk-body govuk-!-font-weight-bold">{ words::one_of(at + 1, asked.len()) }</p>
            <FactField key={of.id.clone()} {fact} />
            { way_on(open, asked.get(at + 1).copied(), tasks) }
            <p class="govuk-body">
                <Link<Route> to={Route::Facts { id: open.audit().id.clone() }} classes="govuk-link">
                    { words::ALL }
                </Link<Route>>
            </p>
        </Page>
    }
}

/// The page of a fact alone.
pub(super) fn page_of(open: &Open, fact: FactIx) -> Route {
    let fact = open.tool.instrument.facts[fact].id.clone();
    Route::OneFact { id: open.audit().id.clone(), fact }
}

fn way_on(open: &Open, next: Option<FactIx>, tasks: Route) -> Html {
    match next {
        Some(next) => html! {
            <ButtonLink to={page_of(open, next)}>{ words::NEXT }</ButtonLink>
        },
        None => html! { <ButtonLink to={tasks}>{ words::CONTINUE }</ButtonLink> },
    }
}
