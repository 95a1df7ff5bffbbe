//! Words while a file is read.

pub(in crate::ui) const READING: &str = "Reading the file…";
pub(in crate::ui) const STOP_READING: &str = "Stop reading";
