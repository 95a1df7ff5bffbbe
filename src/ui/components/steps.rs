use yew::prelude::*;

use crate::app::Command;
use crate::ui::app::use_part;
use crate::ui::dom;
use crate::ui::text::history as words;

/// Undo and redo, on every screen of an open audit; Ctrl+Z and Ctrl+Y do the same where
/// no text is being typed, since there they belong to the text.
#[component]
pub(super) fn Steps() -> Html {
    let (app, steps) = use_part(|app| {
        let state = app.state();
        let open = state.open.as_ref().filter(|open| open.can_change())?;
        let said = open.last_step().map(ToOwned::to_owned);
        Some((said, open.can_undo(), open.can_redo()))
    });
    let keys = app.clone();
    use_effect_with((), move |()| {
        let undo = keys.clone();
        let listening = dom::on_step_keys(move |redo| {
            undo.send(if redo { Command::Redo } else { Command::Undo });
        });
        move || drop(listening)
    });
    let Some((said, can_undo, can_redo)) = steps else { return Html::default() };
    let send = |command: Command| {
        let app = app.clone();
        Callback::from(move |_: MouseEvent| app.send(command.clone()))
    };
    // Not `disabled`: that would take focus away from whoever has just undone the last step.
    let button = |name: &'static str, can: bool, command: Command| {
        let pressed = if can { send(command) } else { Callback::noop() };
        html! {
            <button type="button" class="pl-steps__button" aria-disabled={(!can).then_some("true")} onclick={pressed}>
                { name }
            </button>
        }
    };
    html! {
        <section class="govuk-width-container" aria-label={words::STEPS}>
            <div class="pl-steps">
                { button(words::UNDO, can_undo, Command::Undo) }
                { button(words::REDO, can_redo, Command::Redo) }
                <p class="pl-steps__said" role="status">{ said }</p>
            </div>
        </section>
    }
}
