use yew::prelude::*;

use super::restore::Restore;
use crate::app::{BackupDeed, Command, Passphrase, Work};
use crate::calendar::in_words;
use crate::ui::app::use_app;
use crate::ui::components::{Button, ButtonKind, NewPassphrase, Page, Progress};
use crate::ui::dom;
use crate::ui::route::Route;
use crate::ui::text::{backup as words, file};

/// Save a backup, or restore one.
#[component]
pub(super) fn Backup() -> Html {
    let app = use_app();
    let leaving = app.clone();
    use_effect_with((), move |()| move || leaving.send(Command::Backup(BackupDeed::Cancel)));
    let state = app.state();
    let (busy, done, opened) = (state.backup.busy, state.backup.done, state.backup.file.is_some());
    let empty = state.shelf.as_ref().is_none_or(Vec::is_empty);
    let newest = state.vault.backed_up.map(|at| {
        let (day, time) = dom::local(at);
        words::last(&in_words(day), &time)
    });
    let reading = match &state.work {
        Some(Work::Backup(file)) => Some((file::READING, file.done())),
        Some(Work::Opening(backup)) => Some((words::OPENING, backup.done())),
        _ => None,
    };
    drop(state);
    let make = {
        let app = app.clone();
        move |(_, new): (Passphrase, Passphrase)| {
            app.send(Command::Backup(BackupDeed::Make(new)));
        }
    };
    let stop = move |()| app.send(Command::Backup(BackupDeed::Cancel));
    html! {
        <Page heading={words::HEADING} back={Route::Home}>
            <p class="govuk-body">{ words::INTRO }</p>
            <p class="govuk-body pl-told" role="status" id="backup-busy">
                { busy.map(words::busy) }
            </p>
            if busy.is_some() {
                <Button kind={ButtonKind::Secondary} on_click={stop}>{ words::STOP }</Button>
            }
            if let Some((label, done)) = reading {
                <Progress {label} {done} stop={file::STOP_READING} />
            }
            if !opened {
                <h2 class="govuk-heading-m">{ words::MAKE }</h2>
                if empty {
                    <p class="govuk-body">{ words::NONE }</p>
                } else {
                    <p class="govuk-body" id="newest-backup">
                        { newest.unwrap_or_else(|| words::NEVER.to_owned()) }
                    </p>
                    <p class="govuk-body">{ words::MAKE_SAYS }</p>
                    // The key empties the form once it has done its work.
                    <NewPassphrase
                        key={done}
                        submit={words::MAKE}
                        on_done={make}
                    />
                }
            }
            <Restore />
        </Page>
    }
}
