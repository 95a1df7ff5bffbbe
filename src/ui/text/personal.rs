//! Words about what may say who somebody is.

use crate::personal::Looks;

/// What something looks like, as it stands in a text.
pub(in crate::ui) fn looks(words: &str, looks: Looks) -> String {
    let like = match looks {
        Looks::Birth => "a date of birth",
        Looks::NhsNumber => "an NHS number",
        Looks::NationalInsurance => "a National Insurance number",
        Looks::Postcode => "a postcode",
        Looks::Phone => "a telephone number",
        Looks::Email => "an e-mail address",
    };
    format!("“{words}” looks like {like}.")
}

pub(in crate::ui) const LEAVE_OUT: &str =
    "Leave out what could tell who somebody is. If it cannot, keep it.";

pub(in crate::ui) fn keep(words: &str) -> String {
    format!("Keep “{words}”")
}

pub(in crate::ui) const HEADING: &str = "Words that may tell who somebody is";
pub(in crate::ui) const SAYS: &str = "These go along in the file for people. Look at each before you pass it on. The file for central reporting has none of them.";
pub(in crate::ui) const ABOUT: &str = "About this audit";
pub(in crate::ui) const KEPT: &str = "You kept it.";
