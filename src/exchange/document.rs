//! The file of an audit as it is written and read: `plumbline.audit/1`.

use std::collections::BTreeMap;

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::graded::CriterionGrade;
use super::parameters::ParameterInForce;
use crate::audit::{Audit, Lifecycle, Track};
use crate::instrument;
use crate::json::Value;

/// Grades by track, then by criterion in the order of the tool.
pub(super) type TrackGrades = BTreeMap<Track, IndexMap<String, CriterionGrade>>;

/// One audit with its tool, the grades that follow, and a digest over all of it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct AuditFile {
    /// The format and its version.
    pub(super) format: Format,
    /// What wrote the file.
    pub(super) application: Application,
    /// How much of the audit the file holds.
    pub(super) profile: Profile,
    /// What people decided.
    pub(super) audit: Audit,
    /// Whether somebody stands by it. Follows from the sign-offs.
    pub(super) status: Status,
    /// The audit tool, whole, so that the file can be graded again without another.
    pub(super) instrument: InstrumentCopy,
    /// The limits and numbers in force that a local authority sets for itself, by id.
    pub(super) parameters: IndexMap<String, ParameterInForce>,
    /// What follows from the answers, by track and by the criterion's id. The audit's own
    /// grades are those of `agreed` where it is there, else those of `auditor`. Where
    /// nothing was agreed about a question, `agreed` is graded with the auditor's answer.
    #[cfg_attr(feature = "schema", schemars(extend("propertyNames" = Track::names())))]
    pub(super) grades: TrackGrades,
    /// Where it was moderated: by criterion, by how much the moderator's grade and the
    /// audit's own lie apart, where rules grade it and both are settled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) moderated: Option<IndexMap<String, Apart>>,
    /// Shows whether the file was changed after it was written.
    pub(super) digest: Digest,
}

/// How far a moderator's grade and the audit's own lie apart, as both are calculated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Apart {
    /// By how many levels the moderator's is better; less than 0 if it is worse.
    pub(super) better: i16,
}

/// The format and its version.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) enum Format {
    #[serde(rename = "plumbline.audit/1")]
    AuditOne,
}

/// What wrote the file.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Application {
    /// Its name: `plumbline`.
    pub(super) name: String,
    /// Its version.
    pub(super) version: String,
    /// The format of audit tools whose meaning of a grade it follows.
    pub(super) engine: String,
}

impl Application {
    /// This program.
    pub(super) fn this() -> Self {
        Self {
            name: "plumbline".into(),
            version: env!("CARGO_PKG_VERSION").into(),
            engine: instrument::FORMAT.into(),
        }
    }
}

/// How much of the audit the file holds.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub(super) enum Profile {
    /// All of it.
    Full,
}

/// Whether somebody stands by the audit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub(super) enum Status {
    /// Nobody yet.
    Draft,
    /// Somebody does.
    SignedOff,
}

impl Status {
    pub(super) fn of(audit: &Audit) -> Self {
        match audit.lifecycle() {
            Lifecycle::Draft => Self::Draft,
            Lifecycle::SignedOff => Self::SignedOff,
        }
    }

    pub(super) fn in_words(self) -> &'static str {
        match self {
            Self::Draft => "a draft",
            Self::SignedOff => "signed off",
        }
    }
}

/// The audit tool, whole.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct InstrumentCopy {
    /// Its id.
    pub(super) id: String,
    /// Its version.
    pub(super) version: String,
    /// SHA-256 over the RFC 8785 canonical form of its body, in lower-case hexadecimal.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^[0-9a-f]{64}$")))]
    pub(super) digest: String,
    /// Its file as its owner wrote it, format `plumbline.instrument/1`.
    #[cfg_attr(feature = "schema", schemars(schema_with = "super::schema::body"))]
    pub(super) body: Value,
}

/// Shows whether the file was changed after it was written.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Digest {
    /// The hash function (FIPS 180-4).
    pub(super) algorithm: Algorithm,
    /// How the file is turned into bytes for it, this member left out.
    pub(super) canonicalisation: Canonicalisation,
    /// The hash, in lower-case hexadecimal.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^[0-9a-f]{64}$")))]
    pub(super) value: String,
}

/// The hash function.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) enum Algorithm {
    #[serde(rename = "SHA-256")]
    Sha256,
}

/// How JSON is turned into bytes.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) enum Canonicalisation {
    /// JSON Canonicalization Scheme.
    #[serde(rename = "RFC 8785")]
    Jcs,
}
