use std::cell::RefCell;
use std::fmt::Display;

use serde::Deserializer;
use serde::de::value::{MapAccessDeserializer, StrDeserializer};
use serde::de::{DeserializeSeed, Error as _, Expected, MapAccess, SeqAccess, Unexpected, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::{Error, Value};

use super::step;

/// A tree read strictly: serde's own reading of a tree takes a list where a struct
/// is meant, field by field; here an object is an object.
#[derive(Clone, Copy)]
pub(super) struct Node<'de, 'p> {
    pub(super) value: &'de Value,
    pub(super) place: &'p Place,
}

/// Where a fault lies: the steps to it, noted from the inside out as reading gives up.
#[derive(Default)]
pub(super) struct Place(RefCell<Vec<String>>);

impl Place {
    /// The JSON pointer to it.
    pub(super) fn pointer(&self) -> String {
        self.0.borrow().iter().rev().fold(String::new(), |pointer, key| step(&pointer, key))
    }

    fn note<T>(&self, key: impl Display, read: Result<T, Error>) -> Result<T, Error> {
        if read.is_err() {
            self.0.borrow_mut().push(key.to_string());
        }
        read
    }
}

impl<'de, 'p> Node<'de, 'p> {
    fn list<V: Visitor<'de>>(self, items: &'de [Value], visitor: V) -> Result<V::Value, Error> {
        let mut rest = Items { items: items.iter().enumerate(), place: self.place };
        let value = visitor.visit_seq(&mut rest)?;
        match rest.items.len() {
            0 => Ok(value),
            left => {
                let expected = format!("{} elements in sequence", items.len() - left);
                Err(Error::invalid_length(items.len(), &expected.as_str()))
            }
        }
    }

    fn object<V: Visitor<'de>>(
        self,
        members: &'de serde_json::Map<String, Value>,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_map(self.members(members))
    }

    fn members(self, members: &'de serde_json::Map<String, Value>) -> Members<'de, 'p> {
        Members { members: members.iter(), value: None, place: self.place }
    }
}

struct Items<'de, 'p> {
    items: std::iter::Enumerate<std::slice::Iter<'de, Value>>,
    place: &'p Place,
}

impl<'de> SeqAccess<'de> for Items<'de, '_> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Error> {
        let Some((at, value)) = self.items.next() else { return Ok(None) };
        self.place.note(at, seed.deserialize(Node { value, place: self.place })).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.items.len())
    }
}

struct Members<'de, 'p> {
    members: serde_json::map::Iter<'de>,
    /// The member whose key was read and whose value was not yet.
    value: Option<(&'de str, &'de Value)>,
    place: &'p Place,
}

impl<'de> MapAccess<'de> for Members<'de, '_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Error> {
        let Some((key, value)) = self.members.next() else { return Ok(None) };
        self.value = Some((key, value));
        self.place.note(key, seed.deserialize(StrDeserializer::new(key))).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        let (key, value) = self.value.take().expect("a key comes before its value");
        self.place.note(key, seed.deserialize(Node { value, place: self.place }))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.members.len())
    }
}

/// Says that a value is of another kind than was expected. Once for all types: as what each
/// type's reader does with every kind, it would be in the download once a type.
fn unfit(value: &Value, expected: &dyn Expected) -> Error {
    let found = match value {
        Value::Null => Unexpected::Unit,
        Value::Bool(value) => Unexpected::Bool(*value),
        Value::Number(number) => match (number.as_u64(), number.as_i64()) {
            (Some(value), _) => Unexpected::Unsigned(value),
            (_, Some(value)) => Unexpected::Signed(value),
            _ => Unexpected::Float(number.as_f64().unwrap_or_default()),
        },
        Value::String(text) => Unexpected::Str(text),
        Value::Array(_) => Unexpected::Seq,
        Value::Object(_) => Unexpected::Map,
    };
    Error::invalid_type(found, expected)
}

impl<'de> Deserializer<'de> for Node<'de, '_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Value::Null => visitor.visit_unit(),
            Value::Bool(value) => visitor.visit_bool(*value),
            Value::Number(number) => number.deserialize_any(visitor),
            Value::String(text) => visitor.visit_borrowed_str(text),
            Value::Array(items) => self.list(items, visitor),
            Value::Object(members) => self.object(members, visitor),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Value::String(text) => visitor.visit_borrowed_str(text),
            other => Err(unfit(other, &visitor)),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_str(visitor)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Value::Bool(value) => visitor.visit_bool(*value),
            other => Err(unfit(other, &visitor)),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Value::Array(items) => self.list(items, visitor),
            other => Err(unfit(other, &visitor)),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Value::Object(members) => self.object(members, visitor),
            other => Err(unfit(other, &visitor)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self.value {
            Value::Object(members) => self.object(members, visitor),
            Value::Array(_) => Err(Error::invalid_type(Unexpected::Other("a list"), &"an object")),
            other => Err(unfit(other, &visitor)),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self.value {
            Value::String(text) => {
                StrDeserializer::new(text).deserialize_enum(name, variants, visitor)
            }
            Value::Object(members) if members.len() == 1 => {
                let members = MapAccessDeserializer::new(self.members(members));
                members.deserialize_enum(name, variants, visitor)
            }
            Value::Object(_) => {
                let found = Unexpected::Other("an object with another number of keys");
                Err(Error::invalid_type(found, &"an object with one key"))
            }
            other => Err(unfit(other, &visitor)),
        }
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char bytes byte_buf unit unit_struct
        tuple tuple_struct identifier ignored_any
    }
}
