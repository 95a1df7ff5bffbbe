//! Words that several screens share.

use crate::calendar::{Part, PartsFault};

pub(in crate::ui) const ERROR: &str = "Error: ";
pub(in crate::ui) const TOO_LONG: &str = "This text is too long.";
pub(in crate::ui) const THERE_IS_A_PROBLEM: &str = "There is a problem";
pub(in crate::ui) const BACK: &str = "Back";
pub(in crate::ui) const WAY_BACK: &str = "Way back";
pub(in crate::ui) const CANCEL: &str = "Cancel";
pub(in crate::ui) const DAY: &str = "Day";
pub(in crate::ui) const MONTH: &str = "Month";
pub(in crate::ui) const YEAR: &str = "Year";
pub(in crate::ui) const YES: &str = "Yes";
pub(in crate::ui) const NO: &str = "No";

pub(in crate::ui) fn browser_title(title: &str, in_error: bool) -> String {
    let prefix = if in_error { ERROR } else { "" };
    format!("{prefix}{title} – Plumbline")
}

/// What is wrong with a date, after its name: `must include a year`.
pub(in crate::ui) fn date_fault(fault: &PartsFault) -> String {
    match fault {
        PartsFault::Lacks(parts) => {
            let names: Vec<_> = parts.iter().map(|part| part_name(*part)).collect();
            match names.as_slice() {
                [day, month, year] => format!("must include {day}, {month} and {year}"),
                names => format!("must include {}", names.join(" and ")),
            }
        }
        PartsFault::NotReal => "must be a real date, such as 14 3 2026".into(),
    }
}

/// The same as a sentence beside boxes that save at once.
pub(in crate::ui) fn date_not_counted(fault: &PartsFault) -> String {
    format!("The date {}. It does not count yet.", date_fault(fault))
}

/// A text has this many characters too many.
pub(in crate::ui) fn too_many(excess: usize) -> String {
    match excess {
        1 => "You have 1 character too many".into(),
        n => format!("You have {} characters too many", thousands(n)),
    }
}

/// The same beside a box that saves at once.
pub(in crate::ui) fn too_many_to_save(excess: usize) -> String {
    format!("{}. What you change here is not saved until the text is shorter.", too_many(excess))
}

fn thousands(number: usize) -> String {
    match number {
        n if n < 1_000 => n.to_string(),
        n => format!("{},{:03}", thousands(n / 1_000), n % 1_000),
    }
}

fn part_name(part: Part) -> &'static str {
    match part {
        Part::Day => "a day",
        Part::Month => "a month",
        Part::Year => "a year",
    }
}
