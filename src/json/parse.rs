use std::cell::RefCell;
use std::fmt;

use serde::de::{DeserializeSeed, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use super::{Refusal, step};

/// How much of a file is read before it is refused.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Longest text in bytes.
    pub bytes: usize,
    /// Deepest nesting of lists and objects.
    pub depth: usize,
}

/// What a [`Refusal`] says was expected when a key stands twice in one object.
pub const EACH_KEY_ONCE: &str = "each key once";
/// What a [`Refusal`] says was expected when text is not JSON at all.
pub const IS_JSON: &str = "JSON (RFC 8259)";

/// Turns text into a tree.
///
/// # Errors
/// Text that is too long, too deep, not JSON (RFC 8259), or holds a key twice.
pub fn parse(text: &str, limits: Limits) -> Result<Value, Refusal> {
    if text.len() > limits.bytes {
        let (most, found) = (size(limits.bytes), size(text.len()));
        return Err(Refusal::new("", format!("at most {most}"), found));
    }
    let place = RefCell::new(Place::default());
    tree(without_mark(text), &place, limits.depth)
        .map_err(|error| place.into_inner().refuse(&error, limits))
}

/// A part of a text in which so many levels of nesting are left; `None` where
/// [`parse`] would refuse it.
pub(super) fn of_depth(text: &str, left: usize) -> Option<Value> {
    tree(text, &RefCell::default(), left).ok()
}

/// Without the byte order mark that Windows editors put first; it carries no meaning.
pub(super) fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

fn tree(text: &str, place: &RefCell<Place>, left: usize) -> Result<Value, serde_json::Error> {
    let mut reader = serde_json::Deserializer::from_str(text);
    let tree = Tree { place, left }.deserialize(&mut reader)?;
    reader.end().map(|()| tree)
}

fn size(bytes: usize) -> String {
    const KIB: usize = 1024;
    match bytes {
        n if n >= 10 * KIB * KIB || (n >= KIB * KIB && n.is_multiple_of(KIB * KIB)) => {
            format!("{} MiB", n / (KIB * KIB))
        }
        n if n >= KIB => format!("{} KiB", n / KIB),
        n => format!("{n} bytes"),
    }
}

/// Where the reader stands, kept outside the recursion so that it survives an error.
#[derive(Default)]
struct Place {
    path: Vec<String>,
    fault: Option<Fault>,
}

enum Fault {
    Depth,
    Twice,
}

impl Place {
    fn refuse(self, error: &serde_json::Error, limits: Limits) -> Refusal {
        let pointer = self.path.iter().fold(String::new(), |pointer, key| step(&pointer, key));
        match self.fault {
            Some(Fault::Depth) => {
                Refusal::new(pointer, format!("at most {} levels of nesting", limits.depth), "more")
            }
            Some(Fault::Twice) => Refusal::new(pointer, EACH_KEY_ONCE, "the same key again"),
            None => Refusal::new(pointer, IS_JSON, error.to_string()),
        }
    }
}

#[derive(Clone, Copy)]
struct Tree<'p> {
    place: &'p RefCell<Place>,
    left: usize,
}

impl Tree<'_> {
    fn below<E: serde::de::Error>(self) -> Result<Self, E> {
        match self.left.checked_sub(1) {
            Some(left) => Ok(Self { left, ..self }),
            None => {
                self.place.borrow_mut().fault = Some(Fault::Depth);
                Err(E::custom("too deep"))
            }
        }
    }

    fn enter(self, key: String) {
        self.place.borrow_mut().path.push(key);
    }

    fn leave(self) {
        self.place.borrow_mut().path.pop();
    }
}

impl<'de> DeserializeSeed<'de> for Tree<'_> {
    type Value = Value;

    fn deserialize<D: serde::Deserializer<'de>>(self, reader: D) -> Result<Value, D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Tree<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<Value, E> {
        Number::from_f64(value).map(Value::Number).ok_or_else(|| E::custom("not a finite number"))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let below = self.below()?;
        let mut items = Vec::new();
        loop {
            self.enter(items.len().to_string());
            let item = list.next_element_seed(below)?;
            self.leave();
            match item {
                Some(item) => items.push(item),
                None => return Ok(Value::Array(items)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Value, A::Error> {
        let below = self.below()?;
        let mut map = Map::new();
        while let Some(key) = object.next_key::<String>()? {
            self.enter(key.clone());
            if map.contains_key(&key) {
                self.place.borrow_mut().fault = Some(Fault::Twice);
                return Err(A::Error::custom("duplicate key"));
            }
            map.insert(key, object.next_value_seed(below)?);
            self.leave();
        }
        Ok(Value::Object(map))
    }
}
