use std::fmt;
use std::marker::PhantomData;

use serde::de::{Error, MapAccess, SeqAccess, Unexpected, Visitor};

/// A type whose JSON may be of more than one kind, told apart by the kind alone.
///
/// Serde's untagged enums try one reading after another and, when all fail, can
/// say neither where nor why. Here the JSON kind chooses the reading, so a fault
/// inside it keeps its place. Implement the kinds that may stand there.
pub trait Mixed: Sized {
    /// What may stand here, in words.
    const EXPECTING: &'static str;

    /// From a string.
    fn text(_: String) -> Option<Self> {
        None
    }
    /// From a number.
    fn number(_: f64) -> Option<Self> {
        None
    }
    /// From `true` or `false`.
    fn yes_no(_: bool) -> Option<Self> {
        None
    }
    /// From a list.
    ///
    /// # Errors
    /// When no list may stand here, or an item is wrong.
    fn list<'de, A: SeqAccess<'de>>(_: A) -> Result<Self, A::Error> {
        Err(A::Error::invalid_type(Unexpected::Seq, &Self::EXPECTING))
    }
    /// From an object.
    ///
    /// # Errors
    /// When no object may stand here, or a member is wrong.
    fn object<'de, A: MapAccess<'de>>(_: A) -> Result<Self, A::Error> {
        Err(A::Error::invalid_type(Unexpected::Map, &Self::EXPECTING))
    }
}

/// Implements `Deserialize` for a [`Mixed`] type.
macro_rules! deserialize_mixed {
    ($($name:ty),* $(,)?) => {$(
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
                reader.deserialize_any($crate::json::Kinds::<Self>::new())
            }
        }
    )*};
}
pub(crate) use deserialize_mixed;

/// The visitor behind `deserialize_mixed`.
pub struct Kinds<T>(PhantomData<T>);

impl<T> Kinds<T> {
    pub(crate) fn new() -> Self {
        Self(PhantomData)
    }
}

impl<'de, T: Mixed> Visitor<'de> for Kinds<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTING)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<T, E> {
        T::yes_no(value).ok_or_else(|| E::invalid_type(Unexpected::Bool(value), &self))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<T, E> {
        T::number(value).ok_or_else(|| E::invalid_type(Unexpected::Float(value), &self))
    }

    #[allow(clippy::cast_precision_loss)] // whoever needs a whole number checks its range
    fn visit_u64<E: Error>(self, value: u64) -> Result<T, E> {
        T::number(value as f64).ok_or_else(|| E::invalid_type(Unexpected::Unsigned(value), &self))
    }

    #[allow(clippy::cast_precision_loss)]
    fn visit_i64<E: Error>(self, value: i64) -> Result<T, E> {
        T::number(value as f64).ok_or_else(|| E::invalid_type(Unexpected::Signed(value), &self))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<T, E> {
        T::text(value.to_owned()).ok_or_else(|| E::invalid_type(Unexpected::Str(value), &self))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<T, A::Error> {
        T::list(list)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        T::object(map)
    }
}
