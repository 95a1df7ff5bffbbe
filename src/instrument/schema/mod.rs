//! JSON Schemas of those parts of the format whose keys depend on one another:
//! each form that may stand in a place, with the keys of that form alone. The
//! types here describe and are never built; [`super::file`] reads.
#![allow(dead_code)] // never built

mod condition;
mod criterion;

pub(super) use condition::CheckCondition;
pub(super) use criterion::Verdict;

use std::borrow::Cow;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use self::condition::Condition;
use self::criterion::Criterion;
use super::fact::RawFact;
use super::file::{
    BandFile, ConditionFile, GuardFile, InstrumentFile, LevelFile, LimitFile, MeasureFile,
    NodeFile, NumberText, RowFile, StepFile, TableFile,
};
use super::file_criteria::{GapsFile, IntervalFile};

/// The schema of the whole file.
pub(crate) fn file_schema(settings: SchemaSettings) -> Schema {
    settings.into_generator().into_root_schema_for::<InstrumentFile>()
}

/// Gives a type of the file the schema of its forms.
macro_rules! has_forms {
    ($($file:ty: $forms:ty),* $(,)?) => {$(
        impl JsonSchema for $file {
            fn schema_name() -> Cow<'static, str> { <$forms>::schema_name() }
            fn schema_id() -> Cow<'static, str> { <$forms>::schema_id() }
            fn json_schema(generator: &mut SchemaGenerator) -> Schema {
                <$forms>::json_schema(generator)
            }
        }
    )*};
}
has_forms!(
    LimitFile: Limit,
    NodeFile: Criterion,
    MeasureFile: Measured,
    ConditionFile: Condition,
    TableFile: Table,
    GuardFile: Guard,
);

/// The forms exclude one another, and validators say more when told so.
fn one_of(schema: &mut Schema) {
    if let Some(forms) = schema.remove("anyOf") {
        schema.insert("oneOf".into(), forms);
    }
}

/// Lower-case words joined by hyphens.
pub(super) struct Id;

impl JsonSchema for Id {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Id".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": "^[a-z0-9-]{1,100}$" })
    }
}

/// How many of a unit of time.
pub(super) struct Many;

impl JsonSchema for Many {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Many".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "integer", "minimum": 0, "maximum": 10_000 })
    }
}

/// The levels of a scale, best first.
#[derive(JsonSchema)]
pub(super) struct Levels(#[schemars(length(min = 2, max = 32))] Vec<LevelFile>);

/// A length of time within which something is due.
#[derive(JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(super) enum FixedLimit {
    /// Calendar days.
    Days(Many),
    /// Days that are neither weekend nor bank holiday in England and Wales.
    WorkingDays(Many),
    /// Calendar weeks of seven days.
    Weeks(Many),
    /// Calendar months; a day that the month lacks becomes the month's last.
    Months(Many),
}

/// A length of time, or the parameter that holds one.
#[derive(JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(super) enum Limit {
    /// Calendar days.
    Days(Many),
    /// Days that are neither weekend nor bank holiday in England and Wales.
    WorkingDays(Many),
    /// Calendar weeks of seven days.
    Weeks(Many),
    /// Calendar months; a day that the month lacks becomes the month's last.
    Months(Many),
    /// The id of a parameter that holds a limit.
    Parameter(String),
}

/// A number over how many criteria are applicable, or the parameter that holds one.
#[derive(JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(super) enum Table {
    /// The first row whose `upTo` is not below the number applicable.
    ByApplicable(#[schemars(length(min = 1))] Vec<RowFile>),
    /// The id of a parameter that holds a number.
    Parameter(String),
}

/// What is measured, and the bands that turn the number into a level; past the last
/// band it is the worst.
#[derive(JsonSchema)]
#[schemars(transform = one_of)]
#[serde(untagged, rename_all_fields = "camelCase", deny_unknown_fields)]
pub(super) enum Measured {
    /// Days late: from one date to another, less the limit.
    Interval { interval: IntervalFile, limit: LimitFile, bands: Vec<BandFile> },
    /// The largest lateness, in days, of a duty that recurs.
    Gaps {
        gaps: GapsFile,
        #[schemars(length(min = 1))]
        steps: Vec<StepFile>,
        bands: Vec<BandFile>,
    },
    /// The number itself.
    Value {
        /// The fact that holds it.
        value: String,
        bands: Vec<BandFile>,
    },
}

/// Reads facts only; a missing fact makes it unknown.
#[derive(JsonSchema)]
#[schemars(transform = one_of)]
#[serde(untagged, rename_all_fields = "camelCase", deny_unknown_fields)]
pub(super) enum Guard {
    /// The fact is this.
    Is { fact: String, is: RawFact },
    /// The fact is one of these.
    In {
        fact: String,
        #[schemars(length(min = 1))]
        r#in: Vec<RawFact>,
    },
    /// The number is this or more.
    AtLeast { fact: String, at_least: NumberText },
    /// The number is this or less.
    AtMost { fact: String, at_most: NumberText },
    /// All of these.
    All {
        #[schemars(length(min = 1))]
        all: Vec<Guard>,
    },
    /// Any of these.
    Any {
        #[schemars(length(min = 1))]
        any: Vec<Guard>,
    },
    /// Not this.
    Not { not: Box<Guard> },
}
