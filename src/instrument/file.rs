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

/// The value of `format` that this reader understands.
pub const FORMAT: &str = "plumbline.instrument/1";

macro_rules! keys {
    ($(#[$doc:meta])* $name:ident { $($(#[$attr:meta])* $field:ident : $type:ty),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Deserialize)]
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        pub(super) struct $name { $($(#[$attr])* pub(super) $field: $type),* }
    };
}

keys!(InstrumentFile {
    format: String,
    id: String,
    version: String,
    title: String,
    purpose: Option<String>,
    effective: Option<EffectiveFile>,
    scales: IndexMap<String, Vec<LevelFile>>,
    #[serde(default)]
    parameters: IndexMap<String, ParameterFile>,
    #[serde(default)]
    facts: Vec<FactFile>,
    sections: Vec<NodeFile>,
    #[serde(default)]
    verdicts: Vec<NodeFile>,
    #[serde(default)]
    cases: Vec<CaseFile>,
});

keys!(EffectiveFile { from: Option<String>, to: Option<String> });

keys!(LevelFile { id: String, label: String, points: Option<f64> });

keys!(SourceFile { tier: String, r#ref: String, effective: Option<EffectiveFile> });

keys!(ParameterFile { label: String, value: ParameterValueFile, source: Option<SourceFile> });

keys!(
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

keys!(FactFile {
    id: String,
    label: String,
    kind: String,
    #[serde(default)]
    required: bool,
    options: Option<Vec<OptionFile>>,
});

keys!(OptionFile {
    id: String,
    label: String
});

keys!(
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

keys!(EvidenceFile {
    required_at_or_below: Option<String>,
    required_at_or_above: Option<String>,
});

keys!(MeasureFile {
    interval: Option<IntervalFile>,
    limit: Option<LimitFile>,
    gaps: Option<GapsFile>,
    steps: Option<Vec<StepFile>>,
    value: Option<String>,
    bands: Vec<BandFile>,
});

keys!(IntervalFile {
    from: String,
    to: String
});

keys!(GapsFile {
    of: String,
    until: String
});

keys!(StepFile {
    from: StepFromFile,
    first_within: Option<LimitFile>,
    then: LimitFile,
});

keys!(LaterFile {
    fact: String,
    plus: LimitFile
});

keys!(BandFile {
    up_to: NumberText,
    level: String
});

keys!(RuleFile {
    id: String,
    at_most: String,
    when: ConditionFile,
    r#where: Option<GuardFile>,
    because: Option<String>,
    #[serde(default)]
    absolute: bool,
    source: Option<SourceFile>,
});

keys!(CheckFile {
    id: String,
    r#if: ConditionFile,
    ask: String
});

keys!(
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

keys!(ParameterNameFile { parameter: String });

keys!(
    /// Exactly one key.
    TableFile { by_applicable: Option<Vec<RowFile>>, parameter: Option<String> }
);

keys!(RowFile { up_to: Option<NumberText>, n: NumberText });

keys!(
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

keys!(CaseFile {
    name: String,
    audit_date: String,
    #[serde(default)]
    facts: IndexMap<String, RawFact>,
    #[serde(default)]
    answers: IndexMap<String, AnswerFile>,
    #[serde(default)]
    expect: IndexMap<String, String>,
    #[serde(default)]
    limited_by: IndexMap<String, Vec<String>>,
});

keys!(NotApplicableFile {
    not_applicable: String
});
