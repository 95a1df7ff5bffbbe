//! What people read when a file is not opened as a backup; see [`super::refuse`].

use super::migrate::Stranger;
use super::refuse::{ExportError, ImportError, newer, refuse, short};
use crate::json::{self, Refusal};

const CHOOSE: &str =
    "Choose a backup that Plumbline saved; its name is like plumbline-backup-2026-03-14.json.";
const ANOTHER: &str = "Try another copy of the file, or an older backup.";

pub(super) fn no_backup(mebibytes: usize) -> ExportError {
    ExportError {
        says: format!(
            "The backup would be longer than {mebibytes} MiB, and could not be opened again. Nothing was saved; everything is still here."
        ),
        mend: "Save finished audits as files and delete them here, then back up again.".to_owned(),
    }
}

pub(super) fn backup_too_large(mebibytes: usize) -> ImportError {
    refuse(format_args!("The file is longer than {mebibytes} MiB, which no backup is."), CHOOSE)
}

/// Text that could not be turned into a tree.
pub(super) fn no_whole_backup(Refusal { pointer, expected, found }: &Refusal) -> ImportError {
    match expected.as_str() {
        json::EACH_KEY_ONCE => refuse(
            format_args!(
                "The file holds the same key twice, at {pointer}: Plumbline did not write it so."
            ),
            ANOTHER,
        ),
        _ => refuse(
            format_args!(
                "The file is not a backup, or only part of one is there: it cannot be read as JSON ({found})."
            ),
            "If it was a backup, it was cut short when it was saved or copied. Try another copy of it, or an older backup.",
        ),
    }
}

/// A file that says of itself that it is something else than a backup that can be read.
pub(super) fn no_backup_but(stranger: Stranger) -> ImportError {
    match stranger {
        Stranger::Nameless => {
            refuse("The file is not a backup: it does not say its format.", CHOOSE)
        }
        Stranger::Newer { format, by } => newer("a backup", &format, by.as_deref()),
        Stranger::Other(format) if format.starts_with("plumbline.audit/") => refuse(
            "The file is one audit, not a backup.",
            "To open it, go to “Open a file” on the list of audits.",
        ),
        Stranger::Other(format) => refuse(
            format_args!("The file is not a backup: its format is “{}”.", short(&format)),
            CHOOSE,
        ),
    }
}

/// Something in the file that its format does not have.
pub(super) fn not_a_backup(Refusal { pointer, expected, found }: &Refusal) -> ImportError {
    refuse(
        format_args!(
            "The file was changed after it was saved: at {}, expected {expected}, found {found}.",
            if pointer.is_empty() { "its top" } else { pointer }
        ),
        ANOTHER,
    )
}
