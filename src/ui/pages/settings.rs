use yew::prelude::*;
use yew_router::prelude::*;

use super::days::Days;
use super::habits::HabitsForm;
use super::home::Reminder;
use super::protect::Protect;
use crate::app::{Command, Deed, Kept, Passphrase, Standing, Storage, VaultRecord};
use crate::ui::app::use_app;
use crate::ui::components::{NewPassphrase, NewerVersion, Page, Select};
use crate::ui::dom;
use crate::ui::route::Route;
use crate::ui::text::{backup, habits, home as words, retention, vault};

/// What is kept on this device, and how.
#[derive(Properties, PartialEq)]
pub(super) struct SettingsProps {
    /// Id of the heading of the part to go to.
    #[prop_or_default]
    pub part: Option<AttrValue>,
}

#[component]
pub(super) fn Settings(props: &SettingsProps) -> Html {
    let app = use_app();
    let here = use_route::<Route>();
    let asking = app.clone();
    // The screen of an audit from which somebody came to change how it is shown.
    let back = use_state(move || {
        let from = here.and_then(|here| asking.came_from(&here));
        from.filter(|from| from.audit().is_some()).unwrap_or(Route::Home)
    });
    use_effect_with(props.part.clone(), |part| {
        if let Some(part) = part {
            dom::arrive_at(&[part, "main"]);
        }
    });
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
        <Page heading={words::SETTINGS} back={(*back).clone()} take_focus={props.part.is_none()}>
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
            <h2 class="govuk-heading-m" id={HABITS} tabindex="-1">{ habits::HEADING }</h2>
            <HabitsForm />
            <h2 class="govuk-heading-m">{ backup::SETTINGS }</h2>
            <Reminder />
            <p class="govuk-body">
                <Link<Route> to={Route::Backup} classes="govuk-link">{ backup::LINK }</Link<Route>>
            </p>
            if matches!(state.vault.standing, Standing::Unlocked | Standing::Plain) && !in_memory {
                <h2 class="govuk-heading-m" id="retention">{ retention::SETTINGS }</h2>
                <Days />
            }
            if !in_memory {
                <h2 class="govuk-heading-m" id="passphrase">{ vault::HEADING }</h2>
                if state.vault.standing == Standing::Unlocked {
                    <Encrypted />
                } else {
                    <p class="govuk-body">{ vault::SETTING_PLAIN }</p>
                    <Protect />
                }
            }
        </Page>
    }
}

/// The part about how somebody likes to work.
pub(super) const HABITS: &str = "habits";

/// What can be set while there is a passphrase.
#[component]
fn Encrypted() -> Html {
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
                on_done={change}
            />
        </>
    }
}
