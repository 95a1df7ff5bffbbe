//! Words of the list of audits, of opening a file, and of the settings.

use crate::app::Stage;

pub(in crate::ui) const HEADING: &str = "Audits on this device";
pub(in crate::ui) const LOADING: &str = "Looking for audits on this device…";
pub(in crate::ui) const START: &str = "Start an audit";
pub(in crate::ui) const OPEN_FILE: &str = "Open a file";
pub(in crate::ui) const EMPTY: &str = "There are no audits here yet. Plumbline takes you through one child’s case, section by section, and shows what each answer does to the grade and which rule holds it. When you are done you sign off and save the audit as a file. After your first visit it needs no network, and nothing leaves this device unless you save a file.";
pub(in crate::ui) const FILTER: &str = "Find an audit";
pub(in crate::ui) const FILTER_HINT: &str = "Part of a case reference or of an audit tool’s name";
pub(in crate::ui) const REFERENCE: &str = "Case reference";
pub(in crate::ui) const TOOL: &str = "Audit tool";
pub(in crate::ui) const PROGRESS: &str = "Progress";
pub(in crate::ui) const CHANGED: &str = "Last changed";
pub(in crate::ui) const ACTIONS: &str = "Actions";
pub(in crate::ui) const SIGNED_OFF: &str = "Signed off";
pub(in crate::ui) const DELETE: &str = "Delete";
pub(in crate::ui) const DELETE_IT: &str = "Delete this audit";
pub(in crate::ui) const KEEP: &str = "Keep it";
pub(in crate::ui) const DELETE_SAYS: &str = "It is taken off this device for good. This cannot be undone. If you may still need it, keep it for now: open it and save it as a file first.";

pub(in crate::ui) fn answered(answered: usize, of: usize) -> String {
    format!("{answered} of {of} questions answered")
}
/// How it stands with the people who work on it.
pub(in crate::ui) fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Auditor => "Of two people: you answer as the auditor",
        Stage::Practitioner => "Of two people: you answer as the practitioner",
        Stage::Sealed => "Of two people: your answers are sealed",
        Stage::Shown => "Of two people: the answers are shown",
        Stage::Reflection => "Your own reflection",
        Stage::Moderator => "You moderate it",
    }
}
pub(in crate::ui) fn found(found: usize, of: usize) -> String {
    match found {
        0 => format!("None of {of} audits"),
        _ => format!("{found} of {of} audits"),
    }
}
pub(in crate::ui) fn delete_heading(audit: &str) -> String {
    format!("Delete {audit}?")
}
/// Which audit of a case it is: the day of the audit.
pub(in crate::ui) fn audit_of(day: &str) -> String {
    format!("Audit of {day}")
}
/// The day of the audit that this one follows up.
pub(in crate::ui) fn follows(day: &str) -> String {
    format!("Follows up the audit of {day}")
}
pub(in crate::ui) fn named(reference: &str, day: &str) -> String {
    format!("{reference}, audit of {day}")
}
pub(in crate::ui) fn changed(day: &str, time: &str) -> String {
    format!("{day}, {}", time.get(..5).unwrap_or(time))
}

pub(in crate::ui) const FILE_HEADING: &str = "Open a file";
pub(in crate::ui) const FILE_SAYS: &str = "Choose an audit that was saved from Plumbline. It is checked first: a file that was changed after it was saved, or is not an audit, is not opened, and nothing on this device changes.";
pub(in crate::ui) const FILE_LABEL: &str = "Audit file";
pub(in crate::ui) const FILE_HINT: &str = "Its name begins with audit- and ends in .json";

pub(in crate::ui) const SETTINGS: &str = "Settings";
pub(in crate::ui) const KEPT_HEADING: &str = "What is kept on this device";
pub(in crate::ui) const KEPT: &str = "Every answer is kept in this browser on this device as you give it. Clearing the browser’s site data for this page takes it away.";
pub(in crate::ui) const COUNT: &str = "Audits on this device";
pub(in crate::ui) const STORAGE: &str = "Storage";
pub(in crate::ui) const STORAGE_WORKS: &str = "Working";
pub(in crate::ui) const STORAGE_FAILS: &str = "Not working: see the message at the top of the page";
pub(in crate::ui) const OFFLINE: &str = "Without a network";
pub(in crate::ui) const OFFLINE_WORKS: &str = "Plumbline opens and works";
pub(in crate::ui) const OFFLINE_NOT_YET: &str = "Plumbline works while this page is open. It is not kept on this device yet: load the page again with a network";
pub(in crate::ui) const OFFLINE_NEVER: &str = "Plumbline works while this page is open. This browser does not keep it for the next visit, so opening it needs a network";
pub(in crate::ui) const VERSION: &str = "Version of Plumbline";
pub(in crate::ui) const LASTS: &str = "When the device runs short of room";
pub(in crate::ui) const USED: &str = "Room used";

pub(in crate::ui) fn lasts(lasts: Option<bool>) -> &'static str {
    match lasts {
        Some(true) => "The browser keeps what is here",
        Some(false) => {
            "The browser may clear away what is here. Save audits as files when you are done."
        }
        None => "The browser does not say whether it keeps what is here",
    }
}
pub(in crate::ui) fn used(used: u64, of: Option<u64>) -> String {
    match of {
        Some(of) => format!("{} of {}", bytes(used), bytes(of)),
        None => bytes(used),
    }
}

fn bytes(bytes: u64) -> String {
    match bytes.div_ceil(1_000_000) {
        megabytes @ ..10_000 => format!("{megabytes} MB"),
        megabytes => format!("{} GB", megabytes / 1_000),
    }
}
