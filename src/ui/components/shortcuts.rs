use yew::prelude::*;

use super::{Button, ButtonKind, Dialog};
use crate::app::{Shortcut, shortcut};
use crate::ui::app::use_app;
use crate::ui::dom;
use crate::ui::text::shortcuts as words;

/// Listens for single keys while they do something, and lists all keys when asked: by one
/// of them, or by the button that stands here, in a list.
#[component]
pub(super) fn Shortcuts() -> Html {
    let app = use_app();
    let (locked, on) = (app.state().is_locked(), app.state().has_shortcuts());
    let listed = use_state(|| false);
    let list = listed.setter();
    use_effect_with(on, move |on| {
        dom::number_options(*on);
        let listening = on.then(|| {
            dom::on_key(move |key, spot| {
                match shortcut(key, spot) {
                    None => return false,
                    Some(Shortcut::Help) => list.set(true),
                    Some(asked) => dom::follow(asked),
                }
                true
            })
        });
        move || drop(listening)
    });
    if locked {
        return Html::default(); // they do nothing, and Settings cannot be reached
    }
    let (list, close) = (listed.setter(), listed.setter());
    html! {
        <li>
            <Button kind={ButtonKind::Link} on_click={move |()| list.set(true)}>{ words::HEADING }</Button>
            if *listed {
                <Dialog
                    id="shortcuts"
                    heading={words::HEADING}
                    cancel={words::CLOSE}
                    on_cancel={move |()| close.set(false)}
                >
                    <p class="govuk-body">{ if on { words::ON } else { words::OFF } }</p>
                    { keys(words::SINGLE, words::SINGLE_KEYS) }
                    { keys(words::ALWAYS, words::ALWAYS_KEYS) }
                </Dialog>
            }
        </li>
    }
}

fn keys(caption: &str, keys: words::Keys) -> Html {
    let row = |(keys, does): &(&[&str], &str)| {
        let key = |key: &&str| html! { <kbd class="pl-key">{ *key }</kbd> };
        let keys = keys
            .iter()
            .map(key)
            .reduce(|left, right| html! { <>{ left }{ words::TO }{ right }</> });
        html! {
            <tr class="govuk-table__row">
                <th scope="row" class="govuk-table__header pl-keys">{ keys }</th>
                <td class="govuk-table__cell">{ *does }</td>
            </tr>
        }
    };
    html! {
        <table class="govuk-table">
            <caption class="govuk-table__caption govuk-table__caption--s">{ caption }</caption>
            <tbody class="govuk-table__body">{ for keys.iter().map(row) }</tbody>
        </table>
    }
}
