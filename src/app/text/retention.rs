//! Words of deleting audits and of keeping them.

pub(in crate::app) const STAY_NOT_NOTED: &str = "It could not be noted that the audit is to stay";
pub(in crate::app) const STAYS_SAYS: &str = "It stays until you delete it yourself.";
pub(in crate::app) const NOT_DELETED: &str = "The audit could not be deleted";
pub(in crate::app) const FINISHED_NOT_DELETED: &str =
    "Finished audits could not be deleted from this device";

pub(in crate::app) fn stays(reference: &str) -> String {
    format!("The audit {reference} stays on this device")
}

pub(in crate::app) fn deleted(reference: &str) -> String {
    format!("The audit {reference} has been deleted")
}

pub(in crate::app) fn finished_deleted(count: usize) -> String {
    match count {
        1 => "1 audit was deleted from this device".to_owned(),
        n => format!("{n} audits were deleted from this device"),
    }
}

/// After the references of other audits.
pub(in crate::app) fn unnamed(count: usize) -> String {
    format!("{count} before this page was locked")
}

pub(in crate::app) fn why_deleted(days: Option<u16>) -> String {
    let since = days.map_or(String::new(), |days| format!(" at least {days} days ago"));
    format!(
        "Signed off, saved as a file{since} and unchanged since; Settings say to delete such audits, and the list of audits said so for a week. The files that you saved stay where they are."
    )
}

pub(in crate::app) fn why_not_deleted(references: &str, says: &str, mend: &str) -> String {
    format!("{references}. {says} {mend}")
}
