//! While work is not being kept on the device.

pub(in crate::ui) const FAILING: &str = "Your latest changes are not saved on this device";
pub(in crate::ui) const FAILING_IS_SAFE: &str = "They are still on this page, and you can go on working. Plumbline tries again with your next change. Do not close or reload the page before they are saved.";
pub(in crate::ui) const IN_MEMORY: &str = "Nothing is being saved on this device";
pub(in crate::ui) const IN_MEMORY_IS_SAFE: &str = "You can go on working, but only on this page: what you do is lost when you close or reload it. Save a copy of each audit before you do.";
pub(in crate::ui) const TRY_AGAIN: &str = "Try again";
pub(in crate::ui) const SAVE_A_COPY: &str = "Save a copy of this audit";
pub(in crate::ui) const GONE: &str = "This audit is no longer kept on this device";
pub(in crate::ui) const GONE_SAYS: &str = "It was deleted in another tab, or the browser’s data for this page was cleared. It is now only on this page, and what you do here is not saved. Keep it to store all of it on this device again, or let it go.";
pub(in crate::ui) const KEEP: &str = "Keep it on this device";
pub(in crate::ui) const LET_GO: &str = "Let it go";

pub(in crate::ui) const NEWER: &str = "A newer version of Plumbline is ready. The audits on this device stay as they are, and each opens with the audit tool it began with.";
pub(in crate::ui) const USE_NEWER: &str = "Use the newer version";
pub(in crate::ui) const OTHERS_OPEN: &str =
    "Plumbline is open in another tab or window. Close the others, then try again.";
