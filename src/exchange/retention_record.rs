use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::migrate::{RETENTION, Stranger};
use crate::calendar::{Date, Moment, iso_date};
use crate::json::{self, Limits, Refusal};

/// What was announced on this device about deleting finished audits, by their ids: no
/// audit is deleted by itself that is not here. Format `plumbline.retention/1`.
pub type Announced = BTreeMap<String, Fate>;

/// What becomes of an audit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Fate {
    /// It stays until a person deletes it.
    Keep,
    /// It was announced that it will be deleted.
    Delete {
        /// On this day.
        #[serde(with = "iso_date")]
        on: Date,
        /// When that was announced.
        told: Moment,
        /// When the file was saved that has all of it: with a newer one, this is void.
        exported: Moment,
    },
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    format: Format,
    audits: Announced,
}

#[derive(Serialize, Deserialize)]
enum Format {
    #[serde(rename = "plumbline.retention/1")]
    One,
}

/// We wrote it, so no length is too long.
const LIMITS: Limits = Limits { bytes: usize::MAX, depth: 8 };

/// The record as stored.
#[must_use]
pub fn write_announced(announced: &Announced) -> String {
    json::canonical(&File { format: Format::One, audits: announced.clone() })
}

/// Whether a newer Plumbline wrote the record.
#[must_use]
pub fn is_newer_announced(text: &str) -> bool {
    let tree = json::parse(text, LIMITS).ok();
    tree.is_some_and(|tree| matches!(RETENTION.version_of(&tree), Err(Stranger::Newer { .. })))
}

/// Reads the record.
///
/// # Errors
/// Text that is not such a record.
pub fn read_announced(text: &str) -> Result<Announced, Refusal> {
    let file: File = json::read(&json::parse(text, LIMITS)?)?;
    Ok(file.audits)
}
