//! Words of what was done in an audit.

pub(in crate::app) const BEGUN: &str = "The audit was begun.";
pub(in crate::app) const RESTORED: &str =
    "The audit was opened from a file; what was done before is in that file as it then stood.";
pub(in crate::app) const UNDONE: &str = "Undone";
pub(in crate::app) const DONE_AGAIN: &str = "Done again";

/// What was undone or done again, and what stands since.
pub(in crate::app) fn stepped(name: &str, now: &str) -> String {
    format!("{name}. Now: {now}")
}
