use std::fmt;

use super::step;

/// Why a file was not read: the place, what belongs there, what stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// JSON pointer (RFC 6901); empty for the whole file.
    pub pointer: String,
    /// What would have been right, in words.
    pub expected: String,
    /// What was there instead, in words. Never longer than a line.
    pub found: String,
}

impl Refusal {
    /// A refusal at `pointer`.
    pub fn new(
        pointer: impl Into<String>,
        expected: impl Into<String>,
        found: impl Into<String>,
    ) -> Self {
        Self { pointer: pointer.into(), expected: expected.into(), found: shorten(&found.into()) }
    }

    /// The same refusal, seen from a file in which the tree stands at `prefix`.
    #[must_use]
    pub fn under(mut self, prefix: &str) -> Self {
        self.pointer.insert_str(0, prefix);
        self
    }

    /// Serde's own messages have one form, "FOUND, expected EXPECTED"; the rest
    /// of them name a field. A position ("at line 3 column 4") says nothing here
    /// that the pointer does not, and is dropped.
    pub(super) fn from_message(mut pointer: String, message: &str) -> Self {
        let message = message.split(" at line ").next().unwrap_or(message);
        if let Some(key) = quoted(message, "missing field ") {
            return Self::new(pointer, format!("a key “{key}”"), "no such key");
        }
        if let Some(key) = quoted(message, "unknown field ") {
            // The path may or may not end in the unknown key already.
            if !pointer.ends_with(&step("", key)) {
                pointer = step(&pointer, key);
            }
            let expected = match message.split_once(", expected ") {
                Some((_, known)) => known.replace('`', ""),
                None => "no key here".into(),
            };
            return Self::new(pointer, expected, format!("the unknown key “{key}”"));
        }
        match message.rsplit_once(", expected ") {
            Some((found, expected)) => Self::new(pointer, expected_words(expected), words(found)),
            None => Self::new(pointer, "something else", message),
        }
    }
}

/// What was found, in words that do not need a programmer.
fn words(found: &str) -> String {
    let found = found.trim_start_matches("invalid type: ");
    let found = found.trim_start_matches("invalid value: ");
    let found = found.replace('`', "");
    match found.split_once(' ') {
        Some(("string", text)) => format!("“{}”", text.trim_matches('"')),
        Some(("integer", number)) => format!("the number {number}"),
        Some(("boolean", value)) => value.to_owned(),
        Some(("floating", number)) => number.replace("point ", "the number "),
        Some(("unknown", variant)) => format!("“{}”", variant.trim_start_matches("variant ")),
        _ if found == "sequence" => "a list".to_owned(),
        _ if found == "map" => "an object".to_owned(),
        _ => found,
    }
}

/// What was expected, likewise; names of our own types say nothing to whoever
/// wrote the file.
fn expected_words(expected: &str) -> String {
    match expected {
        "a string" => "text".to_owned(),
        "a sequence" => "a list".to_owned(),
        "a map" => "an object".to_owned(),
        "a boolean" => "true or false".to_owned(),
        "f64" => "a number".to_owned(),
        "u16" | "u64" | "i64" => "a whole number".to_owned(),
        _ if expected.starts_with("struct ") => "an object".to_owned(),
        _ if expected.starts_with("enum ") => "one of the values that may stand here".to_owned(),
        _ => expected.replace('`', ""),
    }
}

fn quoted<'a>(message: &'a str, start: &str) -> Option<&'a str> {
    message.strip_prefix(start)?.strip_prefix('`')?.split('`').next()
}

/// Long found values are cut: a refusal is read by a person, and may hold case content.
fn shorten(text: &str) -> String {
    const LONGEST: usize = 80;
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let start: String = text.chars().take(LONGEST - 1).collect();
    format!("{start}…")
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = if self.pointer.is_empty() { "the file as a whole" } else { &self.pointer };
        write!(f, "At {place}: expected {}, found {}.", self.expected, self.found)
    }
}

impl std::error::Error for Refusal {}
