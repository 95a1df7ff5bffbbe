use yew::prelude::*;

use crate::app::{BackupDeed, Command, Compared, MOST_BACKUP_MEBIBYTES, Passphrase, Preview};
use crate::calendar::in_words;
use crate::ui::app::use_app;
use crate::ui::components::{
    Button, ButtonKind, ErrorSummary, FileInput, PassphraseInput, UserName,
};
use crate::ui::dom;
use crate::ui::text::{backup as words, vault};

/// The way of a backup onto this device: its file, its passphrase, what is in it, yes.
#[component]
pub(super) fn Restore() -> Html {
    let app = use_app();
    let state = app.state();
    let stage = match (&state.backup.file, &state.backup.preview) {
        (None, _) => Stage::File,
        (Some(_), None) => Stage::Passphrase,
        (Some(_), Some(_)) => Stage::Preview,
    };
    let busy = state.backup.busy.is_some();
    let preview = state.backup.preview.clone();
    drop(state);
    use_effect_with(stage, |stage| {
        if *stage != Stage::File {
            dom::focus_id(HEADING);
        }
    });
    let heading = match stage {
        Stage::Preview => words::PREVIEW,
        Stage::File | Stage::Passphrase => words::RESTORE,
    };
    html! {
        <>
            <h2 class="govuk-heading-m" id={HEADING} tabindex="-1">{ heading }</h2>
            if let Some(preview) = preview {
                <Found {preview} {busy} />
            } else if stage == Stage::Passphrase {
                <Unlock />
            } else {
                <File />
            }
        </>
    }
}

const HEADING: &str = "restore";

#[derive(Clone, Copy, PartialEq)]
enum Stage {
    File,
    Passphrase,
    Preview,
}

#[component]
fn File() -> Html {
    let app = use_app();
    let choose = move |text| app.send(Command::Backup(BackupDeed::Choose(text)));
    html! {
        <>
            <p class="govuk-body">{ words::RESTORE_SAYS }</p>
            <FileInput
                id="backup"
                label={words::FILE}
                hint={words::FILE_HINT}
                bold=true
                most_mebibytes={MOST_BACKUP_MEBIBYTES}
                on_choose={choose}
            />
        </>
    }
}

const PASSPHRASE: &str = "backup-passphrase";

#[component]
fn Unlock() -> Html {
    let app = use_app();
    let typed = use_state(String::new);
    let attempts = use_state(|| 0);
    let (tries, created) = {
        let state = app.state();
        (state.backup.tries, state.backup.file.as_ref().map(|file| dom::local(file.created())))
    };
    let error = match (typed.is_empty(), *attempts, tries) {
        (true, 1.., _) => vault::ENTER,
        (_, _, 1..) => words::WRONG,
        _ => "",
    };
    let errors = match error {
        "" => Vec::new(),
        error => vec![(AttrValue::from(PASSPHRASE), AttrValue::from(error))],
    };
    let onsubmit = {
        let (app, typed, attempts) = (app.clone(), typed.clone(), attempts.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            match typed.is_empty() {
                true => attempts.set(*attempts + 1),
                false => {
                    let passphrase = Passphrase::new((*typed).clone());
                    app.send(Command::Backup(BackupDeed::Unlock(passphrase)));
                }
            }
        }
    };
    let change = typed.setter();
    html! {
        <form novalidate=true {onsubmit}>
            <ErrorSummary {errors} attempt={*attempts + tries} />
            if let Some((day, time)) = created {
                <p class="govuk-body">{ words::of(&in_words(day), &time) }</p>
            }
            <UserName />
            <PassphraseInput
                id={PASSPHRASE}
                label={words::PASSPHRASE}
                {error}
                value={(*typed).clone()}
                on_change={move |text| change.set(text)}
            />
            <div class="govuk-button-group">
                <Button submit=true>{ words::OPEN }</Button>
                { close(&app) }
            </div>
        </form>
    }
}

#[derive(Properties, PartialEq)]
struct FoundProps {
    preview: Preview,
    /// Whether it is being restored already.
    busy: bool,
}

#[component]
fn Found(props: &FoundProps) -> Html {
    let app = use_app();
    let Preview { created, lines, damaged } = &props.preview;
    let (day, time) = dom::local(*created);
    let idle = |compared: Compared| matches!(compared, Compared::Same | Compared::Older);
    let nothing = lines.iter().all(|line| idle(line.compared));
    let restore = {
        let app = app.clone();
        move |()| app.send(Command::Backup(BackupDeed::Restore))
    };
    html! {
        <>
            <p class="govuk-body">{ words::of(&in_words(day), &time) }</p>
            if !damaged.is_empty() {
                <div class="govuk-inset-text" id="backup-damaged">{ words::damaged(damaged) }</div>
            }
            <table class="govuk-table" id="backup-preview">
                <thead class="govuk-table__head">
                    <tr class="govuk-table__row">
                        <th scope="col" class="govuk-table__header">{ words::REFERENCE }</th>
                        <th scope="col" class="govuk-table__header">{ words::BESIDE }</th>
                    </tr>
                </thead>
                <tbody class="govuk-table__body">
                    { for lines.iter().map(|line| html! {
                        <tr class="govuk-table__row">
                            <th scope="row" class="govuk-table__header">{ &line.reference }</th>
                            <td class="govuk-table__cell">{ words::compared(line.compared) }</td>
                        </tr>
                    }) }
                </tbody>
            </table>
            if nothing {
                <p class="govuk-body">{ words::NOTHING }</p>
            }
            if !props.busy {
                <div class="govuk-button-group">
                    if !nothing {
                        <Button on_click={restore}>{ words::RESTORE_IT }</Button>
                    }
                    { close(&app) }
                </div>
            }
        </>
    }
}

fn close(app: &crate::ui::app::App) -> Html {
    let app = app.clone();
    let close = move |()| app.send(Command::Backup(BackupDeed::Cancel));
    html! { <Button kind={ButtonKind::Secondary} on_click={close}>{ words::CLOSE }</Button> }
}
