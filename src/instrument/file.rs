//! The instrument as it stands in its file: names, not yet references.
//!
//! These types say which keys there are and what type each has; whether an id
//! exists, a level stands on a scale or a rule makes sense is for
//! [`super::resolve`]. See GRADING.md, "Instrument (one JSON file)".

use indexmap::IndexMap;
use serde::Deserialize;

use super::fact::RawFact;
pub(super) use super::file_criteria::{
    BandFile, CheckFile, ConditionFile, EvidenceFile, GuardFile, LaterFile, LimitFile, MeasureFile,
    NodeFile, ParameterNameFile, RowFile, RuleFile, StepFile, TableFile,
};
use super::file_keys::keys;
pub(super) use super::file_values::{
    AnswerFile, CountFile, Ids, NumberText, ParameterValueFile, StepFromFile,
};
#[cfg(feature = "schema")]
use super::schema;

/// The value of `format` that this reader understands.
pub const FORMAT: &str = "plumbline.instrument/1";

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
        /// The id of the verdict that says whether the child is safe. While that is not at
        /// its best, an audit is signed off only once somebody has been told.
        safety_verdict: Option<String>,
        /// Codes for what findings have in common, so that they can be counted.
        #[serde(default)]
        themes: Vec<OptionFile>,
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
        /// What it earns in a `points` condition; never rises from better to worse, and
        /// has at most three decimals.
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
    /// One option of a choice, or one theme.
    OptionFile {
        /// Unique in its list.
        #[cfg_attr(feature = "schema", schemars(with = "schema::Id"))]
        id: String,
        /// What the auditor reads.
        label: String,
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
