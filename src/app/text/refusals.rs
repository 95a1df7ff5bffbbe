//! Words of what is not taken, and why.

use super::common::TOO_LONG;

pub(in crate::app) const NOT_SAVED: &str = "That was not saved";
pub(in crate::app) const UNCHANGED: &str = "Nothing has changed.";
pub(in crate::app) const UNSAVED: &str = "Something is not saved yet";
pub(in crate::app) const NEWER_WAITS: &str =
    "The newer version is taken once everything is saved. Try again in a moment.";
pub(in crate::app) const SAME_ROLE: &str =
    "An action is closed by another role than the one that did it.";

pub(in crate::app) fn too_long_to_sign_off() -> String {
    format!("{TOO_LONG} To give it up, load this page again.")
}

pub(in crate::app) fn must_be(label: &str, what: &str) -> String {
    format!("“{label}” must be {what}.")
}
