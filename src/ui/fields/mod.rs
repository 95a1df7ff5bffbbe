//! One file a kind of question, and what belongs to an answer.

mod check;
mod citation;
mod date;
mod dates;
mod draft;
mod evidence;
mod fact;
mod measure;
mod number;
mod question;
mod said;
mod themes;

pub(super) use check::checks_owed;
pub(super) use citation::citation_words;
pub(super) use draft::{Draft, Ways};
pub(super) use fact::{FactField, fact_words, take_typed, wrong_at};
pub(super) use measure::{breaches_of, measure_view, outcome_words};
pub(super) use question::{Question, flush, typing};
pub(super) use said::{answer_words, said_by_both, said_by_others, said_in_full};
pub(super) use themes::theme_labels;
