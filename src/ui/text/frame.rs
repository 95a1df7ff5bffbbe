//! Around every screen.

use crate::calendar::{Date, in_words};

pub(in crate::ui) const NAME: &str = "Plumbline";
pub(in crate::ui) const SKIP: &str = "Skip to main content";
pub(in crate::ui) const MENU: &str = "Menu";
pub(in crate::ui) const AUDITS: &str = "Audits";
pub(in crate::ui) const START: &str = "Start an audit";
pub(in crate::ui) const OPEN_FILE: &str = "Open a file";
pub(in crate::ui) const TOOLS: &str = "Audit tools";
pub(in crate::ui) const SETTINGS: &str = "Settings";
pub(in crate::ui) const SAVING: &str = "Saving…";
pub(in crate::ui) const TOO_LONG: &str = "Not saved: a text is too long";
pub(in crate::ui) const NOT_YET: &str = "Not saved yet";
pub(in crate::ui) const NOT_SAVED: &str = "Not saved";
pub(in crate::ui) const SUCCESS: &str = "Done";
pub(in crate::ui) const PROBLEM: &str = "Please read";
pub(in crate::ui) const DISMISS: &str = "Close this message";
pub(in crate::ui) const NOTHING_LEAVES: &str = "Nothing leaves this device unless you save a file.";
pub(in crate::ui) const ACCESSIBILITY: &str = "Accessibility";
pub(in crate::ui) const VERSION: &str = concat!("Plumbline ", env!("CARGO_PKG_VERSION"));

/// When the audit was last saved; the day only if it was not today.
pub(in crate::ui) fn saved(time: &str, day: Option<Date>) -> String {
    match day {
        None => format!("Saved {time}"),
        Some(day) => format!("Saved {}, {}", in_words(day), time.get(..5).unwrap_or(time)),
    }
}
