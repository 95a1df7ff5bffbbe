use indexmap::IndexMap;
use schemars::JsonSchema;

use super::{Id, one_of};
use crate::instrument::file::{
    CheckFile, EvidenceFile, GuardFile, MeasureFile, NodeFile, RuleFile, SourceFile,
};

/// A criterion, told by `ask`, `measure` or `children`.
#[derive(JsonSchema)]
#[schemars(transform = one_of)]
#[serde(untagged)]
pub(in crate::instrument) enum Criterion {
    Question(Question),
    Measure(Measure),
    Group(Group),
    Heading(Heading),
}

/// Judged by a person.
#[derive(JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(in crate::instrument) struct Question {
    /// Unique among criteria, and keeps its meaning in later versions.
    #[schemars(with = "Id")]
    id: String,
    /// What is asked.
    ask: String,
    /// The scale on which it is judged.
    scale: String,
    /// Where to look and what counts.
    guidance: Option<String>,
    /// What one would see at each level, by the level's id.
    descriptors: Option<IndexMap<String, String>>,
    /// When evidence must be cited.
    evidence: Option<EvidenceFile>,
    /// Whether "not applicable" is an answer.
    may_not_apply: Option<bool>,
    /// When false, it is not applicable.
    applies_when: Option<GuardFile>,
    /// Who says that it matters.
    source: Option<SourceFile>,
}

/// Computed from facts.
#[derive(JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(in crate::instrument) struct Measure {
    /// Unique among criteria, and keeps its meaning in later versions.
    #[schemars(with = "Id")]
    id: String,
    /// What people read.
    title: String,
    /// The scale of its levels.
    scale: String,
    /// What is measured.
    measure: MeasureFile,
    /// Where to look and what counts.
    guidance: Option<String>,
    /// When false, it is not applicable.
    applies_when: Option<GuardFile>,
    /// Who says that it matters.
    source: Option<SourceFile>,
}

/// Holds other criteria, and is graded by its rules.
#[derive(JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(in crate::instrument) struct Group {
    /// Unique among criteria, and keeps its meaning in later versions.
    #[schemars(with = "Id")]
    id: String,
    /// What people read.
    title: String,
    /// The scale on which it is graded.
    scale: String,
    /// What stands in it.
    #[schemars(length(min = 1))]
    children: Vec<NodeFile>,
    /// What limits its grade.
    #[schemars(length(min = 1))]
    rules: Vec<RuleFile>,
    /// True, or left out.
    #[schemars(extend("enum" = [true, null]))]
    graded: Option<bool>,
    /// What good looks like.
    standard: Option<String>,
    /// Where to look and what counts.
    guidance: Option<String>,
    /// Pairs of answers that need an explanation.
    checks: Option<Vec<CheckFile>>,
    /// When false, it and all below is not applicable.
    applies_when: Option<GuardFile>,
    /// Who says that it matters.
    source: Option<SourceFile>,
}

/// Holds other criteria, and is not graded.
#[derive(JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(in crate::instrument) struct Heading {
    /// Unique among criteria, and keeps its meaning in later versions.
    #[schemars(with = "Id")]
    id: String,
    /// What people read.
    title: String,
    /// False.
    #[schemars(extend("const" = false))]
    graded: bool,
    /// What stands under it.
    #[schemars(length(min = 1))]
    children: Vec<NodeFile>,
    /// What good looks like.
    standard: Option<String>,
    /// Where to look and what counts.
    guidance: Option<String>,
    /// Pairs of answers that need an explanation.
    checks: Option<Vec<CheckFile>>,
    /// When false, all below is not applicable.
    applies_when: Option<GuardFile>,
    /// Who says that it matters.
    source: Option<SourceFile>,
}

/// Graded by rules over anything.
#[derive(JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(in crate::instrument) struct Verdict {
    /// Unique among criteria, and keeps its meaning in later versions.
    #[schemars(with = "Id")]
    id: String,
    /// What people read.
    title: String,
    /// The scale on which it is graded.
    scale: String,
    /// What limits it.
    #[schemars(length(min = 1))]
    rules: Vec<RuleFile>,
    /// What good looks like.
    standard: Option<String>,
    /// Where to look and what counts.
    guidance: Option<String>,
    /// Pairs of answers that need an explanation.
    checks: Option<Vec<CheckFile>>,
    /// When false, it is not applicable.
    applies_when: Option<GuardFile>,
    /// Who says that it matters.
    source: Option<SourceFile>,
}
