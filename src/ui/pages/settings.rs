use yew::prelude::*;

use crate::app::{Kept, Storage};
use crate::ui::app::use_app;
use crate::ui::components::{NewerVersion, Page};
use crate::ui::route::Route;
use crate::ui::text::home as words;

/// What is kept on this device, and how.
#[component]
pub(super) fn Settings() -> Html {
    let app = use_app();
    let state = app.state();
    let count = state.shelf.as_ref().map_or(0, Vec::len);
    let storage = match state.storage {
        Storage::Kept => words::STORAGE_WORKS,
        Storage::Failing(_) | Storage::Memory(_) => words::STORAGE_FAILS,
    };
    let offline = match state.copy {
        Kept::NotYet => words::OFFLINE_NOT_YET,
        Kept::Whole | Kept::Newer | Kept::OthersOpen => words::OFFLINE_WORKS,
        Kept::Never => words::OFFLINE_NEVER,
    };
    let row = |key: &str, value: String| {
        html! {
            <div class="govuk-summary-list__row">
                <dt class="govuk-summary-list__key">{ key }</dt>
                <dd class="govuk-summary-list__value">{ value }</dd>
            </div>
        }
    };
    html! {
        <Page heading={words::SETTINGS} back={Route::Home}>
            <NewerVersion />
            <h2 class="govuk-heading-m">{ words::KEPT_HEADING }</h2>
            <p class="govuk-body">{ words::KEPT }</p>
            <p class="govuk-body"><strong>{ words::NOT_ENCRYPTED }</strong></p>
            <dl class="govuk-summary-list">
                { row(words::COUNT, count.to_string()) }
                { row(words::STORAGE, storage.to_owned()) }
                { row(words::OFFLINE, offline.to_owned()) }
                { row(words::VERSION, env!("CARGO_PKG_VERSION").to_owned()) }
            </dl>
        </Page>
    }
}
