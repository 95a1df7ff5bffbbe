//! What an export says about each criterion: the grade and why.

use serde::{Deserialize, Serialize};

use super::late::MeasuredNumber;

/// What follows for one criterion. A heading has only the first two members.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct CriterionGrade {
    /// Whether it applies to the case, as far as is known.
    pub(super) applicable: bool,
    /// Whether it can still turn out not to apply, once what is missing is known.
    pub(super) may_not_apply: bool,
    /// The levels still possible, from the answers alone; left out where it does not apply.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) calculated: Option<Bounds>,
    /// The levels that stand, where somebody has departed from this grade or from one on
    /// which it rests and these are others than the calculated ones.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) standing: Option<Bounds>,
    /// The id of the calculated level, once nothing that is missing can change it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) grade: Option<String>,
    /// That level as people read it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) label: Option<String>,
    /// Where rules grade it: every rule that binds or may still bind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) rules: Option<Vec<RuleStatus>>,
    /// Where it is computed from facts that are known: what it comes to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) measured: Option<MeasuredNumber>,
}

/// Ids of the best and the worst level still possible; the same once it is settled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Bounds {
    /// The best level still possible.
    pub(super) ceiling: String,
    /// The worst level still possible.
    pub(super) floor: String,
}

/// A rule that binds or may still bind: *at most this level, because of that*.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct RuleStatus {
    /// The rule's id.
    pub(super) rule: String,
    /// Whether it binds.
    pub(super) status: Binds,
    /// The id of the level that it allows at most.
    pub(super) at_most: String,
    /// Why, in the words of the tool's owner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) because: Option<String>,
    /// Whether it is one of those that hold the grade where it is.
    pub(super) limiting: bool,
    /// Ids of the criteria that satisfied its condition, in the order of the tool;
    /// none while it only may bind.
    pub(super) satisfied_by: Vec<String>,
}

/// Whether a rule binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub(super) enum Binds {
    /// It binds, however the audit is completed.
    Binds,
    /// It depends on what is still missing.
    MayBind,
}
