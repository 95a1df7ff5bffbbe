//! Words of a section and its questions.

pub(in crate::ui) const STANDARD: &str = "What good looks like";
pub(in crate::ui) const GUIDANCE: &str = "Where to look and what counts";
pub(in crate::ui) const WHY_ASKED: &str = "Why is this asked?";
pub(in crate::ui) const NOT_NAMED: &str = "No rule names it by itself.";
pub(in crate::ui) const NOT_APPLICABLE: &str = "Not applicable";
/// That something does not apply, and why.
pub(in crate::ui) fn not_applicable(reason: &str) -> String {
    match reason.trim() {
        "" => format!("{NOT_APPLICABLE}: no reason given yet"),
        reason => format!("{NOT_APPLICABLE}. {reason}"),
    }
}
pub(in crate::ui) const NOT_APPLICABLE_HINT: &str = "It does not count, and needs a reason";
pub(in crate::ui) const REASON: &str = "Why does it not apply?";
/// Whose explanation stands while there is no other.
pub(in crate::ui) fn explained_by(who: &str) -> String {
    format!("{who}’s explanation. It counts unless you write another.")
}
pub(in crate::ui) const CLEAR: &str = "Clear this answer";
pub(in crate::ui) const COMMENT: &str = "Comment";
pub(in crate::ui) const COMMENT_HINT: &str =
    "What does this mean for the child? Use words you could say to them, and no names.";
pub(in crate::ui) const EVIDENCE: &str = "Evidence on file";
pub(in crate::ui) const EVIDENCE_HINT: &str =
    "Say where it can be seen. Do not copy what the record says.";
pub(in crate::ui) const ADD_EVIDENCE: &str = "Add evidence";
pub(in crate::ui) const RECORD: &str = "Kind of record";
pub(in crate::ui) const RECORD_DATE: &str = "Date of the record (optional)";
/// What is wrong with the record's date.
pub(in crate::ui) fn record_date_wrong(fault: &str) -> String {
    format!("The date of the record {fault}")
}

pub(in crate::ui) const PLACE: &str = "Where on the file";
pub(in crate::ui) const PLACE_HINT: &str =
    "Enough for another person to find it, such as Documents, assessments.";
pub(in crate::ui) const PLACE_MISSING: &str = "Say where on the file it is";
pub(in crate::ui) const SAVE_EVIDENCE: &str = "Add this evidence";
pub(in crate::ui) const SAVE_CHANGE: &str = "Save this evidence";
pub(in crate::ui) const RECORD_OTHER: &str = "What kind of record is it?";
pub(in crate::ui) const RECORD_MISSING: &str = "Say what kind of record it is";
pub(in crate::ui) const CHANGE: &str = "Change";
pub(in crate::ui) const REMOVE: &str = "Remove";
pub(in crate::ui) const KEPT: &str =
    "An answer given earlier is kept and does not count, because this question does not apply now";
pub(in crate::ui) const WAIT: &str = "I have looked at this section and cannot complete it yet";
pub(in crate::ui) const WAIT_WHY: &str = "What are you waiting for?";
pub(in crate::ui) const WAIT_HINT: &str =
    "Once you have said so, the task list shows “Cannot complete yet”.";
pub(in crate::ui) const PREVIOUS: &str = "Previous section";
pub(in crate::ui) const NEXT: &str = "Next section";
pub(in crate::ui) const TO_TASKS: &str = "Back to the task list";
pub(in crate::ui) const CONTINUE: &str = "Continue";
pub(in crate::ui) const QUESTION_BEFORE: &str = "Previous question";
pub(in crate::ui) const TO_LIST: &str = "All answers of this section";
pub(in crate::ui) const HOW_SHOWN: &str = "Change how questions are shown";
pub(in crate::ui) const CHECKS: &str = "Please explain";

pub(in crate::ui) const ALSO_KEPT: &str =
    "Answers given earlier are kept and do not count, because this section does not apply now:";

/// Any record but [`RECORDS`]; it is then named in words.
pub(in crate::ui) const OTHER: &str = "Other";

/// The kinds of record that a case file usually holds.
pub(in crate::ui) const RECORDS: [&str; 11] = [
    "Visit record",
    "Case note",
    "Assessment",
    "Plan",
    "Review or conference minutes",
    "Supervision or decision record",
    "Chronology",
    "Court document",
    "Health or education record",
    "Direct work or child's own words",
    "Conversation with the worker or family",
];

pub(in crate::ui) fn evidence_needed(level: &str) -> String {
    format!("Evidence is needed for “{level}”.")
}

/// After "Change" or "Remove", for those who hear the page.
pub(in crate::ui) fn this_evidence(citation: &str) -> String {
    format!(" the evidence {citation}")
}

pub(in crate::ui) const MEASURED: &str = "Counted from the facts";
pub(in crate::ui) const MEASURE_WAITS: &str =
    "This is counted from facts that have not been given yet:";
pub(in crate::ui) const NOTHING_DUE: &str =
    "Does not apply: nothing has begun, or nothing is due yet.";
pub(in crate::ui) const IN_TIME: &str = "In time throughout.";
pub(in crate::ui) const BREACHES: &str = "Each time it was late";

pub(in crate::ui) fn days_late(days: f64) -> String {
    if days == 1.0 {
        "1 day late at the worst.".into()
    } else {
        format!("{days} days late at the worst.")
    }
}

pub(in crate::ui) fn value(fact: &str, number: f64) -> String {
    format!("{fact}: {number}.")
}

pub(in crate::ui) fn ignored(count: usize) -> String {
    let dates = if count == 1 { "1 date is" } else { &format!("{count} dates are") };
    format!("{dates} left out, because the count had not begun or had ended.")
}

pub(in crate::ui) const THEMES: &str = "Themes";
pub(in crate::ui) const THEMES_HINT: &str =
    "Tick what this finding has in common with others, so that it can be counted.";
pub(in crate::ui) const OWN_THEME: &str = "A theme of your own";
pub(in crate::ui) const OWN_THEME_HINT: &str =
    "A short code, no names. For example, court-delay. It stays in this audit’s own file.";
pub(in crate::ui) const ADD_THEME: &str = "Add this theme";
pub(in crate::ui) const THEME_WRONG: &str = "Write a short code: 1 to 40 letters and digits";

/// The themes that a finding has, on what unfolds.
pub(in crate::ui) fn themes(labels: &[&str]) -> String {
    match labels {
        [] => THEMES.into(),
        labels => format!("{THEMES}: {}", labels.join("; ")),
    }
}

/// A section's questions, one of them on this page.
pub(in crate::ui) fn one_of(section: &str, at: usize, all: usize) -> String {
    format!("{section}: question {at} of {all}")
}

/// The way to the first question that has no answer.
pub(in crate::ui) const ANSWER: &str = "Answer the questions";
pub(in crate::ui) const WHAT_ANSWERS_MEAN: &str = "What each answer means";
