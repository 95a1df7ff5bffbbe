use yew::prelude::*;
use yew_router::prelude::*;

use super::home::Reminder;
use super::protect::{Protect, ProtectProps};
use crate::app::{Command, Deed, Kept, Passphrase, Standing, Storage, VaultRecord};
use crate::ui::app::use_app;
use crate::ui::components::{Checkbox, NewPassphrase, NewerVersion, Page, Select};
use crate::ui::route::Route;
use crate::ui::text::{backup, home as words, retention, shortcuts, vault};

/// What is kept on this device, and how.
#[component]
pub(super) fn Settings() -> Html {
    let app = use_app();
    let in_error = use_state(|| false);
    let set = in_error.setter();
    let on_error = Callback::from(move |wrong| set.set(wrong));
    let looking = app.clone();
    use_effect_with((), move |()| looking.send(Command::LookAtStorage));
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
    let in_memory = matches!(state.storage, Storage::Memory(_));
    html! {
        <Page heading={words::SETTINGS} back={Route::Home} in_error={*in_error}>
            <NewerVersion />
            <h2 class="govuk-heading-m">{ words::KEPT_HEADING }</h2>
            <p class="govuk-body">{ words::KEPT }</p>
            <dl class="govuk-summary-list">
                { row(words::COUNT, count.to_string()) }
                { row(words::STORAGE, storage.to_owned()) }
                if let Some(health) = &state.health {
                    { row(words::LASTS, words::lasts(health.lasts).to_owned()) }
                    if let Some(used) = health.used {
                        { row(words::USED, words::used(used, health.of)) }
                    }
                }
                { row(words::OFFLINE, offline.to_owned()) }
                { row(words::VERSION, env!("CARGO_PKG_VERSION").to_owned()) }
            </dl>
            <h2 class="govuk-heading-m">{ backup::SETTINGS }</h2>
            <Reminder />
            <p class="govuk-body">
                <Link<Route> to={Route::Backup} classes="govuk-link">{ backup::LINK }</Link<Route>>
            </p>
            if matches!(state.vault.standing, Standing::Unlocked | Standing::Plain) && !in_memory {
                <h2 class="govuk-heading-m" id="retention">{ retention::SETTINGS }</h2>
                <Days />
                <h2 class="govuk-heading-m" id="keyboard">{ shortcuts::SETTING }</h2>
                <SingleKeys />
            }
            if !in_memory {
                <h2 class="govuk-heading-m" id="passphrase">{ vault::HEADING }</h2>
                if state.vault.standing == Standing::Unlocked {
                    <Encrypted {on_error} />
                } else {
                    <p class="govuk-body">{ vault::SETTING_PLAIN }</p>
                    <Protect {on_error} />
                }
            }
        </Page>
    }
}

/// After how many days finished audits are deleted here.
#[component]
fn Days() -> Html {
    let app = use_app();
    let (days, staying) = {
        let state = app.state();
        (state.vault.delete_after.unwrap_or(0), state.staying())
    };
    let option = |days: u16| (days.to_string().into(), retention::after(days).into());
    let options: Vec<(AttrValue, AttrValue)> =
        std::iter::once(0).chain(VaultRecord::DELETE_AFTER).map(option).collect();
    let choose = move |value: String| {
        if let Ok(days) = value.parse() {
            let days = Some(days).filter(|days| *days > 0);
            app.send(Command::Vault(Deed::DeleteAfter(days)));
        }
    };
    html! {
        <>
            <p class="govuk-body">{ retention::SAYS }</p>
            <Select
                id="delete-after"
                label={retention::DELETE_AFTER}
                hint={retention::HINT}
                {options}
                chosen={days.to_string()}
                on_choose={choose}
            />
            if staying > 0 {
                <p class="govuk-body" id="staying">{ retention::staying(staying) }</p>
            }
        </>
    }
}

/// Whether single keys do something.
#[component]
fn SingleKeys() -> Html {
    let app = use_app();
    let checked = app.state().vault.shortcuts;
    let on_change = move |on| app.send(Command::Vault(Deed::Shortcuts(on)));
    html! {
        <div class="govuk-form-group">
            <Checkbox
                id="single-keys"
                label={shortcuts::USE}
                hint={shortcuts::USE_HINT}
                {checked}
                {on_change}
            />
        </div>
    }
}

/// What can be set while there is a passphrase.
#[component]
fn Encrypted(props: &ProtectProps) -> Html {
    let app = use_app();
    let lock_after = app.state().vault.lock_after;
    let options: Vec<(AttrValue, AttrValue)> = VaultRecord::LOCK_AFTER
        .iter()
        .map(|minutes| (minutes.to_string().into(), vault::minutes(*minutes).into()))
        .collect();
    let sender = app.clone();
    let choose = move |value: String| {
        if let Ok(minutes) = value.parse() {
            sender.send(Command::Vault(Deed::LockAfter(minutes)));
        }
    };
    let change = move |(from, to): (Passphrase, Passphrase)| {
        app.send(Command::Vault(Deed::Change { from, to }));
    };
    html! {
        <>
            <p class="govuk-body">{ vault::SETTING_ON }</p>
            <div class="govuk-inset-text">{ vault::FORGET }</div>
            <Select
                id="lock-after"
                label={vault::LOCK_AFTER}
                hint={vault::LOCK_AFTER_HINT}
                {options}
                chosen={lock_after.to_string()}
                on_choose={choose}
            />
            <h3 class="govuk-heading-s">{ vault::CHANGE }</h3>
            <NewPassphrase
                change=true
                submit={vault::CHANGE}
                on_error={props.on_error.clone()}
                on_done={change}
            />
        </>
    }
}
