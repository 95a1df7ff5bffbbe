//! What screens share.

mod page;

pub(super) use page::Page;
