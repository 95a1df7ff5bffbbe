//! Words of deleting finished audits from this device.

pub(in crate::ui) const SETTINGS: &str = "Deleting finished audits";
pub(in crate::ui) const SAYS: &str = "An audit that is signed off and saved as a file need not stay here. You can have it deleted from this device some days after it was saved. The list of audits says so at least 7 days before, and you can keep any audit.";
pub(in crate::ui) const DELETE_AFTER: &str =
    "Delete audits from this device after they were saved as files";
pub(in crate::ui) const HINT: &str = "Not drafts, and nothing that was changed since it was saved. A file for central reporting does not count. Files and backups stay where they are.";
pub(in crate::ui) const HEADING: &str = "Will be deleted from this device";
pub(in crate::ui) const WHY: &str = "They are finished and were saved as files, and Settings on this device say to delete such audits. Make sure that you have the files.";
pub(in crate::ui) const STAY: &str = "Keep it";
pub(in crate::ui) const NOW: &str = "Delete it now";

pub(in crate::ui) const NEVER: &str = "Never";
pub(in crate::ui) const OTHER: &str = "Another number of days";
pub(in crate::ui) const DAYS: &str = "Number of days";
pub(in crate::ui) const DAYS_HINT: &str =
    "From 7 to 3650, as your council’s retention schedule says.";
pub(in crate::ui) const WHICH_DAYS: &str =
    "Enter the number of days as a whole number from 7 to 3650";
pub(in crate::ui) const SET_DAYS: &str = "Set these days";

pub(in crate::ui) fn after(days: u16) -> String {
    format!("After {days} days")
}
pub(in crate::ui) fn leaves(on: &str, exported: &str) -> String {
    format!("will be deleted from this device on {on}. It was saved as a file on {exported}.")
}
pub(in crate::ui) fn staying(audits: usize) -> String {
    match audits {
        1 => "1 audit stays here until you delete it, since you chose to keep it.".into(),
        n => format!("{n} audits stay here until you delete them, since you chose to keep them."),
    }
}
