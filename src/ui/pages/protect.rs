use yew::prelude::*;

use crate::app::{Command, Deed, Passphrase};
use crate::ui::app::use_app;
use crate::ui::components::{Button, ButtonKind, Dialog, NewPassphrase, Page};
use crate::ui::route::Route;
use crate::ui::text::vault as words;

/// Shows a screen on which something comes to be stored once somebody has said whether
/// there is to be a passphrase; asks for that before.
#[derive(Properties, PartialEq)]
pub(super) struct ChosenProps {
    /// The screen.
    pub children: Html,
}

#[component]
pub(super) fn Chosen(props: &ChosenProps) -> Html {
    let app = use_app();
    let must_choose = app.state().must_choose();
    if !must_choose {
        return props.children.clone();
    }
    html! {
        <Page heading={words::CHOOSE} back={Route::Home}>
            <p class="govuk-body">{ words::CHOOSE_SAYS }</p>
            <Protect />
            <h2 class="govuk-heading-m">{ words::NOT_ONE }</h2>
            <NoPassphrase />
        </Page>
    }
}

/// The form that sets the first passphrase, and what forgetting it means.
#[component]
pub(super) fn Protect() -> Html {
    let app = use_app();
    let on_done = move |(_, new): (Passphrase, Passphrase)| {
        app.send(Command::Vault(Deed::Protect(new)));
    };
    html! {
        <>
            <div class="govuk-inset-text">{ words::FORGET }</div>
            <NewPassphrase submit={words::PROTECT} {on_done} />
        </>
    }
}

/// The other way, asked about twice.
#[component]
fn NoPassphrase() -> Html {
    let app = use_app();
    let asked = use_state(|| false);
    let (ask, done, cancel) = (asked.setter(), asked.setter(), asked.setter());
    let go_plain = move |()| {
        done.set(false);
        app.send(Command::Vault(Deed::GoPlain));
    };
    html! {
        <>
            <p class="govuk-body">{ words::NOT_ONE_SAYS }</p>
            <Button id="no-passphrase" kind={ButtonKind::Secondary} on_click={move |()| ask.set(true)}>
                { words::NO_PASSPHRASE }
            </Button>
            if *asked {
                <Dialog
                    id="plain"
                    heading={words::REALLY}
                    confirm={words::GO_PLAIN}
                    cancel={words::GO_BACK}
                    on_confirm={go_plain}
                    on_cancel={move |()| cancel.set(false)}
                >
                    <p class="govuk-body">{ words::REALLY_SAYS }</p>
                </Dialog>
            }
        </>
    }
}
