//! The published JSON Schemas (draft 2020-12), made from the very types that read
//! the files, so that the two cannot drift apart.

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{Schema, SchemaGenerator, json_schema};

use super::backup_document::BackupFile;
use super::central_document::CentralFile;
use super::document::AuditFile;
use super::hand_over::HandOverFile;
use crate::instrument;
use crate::json::Value;

const AUDIT: &str = "plumbline.audit.1.json";
const BACKUP: &str = "plumbline.backup.1.json";
const CENTRAL: &str = "plumbline.central.1.json";
const HAND_OVER: &str = "plumbline.hand-over.1.json";
const INSTRUMENT: &str = "plumbline.instrument.1.json";

/// The schema of `plumbline.audit/1`. It refers to that of the instrument by name.
#[must_use]
pub fn audit_schema() -> Value {
    let schema = settings().into_generator().into_root_schema_for::<AuditFile>();
    published(schema, AUDIT, "Plumbline audit, format plumbline.audit/1")
}

/// The schema of `plumbline.backup/1`, as far as it is not encrypted.
#[must_use]
pub fn backup_schema() -> Value {
    let schema = settings().into_generator().into_root_schema_for::<BackupFile>();
    published(schema, BACKUP, "Plumbline backup, format plumbline.backup/1")
}

/// The schema of `plumbline.central/1`.
#[must_use]
pub fn central_schema() -> Value {
    let schema = settings().into_generator().into_root_schema_for::<CentralFile>();
    published(schema, CENTRAL, "Plumbline audit for central reporting, format plumbline.central/1")
}

/// The schema of `plumbline.hand-over/1`, as it is once it is not encrypted.
#[must_use]
pub fn hand_over_schema() -> Value {
    let schema = settings().into_generator().into_root_schema_for::<HandOverFile>();
    published(schema, HAND_OVER, "Plumbline audit handed over, format plumbline.hand-over/1")
}

/// The schema of `plumbline.instrument/1`.
#[must_use]
pub fn instrument_schema() -> Value {
    let schema = instrument::file_schema(settings());
    published(schema, INSTRUMENT, "Plumbline audit tool, format plumbline.instrument/1")
}

/// The body of the tool inside an audit.
pub(super) fn body(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "$ref": INSTRUMENT })
}

fn settings() -> SchemaSettings {
    SchemaSettings::draft2020_12().with_transform(RecursiveTransform(tidy))
}

/// Puts what names a schema at its head.
fn published(mut schema: Schema, id: &str, title: &str) -> Value {
    let mut top = schema.ensure_object().clone();
    let dialect = top.shift_remove("$schema");
    let mut ordered = Schema::default();
    ordered.insert("$schema".into(), dialect.unwrap_or_default());
    ordered.insert("$id".into(), id.into());
    ordered.insert("title".into(), title.into());
    for (key, value) in top {
        if key != "title" {
            ordered.insert(key, value);
        }
    }
    ordered.to_value()
}

/// Names of Rust's number types are no formats that validators know.
fn tidy(schema: &mut Schema) {
    if schema.get("format").is_some_and(|format| format != "date") {
        schema.remove("format");
    }
    for (key, value) in schema.as_object_mut().into_iter().flatten() {
        // Doc comments are wrapped at the width of the source.
        if let ("description", Value::String(text)) = (key.as_str(), value) {
            *text = text.replace('\n', " ");
        }
    }
}
