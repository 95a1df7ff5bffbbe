use yew::prelude::*;

use super::{Button, ErrorSummary, PassphraseInput};
use crate::app::{Passphrase, VaultFault, strength};
use crate::ui::app::use_app;
use crate::ui::text::vault as words;

/// A form in which somebody chooses a passphrase.
#[derive(Properties, PartialEq)]
pub(in crate::ui) struct NewPassphraseProps {
    /// Whether there is one already, which is asked for first.
    #[prop_or_default]
    pub change: bool,
    /// What the button says.
    pub submit: AttrValue,
    /// The one that there was (blank if none is asked for), and the new one.
    pub on_done: Callback<(Passphrase, Passphrase)>,
}

#[derive(Clone, Default, PartialEq)]
struct Typed {
    current: String,
    new: String,
    again: String,
    /// How many times the button was pressed in vain.
    attempts: u32,
}

#[component]
pub(in crate::ui) fn NewPassphrase(props: &NewPassphraseProps) -> Html {
    let app = use_app();
    let typed = use_state(Typed::default);
    let (at_work, fault, tries) = {
        let vault = &app.state().vault;
        (vault.at_work, vault.fault.clone(), vault.tries)
    };
    // Nothing stays in the form once it has done its work.
    let cleared = typed.setter();
    use_effect_with((at_work, tries), move |(at_work, tries)| {
        if !at_work && *tries == 0 {
            cleared.set(Typed::default());
        }
    });
    let how_strong = strength(&Passphrase::new(typed.new.clone()));
    let mut errors = faults(props, &typed);
    if typed.attempts == 0 {
        errors.clear();
    }
    // What was wrong before this form was there is no fault of it.
    let before = *use_state(|| tries);
    if let Some(fault) = fault.filter(|_| errors.is_empty() && tries > before) {
        let at = if props.change && fault == VaultFault::Wrong { CURRENT } else { NEW };
        errors.push((at.into(), words::fault(&fault).into()));
    }
    let error = |id: &str| {
        let of_it = errors.iter().find(|(at, _)| *at == id);
        of_it.map(|(_, error)| error.clone()).unwrap_or_default()
    };
    let change = |put: fn(&mut Typed, String)| {
        let typed = typed.clone();
        Callback::from(move |text: String| {
            let mut now = (*typed).clone();
            put(&mut now, text);
            typed.set(now);
        })
    };
    let onsubmit = {
        let (typed, done) = (typed.clone(), props.on_done.clone());
        let wrong = !faults(props, &typed).is_empty();
        move |event: SubmitEvent| {
            event.prevent_default();
            let Typed { current, new, attempts, .. } = (*typed).clone();
            match wrong {
                true => typed.set(Typed { attempts: attempts + 1, ..(*typed).clone() }),
                false => done.emit((Passphrase::new(current), Passphrase::new(new))),
            }
        }
    };
    let said = if typed.new.is_empty() { String::new() } else { words::how_strong(how_strong) };
    html! {
        <form novalidate=true {onsubmit}>
            <ErrorSummary errors={errors.clone()} attempt={typed.attempts + tries} />
            <UserName />
            if props.change {
                <PassphraseInput
                    id={CURRENT}
                    label={words::CURRENT}
                    error={error(CURRENT)}
                    value={typed.current.clone()}
                    on_change={change(|typed, text| typed.current = text)}
                />
            }
            <PassphraseInput
                id={NEW}
                label={words::NEW}
                hint={words::hint()}
                error={error(NEW)}
                new=true
                value={typed.new.clone()}
                on_change={change(|typed, text| typed.new = text)}
            />
            <p class="govuk-body pl-told" role="status" id="strength">{ said }</p>
            <PassphraseInput
                id={AGAIN}
                label={words::AGAIN}
                error={error(AGAIN)}
                new=true
                value={typed.again.clone()}
                on_change={change(|typed, text| typed.again = text)}
            />
            <p class="govuk-body pl-told" role="status">{ if at_work { words::AT_WORK } else { "" } }</p>
            <Button submit=true>{ &props.submit }</Button>
        </form>
    }
}

const CURRENT: &str = "passphrase-now";
const NEW: &str = "passphrase-new";
const AGAIN: &str = "passphrase-again";

fn faults(props: &NewPassphraseProps, typed: &Typed) -> Vec<(AttrValue, AttrValue)> {
    let mut errors = Vec::new();
    if props.change && typed.current.is_empty() {
        errors.push((CURRENT.into(), words::ENTER.into()));
    }
    let strength = strength(&Passphrase::new(typed.new.clone()));
    if !strength.is_enough() {
        errors.push((NEW.into(), words::how_strong(strength).into()));
    } else if typed.again != typed.new {
        errors.push((AGAIN.into(), words::NOT_ALIKE.into()));
    }
    errors
}

/// By this a password manager knows what the passphrase is for; there are no names here.
#[component]
pub(in crate::ui) fn UserName() -> Html {
    html! {
        <input type="text" name="username" autocomplete="username" value="Plumbline" readonly=true hidden=true />
    }
}
