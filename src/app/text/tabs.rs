//! Words of two tabs on one audit.

pub(in crate::app) const DELETED_SAYS: &str =
    "Another tab deleted it. What you did last in this tab went with it.";
pub(in crate::app) const REPLACED: &str = "You changed the same things in another tab, which had";
pub(in crate::app) const REPLACED_MEND: &str =
    "What you did in this tab stands. If the other was right, write it again.";
pub(in crate::app) const FILE_LACKS_SAYS: &str = "Another tab had changed the audit, and this page had not read that yet. Now it has. Save it as a file again, and delete the other one.";
pub(in crate::app) const NOT_SIGNED_OFF: &str =
    "The audit was not signed off, because another tab had changed it";
pub(in crate::app) const NOT_SIGNED_OFF_MEND: &str =
    "This page now shows all of it. Look through it again before you sign it off.";
pub(in crate::app) const SIGNED_OFF: &str =
    "Another tab has signed the audit off, so these changes are not in it";
pub(in crate::app) const SIGNED_OFF_MEND: &str =
    "It stands as it was signed off. To make the changes, reopen it and give your reason.";

pub(in crate::app) fn deleted(reference: &str) -> String {
    format!("The audit {reference} was deleted")
}

pub(in crate::app) fn file_lacks(reference: &str) -> String {
    format!("The file of {reference} that you just saved is not all of it")
}

pub(in crate::app) const NOT_SEALED: &str = "Your answers were not sealed";
pub(in crate::app) const NOT_SEALED_MEND: &str =
    "Another tab had changed them. Look at them, then seal them again.";
