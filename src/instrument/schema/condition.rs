use schemars::JsonSchema;

use super::one_of;
use crate::instrument::file::{CountFile, Ids, NumberText};

/// Over judgements. What is not applicable is never counted; over none applicable,
/// every leaf is false.
#[derive(JsonSchema)]
#[schemars(transform = one_of)]
#[serde(untagged, rename_all_fields = "camelCase", deny_unknown_fields)]
pub(in crate::instrument) enum Condition {
    /// At least N of these (left out: 1) are at the level or worse.
    AtOrBelow { count: Ids, at_or_below: String, at_least: Option<CountFile> },
    /// Fewer than N of these are at the level or better.
    FewerAtOrAbove { count: Ids, at_or_above: String, fewer_than: CountFile },
    /// Of those applicable, at least this many per cent (at most three decimals) are at
    /// the level or worse.
    Share { share: Ids, at_or_below: String, at_least_percent: NumberText },
    /// Points earned are below this many per cent (at most three decimals) of the most
    /// that could be earned.
    Points { points: Ids, below_percent: NumberText },
    /// All of these.
    All {
        #[schemars(length(min = 1))]
        all: Vec<Condition>,
    },
    /// Any of these.
    Any {
        #[schemars(length(min = 1))]
        any: Vec<Condition>,
    },
}

/// The condition of a check. It never touches a grade, so it may also ask whether
/// at least N are at a level or better.
#[derive(JsonSchema)]
#[schemars(transform = one_of)]
#[serde(untagged, rename_all_fields = "camelCase", deny_unknown_fields)]
pub(in crate::instrument) enum CheckCondition {
    /// At least N of these (left out: 1) are at the level or worse.
    AtOrBelow { count: Ids, at_or_below: String, at_least: Option<CountFile> },
    /// At least N of these (left out: 1) are at the level or better.
    AtOrAbove { count: Ids, at_or_above: String, at_least: Option<CountFile> },
    /// Of those applicable, at least this many per cent (at most three decimals) are at
    /// the level or worse.
    Share { share: Ids, at_or_below: String, at_least_percent: NumberText },
    /// Points earned are below this many per cent (at most three decimals) of the most
    /// that could be earned.
    Points { points: Ids, below_percent: NumberText },
    /// All of these.
    All {
        #[schemars(length(min = 1))]
        all: Vec<CheckCondition>,
    },
    /// Any of these.
    Any {
        #[schemars(length(min = 1))]
        any: Vec<CheckCondition>,
    },
}
