//! Strict JSON: the one way in for every file that somebody else wrote.
//!
//! Reading has two steps. [`parse`] turns text into a tree and refuses what is
//! not plain JSON: duplicate keys, too much depth, too many bytes. [`read`]
//! turns the tree into a type and says, when it cannot, *where* (a JSON pointer,
//! RFC 6901), *what was expected* and *what was found*.

mod canonical;
mod mixed;
mod node;
mod parse;
mod refusal;
mod scan;
mod sliced;

pub use canonical::{canonical, canonical_tree};
pub(crate) use mixed::deserialize_mixed;
pub use mixed::{Kinds, Mixed};
pub use parse::{EACH_KEY_ONCE, IS_JSON, Limits, parse};
pub use refusal::Refusal;
pub use sliced::parse_in_slices;

use serde::{Serialize, de::DeserializeOwned};
pub use serde_json::Value;

/// Reads a type from a tree.
///
/// # Errors
/// The first place that does not fit the type.
pub fn read<T: DeserializeOwned>(tree: &Value) -> Result<T, Refusal> {
    let place = node::Place::default();
    T::deserialize(node::Node { value: tree, place: &place })
        .map_err(|error| Refusal::from_message(place.pointer(), &error.to_string()))
}

/// JSON on one line, keys in the order of the type.
///
/// # Panics
/// Never; see [`canonical`].
#[must_use]
pub fn line(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("finite numbers and string keys")
}

/// Indented JSON with a final line end, the form in which we write files.
///
/// # Panics
/// Never; see [`canonical`].
#[must_use]
pub fn pretty(value: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(value).expect("finite numbers and string keys");
    text.push('\n');
    text
}

/// A tree of any of our own types, for comparing and for canonical forms.
///
/// # Panics
/// Never; see [`canonical`].
#[must_use]
pub fn tree(value: &impl Serialize) -> Value {
    serde_json::to_value(value).expect("finite numbers and string keys")
}

/// Adds one step to a JSON pointer, escaped as RFC 6901 section 3 says.
#[must_use]
pub fn step(pointer: &str, key: impl std::fmt::Display) -> String {
    let key = key.to_string().replace('~', "~0").replace('/', "~1");
    format!("{pointer}/{key}")
}
