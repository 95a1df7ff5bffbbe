//! Plumbline.
pub mod app;
pub mod audit;
pub mod calendar;
pub mod exchange;
pub mod grading;
pub mod instrument;
pub mod json;
#[cfg(target_arch = "wasm32")]
pub mod platform;
#[cfg(target_arch = "wasm32")]
pub mod ui;
pub mod vault;
