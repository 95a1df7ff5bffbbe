//! Small records as they are stored on the device, one JSON text each.
//!
//! Without a passphrase, the device holds these texts as they are: a [`Summary`] and its
//! [`Event`]s for each audit, and the audit tool as its file has it. With one, each is
//! sealed: `plumbline.record/1:` and, in base64 without padding, a nonce of 12 bytes, the
//! text encrypted with AES-256-GCM, and the tag of 16 bytes; bound to where it stands
//! ([`crate::vault::Position::associated_data`]). A [`Head`] then stands in the place of
//! the summary, and a tool's name is [`crate::vault::Unlocked::tool_name`]. How the key is
//! kept says [`super::vault_record`].

use serde::{Deserialize, Serialize};

use crate::audit::{Event, Exported};
use crate::calendar::{Date, Moment, iso_date};
use crate::json::{self, Limits, Refusal};

/// We wrote them, so no length is too long: what was said to be saved must be read. The
/// types of a record bound its depth, far below this.
const LIMITS: Limits = Limits { bytes: usize::MAX, depth: 64 };

/// What is told of an audit on this device while it is not open, so that listing needs no
/// loading. Follows from the log; stored only to be quick.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Summary {
    /// The audit's id.
    pub id: String,
    /// Its case reference.
    pub reference: String,
    /// Title of its tool.
    pub tool: String,
    /// Digest of its tool, under which the tool itself is stored.
    pub instrument: String,
    /// Questions that apply, or may.
    pub questions: usize,
    /// Of these, answered.
    pub answered: usize,
    /// The day of the audit, which tells audits of one case apart.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "iso_date::optional")]
    pub audit_date: Option<Date>,
    /// The day of the audit that it follows up, if it does.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "iso_date::optional")]
    pub follows: Option<Date>,
    /// The auditor's role, with which the next audit begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auditor: Option<String>,
    /// Whether somebody stands by it.
    pub signed_off: bool,
    /// Its first verdict in words, once nothing can change it: *Overall: Good*.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grade: Option<String>,
    /// When it last changed.
    pub changed: Moment,
    /// When its log began: when it was begun, or opened from a file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub began: Option<Moment>,
    /// When it was last saved as a file, if it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exported: Option<Exported>,
    /// Whether it is a copy that came of restoring a backup.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub copy: bool,
    /// How it stands where two people work on it; `None` where one audits alone, and in what
    /// was stored before this was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<Stage>,
}

/// How an audit stands on which more than one person works, seen from this device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// The auditor answers here and has not sealed.
    Auditor,
    /// The practitioner answers here and has not sealed.
    Practitioner,
    /// Whoever sits here has sealed; not all is shown yet.
    Sealed,
    /// What each of them said is shown.
    Shown,
    /// A practitioner looks at their own work.
    Reflection,
    /// Somebody moderates it here.
    Moderator,
}

/// What a sealed record of an audit's head holds: with how long the log is, so that it is
/// noticed when entries are taken off its end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Head {
    /// The id of the audit's log.
    pub log: String,
    /// How many entries it has.
    pub length: u64,
    /// What the list shows.
    pub summary: Summary,
}

/// A head as it is sealed.
#[must_use]
pub fn write_head(head: &Head) -> String {
    json::canonical(head)
}

/// Reads a head.
///
/// # Errors
/// Text that is not such a head.
pub fn read_head(text: &str) -> Result<Head, Refusal> {
    json::read(&json::parse(text, LIMITS)?)
}

/// One event as stored.
#[must_use]
pub fn write_event(event: &Event) -> String {
    json::canonical(event)
}

/// Reads one stored event.
///
/// # Errors
/// Text that is not such an event.
pub fn read_event(text: &str) -> Result<Event, Refusal> {
    json::read(&json::parse(text, LIMITS)?)
}

/// A summary as stored.
#[must_use]
pub fn write_summary(summary: &Summary) -> String {
    json::canonical(summary)
}

/// Reads one stored summary.
///
/// # Errors
/// Text that is not such a summary.
pub fn read_summary(text: &str) -> Result<Summary, Refusal> {
    json::read(&json::parse(text, LIMITS)?)
}
