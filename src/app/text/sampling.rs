//! Words of drawing a sample to moderate.

pub(in crate::app) const NOT_SIGNED_OFF: &str = "Nobody has signed it off.";
pub(in crate::app) const TWICE: &str = "The same audit is in another of the files.";
