use serde::{Deserialize, Serialize};

use crate::calendar::{Date, parse_written};

/// What an audit is about, and how the case was chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Header {
    /// The case's pseudonym: letters, digits and hyphens, so that it can stand in a file name.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^[A-Za-z0-9-]{1,40}$")))]
    pub reference: String,
    /// How the case was chosen.
    pub chosen: Chosen,
    /// What sort of audit it is.
    pub kind: AuditKind,
    /// The period under review.
    pub period: Period,
    /// The day of the audit; clocks that still run are read on this day.
    #[cfg_attr(feature = "schema", schemars(with = "crate::calendar::iso_date::IsoDate"))]
    #[serde(with = "crate::calendar::iso_date")]
    pub audit_date: Date,
    /// The auditor's role, such as "Team manager". A role, not a name.
    pub auditor: String,
    /// The practitioner's role or pseudonym; may be blank.
    pub practitioner: String,
}

/// Whether a case reference can stand in a file name: 1 to 40 letters, digits and hyphens.
///
/// # Errors
/// What is wrong with it, in a sentence.
pub fn check_reference(reference: &str) -> Result<(), &'static str> {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
    match reference {
        "" => Err("The case reference must not be blank"),
        _ if !reference.bytes().all(plain) => {
            Err("The case reference must only have letters a to z, digits and hyphens")
        }
        _ if reference.len() > 40 => Err("The case reference must have 40 characters or fewer"),
        _ => Ok(()),
    }
}

/// Whether a case reference may be more than a pseudonym: it seems to hold a date, or two
/// words with a capital, as a name has. That is asked about, since it may be a code after all.
#[must_use]
pub fn may_identify(reference: &str) -> bool {
    let capitals = reference.as_bytes().windows(2);
    let capitals =
        capitals.filter(|two| two[0].is_ascii_uppercase() && two[1].is_ascii_lowercase());
    let parts: Vec<&str> = reference.split('-').collect();
    let mut parted = parts.windows(3).map(|three| three.join("-"));
    let mut runs = reference.split(|c: char| !c.is_ascii_digit()).filter(|run| run.len() == 8);
    let is_date = |text: String| parse_written(&text).is_some();
    capitals.count() > 1
        || parted.any(is_date)
        || runs.any(|run| {
            let of = |a: usize, b: usize| [&run[..a], &run[a..b], &run[b..]].join("-");
            is_date(of(4, 6)) || is_date(of(2, 4))
        })
}

/// The period under review, both days included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Period {
    /// First day.
    #[cfg_attr(feature = "schema", schemars(with = "crate::calendar::iso_date::IsoDate"))]
    #[serde(with = "crate::calendar::iso_date")]
    pub from: Date,
    /// Last day.
    #[cfg_attr(feature = "schema", schemars(with = "crate::calendar::iso_date::IsoDate"))]
    #[serde(with = "crate::calendar::iso_date")]
    pub to: Date,
}

/// How a case was chosen. Collation must not mix random with targeted samples.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Chosen {
    /// By chance.
    Random,
    /// For its topic or team.
    Targeted,
    /// Because of a worry.
    Risk,
    /// Because it was about to close.
    Closure,
    /// Because it was audited before.
    ReAudit,
}

/// What sort of audit it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum AuditKind {
    /// The whole tool.
    Full,
    /// A few questions on many cases.
    Dip,
    /// One topic.
    Thematic,
}
