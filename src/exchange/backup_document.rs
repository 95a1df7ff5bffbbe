//! The file of a backup as it is written and read: `plumbline.backup/1`.
//!
//! What stands in clear is what is needed to try a passphrase, when it was made and by
//! which Plumbline. All else is in the records, each one text sealed as on a device
//! (see [`super::records`]) for its place in this very file.

use serde::{Deserialize, Serialize};

use super::document::Application;
use super::vault_record::Key;
use crate::audit::Event;
use crate::calendar::Moment;
use crate::json;

/// All audits of a device, encrypted.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct BackupFile {
    /// The format and its version.
    pub(super) format: Format,
    /// What wrote the file.
    pub(super) application: Application,
    /// When.
    pub(super) created: Moment,
    /// The key of this file, under its passphrase.
    pub(super) key: Key,
    /// The encrypted records, in any order.
    pub(super) records: Vec<Record>,
}

impl BackupFile {
    /// What each record is bound to beside its place: the canonical form (RFC 8785) of
    /// an array of the four members that are not encrypted, in their order.
    pub(super) fn bound(&self) -> String {
        #[derive(Serialize)]
        struct Clear<'a>(&'a Format, &'a Application, &'a Moment, &'a Key);
        json::canonical(&Clear(&self.format, &self.application, &self.created, &self.key))
    }
}

/// The format and its version.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) enum Format {
    #[serde(rename = "plumbline.backup/1")]
    BackupOne,
}

/// One record, encrypted.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Record {
    /// Its place, from 0; the contents stand at 0.
    pub(super) place: u64,
    /// `plumbline.record/1:` and, in base64 without padding, a nonce of 12 bytes, the text
    /// encrypted with AES-256-GCM, and the tag of 16 bytes.
    pub(super) sealed: String,
}

/// What is in a record once it is opened.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Opened {
    /// Which audits the file holds, so that it is noticed and told when one is missing.
    Contents(Vec<Named>),
    /// One of them.
    Audit(OneAudit),
    /// An audit tool.
    Tool(OneTool),
}

/// Where an audit stands in the file, and of which case it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Named {
    pub(super) place: u64,
    pub(super) reference: String,
}

/// An audit: its events, in their order.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct OneAudit {
    pub(super) id: String,
    /// Digest of its tool.
    pub(super) instrument: String,
    pub(super) events: Vec<Event>,
}

/// An audit tool, as the file it came in has it; once for all audits that use it.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct OneTool {
    pub(super) digest: String,
    pub(super) text: String,
}
