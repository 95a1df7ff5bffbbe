use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

/// How the JSON Schemas describe a [`super::Date`].
#[derive(Debug)]
pub struct IsoDate;

impl JsonSchema for IsoDate {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "IsoDate".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        // The pattern too, since not every validator looks at formats.
        json_schema!({
            "type": "string",
            "format": "date",
            "pattern": r"^(19|20|21)\d{2}-\d{2}-\d{2}$"
        })
    }
}
