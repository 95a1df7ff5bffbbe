use yew::prelude::*;
use yew_router::prelude::*;

use super::one_fact::page_of;
use crate::audit::About;
use crate::grading::facts_to_ask;
use crate::ui::app::use_app;
use crate::ui::components::{ButtonLink, Page, contest_link};
use crate::ui::dom;
use crate::ui::fields::FactField;
use crate::ui::route::Route;
use crate::ui::text::{audit, facts as words};

/// The facts of the case, one below the other, saved as they are given.
#[derive(Properties, PartialEq)]
pub(super) struct FactsProps {
    /// Id of the fact to go to.
    #[prop_or_default]
    pub fact: Option<AttrValue>,
}

#[component]
pub(super) fn Facts(props: &FactsProps) -> Html {
    let app = use_app();
    use_effect_with(props.fact.clone(), |fact| {
        if let Some(fact) = fact {
            dom::arrive_at(&[&format!("fact-{fact}"), &format!("fact-{fact}-not-yet"), "main"]);
        }
    });
    let state = app.state();
    let Some(open) = &state.open else { return Html::default() };
    let instrument = &open.tool.instrument;
    let id = open.audit().id.clone();
    let asked = facts_to_ask(instrument, &open.inputs);
    let first = asked.iter().find(|fact| open.inputs.fact(**fact).is_none()).copied();
    html! {
        <Page
            heading={words::HEADING}
            caption={audit::caption(&instrument.title, &open.audit().header.reference)}
            back={Route::Audit { id: id.clone() }}
            take_focus={props.fact.is_none()}
        >
            if open.can_change() {
                <p class="govuk-body">{ words::SAYS }</p>
                if let Some(first) = first {
                    <p class="govuk-body">
                        <Link<Route> to={page_of(open, first)} classes="govuk-link">
                            { words::ONE_AT_A_TIME }
                        </Link<Route>>
                    </p>
                }
            } else if !open.is_draft() {
                <p class="govuk-body">{ audit::READ_ONLY }</p>
            }
            if asked.is_empty() {
                <p class="govuk-body">{ words::NONE }</p>
            }
            // In an element of its own: only a list with nothing unkeyed beside it keeps
            // its inputs, and with them focus, when facts come and go.
            <div>
                { for asked.into_iter().map(|fact| html! {
                    <div key={instrument.facts[fact].id.clone()}>
                        <FactField {fact} />
                        { contest_link(open, &About::Fact { fact: instrument.facts[fact].id.clone() }) }
                    </div>
                }) }
            </div>
            <ButtonLink to={Route::Audit { id }}>{ words::CONTINUE }</ButtonLink>
        </Page>
    }
}
