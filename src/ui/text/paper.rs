//! Words of what is made to be printed.

pub(in crate::ui) const AUDIT: &str = "Audit on paper";
pub(in crate::ui) const AUDIT_SAYS: &str = "What was answered, with each grade and its reasons. Or save it as a PDF from your browser’s print window.";
pub(in crate::ui) const SUMMARY: &str = "One-page summary";
pub(in crate::ui) const SUMMARY_SAYS: &str =
    "Every grade with the rule that holds it, without names and without comments.";
pub(in crate::ui) const BLANK: &str = "Blank form for paper";
pub(in crate::ui) const BLANK_SAYS: &str = "To fill in by hand where there is no device. Grades come about when it is typed in: a rule counts the same for both.";
pub(in crate::ui) const PRINT: &str = "Print";

pub(in crate::ui) const GRADES: &str = "Grades, and what limits them";
pub(in crate::ui) const GRADE: &str = "Grade";
pub(in crate::ui) const OF_WHAT: &str = "Section";
pub(in crate::ui) const WHY: &str = "What limits it";
pub(in crate::ui) const LATE: &str = "What was late";
pub(in crate::ui) const NOTHING_LATE: &str = "Nothing that was counted was late.";
/// After an action that was closed.
pub(in crate::ui) const CLOSED: &str = " (closed)";
pub(in crate::ui) const STATE: &str = "State";
pub(in crate::ui) const MORE: &str = "and more; the whole audit has all of it";

/// What the top of each printed page says.
pub(in crate::ui) fn running_head(reference: &str, tool: &str, audit_date: &str) -> String {
    format!("{reference} · {tool} · {audit_date}")
}

/// The same of what belongs to no audit yet.
pub(in crate::ui) fn head_of_tool(tool: &str, what: &str) -> String {
    format!("{tool} · {what}")
}

pub(in crate::ui) const REFERENCE: &str = "Case reference (no name)";
pub(in crate::ui) const AUDITOR: &str = "Your role";
pub(in crate::ui) const PERIOD: &str = "Period audited, from and to";
pub(in crate::ui) const COUNTED: &str = "Counted from the facts above.";
pub(in crate::ui) const WHERE_ON_FILE: &str = "Where on file, and why";
pub(in crate::ui) const NOT_APPLICABLE: &str = "Not applicable, because:";
pub(in crate::ui) const YES: &str = "Yes";
pub(in crate::ui) const NO: &str = "No";

pub(in crate::ui) fn only_when(guard: &str) -> String {
    format!("Only where {guard}.")
}

/// How many more rules hold a grade than are named.
pub(in crate::ui) fn more_rules(more: usize) -> String {
    if more == 1 { "And 1 more rule.".into() } else { format!("And {more} more rules.") }
}
