use yew::prelude::*;

use super::answers::answers_of;
use super::sign_off::{MissingSummary, SignOffForm, SignedOff};
use crate::app::Open;
use crate::grading::ruled_out;
use crate::instrument::{Ix, sentence};
use crate::ui::app::use_app;
use crate::ui::components::{Page, line};
use crate::ui::route::Route;
use crate::ui::text::audit as words;

/// All answers on one page, to check, to sign off, to print.
#[component]
pub(super) fn Check() -> Html {
    let app = use_app();
    let tried = use_state(|| 0_u32);
    let state = app.state();
    let Some(open) = &state.open else { return Html::default() };
    let instrument = &open.tool.instrument;
    let id = open.audit().id.clone();
    let trying = tried.clone();
    html! {
        <Page
            heading={words::CHECK}
            caption={words::caption(&instrument.title, &open.audit().header.reference)}
            back={Route::Audit { id }}
            in_error={*tried > 0 && open.is_draft() && !open.is_ready()}
        >
            if open.is_draft() {
                <MissingSummary tried={*tried} />
                <p class="govuk-body pl-no-print">{ words::CHECK_INTRO }</p>
            } else {
                <SignedOff />
            }
            { for instrument.verdicts.iter().map(|ix| html! {
                <p class="govuk-body-l govuk-!-margin-bottom-2">{ line(open, *ix) }</p>
            }) }
            { for instrument.sections.iter().map(|ix| section(open, *ix)) }
            if open.is_draft() {
                <SignOffForm tried={*tried} on_try={move |()| trying.set(*trying + 1)} />
            }
        </Page>
    }
}

fn section(open: &Open, ix: Ix) -> Html {
    let instrument = &open.tool.instrument;
    let criterion = &instrument.criteria[ix];
    let inside = match ruled_out(instrument, &open.inputs, ix) {
        Some(guard) => html! {
            <p class="govuk-body">{ words::only_when(&sentence::guard(instrument, guard)) }</p>
        },
        None => answers_of(open, ix),
    };
    html! {
        <section key={criterion.id.clone()}>
            <h2 class="govuk-heading-m">
                { if instrument.scale_of(ix).is_some() { line(open, ix) } else { criterion.title.clone() } }
            </h2>
            { inside }
        </section>
    }
}
