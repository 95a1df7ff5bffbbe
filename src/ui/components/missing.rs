//! What is missing, each thing with the way to it.

use yew::prelude::*;
use yew_router::prelude::*;

use super::rules::place_of;
use crate::app::Open;
use crate::audit::Missing;
use crate::ui::route::Route;
use crate::ui::text::audit as words;

/// One line of what is missing.
pub(in crate::ui) fn missing_line(open: &Open, missing: Missing) -> Html {
    let (route, said) = describe(open, missing);
    html! { <li><Link<Route> to={route} classes="govuk-link">{ said }</Link<Route>></li> }
}

fn describe(open: &Open, missing: Missing) -> (Route, String) {
    let instrument = &open.tool.instrument;
    let title = |ix: usize| instrument.criteria[ix].title.as_str();
    let route = match missing.criterion() {
        Some(ix) => place_of(open, ix),
        None => Route::Facts { id: open.audit().id.clone() },
    };
    let said = match missing {
        Missing::Fact(fact) => words::missing_fact(&instrument.facts[fact].label),
        Missing::Answer(ix) => words::missing_answer(title(ix)),
        Missing::Reason(ix) => words::missing_reason(title(ix)),
        Missing::Evidence(ix) => words::missing_evidence(title(ix)),
        Missing::Explanation(ix, check) => {
            words::missing_explanation(&instrument.criteria[ix].checks()[check].ask)
        }
    };
    (route, said)
}
