//! Words of files that the person is given.

use super::common::TOO_LONG;

pub(in crate::app) const NOT_MADE: &str = "The file was not saved";
pub(in crate::app) const NOT_OFFERED: &str = "The file could not be saved";
pub(in crate::app) const LOOK_FOR_IT: &str =
    "Look for it in your downloads. The audit also stays here.";

pub(in crate::app) const LOOK_FOR_SAMPLE: &str = "Look for it in your downloads. Keep it: the list is gone from this page as soon as you leave it.";

pub(in crate::app) fn lacks_long_text() -> String {
    format!("{TOO_LONG} The file does not have it either.")
}

pub(in crate::app) fn browser_said(why: &str) -> String {
    format!("The browser said: {why}. The audit here is unchanged.")
}

/// That the file lacks what cannot be read: whoever gets it cannot see that.
pub(in crate::app) fn lacks_damaged(unreadable: u64) -> String {
    let which = match unreadable {
        1 => "One entry of this audit is damaged on this device and is".to_owned(),
        n => format!("{n} entries of this audit are damaged on this device and are"),
    };
    format!("{which} not in the file. Say so to whoever gets it.")
}
