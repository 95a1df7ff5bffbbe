//! One file a screen.

use yew::prelude::*;

use super::route::Route;

/// The screen at an address.
pub(super) fn page(route: Route) -> Html {
    html! { <p>{ format!("{route:?}") }</p> }
}
