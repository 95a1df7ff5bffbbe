//! The file for central reporting as it is written: `plumbline.central/1`.

use std::collections::BTreeMap;

use indexmap::IndexMap;
use serde::Serialize;

use super::document::{Application, Digest, Status};
use super::graded::{Bounds, RuleStatus};
use super::parameters::{LimitInForce, ParameterInForce};
use crate::audit::{AuditKind, Became, Chosen, Track};

/// One audit without a date and without free text.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub(super) struct CentralFile {
    /// The format and its version.
    pub(super) format: CentralFormat,
    /// What wrote the file.
    pub(super) application: Application,
    /// Which audit, of which case, and how it was chosen.
    pub(super) audit: Header,
    /// Whether somebody stands by it.
    pub(super) status: Status,
    /// The audit tool, by name and digest; it is told apart from the file.
    pub(super) instrument: Tool,
    /// The limits and numbers in force that a local authority sets for itself, by id.
    pub(super) parameters: IndexMap<String, ParameterInForce>,
    /// What is known of the case, by the fact's id: days counted in place of dates.
    pub(super) facts: IndexMap<String, CentralFact>,
    /// Answers by track and by the question's id.
    #[cfg_attr(feature = "schema", schemars(extend("propertyNames" = Track::names())))]
    pub(super) answers: BTreeMap<Track, IndexMap<String, CentralAnswer>>,
    /// What follows from the answers, by track and by the criterion's id.
    #[cfg_attr(feature = "schema", schemars(extend("propertyNames" = Track::names())))]
    pub(super) grades: BTreeMap<Track, IndexMap<String, CentralGrade>>,
    /// Themes of findings, by track and by the criterion's id. Only the audit tool's, since
    /// a person's own code may be a name.
    #[cfg_attr(feature = "schema", schemars(extend("propertyNames" = Track::names())))]
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) themes: BTreeMap<Track, IndexMap<String, Vec<String>>>,
    /// Whether somebody was told that the child may not be safe.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) escalation: Option<CentralEscalation>,
    /// What will be done, as far as it can be counted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) actions: Vec<CentralAction>,
    /// The audit that this one follows up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) earlier: Option<CentralEarlier>,
    /// Who was asked what they think, and who was not.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) feedback: BTreeMap<&'static str, Asked>,
    /// Shows whether the file was changed after it was written.
    pub(super) digest: Digest,
}

/// Somebody was told that the child may not be safe.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub(super) struct CentralEscalation {
    /// The id of the level that the safety verdict had then.
    pub(super) level: String,
    /// How many days after the day of the audit; negative if before.
    pub(super) days_after_audit: i64,
}

/// An action, without its words.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub(super) struct CentralAction {
    /// The id of the criterion whose grade it is to lift, if it came of one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) criterion: Option<String>,
    /// Days from the day of the audit to the one by which it is due.
    pub(super) days_to_due: i64,
    /// Whether it is said what difference it makes for the child.
    pub(super) says_difference: bool,
    /// Whether it was closed, with evidence and by another role.
    pub(super) closed: bool,
}

/// The audit that this one follows up.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub(super) struct CentralEarlier {
    /// Its id.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^[A-Za-z0-9-]{1,64}$")))]
    pub(super) audit: String,
    /// How many days before this one it was.
    pub(super) days_before_audit: i64,
    /// What became of each action promised there; null where that is not said.
    pub(super) promises: Vec<Option<Became>>,
}

/// Whether somebody was asked.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub(super) enum Asked {
    /// They were.
    Asked,
    /// They were not.
    NotAsked,
}

/// The format and its version.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) enum CentralFormat {
    #[serde(rename = "plumbline.central/1")]
    CentralOne,
}

/// Which audit.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub(super) struct Header {
    /// Random; the same in every copy of this audit.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^[A-Za-z0-9-]{1,64}$")))]
    pub(super) id: String,
    /// The case's pseudonym, by which a later audit of the case is known.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^[A-Za-z0-9-]{1,40}$")))]
    pub(super) reference: String,
    /// How the case was chosen.
    pub(super) chosen: Chosen,
    /// What sort of audit it is.
    pub(super) kind: AuditKind,
    /// How many days were under review.
    pub(super) period_days: i64,
}

/// The audit tool, without its text.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub(super) struct Tool {
    /// Its id.
    pub(super) id: String,
    /// Its version.
    pub(super) version: String,
    /// SHA-256 over the RFC 8785 canonical form of its file, in lower-case hexadecimal.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^[0-9a-f]{64}$")))]
    pub(super) digest: String,
}

/// What is known of a fact.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged, rename_all_fields = "camelCase")]
pub(super) enum CentralFact {
    /// Yes (true) or no.
    YesNo(bool),
    /// A number.
    Number(f64),
    /// The id of an option.
    Choice(String),
    /// In place of an age.
    Age {
        /// The band in which it lies, in years.
        age_band: String,
    },
    /// Something that has not happened.
    NotYet {
        /// Always true.
        not_yet: bool,
    },
    /// In place of a date.
    Day {
        /// Days from it to the day of the audit; negative if it lies after that.
        days_before_audit: i64,
    },
    /// In place of a list of dates.
    Days {
        /// How many there are.
        count: usize,
        /// Days from each to the next; one fewer than there are dates.
        days_between: Vec<i64>,
    },
}

/// An answer: the id of a level, or that it does not apply. Reasons stay in the audit.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged, rename_all_fields = "camelCase")]
pub(super) enum CentralAnswer {
    /// The id of a level.
    Level(String),
    /// It does not apply.
    NotApplicable {
        /// Always true.
        not_applicable: bool,
    },
}

/// What follows for one criterion. A heading has only the first two members.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub(super) struct CentralGrade {
    /// Whether it applies to the case, as far as is known.
    pub(super) applicable: bool,
    /// Whether it can still turn out not to apply, once what is missing is known.
    pub(super) may_not_apply: bool,
    /// The levels still possible; left out where it does not apply.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) calculated: Option<Bounds>,
    /// The levels that stand, where somebody has departed from this grade or from one on
    /// which it rests and these are others than the calculated ones.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) standing: Option<Bounds>,
    /// Whether somebody has departed from this very grade.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) departed: bool,
    /// The id of the calculated level, once nothing that is missing can change it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) grade: Option<String>,
    /// Where rules grade it: every rule that binds or may still bind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) rules: Option<Vec<RuleStatus>>,
    /// Where it is computed from facts that are known: what it comes to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) measured: Option<Measured>,
}

/// What a measure comes to.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub(super) struct Measured {
    /// Days late at the worst, or the number itself.
    pub(super) number: f64,
    /// Each time that something was due, in order; none for a number alone.
    pub(super) intervals: Vec<Interval>,
    /// How many dates do not count, since they lie before the clock began or after its end.
    pub(super) left_out: usize,
}

/// A time within which something was due.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub(super) struct Interval {
    /// How long there was.
    pub(super) limit: LimitInForce,
    /// Id of the fact from which it ran: a date, or the list of what was done before.
    pub(super) since: String,
    /// How many calendar days that was.
    pub(super) days_allowed: i64,
    /// Days from its beginning to its end; negative if it was done before that.
    pub(super) days: i64,
    /// Days late; 0 if in time.
    pub(super) days_late: i64,
    /// How it ended.
    pub(super) ended: Ended,
}

/// How an interval ended.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub(super) enum Ended {
    /// It was done.
    Done,
    /// Another limit took its place before it was due.
    Replaced,
    /// It had not been done when the count ended.
    Open,
}
