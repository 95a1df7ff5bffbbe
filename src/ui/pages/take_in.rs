use yew::prelude::*;

use crate::app::{Command, MOST_BACKUP_MEBIBYTES, Passphrase, Work};
use crate::ui::app::use_app;
use crate::ui::components::{
    Button, ButtonKind, ErrorSummary, FileInput, PassphraseInput, Progress, UserName,
};
use crate::ui::dom;
use crate::ui::text::{file, together as words};

const HEADING: &str = "take-in-heading";

/// Takes in a file that another person handed over: the file, and what opens it if it is
/// encrypted.
#[component]
pub(super) fn TakeIn() -> Html {
    let app = use_app();
    let (locked, busy, reading) = {
        let state = app.state();
        let reading = match &state.work {
            Some(Work::HandOver(file)) => Some(file.done()),
            _ => None,
        };
        (state.handing.locked.is_some(), state.handing.busy, reading)
    };
    use_effect_with(locked, |locked| {
        if *locked {
            dom::focus_id(words::OPENS_ID);
        }
    });
    // The name stays on this page: it is neither kept nor told to anybody.
    let name = use_state(String::new);
    let leaving = app.clone();
    use_effect_with((), move |()| move || leaving.send(Command::LeaveLocked));
    let choose = move |text| app.send(Command::TakeIn(text));
    html! {
        <>
            <h2 class="govuk-heading-m" id={HEADING} tabindex="-1">{ words::TAKE_HEADING }</h2>
            <p class="govuk-body">{ words::TAKE_SAYS }</p>
            if locked {
                <Opens name={(*name).clone()} />
            } else {
                <FileInput
                    id={words::TAKE_ID}
                    label={words::TAKE_LABEL}
                    hint={words::TAKE_HINT}
                    bold=true
                    accept=".age,.json,application/json,text/plain"
                    most_mebibytes={MOST_BACKUP_MEBIBYTES}
                    on_name={let set = name.setter(); move |name| set.set(name)}
                    on_choose={choose}
                />
            }
            if let Some(done) = reading {
                <Progress label={file::READING} {done} stop={file::STOP_READING} />
            }
            <p class="govuk-body pl-told" role="status">
                { if locked { words::busy(busy) } else { "" } }
            </p>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct OpensProps {
    /// The name of the file that was chosen.
    name: AttrValue,
}

/// What opens the encrypted file.
#[component]
fn Opens(props: &OpensProps) -> Html {
    let app = use_app();
    let typed = use_state(String::new);
    let attempts = use_state(|| 0u32);
    let (tries, fault) = {
        let handing = &app.state().handing;
        (handing.tries, handing.fault)
    };
    let error = match (typed.is_empty(), *attempts) {
        (true, 1..) => words::ENTER_OPENS,
        _ => fault.unwrap_or_default(),
    };
    let errors: Vec<(AttrValue, AttrValue)> =
        (!error.is_empty()).then(|| (words::OPENS_ID.into(), error.into())).into_iter().collect();
    let onsubmit = {
        let (app, typed, attempts) = (app.clone(), typed.clone(), attempts.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            match typed.is_empty() {
                true => attempts.set(*attempts + 1),
                false => app.send(Command::Decrypt(Passphrase::new((*typed).clone()))),
            }
        }
    };
    let change = typed.setter();
    let leave = move |()| {
        app.send(Command::LeaveLocked);
        dom::focus_id(HEADING); // the form is gone
    };
    html! {
        <form novalidate=true {onsubmit}>
            <ErrorSummary {errors} attempt={tries + *attempts} />
            <UserName />
            <PassphraseInput
                id={words::OPENS_ID}
                label={words::OPENS}
                hint={words::opens_what(&props.name)}
                {error}
                value={(*typed).clone()}
                on_change={move |text| change.set(text)}
            />
            <div class="govuk-button-group">
                <Button submit=true>{ words::OPEN }</Button>
                <Button kind={ButtonKind::Secondary} on_click={leave}>{ words::LEAVE }</Button>
            </div>
        </form>
    }
}
