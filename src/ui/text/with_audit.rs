//! While an audit is being opened, and when it cannot be.

pub(in crate::ui) const OPENING: &str = "Opening the audit";
pub(in crate::ui) const NOT_OPEN: &str = "This audit is not open";
pub(in crate::ui) const WHY_NOT_OPEN: &str = "It is not on this device, or it could not be read. It may have been begun on another device, or deleted here. Nothing has been changed.";
pub(in crate::ui) const WHAT_TO_DO: &str =
    "Look for it in the list of audits. If you hold its exported file, open that.";
pub(in crate::ui) const GO_HOME: &str = "See the audits on this device";
pub(in crate::ui) const TRY_AGAIN: &str = "Try again";
