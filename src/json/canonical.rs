use serde::Serialize;
use serde_json::Value;

use super::tree;

/// The RFC 8785 (JSON Canonicalization Scheme) form, over which digests are taken.
///
/// # Panics
/// Never for our own types and trees: they hold no map with keys that are not
/// strings and no number that is not finite, the only things JCS refuses.
#[must_use]
pub fn canonical(value: &impl Serialize) -> String {
    canonical_tree(&tree(value))
}

/// The same of a tree. Its numbers are written by `serde_json_canonicalizer`; what that does
/// with the rest takes many times as long, and every tool that is opened waits for it.
///
/// # Panics
/// As [`canonical`].
#[must_use]
pub fn canonical_tree(value: &Value) -> String {
    let mut text = String::new();
    write(value, &mut text);
    text
}

fn write(value: &Value, text: &mut String) {
    match value {
        Value::Null | Value::Bool(_) => text.push_str(&value.to_string()),
        Value::Number(number) => {
            let number = serde_json_canonicalizer::to_string(number);
            text.push_str(&number.expect("a finite number"));
        }
        Value::String(said) => write_string(said, text),
        Value::Array(items) => list(text, ['[', ']'], items, write),
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().collect();
            // By UTF-16, as JavaScript sorts: not in the order of the characters' numbers.
            members.sort_by(|(one, _), (other, _)| one.encode_utf16().cmp(other.encode_utf16()));
            list(text, ['{', '}'], members, |(key, value), text| {
                write_string(key, text);
                text.push(':');
                write(value, text);
            });
        }
    }
}

fn list<T>(
    text: &mut String,
    [open, close]: [char; 2],
    items: impl IntoIterator<Item = T>,
    write: impl Fn(T, &mut String),
) {
    text.push(open);
    for (at, item) in items.into_iter().enumerate() {
        if at > 0 {
            text.push(',');
        }
        write(item, text);
    }
    text.push(close);
}

/// JSON leaves it open which characters are escaped and how; serde_json does as JCS says.
fn write_string(said: &str, text: &mut String) {
    text.push_str(&serde_json::to_string(said).expect("a string can be written"));
}
