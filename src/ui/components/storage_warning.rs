use yew::prelude::*;

use super::{Button, ButtonKind};
use crate::app::{Command, Storage};
use crate::ui::app::{use_app, use_part};
use crate::ui::text::storage as words;

/// Stands on every screen while work is not being kept on the device.
#[component]
pub(super) fn StorageWarning() -> Html {
    let (app, (gone, storage, has_audit)) = use_part(|app| {
        let state = app.state();
        let gone = state.open.as_ref().filter(|open| open.is_gone());
        let gone = gone.map(|open| open.audit().id.clone());
        (gone, state.storage.clone(), state.open.is_some())
    });
    if let Some(id) = gone {
        return html! { <Gone {id} /> };
    }
    let (title, error) = match &storage {
        Storage::Kept => return Html::default(),
        Storage::Failing(error) => (words::FAILING, error),
        Storage::Memory(error) => (words::IN_MEMORY, error),
    };
    let failing = matches!(storage, Storage::Failing(_));
    let safe = if failing { words::FAILING_IS_SAFE } else { words::IN_MEMORY_IS_SAFE };
    let (says, mend) = error.in_words();
    let retry = app.clone();
    let retry = move |()| retry.send(Command::Retry);
    let export = move |()| app.send(Command::Export);
    html! {
        <div class="pl-banner-warning" role="alert" id="storage-warning">
            <div class="govuk-width-container">
                <p><strong>{ title }</strong></p>
                <p>{ says }{ " " }{ mend }</p>
                <p>{ safe }</p>
                <div class="govuk-button-group">
                    if failing {
                        <Button on_click={retry}>{ words::TRY_AGAIN }</Button>
                    }
                    if has_audit {
                        <Button kind={ButtonKind::Secondary} on_click={export}>
                            { words::SAVE_A_COPY }
                        </Button>
                    }
                </div>
            </div>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct GoneProps {
    /// The audit's id.
    id: String,
}

/// Another tab has deleted the open audit: the person says what becomes of this copy.
#[component]
fn Gone(props: &GoneProps) -> Html {
    let app = use_app();
    let (keep, export) = (app.clone(), app.clone());
    let keep = move |()| keep.send(Command::Retry);
    let export = move |()| export.send(Command::Export);
    let id = props.id.clone();
    let let_go = move |()| app.send(Command::Delete(id.clone()));
    html! {
        <div class="pl-banner-warning" role="alert" id="storage-warning">
            <div class="govuk-width-container">
                <p><strong>{ words::GONE }</strong></p>
                <p>{ words::GONE_SAYS }</p>
                <div class="govuk-button-group">
                    <Button on_click={keep}>{ words::KEEP }</Button>
                    <Button kind={ButtonKind::Secondary} on_click={export}>
                        { words::SAVE_A_COPY }
                    </Button>
                    <Button kind={ButtonKind::Warning} on_click={let_go}>{ words::LET_GO }</Button>
                </div>
            </div>
        </div>
    }
}
