//! What screens share.

mod button;
mod checkbox;
mod date_field;
mod date_input;
mod details;
mod dialog;
mod error_summary;
mod field;
mod page;
mod radios;
mod select;
mod tag;
mod text_area;
mod text_input;
mod with_audit;

pub(super) use button::{Button, ButtonKind, ButtonLink};
pub(super) use checkbox::Checkbox;
pub(super) use date_field::DateField;
pub(super) use date_input::DateInput;
pub(super) use details::Details;
pub(super) use dialog::Dialog;
pub(super) use error_summary::ErrorSummary;
pub(super) use page::Page;
pub(super) use radios::{RadioOption, Radios};
pub(super) use select::Select;
pub(super) use tag::Tag;
pub(super) use text_area::TextArea;
pub(super) use text_input::TextInput;
pub(super) use with_audit::WithAudit;
