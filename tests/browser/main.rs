//! Tests of the rooms that need a browser, run in Chromium.
#![allow(missing_docs)]

#[cfg(target_arch = "wasm32")]
mod store;

#[cfg(target_arch = "wasm32")]
mod world;
