//! Criteria as they stand in the file: questions, measures, groups and verdicts,
//! with their rules, conditions and guards.

use indexmap::IndexMap;
use serde::Deserialize;

use super::fact::RawFact;
use super::file::SourceFile;
use super::file_keys::keys;
use super::file_values::{CountFile, Ids, NumberText, StepFromFile};
#[cfg(feature = "schema")]
use super::schema;

keys!(forms
    /// Exactly one key.
    #[derive(Default)]
    LimitFile {
        days: Option<f64>,
        working_days: Option<f64>,
        weeks: Option<f64>,
        months: Option<f64>,
        parameter: Option<String>,
    }
);

keys!(forms
    /// A criterion. Its kind is told by `ask`, `measure` or `children`, or by
    /// standing among the verdicts; keys of another kind are refused later.
    NodeFile {
        id: String,
        title: Option<String>,
        ask: Option<String>,
        scale: Option<String>,
        standard: Option<String>,
        guidance: Option<String>,
        applies_when: Option<GuardFile>,
        source: Option<SourceFile>,
        descriptors: Option<IndexMap<String, String>>,
        evidence: Option<EvidenceFile>,
        may_not_apply: Option<bool>,
        measure: Option<MeasureFile>,
        graded: Option<bool>,
        children: Option<Vec<NodeFile>>,
        rules: Option<Vec<RuleFile>>,
        checks: Option<Vec<CheckFile>>,
    }
);

keys!(
    /// When evidence must be cited: at these levels and beyond.
    EvidenceFile {
        /// At this level or worse.
        required_at_or_below: Option<String>,
        /// At this level or better.
        required_at_or_above: Option<String>,
    }
);

keys!(forms
    /// An interval with its limit, gaps with their steps, or a value.
    MeasureFile {
        interval: Option<IntervalFile>,
        limit: Option<LimitFile>,
        gaps: Option<GapsFile>,
        steps: Option<Vec<StepFile>>,
        value: Option<String>,
        bands: Vec<BandFile>,
    }
);

keys!(
    /// From one date to another.
    IntervalFile {
        /// The fact that holds the day on which the time began to run.
        from: String,
        /// The fact that holds the day on which it was done.
        to: String,
    }
);

keys!(
    /// A recurring duty.
    GapsFile {
        /// The fact that holds the dates on which it was done.
        of: String,
        /// The fact that holds the day until which it is looked at.
        until: String,
    }
);

keys!(
    /// A limit, from some day on.
    StepFile {
        /// The day from which it counts.
        from: StepFromFile,
        /// The limit to the first event after it begins; the other one if left out.
        first_within: Option<LimitFile>,
        /// The limit from each event to the next.
        then: LimitFile,
    }
);

keys!(
    /// Some time after a date.
    LaterFile {
        /// The fact that holds the date.
        fact: String,
        /// How long after it.
        plus: LimitFile,
    }
);

keys!(
    /// The first band whose number is not below the measured one gives the level.
    BandFile {
        /// The greatest number that belongs to it.
        up_to: NumberText,
        /// The level it gives.
        level: String,
    }
);

keys!(
    /// At most this level when that holds, because of this.
    RuleFile {
        /// Unique among rules and checks.
        #[cfg_attr(feature = "schema", schemars(with = "schema::Id"))]
        id: String,
        /// The best level that is possible while it binds.
        at_most: String,
        /// What makes it bind.
        when: ConditionFile,
        /// Facts without which it does not bind.
        r#where: Option<GuardFile>,
        /// Why, in a sentence.
        because: Option<String>,
        /// Whether no departure may go beyond it.
        #[serde(default)]
        absolute: bool,
        /// Who says so.
        source: Option<SourceFile>,
    }
);

keys!(
    /// While its condition holds, the auditor owes an explanation. Never touches a grade.
    CheckFile {
        /// Unique among rules and checks.
        #[cfg_attr(feature = "schema", schemars(with = "schema::Id"))]
        id: String,
        /// When it is asked.
        #[cfg_attr(feature = "schema", schemars(with = "schema::CheckCondition"))]
        r#if: ConditionFile,
        /// What it asks.
        ask: String,
    }
);

keys!(forms
    /// One of the leaves `count`, `share`, `points`, or `all`, or `any`.
    ConditionFile {
        count: Option<Ids>,
        share: Option<Ids>,
        points: Option<Ids>,
        at_or_below: Option<String>,
        at_or_above: Option<String>,
        at_least: Option<CountFile>,
        fewer_than: Option<CountFile>,
        at_least_percent: Option<NumberText>,
        below_percent: Option<NumberText>,
        all: Option<Vec<ConditionFile>>,
        any: Option<Vec<ConditionFile>>,
    }
);

keys!(
    /// The parameter that holds it.
    ParameterNameFile {
        /// Its id.
        parameter: String,
    }
);

keys!(forms
    /// Exactly one key.
    TableFile { by_applicable: Option<Vec<RowFile>>, parameter: Option<String> }
);

keys!(
    /// One row of a table over how many are applicable.
    RowFile {
        /// Up to this many applicable; left out in the last row, and only there.
        up_to: Option<NumberText>,
        /// N.
        n: NumberText,
    }
);

keys!(forms
    /// One of `fact` (with one test), `all`, `any`, `not`.
    GuardFile {
        fact: Option<String>,
        is: Option<RawFact>,
        r#in: Option<Vec<RawFact>>,
        at_least: Option<NumberText>,
        at_most: Option<NumberText>,
        all: Option<Vec<GuardFile>>,
        any: Option<Vec<GuardFile>>,
        not: Option<Box<GuardFile>>,
    }
);
