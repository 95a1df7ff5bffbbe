//! Words of the timeline.

pub(in crate::ui) const HEADING: &str = "Timeline";
pub(in crate::ui) const OTHER_DATES: &str = "Other dates";
pub(in crate::ui) const SINGLE_DATES: &str = "Dates that no clock counts from";
pub(in crate::ui) const AUDIT_DATE: &str = "Day of the audit";
pub(in crate::ui) const STRIP: &str = "See the clocks of this section on a timeline";
pub(in crate::ui) const TO_TIMELINE: &str = "All clocks on one timeline, and as tables";
pub(in crate::ui) const NOTHING: &str =
    "There is nothing to draw yet. Clocks appear once the dates they count from are given.";

pub(in crate::ui) const SHOWN: &str = "Time shown";
pub(in crate::ui) const WHOLE: &str = "All of it";
pub(in crate::ui) const YEAR: &str = "12 months to the audit";
pub(in crate::ui) const QUARTER: &str = "3 months to the audit";
pub(in crate::ui) const BETWEEN: &str = "From one day to another";
pub(in crate::ui) const FROM: &str = "From";
pub(in crate::ui) const TO: &str = "To";
pub(in crate::ui) const NOT_A_TIME: &str =
    "Give two days, the later one second, to see the time between them.";
pub(in crate::ui) const KEYS: &str = "By keyboard: Tab goes from clock to clock, the arrow keys along its marks. What a mark stands for is shown beside it; Escape hides that.";
pub(in crate::ui) const PRINT: &str = "Print the timeline";

pub(in crate::ui) fn says(audit_date: &str) -> String {
    format!(
        "What was due, what was done, and what was late, as counted from the facts. What was still open is read on the day of the audit, {audit_date}."
    )
}

pub(in crate::ui) fn shown(from: &str, to: &str) -> String {
    format!("Shown: {from} to {to}.")
}

/// Dates that would press everything else together, each with what happened.
pub(in crate::ui) fn far(dates: &[String]) -> String {
    let dates_are = match dates.len() {
        1 => "1 date is too far from the day of the audit to be in the picture".into(),
        n => format!("{n} dates are too far from the day of the audit to be in the picture"),
    };
    format!("{dates_are}: {}. Is the year right?", dates.join("; "))
}

/// What the picture is, for those who hear the page.
pub(in crate::ui) fn picture(from: &str, to: &str) -> String {
    format!("Timeline from {from} to {to}")
}

pub(in crate::ui) const LEGEND: &str = "What the shapes mean";
pub(in crate::ui) const BEGAN: &str = "A limit began to run";
pub(in crate::ui) const DONE_IN_TIME: &str = "Done in time";
pub(in crate::ui) const DONE_LATE: &str = "Done late";
pub(in crate::ui) const NOT_DONE: &str = "Overdue and not done by the end";
pub(in crate::ui) const STILL_DUE: &str = "Due next, not overdue";
pub(in crate::ui) const NOT_COUNTED: &str = "A date the clock leaves out";
pub(in crate::ui) const A_DATE: &str = "A date that no clock counts from";
pub(in crate::ui) const IN_TIME: &str = "Time within the limit";
pub(in crate::ui) const OVERDUE: &str = "Time overdue";

pub(in crate::ui) fn left_out(date: &str) -> String {
    format!("{date}: left out, because the clock had not begun or had ended")
}

pub(in crate::ui) const TABLES: &str = "The same as tables";
pub(in crate::ui) const TABLES_SAY: &str =
    "Every time that something was due, whatever part of the time is shown above.";
pub(in crate::ui) const DUE: &str = "Due by, under which limit";
pub(in crate::ui) const DONE: &str = "Done";
pub(in crate::ui) const LATE: &str = "How late";
pub(in crate::ui) const DATE: &str = "Date";
pub(in crate::ui) const WHAT: &str = "What happened";
pub(in crate::ui) const NOT_DONE_BY_END: &str = "Not done by the end";
pub(in crate::ui) const NOT_YET: &str = "Not done yet";
pub(in crate::ui) const IN_TIME_CELL: &str = "In time";
pub(in crate::ui) const NOT_OVERDUE: &str = "Not overdue";
pub(in crate::ui) const WAITS: &str = "waits for facts that have not been given yet.";
pub(in crate::ui) const NOTHING_DUE: &str = "nothing has begun, or nothing is due yet.";

/// Instead of when it was done: another limit took its place.
pub(in crate::ui) fn replaced(day: &str) -> String {
    format!("Another limit began on {day}")
}

pub(in crate::ui) fn days_late(days: i64) -> String {
    if days == 1 { "1 day late".into() } else { format!("{days} days late") }
}

pub(in crate::ui) fn ignored(dates: &str) -> String {
    format!("Left out, because the clock had not begun or had ended: {dates}.")
}

/// Where a due date was counted over bank holidays that nobody has announced yet.
pub(in crate::ui) fn holidays_known_to(year: i32) -> String {
    format!(
        "Bank holidays have been announced to the end of {year}. Working days after that are counted by the usual rules: a bank holiday added later would move the due date."
    )
}
