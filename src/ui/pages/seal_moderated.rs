use yew::prelude::*;
use yew_router::prelude::*;

use crate::app::Command;
use crate::ui::app::use_app;
use crate::ui::components::{Button, Dialog, missing_list};
use crate::ui::route::Route;
use crate::ui::text::{moderation as words, together};

/// What a moderator does when they have answered: they seal alone, and have nobody to wait for.
#[component]
pub(super) fn SealModerated() -> Html {
    let app = use_app();
    let sealing = use_state(|| false);
    let state = app.state();
    let Some(open) = &state.open else { return Html::default() };
    let id = open.audit().id.clone();
    let (half, left) = (open.half_written(), open.left_to_seal());
    let (ask, done, confirmed) = (sealing.setter(), sealing.setter(), sealing.setter());
    let sender = app.clone();
    let confirm = move |()| {
        confirmed.set(false);
        sender.send(Command::Seal);
    };
    html! {
        <>
            <h2 class="govuk-heading-m">{ together::SEAL_HEADING }</h2>
            <p class="govuk-body">{ words::SEAL_SAYS }</p>
            <p class="govuk-body" id="left-to-seal">{ words::left(left) }</p>
            if left > 0 {
                <p class="govuk-body">
                    <Link<Route> to={Route::Audit { id }} classes="govuk-link">{ words::TO_ANSWER }</Link<Route>>
                </p>
            } else if half.is_empty() {
                <Button on_click={move |()| ask.set(true)}>{ together::SEAL }</Button>
            } else {
                <p class="govuk-body">{ together::HALF_FIRST }</p>
                { missing_list(open, &half) }
            }
            if *sealing {
                <Dialog
                    id="seal"
                    heading={together::SEAL_ASKED}
                    confirm={together::SEAL}
                    on_confirm={confirm}
                    on_cancel={move |()| done.set(false)}
                >
                    <p class="govuk-body">{ words::SEAL_WARNS }</p>
                </Dialog>
            }
        </>
    }
}
