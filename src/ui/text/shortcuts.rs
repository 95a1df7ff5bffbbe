//! Words about keys that do something wherever one is on a page.

/// Keys, and what they do.
pub(in crate::ui) type Keys = &'static [(&'static [&'static str], &'static str)];

pub(in crate::ui) const HEADING: &str = "Keyboard shortcuts";
pub(in crate::ui) const CLOSE: &str = "Close";
pub(in crate::ui) const ON: &str = "Single keys do nothing while you are typing or choosing from a list. You can turn them off in Settings.";
pub(in crate::ui) const OFF: &str =
    "Single keys are turned off on this device. You can turn them on in Settings.";
pub(in crate::ui) const SINGLE: &str = "Single keys";
pub(in crate::ui) const ALWAYS: &str = "Always";
/// Between the first and the last of several keys.
pub(in crate::ui) const TO: &str = " to ";

pub(in crate::ui) const SINGLE_KEYS: Keys = &[
    (&["1", "9"], "Answer the question or fact that you are in: 1 is its first answer"),
    (&["n"], "Go to the next question, and after the last one to what comes next"),
    (&["p"], "Go to the question before"),
    (&["?"], "Show this list"),
];
pub(in crate::ui) const ALWAYS_KEYS: Keys =
    &[(&["Ctrl + Z"], "Undo what you did last, in an audit"), (&["Ctrl + Y"], "Do it again")];
