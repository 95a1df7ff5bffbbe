//! Civil dates, limits and working days. Pure: no clock, no time zone.
//!
//! Counting starts the day after: one day from Monday is Tuesday, one working
//! day from Friday is the next working day.

mod column;
mod holidays;
pub mod iso_date;
mod limit;
mod moment;
mod written;

pub use chrono::{Datelike, NaiveDate as Date};
pub use column::{Read, read_dates, repeats};
pub use holidays::{CERTAIN_TO, is_bank_holiday, is_working_day};
pub use limit::{Limit, Unit};
pub use moment::Moment;
pub use written::{DateParts, Part, PartsFault, parse_written};

/// First and last year that a date in a file may have. Wide enough for any case
/// file, narrow enough that no sum of a date and a limit leaves the calendar.
pub const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// Reads `YYYY-MM-DD` (ISO 8601 calendar date, extended form) and nothing else.
#[must_use]
pub fn parse_iso(text: &str) -> Option<Date> {
    let bytes = text.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    let number = |range: std::ops::Range<usize>| {
        let digits = text.get(range)?;
        digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse::<u32>().ok())?
    };
    let year = i32::try_from(number(0..4)?).ok()?;
    let date = Date::from_ymd_opt(year, number(5..7)?, number(8..10)?)?;
    YEARS.contains(&year).then_some(date)
}

/// Days from `from` to `to`; negative when `to` is earlier.
#[must_use]
pub fn days_between(from: Date, to: Date) -> i64 {
    to.signed_duration_since(from).num_days()
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A date as British readers write it: `14 March 2026`.
#[must_use]
pub fn in_words(date: Date) -> String {
    format!("{} {} {}", date.day(), month_name(date), date.year())
}

/// The name of a date's month.
#[must_use]
pub fn month_name(date: Date) -> &'static str {
    MONTHS[date.month0() as usize]
}
