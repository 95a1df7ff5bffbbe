//! How a [`Date`] stands in files: `YYYY-MM-DD` and nothing else, in the years
//! that files may have. The date type's own reading is more generous.

use serde::{Deserialize, Deserializer, Serializer, de::Error};

use super::{Date, parse_iso};

/// Writes it.
///
/// # Errors
/// Those of the writer.
pub fn serialize<S: Serializer>(date: &Date, writer: S) -> Result<S::Ok, S::Error> {
    writer.collect_str(date)
}

/// Reads it.
///
/// # Errors
/// Text in another form, no day of the calendar, or a year out of bounds.
pub fn deserialize<'de, D: Deserializer<'de>>(reader: D) -> Result<Date, D::Error> {
    let text = String::deserialize(reader)?;
    parse_iso(&text).ok_or_else(|| {
        let words = format!("“{text}”, expected a date such as 2026-03-14, from 1900 to 2199");
        D::Error::custom(words)
    })
}

/// A date that may be left out.
pub mod optional {
    use super::{Date, Deserialize, Deserializer, Serializer};

    /// Writes it.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn serialize<S: Serializer>(date: &Option<Date>, writer: S) -> Result<S::Ok, S::Error> {
        match date {
            Some(date) => super::serialize(date, writer),
            None => writer.serialize_none(),
        }
    }

    /// Reads it.
    ///
    /// # Errors
    /// As for one that must be there.
    pub fn deserialize<'de, D: Deserializer<'de>>(reader: D) -> Result<Option<Date>, D::Error> {
        #[derive(Deserialize)]
        #[serde(transparent)]
        struct Written(#[serde(with = "super")] Date);
        Ok(Option::<Written>::deserialize(reader)?.map(|Written(date)| date))
    }
}

/// How the JSON Schemas describe it.
#[cfg(feature = "schema")]
#[derive(Debug)]
pub struct IsoDate;

#[cfg(feature = "schema")]
impl schemars::JsonSchema for IsoDate {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "IsoDate".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        // The pattern too, since not every validator looks at formats.
        schemars::json_schema!({
            "type": "string",
            "format": "date",
            "pattern": r"^(19|20|21)\d{2}-\d{2}-\d{2}$"
        })
    }
}
