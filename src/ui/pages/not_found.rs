use yew::prelude::*;

use crate::ui::components::{ButtonLink, Page};
use crate::ui::route::Route;
use crate::ui::text::not_found as words;

/// An address that leads nowhere.
#[component]
pub(super) fn NotFound() -> Html {
    html! {
        <Page heading={words::HEADING} back={Route::Home}>
            <p class="govuk-body">{ words::SAFE }</p>
            <ButtonLink to={Route::Home}>{ words::GO_HOME }</ButtonLink>
        </Page>
    }
}
