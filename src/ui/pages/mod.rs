//! One file a screen.

use yew::prelude::*;

use super::components::WithAudit;
use super::route::Route;

/// The screen at an address.
pub(super) fn page(route: Route) -> Html {
    let Some(id) = route.audit().map(|id| AttrValue::from(id.to_owned())) else {
        return page_of_device(&route);
    };
    html! { <WithAudit key={id.to_string()} {id}>{ page_of_audit(route) }</WithAudit> }
}

/// The screens that belong to no audit.
fn page_of_device(route: &Route) -> Html {
    html! { <p>{ format!("{route:?}") }</p> }
}

/// The screens of the open audit; they stand inside [`WithAudit`].
fn page_of_audit(route: Route) -> Html {
    html! { <p>{ format!("{route:?}") }</p> }
}
