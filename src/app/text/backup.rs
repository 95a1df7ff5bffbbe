//! Words of backups made, opened and restored.

use super::common::audits;

pub(in crate::app) const NOT_OPENED: &str = "The backup was not opened";
pub(in crate::app) const NOT_MADE: &str = "No backup was saved";
pub(in crate::app) const NOT_OFFERED: &str = "The backup could not be saved";
pub(in crate::app) const STOPPED: &str = "Backing up or restoring was stopped";
pub(in crate::app) const LACKS_UNSAVED: &str =
    "What this page could not save on the device yet is not in it.";
pub(in crate::app) const LACKS_SOME: &str = "The backup was saved, but not everything is in it";
pub(in crate::app) const NOTHING_REPLACED: &str = "Nothing that was here was replaced.";

pub(in crate::app) fn browser_said(why: &str) -> String {
    format!("The browser said: {why}. The audits here are unchanged.")
}

/// After the references of other audits.
pub(in crate::app) fn unnamed(count: usize) -> String {
    format!("{} without a name", audits(count))
}

pub(in crate::app) fn holds(count: usize) -> String {
    let count = audits(count);
    format!(
        "It holds {count}, encrypted. Look for it in your downloads, and put it where it is safe if this device is lost."
    )
}

pub(in crate::app) fn not_whole(references: &str) -> String {
    format!("Not whole, since entries are damaged here: {references}.")
}

pub(in crate::app) fn left_out(references: &str) -> String {
    format!(
        "Not in it, since they cannot be read here: {references}. Nothing was changed or deleted."
    )
}

pub(in crate::app) fn not_restored(references: &str, says: &str, mend: &str) -> String {
    format!("Not restored: {references}. {says} {mend}")
}

pub(in crate::app) fn damaged(references: &str) -> String {
    format!("Damaged in the backup, and not restored: {references}. An older backup may have them.")
}

pub(in crate::app) fn restored(count: usize) -> String {
    match count {
        0 => "Nothing had to be restored".to_owned(),
        n => format!("{} restored", audits(n)),
    }
}
