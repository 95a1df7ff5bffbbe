//! The audit tool as data: its types, its strict parser, its sentences. Pure.
//!
//! The format `plumbline.instrument/1` is specified in GRADING.md. A value of
//! [`Instrument`] is proof that a file was sound: every reference in it exists
//! and nothing depends on itself, so grading needs no error path.

mod case;
mod condition;
mod dmn;
mod fact;
mod file;
mod file_criteria;
mod file_keys;
mod file_values;
mod find;
mod finding;
mod guard;
mod local;
mod measure;
mod model;
mod printable;
mod resolve;
mod rulebook;
#[cfg(feature = "schema")]
mod schema;
pub mod sentence;
mod written;

pub use case::{Case, CaseAnswer};
pub use condition::{Condition, Count, Item, Leaf, Named, Row, Test};
pub use dmn::dmn;
pub use fact::{Fact, FactKind, FactOption, FactValue, MOST_DATES, NOT_YET, RawFact};
pub use file::FORMAT;
pub use finding::{CounterExample, Finding, Severity, ShownAnswer};
pub use guard::Guard;
pub use local::{Local, MOST_LOCAL, NotLocal, with_local};
pub use measure::{Band, Limit, Measure, Step, What};
pub use model::{
    AUDIT_DATE, Check, Criterion, Effective, Evidence, FactIx, Grading, Group, Instrument, Ix,
    Kind, Level, Number, Parameter, ParameterValue, Question, Rank, Rule, Scale, Source, Tier,
    Verdict,
};
pub use rulebook::{Block, rulebook};
#[cfg(feature = "schema")]
pub(crate) use schema::file_schema;
pub use written::{NumberFault, parse_number};

use crate::json;

/// The most that an instrument file may hold.
pub const LIMITS: json::Limits = json::Limits { bytes: 4 * 1024 * 1024, depth: 64 };
/// The most criteria that an instrument may have.
pub const MOST_CRITERIA: usize = 20_000;

/// Reads an instrument from the text of its file.
///
/// # Errors
/// Everything that is wrong with it, with the place of each; at least one finding.
pub fn parse(text: &str) -> Result<Instrument, Vec<Finding>> {
    let tree = json::parse(text, LIMITS).map_err(|refusal| vec![refusal.into()])?;
    from_tree(&tree)
}

/// Reads an instrument from a file that may not be text.
///
/// # Errors
/// As [`parse`]; and whatever is not UTF-8.
pub fn from_bytes(bytes: &[u8]) -> Result<Instrument, Vec<Finding>> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let found = format!("a byte that is not, after {} bytes", error.valid_up_to());
        vec![json::Refusal::new("", "text in UTF-8", found).into()]
    })?;
    parse(text)
}

/// Reads an instrument from a tree, as it stands inside an exported audit.
///
/// # Errors
/// As [`parse`].
pub fn from_tree(tree: &json::Value) -> Result<Instrument, Vec<Finding>> {
    let findings = printable::faults(tree);
    if !findings.is_empty() {
        return Err(findings);
    }
    let file = json::read(tree).map_err(|refusal| vec![refusal.into()])?;
    resolve::resolve(file)
}
