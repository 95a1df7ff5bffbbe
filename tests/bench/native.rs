//! How fast, natively; README.md says how to run it and what came out.
#![allow(missing_docs)]

#[cfg(not(target_arch = "wasm32"))]
mod by_hand;
#[cfg(not(target_arch = "wasm32"))]
mod dense;
#[cfg(not(target_arch = "wasm32"))]
#[allow(dead_code)] // shared with the tests, which use more of it
#[path = "../it/dice.rs"]
mod dice;
#[cfg(not(target_arch = "wasm32"))]
mod instruments;
#[cfg(not(target_arch = "wasm32"))]
mod measure;

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    measure::all();
}

#[cfg(target_arch = "wasm32")]
fn main() {}
