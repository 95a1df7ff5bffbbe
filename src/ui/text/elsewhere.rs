//! While another tab writes in the audit that is shown.

pub(in crate::ui) const WHERE: &str = "Where this audit is edited";
pub(in crate::ui) const ELSEWHERE: &str =
    "This audit is open in another tab. You can read it here.";
pub(in crate::ui) const SHOWN: &str =
    "What you change there shows here as soon as you come back to this tab.";
pub(in crate::ui) const MOVED: &str =
    "Editing moved to another tab. Everything you wrote here is saved.";
pub(in crate::ui) const NOT_YET_SAVED: &str = "Editing moved to another tab. What you wrote here is on this page, and not all of it is saved yet.";
pub(in crate::ui) const EDIT_HERE: &str = "Edit here instead";
pub(in crate::ui) const HERE: &str = "You can edit this audit here now.";
