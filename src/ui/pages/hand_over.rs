use yew::prelude::*;

use crate::app::{Command, Passphrase, Protect, key_fault};
use crate::ui::app::use_app;
use crate::ui::components::{Button, ErrorSummary, NewPassphrase, RadioOption, Radios, TextInput};
use crate::ui::text::together as words;

const PASSPHRASE: &str = "passphrase";
const PUBLIC: &str = "key";
const NOTHING: &str = "nothing";

/// Saves a file for the other person: encrypted with a passphrase or for their public key, or
/// plain where that is allowed.
#[component]
pub(super) fn HandOverForm() -> Html {
    let app = use_app();
    let how = use_state(|| AttrValue::from(PASSPHRASE));
    let (busy, done, may_plain, other) = {
        let state = app.state();
        let other = state.open.as_ref().map(|open| open.other());
        (state.handing.busy, state.handing.done, state.may_hand_plain(), other)
    };
    let Some(other) = other else { return Html::default() };
    let give = Callback::from(move |protect| {
        let day = app.day(app.moment());
        app.send(Command::Hand(other, protect, day));
    });
    let mut options = vec![
        RadioOption::new(PASSPHRASE, words::BY_PASSPHRASE).hint(words::BY_PASSPHRASE_HINT),
        RadioOption::new(PUBLIC, words::BY_KEY).hint(words::BY_KEY_HINT),
    ];
    if may_plain {
        options.push(RadioOption::new(NOTHING, words::BY_NOTHING).hint(words::BY_NOTHING_HINT));
    }
    let choose = how.setter();
    let with_passphrase =
        give.reform(|(_, new): (Passphrase, Passphrase)| Protect::Passphrase(new));
    let plainly = give.reform(|()| Protect::Plain);
    html! {
        <>
            <h2 class="govuk-heading-m">{ words::GIVE_HEADING }</h2>
            <p class="govuk-body">{ words::GIVE_SAYS }</p>
            <Radios
                id={words::PROTECT_ID}
                legend={words::PROTECT}
                {options}
                chosen={(*how).clone()}
                on_choose={move |value| choose.set(value)}
            />
            <p class="govuk-body pl-told" role="status">{ words::busy(busy) }</p>
            if *how == PASSPHRASE {
                // The key empties the form once it has done its work.
                <NewPassphrase
                    key={done}
                    submit={words::GIVE}
                    on_done={with_passphrase}
                />
            } else if *how == PUBLIC {
                <ForKey on_done={give} />
            } else {
                <Button on_click={plainly}>{ words::GIVE }</Button>
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct ForKeyProps {
    on_done: Callback<Protect>,
}

/// For a public key, which is checked before anything is made.
#[component]
fn ForKey(props: &ForKeyProps) -> Html {
    let typed = use_state(String::new);
    let tries = use_state(|| 0u32);
    let fault = key_fault(&typed).filter(|_| *tries > 0);
    let errors: Vec<(AttrValue, AttrValue)> =
        fault.map(|fault| (words::KEY_ID.into(), fault.into())).into_iter().collect();
    let onsubmit = {
        let (typed, tries, done) = (typed.clone(), tries.clone(), props.on_done.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            match key_fault(&typed) {
                Some(_) => tries.set(*tries + 1),
                None => done.emit(Protect::Key((*typed).clone())),
            }
        }
    };
    let change = typed.setter();
    html! {
        <form novalidate=true {onsubmit}>
            <ErrorSummary {errors} attempt={*tries} />
            <TextInput
                id={words::KEY_ID}
                label={words::KEY}
                error={fault.unwrap_or_default()}
                value={(*typed).clone()}
                on_change={move |text| change.set(text)}
            />
            <Button submit=true>{ words::GIVE }</Button>
        </form>
    }
}
