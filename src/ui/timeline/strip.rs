use std::rc::Rc;

use yew::prelude::*;
use yew_router::prelude::*;

use super::drawn::Drawn;
use super::picture::{Picture, legend};
use crate::app::Open;
use crate::instrument::Ix;
use crate::timeline::{lanes, span};
use crate::ui::app::use_part;
use crate::ui::components::Unfold;
use crate::ui::route::Route;
use crate::ui::text::timeline as words;

/// The clocks of a section, drawn once it is unfolded; nothing while none has a date.
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct StripProps {
    /// Which section.
    pub section: Ix,
}

#[component]
pub(in crate::ui) fn Strip(props: &StripProps) -> Html {
    let (app, _) = use_part(|app| app.state().open.as_ref().map(Open::recorded));
    let section = props.section;
    let clocks = {
        let state = app.state();
        let Some(open) = &state.open else { return Html::default() };
        let lanes = lanes(&open.tool.instrument, &open.inputs, Some(section));
        span(&lanes, open.inputs.audit_date()).is_some()
    };
    let content = Callback::from(move |()| html! { <Inside {section} /> });
    html! {
        if clocks {
            <Unfold summary={words::STRIP} {content} />
        }
    }
}

#[component]
fn Inside(props: &StripProps) -> Html {
    let (app, _) = use_part(|app| app.state().open.as_ref().map(Open::recorded));
    let state = app.state();
    let Some(open) = &state.open else { return Html::default() };
    let lanes = lanes(&open.tool.instrument, &open.inputs, Some(props.section));
    let to = Route::Timeline { id: open.audit().id.clone() };
    let drawn =
        span(&lanes, open.inputs.audit_date()).map(|axis| Rc::new(Drawn::new(open, &lanes, axis)));
    html! {
        <>
            if let Some(drawn) = drawn {
                <Picture id="strip" {drawn} />
                { legend() }
            }
            <p class="govuk-body">
                <Link<Route> {to} classes="govuk-link">{ words::TO_TIMELINE }</Link<Route>>
            </p>
        </>
    }
}
