//! Words that several matters share.

pub(in crate::app) const DEVICE_UNCHANGED: &str = "Nothing on this device has changed.";
pub(in crate::app) const TOO_LONG: &str =
    "A text that you typed is too long. It is not saved until it is shorter.";

pub(in crate::app) fn handed(name: &str) -> String {
    format!("{name} has been handed to your browser")
}

pub(in crate::app) fn audits(count: usize) -> String {
    match count {
        1 => "1 audit".to_owned(),
        n => format!("{n} audits"),
    }
}
