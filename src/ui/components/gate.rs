use yew::prelude::*;
use yew_router::prelude::*;

use super::{Button, ButtonKind, Details, Dialog, ErrorSummary, Page, PassphraseInput, UserName};
use crate::app::{Command, Deed, Passphrase, Standing};
use crate::ui::app::{use_app, use_part};
use crate::ui::route::Route;
use crate::ui::text::vault as words;

/// Shows what is inside unless it is locked; then it asks for the passphrase. How
/// accessible it is may be read by everybody: that may be what keeps them out.
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct GateProps {
    /// The screen.
    pub children: Html,
}

#[component]
pub(in crate::ui) fn Gate(props: &GateProps) -> Html {
    let (_, standing) = use_part(|app| app.state().vault.standing);
    if use_route::<Route>() == Some(Route::Accessibility) {
        return props.children.clone();
    }
    match standing {
        Standing::Unknown => Html::default(), // for a moment only
        Standing::Locking | Standing::Locked => html! { <Unlock /> },
        Standing::Unchosen | Standing::Plain | Standing::Unlocked => props.children.clone(),
    }
}

const ID: &str = "passphrase";

#[component]
fn Unlock() -> Html {
    let app = use_app();
    let typed = use_state(String::new);
    let attempts = use_state(|| 0);
    let (at_work, fault, tries, holds) = {
        let state = app.state();
        let vault = &state.vault;
        (vault.at_work, vault.fault.clone(), vault.tries, state.is_holding())
    };
    let error = match fault {
        Some(fault) => words::fault(&fault),
        None if *attempts > 0 && typed.is_empty() => words::ENTER.to_owned(),
        None => String::new(),
    };
    let errors = match error.is_empty() {
        true => Vec::new(),
        false => vec![(AttrValue::from(ID), AttrValue::from(error.clone()))],
    };
    let onsubmit = {
        let (app, typed, attempts) = (app.clone(), typed.clone(), attempts.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            match typed.is_empty() {
                true => attempts.set(*attempts + 1),
                false => app.send(Command::Vault(Deed::Unlock(Passphrase::new((*typed).clone())))),
            }
        }
    };
    let change = typed.setter();
    html! {
        <Page heading={words::UNLOCK}>
            <ErrorSummary {errors} attempt={*attempts + tries} />
            <p class="govuk-body">{ words::UNLOCK_SAYS }</p>
            if holds {
                <div class="govuk-inset-text">{ words::NOT_STORED }</div>
            }
            <form novalidate=true {onsubmit}>
                <UserName />
                <PassphraseInput
                    id={ID}
                    label={words::PASSPHRASE}
                    {error}
                    value={(*typed).clone()}
                    on_change={move |text| change.set(text)}
                />
                <p class="govuk-body pl-told" role="status">{ if at_work { words::AT_WORK } else { "" } }</p>
                <Button submit=true>{ words::UNLOCK_IT }</Button>
            </form>
            <Forgotten />
        </Page>
    }
}

#[component]
fn Forgotten() -> Html {
    let app = use_app();
    let asked = use_state(|| false);
    let (ask, done, cancel) = (asked.setter(), asked.setter(), asked.setter());
    let erase = move |()| {
        done.set(false);
        app.send(Command::Vault(Deed::Erase));
    };
    html! {
        <>
            <Details summary={words::FORGOTTEN}>
                <p>{ words::FORGOTTEN_SAYS }</p>
                <p>{ words::FORGOTTEN_WAY }</p>
                <Button kind={ButtonKind::Warning} on_click={move |()| ask.set(true)}>
                    { words::ERASE }
                </Button>
            </Details>
            if *asked {
                <Dialog
                    id="erase"
                    heading={words::ERASE_HEADING}
                    confirm={words::ERASE_IT}
                    warning=true
                    on_confirm={erase}
                    on_cancel={move |()| cancel.set(false)}
                >
                    <p class="govuk-body">{ words::ERASE_SAYS }</p>
                </Dialog>
            }
        </>
    }
}
