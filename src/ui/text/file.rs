//! Words while a file is read.

pub(in crate::ui) const READING: &str = "Reading the file…";
pub(in crate::ui) const STOP_READING: &str = "Stop reading";
pub(in crate::ui) const UNREADABLE: &str = "The browser could not read the file.";

pub(in crate::ui) fn too_large(most_mebibytes: usize) -> String {
    format!("The file is larger than {most_mebibytes} MiB, which no file of this kind is.")
}
