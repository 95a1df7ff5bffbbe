//! Words of what the device would not keep or give.

use crate::app::store::StoreError;

// These come after *The browser could not store or read*.
pub(in crate::app) const UNREADABLE: &str = "it cannot be read";
pub(in crate::app) const TOOL_MISSING: &str = "its audit tool is missing";
pub(in crate::app) const TOOL_DAMAGED: &str = "its audit tool is damaged";
pub(in crate::app) const TOOL_IS_ANOTHER: &str = "its audit tool is another than it names";
pub(in crate::app) const HEAD_DAMAGED: &str = "its entry in the list is damaged";
pub(in crate::app) const NOT_SEALED_YET: &str = "it is not encrypted yet; opening it encrypts it";
pub(in crate::app) const PARTLY_SEALED: &str = "only some of it is encrypted";

impl StoreError {
    /// What happened, and what one can do, in two sentences.
    #[must_use]
    pub fn in_words(&self) -> (String, &'static str) {
        let (says, mend): (&str, _) = match self {
            Self::Refused => (
                "This browser does not let the page keep anything on this device.",
                "Leave private browsing, or allow site data for this page, and open it again.",
            ),
            Self::Full => (
                "There is no room left on this device.",
                "Free some space outside of the browser, then try again. Audits you no longer need here can be exported and deleted.",
            ),
            Self::Blocked => (
                "Another tab with Plumbline open is in the way.",
                "Close the other tab, then try again.",
            ),
            Self::Newer => (
                concat!(
                    "What is kept on this device was written by a Plumbline newer than this one, ",
                    env!("CARGO_PKG_VERSION"),
                    ", and only that or one newer still reads it. Nothing was changed."
                ),
                "Load the page again while you are online, so that it becomes the newer one.",
            ),
            Self::Absent => (
                "That audit is not on this device.",
                "It may have been deleted here, or begun on another device.",
            ),
            Self::Overtaken => {
                ("Another tab keeps changing this audit.", "Close the other tab, then try again.")
            }
            Self::Locked => (
                "What is kept on this device is locked.",
                "Unlock it with the passphrase, then try again.",
            ),
            Self::Other(why) => {
                let says = format!("The browser could not store or read: {why}.");
                return (
                    says,
                    "Try again. If it goes on, export the audit so that you hold a copy.",
                );
            }
        };
        (says.to_owned(), mend)
    }
}
