//! Every word of the interface that is not content, one file a screen.

pub(super) mod common;
pub(super) mod with_audit;
