use yew::prelude::*;
use yew_router::prelude::*;

use crate::app::Open;
use crate::grading::facts_to_ask;
use crate::instrument::FactIx;
use crate::ui::app::{App, use_app};
use crate::ui::components::{Button, ErrorSummary, Page};
use crate::ui::fields::{FactField, take_typed, wrong_at};
use crate::ui::route::Route;
use crate::ui::text::{audit, facts as words};

/// One fact of the case on a page of its own, and the way on to the next.
#[derive(Properties, PartialEq)]
pub(super) struct OneFactProps {
    /// Id of the fact.
    pub fact: AttrValue,
}

/// What was wrong when somebody last tried to go on.
#[derive(Clone, Default, PartialEq)]
struct Tried {
    times: u32,
    errors: Vec<(AttrValue, AttrValue)>,
}

#[component]
pub(super) fn OneFact(props: &OneFactProps) -> Html {
    let app = use_app();
    let tried = use_state(Tried::default);
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
    let on = asked.get(at + 1).map_or(tasks, |next| page_of(open, *next));
    // What is mended is gone; what is typed meanwhile is not told with every keystroke.
    let errors = wrong_at(&app, fact).map_or_else(Vec::new, |_| tried.errors.clone());
    let wrong = !errors.is_empty();
    let is_last = at + 1 == asked.len();
    html! {
        <Page
            heading={words::HEADING}
            title={words::title_of(&of.label)}
            caption={audit::caption(&instrument.title, &open.audit().header.reference)}
            {back}
        >
            <ErrorSummary {errors} attempt={tried.times} />
            if !open.is_draft() {
                <p class="govuk-body">{ audit::READ_ONLY }</p>
            }
            <p class="govuk-body govuk-!-font-weight-bold">{ words::one_of(at + 1, asked.len()) }</p>
            <form class="pl-one" onsubmit={go_on(&app, fact, tried.clone(), on.clone())} novalidate=true>
                <FactField key={of.id.clone()} {fact} tried={tried.times} />
                // Where the key for what comes next leads.
                <div class="govuk-button-group" id="go-on">
                    <Button submit=true>{ if is_last { words::CONTINUE } else { words::NEXT } }</Button>
                    if wrong {
                        <Link<Route> to={on} classes="govuk-link">{ words::LEAVE_FOR_NOW }</Link<Route>>
                    }
                </div>
            </form>
            <p class="govuk-body">
                <Link<Route> to={Route::Facts { id: open.audit().id.clone() }} classes="govuk-link">
                    { words::ALL }
                </Link<Route>>
            </p>
        </Page>
    }
}

/// Goes on unless what is typed does not count, such as half a date.
fn go_on(
    app: &App,
    fact: FactIx,
    tried: UseStateHandle<Tried>,
    to: Route,
) -> Callback<SubmitEvent> {
    let app = app.clone();
    Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        match take_typed(&app, fact) {
            None => app.go(to.clone()),
            Some(wrong) => tried.set(Tried { times: tried.times + 1, errors: vec![wrong] }),
        }
    })
}

/// The page of a fact alone.
pub(super) fn page_of(open: &Open, fact: FactIx) -> Route {
    let fact = open.tool.instrument.facts[fact].id.clone();
    Route::OneFact { id: open.audit().id.clone(), fact }
}
