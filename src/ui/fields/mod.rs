//! One file a kind of question, and what belongs to an answer.

mod check;
mod dates;
mod evidence;
mod fact;
mod measure;
mod question;

pub(super) use check::CheckField;
pub(super) use evidence::citation_words;
pub(super) use fact::FactField;
pub(super) use measure::measure_view;
pub(super) use question::{Question, flush, typing};
