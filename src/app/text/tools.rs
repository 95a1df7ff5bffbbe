//! Words of audit tools opened from a file.

pub(in crate::app) const NOT_OPENED: &str = "The audit tool was not opened";

pub(in crate::app) fn cannot_be_used(name: &str) -> String {
    format!("The audit tool {name} cannot be used")
}

/// What was set locally, by its label.
pub(in crate::app) fn set_locally(label: &str, count: u16) -> String {
    format!("“{label}”: {count}")
}
