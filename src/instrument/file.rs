//! The instrument as it stands in its file: names, not yet references.
//!
//! These types say which keys there are and what type each has; whether an id
//! exists, a level stands on a scale or a rule makes sense is for
//! [`super::resolve`]. See GRADING.md, "Instrument (one JSON file)".

use indexmap::IndexMap;
use serde::Deserialize;

use super::fact::RawFact;
pub(super) use super::file_values::{
    AnswerFile, CountFile, Ids, NumberText, ParameterValueFile, StepFromFile,
};
#[cfg(feature = "schema")]
use super::schema;

/// The value of `format` that this reader understands.
pub const FORMAT: &str = "plumbline.instrument/1";

/// Declares what keys an object of the file may have. A type whose keys depend on
/// one another is marked `forms`: its schema is written by hand, in `schema`.
macro_rules! keys {
    (forms $(#[$doc:meta])* $name:ident { $($(#[$attr:meta])* $field:ident : $type:ty),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Deserialize)]
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        pub(super) struct $name { $($(#[$attr])* pub(super) $field: $type),* }
    };
    ($(#[$doc:meta])* $name:ident { $($(#[$attr:meta])* $field:ident : $type:ty),* $(,)? }) => {
        keys!(forms
            $(#[$doc])*
            #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
            $name { $($(#[$attr])* $field: $type),* }
        );
    };
}

keys!(
    /// An audit tool as data: what is asked, what is measured, and the rules that
    /// limit each grade. GRADING.md says what everything means.
    InstrumentFile {
        /// The format and its version.
        #[cfg_attr(feature = "schema", schemars(extend("const" = FORMAT)))]
        format: String,
        /// Its id, the same in every version.
        #[cfg_attr(feature = "schema", schemars(with = "schema::Id"))]
        id: String,
        /// Its version, as its owner numbers it.
        version: String,
        /// Its name in the interface.
        title: String,
        /// What it is for.
        purpose: Option<String>,
        /// The period for which its owner says it is right.
        effective: Option<EffectiveFile>,
        /// Scales by id; each lists its levels best first.
        #[cfg_attr(feature = "schema", schemars(with = "IndexMap<String, schema::Levels>"))]
        scales: IndexMap<String, Vec<LevelFile>>,
        /// Limits and numbers that a local authority sets for itself, by id.
        #[serde(default)]
        parameters: IndexMap<String, ParameterFile>,
        /// What is known of the case and not judged. `audit-date` always exists.
        #[serde(default)]
        facts: Vec<FactFile>,
        /// What is audited. Sections nest.
        #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
        sections: Vec<NodeFile>,
        /// Graded by rules over anything.
        #[serde(default)]
        #[cfg_attr(feature = "schema", schemars(with = "Vec<schema::Verdict>"))]
        verdicts: Vec<NodeFile>,
        /// Worked cases, which show that the rules give what their owner means.
        #[serde(default)]
        cases: Vec<CaseFile>,
    }
);

keys!(
    /// When something is in force; an end that is open is null or left out.
    EffectiveFile {
        /// First day.
        #[cfg_attr(feature = "schema", schemars(with = "Option<crate::calendar::iso_date::IsoDate>"))]
        from: Option<String>,
        /// Last day.
        #[cfg_attr(feature = "schema", schemars(with = "Option<crate::calendar::iso_date::IsoDate>"))]
        to: Option<String>,
    }
);

keys!(
    /// One level of a scale.
    LevelFile {
        /// Unique on its scale.
        #[cfg_attr(feature = "schema", schemars(with = "schema::Id"))]
        id: String,
        /// What people read.
        label: String,
        /// What it earns in a `points` condition; never rises from better to worse.
        #[cfg_attr(feature = "schema", schemars(range(min = 0, max = 1_000_000)))]
        points: Option<f64>,
    }
);

keys!(
    /// Who says so.
    SourceFile {
        /// How binding it is: an Act or regulations, statutory guidance, or local custom.
        #[cfg_attr(feature = "schema", schemars(extend("enum" = ["law", "guidance", "local"])))]
        tier: String,
        /// The reference as one would cite it.
        r#ref: String,
        /// When it is in force.
        effective: Option<EffectiveFile>,
    }
);

keys!(
    /// A limit or number that a local authority sets for itself without touching rules.
    ParameterFile {
        /// What it is.
        label: String,
        /// The value unless the authority sets another.
        value: ParameterValueFile,
        /// Who says so.
        source: Option<SourceFile>,
    }
);

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

keys!(
    /// Something about the case that decides what applies or is measured.
    FactFile {
        /// Unique among facts.
        #[cfg_attr(feature = "schema", schemars(with = "schema::Id"))]
        id: String,
        /// What the auditor is asked.
        label: String,
        /// One date or "not-yet"; a list of dates; a number; true or false; one of the options.
        #[cfg_attr(
            feature = "schema",
            schemars(extend("enum" = ["date", "dates", "number", "yes-no", "choice"]))
        )]
        kind: String,
        /// Whether an audit cannot be signed off without it.
        #[serde(default)]
        required: bool,
        /// For a choice, and only there.
        options: Option<Vec<OptionFile>>,
    }
);

keys!(
    /// One option of a choice.
    OptionFile {
        /// Unique in its fact.
        #[cfg_attr(feature = "schema", schemars(with = "schema::Id"))]
        id: String,
        /// What the auditor reads.
        label: String,
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

keys!(
    /// A worked case: what is known and answered, and the grades that must follow.
    CaseFile {
        /// The story it shows.
        name: String,
        /// The day of the audit.
        #[cfg_attr(feature = "schema", schemars(with = "crate::calendar::iso_date::IsoDate"))]
        audit_date: String,
        /// Facts by id.
        #[serde(default)]
        facts: IndexMap<String, RawFact>,
        /// Answers by the id of the question.
        #[serde(default)]
        answers: IndexMap<String, AnswerFile>,
        /// Levels that must come out, settled, by the id of the criterion.
        #[serde(default)]
        expect: IndexMap<String, String>,
        /// The rules that must be the limiting ones, by the id of the criterion.
        #[serde(default)]
        limited_by: IndexMap<String, Vec<String>>,
    }
);

keys!(
    /// It does not apply.
    NotApplicableFile {
        /// Why.
        not_applicable: String,
    }
);
