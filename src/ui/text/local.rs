//! Words of what a local authority may set for itself.

use crate::instrument::MOST_LOCAL;

pub(in crate::ui) const HEADING: &str = "Local timescales";
pub(in crate::ui) const SAYS: &str = "Where the law leaves a timescale to each council, set your council’s own here. What stands here counts for this audit and goes into its file. It cannot be changed once the audit is started. What the law sets is fixed and is not listed.";
pub(in crate::ui) const IN_FORCE: &str = "Local timescales in force";
pub(in crate::ui) const FIXED: &str =
    "They were set when the audit was started and stay as they are, so that its grades do too.";
pub(in crate::ui) const MAY_BE_SET: &str = "Timescales a council may set";
pub(in crate::ui) const MAY_BE_SET_SAYS: &str =
    "These count unless other ones are set when an audit is started.";

pub(in crate::ui) fn id(parameter: &str) -> String {
    format!("local-{parameter}")
}

pub(in crate::ui) fn label(label: &str, unit: &str) -> String {
    match unit {
        "" => label.to_owned(),
        unit => format!("{label}, in {unit}s"),
    }
}

/// What counts if nothing is changed, and who says so.
pub(in crate::ui) fn hint(value: &str, source: Option<String>) -> String {
    let source = source.map(|source| format!(" {source}.")).unwrap_or_default();
    format!("The audit tool has {value}.{source}")
}

pub(in crate::ui) fn not_local(label: &str) -> String {
    format!("{label}: enter a whole number from 1 to {MOST_LOCAL}")
}
