//! All native tests, in one binary: linking dominates.
#![allow(missing_docs)]

mod accept;
mod arrows;
mod grading;
mod parser;
mod shipped;
