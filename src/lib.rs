//! Plumbline.
pub mod audit;
pub mod calendar;
pub mod exchange;
pub mod grading;
pub mod instrument;
pub mod json;
pub mod vault;
