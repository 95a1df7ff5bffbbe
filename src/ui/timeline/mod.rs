//! Clocks drawn on one axis of time, and the same as tables.

mod drawn;
mod mark;
mod picture;
mod strip;
mod tables;

pub(super) use drawn::Drawn;
pub(super) use picture::{Picture, legend};
pub(super) use strip::Strip;
pub(super) use tables::{tables, windows_table};
