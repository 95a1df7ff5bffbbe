//! Words of backing up and restoring.

use crate::app::{Busy, Compared};

pub(in crate::ui) const HEADING: &str = "Back up and restore";
pub(in crate::ui) const INTRO: &str = "Audits are kept on this device only. A backup is one encrypted file with all of them, drafts and their history too. Keep it where it is safe if this device is lost or fails.";
pub(in crate::ui) const MAKE: &str = "Save a backup";
pub(in crate::ui) const MAKE_SAYS: &str = "Choose a passphrase for the file. It may be the one that you use on this device. Nobody can look it up or reset it: without it the backup cannot be opened.";
pub(in crate::ui) const NONE: &str = "There are no audits here to back up.";
pub(in crate::ui) const NEVER: &str = "No backup has been saved on this device yet.";
pub(in crate::ui) const RESTORE: &str = "Restore a backup";
pub(in crate::ui) const RESTORE_SAYS: &str = "You see first what would be restored. What is here is never replaced: if an audit has gone on separately here and in the backup, you have both.";
pub(in crate::ui) const FILE: &str = "Backup file";
pub(in crate::ui) const FILE_HINT: &str =
    "Its name begins with plumbline-backup- and ends in .json";
pub(in crate::ui) const PASSPHRASE: &str = "Passphrase of the backup";
pub(in crate::ui) const OPEN: &str = "Open the backup";
pub(in crate::ui) const OPENING: &str = "Opening the backup…";
pub(in crate::ui) const WRONG: &str =
    "That is not the passphrase of this backup. Nothing was changed. Try again.";
pub(in crate::ui) const PREVIEW: &str = "What is in the backup";
pub(in crate::ui) const REFERENCE: &str = "Case reference";
pub(in crate::ui) const BESIDE: &str = "Beside what is on this device";
pub(in crate::ui) const RESTORE_IT: &str = "Restore these audits";
pub(in crate::ui) const NOTHING: &str = "Everything in the backup is here already.";
pub(in crate::ui) const CLOSE: &str = "Close the backup";
pub(in crate::ui) const STOP: &str = "Stop";
pub(in crate::ui) const COPY: &str = "Restored copy";
pub(in crate::ui) const LINK: &str = "Back up and restore";
pub(in crate::ui) const SETTINGS: &str = "Backups";

pub(in crate::ui) fn last(day: &str, time: &str) -> String {
    format!("The newest backup was saved here on {day} at {}.", time.get(..5).unwrap_or(time))
}
pub(in crate::ui) fn of(day: &str, time: &str) -> String {
    format!("Saved on {day} at {}.", time.get(..5).unwrap_or(time))
}
pub(in crate::ui) fn busy(Busy { done, of }: Busy) -> String {
    match of {
        0 => "One moment…".to_owned(),
        _ => format!("{done} of {of} audits…"),
    }
}
pub(in crate::ui) fn reminder(audits: usize) -> String {
    let which = match audits {
        1 => "1 audit has".to_owned(),
        n => format!("{n} audits have"),
    };
    format!(
        "{which} changes that are on this device only. If it were lost, so would they be. Save a backup, or save the audit as a file."
    )
}
pub(in crate::ui) fn compared(compared: Compared) -> String {
    let entries = |n: usize| match n {
        1 => "1 change".to_owned(),
        n => format!("{n} changes"),
    };
    match compared {
        Compared::New => "Not here: it will be added".into(),
        Compared::Same => "The same: nothing to do".into(),
        Compared::Older => "Here it has gone on since: nothing to do".into(),
        Compared::Newer(more) => {
            format!("The backup has {} more: they will be added", entries(more))
        }
        Compared::Apart { here: 0, .. } => {
            "The one here is damaged: it stays, and the backup’s will be added as a copy".into()
        }
        Compared::Apart { here, backup } => format!(
            "Both went on separately, {} here and {} in the backup: the one here stays, and the backup’s will be added as a copy",
            entries(here),
            entries(backup)
        ),
    }
}
pub(in crate::ui) fn damaged(names: &[Option<String>]) -> String {
    let named: Vec<_> = names.iter().flatten().map(String::as_str).collect();
    let unnamed = names.len() - named.len();
    let and = if unnamed > 0 && !named.is_empty() { " and " } else { "" };
    let rest = match unnamed {
        0 => String::new(),
        1 => "one part of the file that cannot be named".into(),
        n => format!("{n} parts of the file that cannot be named"),
    };
    format!(
        "Damaged in the backup: {}{and}{rest}. The rest of it is whole. An older backup may have what is damaged.",
        named.join(", ")
    )
}
