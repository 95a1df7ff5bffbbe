//! Words of beginning and opening audits, and of what was found damaged then.

use crate::app::lost::{Loss, Lost};

pub(in crate::app) const NOT_STARTED: &str = "The audit was not started";
pub(in crate::app) const MEND_TIMESCALES: &str =
    "Nothing in the form was lost. Change them, or leave them as the audit tool has them.";
pub(in crate::app) const CANNOT_OPEN: &str = "The audit could not be opened";
pub(in crate::app) const NOTHING_TOUCHED: &str = "Nothing was changed or deleted.";
pub(in crate::app) const REST_IS_HERE: &str =
    "Everything else is here. Look through it before you rely on it.";
pub(in crate::app) const OLD_HEAD: &str = "The list of audits had this audit as it once was";
pub(in crate::app) const OLD_HEAD_SAYS: &str = "Its line there was put back by something other than Plumbline. All of the audit is here. The next change brings its line up to date.";
pub(in crate::app) const STRAYS_SAY: &str = "Something other than Plumbline put it there. Nothing in the audit comes from it, and nothing was deleted.";
pub(in crate::app) const TOOL_UNREADABLE: &str = "The audit tool it was begun with cannot be read.";
pub(in crate::app) const NO_FIRST_ENTRY: &str = "Its first entry is missing.";
pub(in crate::app) const OTHER_TOOL: &str = "The audit tool that is kept with it is not the one it was begun with: something other than Plumbline changed it. A backup or a saved file of this audit still has the right one.";
pub(in crate::app) const FILE_NOT_OPENED: &str = "The file was not opened";
pub(in crate::app) const ALREADY_HERE_MEND: &str = "Open it from the list. To have the file's version instead, export the one here if you want to keep it, delete it here, then open the file again.";
pub(in crate::app) const DIFFERENCES: &str =
    "Some grades in the file are not what follows from its answers";
pub(in crate::app) const OTHERS_LISTED: &str =
    "The others are listed. Nothing was changed or deleted.";

pub(in crate::app) const NOT_MODERATED: &str = "The audit cannot be moderated";
pub(in crate::app) const NOT_SIGNED_OFF: &str =
    "Nobody has signed it off. Ask for the file as it is once it is signed off.";
pub(in crate::app) const MODERATED_ALREADY: &str =
    "The file says what came of moderating it already. Ask for the file as it was signed off.";
pub(in crate::app) const NOTHING_LIMITS: &str = "No answer holds one of its grades down, so there is no question on which a grade hangs. Moderate the whole audit instead.";
pub(in crate::app) const BLIND: &str = "You see the facts and where evidence was cited. You see answers and grades once you have sealed your own.";

pub(in crate::app) const MODERATED_SAYS: &str = "The audit itself is on this device and is unchanged. Keep the file: it has the moderator’s answers and how far each grade lies apart. To read them, open it on a device that does not have the audit.";

pub(in crate::app) fn moderated(reference: &str) -> String {
    format!("The file says what came of moderating the audit {reference}")
}

pub(in crate::app) fn to_moderate(reference: &str) -> String {
    format!("The audit {reference} is open to be moderated")
}

/// The misfits are labels with values.
pub(in crate::app) fn timescales_misfit(misfits: &str) -> String {
    format!(
        "These local timescales do not fit the rest of the audit tool: {misfits}. One that counts as in time must be shorter than one that counts as late."
    )
}

pub(in crate::app) fn entries_unreadable(count: u64) -> String {
    match count {
        1 => "One entry of this audit cannot be read".to_owned(),
        n => format!("{n} entries of this audit cannot be read"),
    }
}

pub(in crate::app) fn strays(count: u64) -> String {
    match count {
        1 => "One record beside this audit is none of it".to_owned(),
        n => format!("{n} records beside this audit are none of it"),
    }
}

pub(in crate::app) fn already_here(reference: &str) -> String {
    format!("The audit {reference} is already on this device. Nothing has changed.")
}

pub(in crate::app) const AS_PRACTITIONER: &str =
    "It is a practitioner’s own reflection, so you go on with it here as the practitioner.";
pub(in crate::app) const HOW_AUDITOR: &str = "Do you want to audit it? Ask the practitioner to choose two devices under “Change how you work on it”, on the page “Working together”, and to save a file for you. Take that file in under “Open a file”.";

pub(in crate::app) fn opened(reference: &str) -> String {
    format!("The audit {reference} is open and whole")
}

pub(in crate::app) fn audits_unreadable(count: usize) -> String {
    format!("{count} of the audits here cannot be read")
}

impl Lost {
    /// Which ones and what became of them, in a sentence. People count from 1.
    #[must_use]
    pub fn in_words(&self) -> String {
        let which = match self.count() {
            1 => format!("Entry {} ", self.to),
            _ => format!("Entries {} to {} ", self.from + 1, self.to),
        };
        let what = match (self.how, self.count()) {
            (Loss::Missing, 1) => "is missing.",
            (Loss::Missing, _) => "are missing.",
            (Loss::Changed, _) => "was changed by something other than Plumbline, or moved.",
        };
        which + what
    }
}
