use std::sync::LazyLock;

use chrono::{Datelike, Days, NaiveDate as Date, Weekday};

/// The last year whose bank holidays have been announced (gov.uk "UK bank
/// holidays", which publishes them two years ahead). Later years follow the
/// standing rules below and can still gain a one-off day.
pub const CERTAIN_TO: i32 = 2027;

/// Whether work is expected on `day` in England and Wales.
#[must_use]
pub fn is_working_day(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !is_bank_holiday(day)
}

/// Whether `day` is a bank or public holiday in England and Wales.
///
/// Source: Banking and Financial Dealings Act 1971, Schedule 1, with Good Friday
/// and Christmas Day at common law, and royal proclamations for moved and one-off
/// days. Right from 2000 on.
#[must_use]
pub fn is_bank_holiday(day: Date) -> bool {
    let ymd = (day.year(), day.month(), day.day());
    if ADDED.contains(&ymd) {
        return true;
    }
    if MOVED_AWAY.contains(&ymd) {
        return false;
    }
    fixed(day) || by_weekday(day) || by_easter(day)
}

/// Every bank holiday that falls on a weekday, sorted: in the years of files and, since
/// a limit can begin after another, as far as 10,000 months and then 10,000 working
/// days (less than 50 years) reach.
/// Made at its first use.
pub(super) fn weekday_holidays() -> &'static [Date] {
    static HOLIDAYS: LazyLock<Vec<Date>> = LazyLock::new(|| {
        let first = Date::from_yo_opt(*super::YEARS.start(), 1).unwrap_or(Date::MIN);
        let last = super::YEARS.end() + 10_000 / 12 + 50;
        let days = first.iter_days().take_while(|day| day.year() <= last);
        days.filter(|day| day.weekday().num_days_from_monday() < 5 && is_bank_holiday(*day))
            .collect()
    });
    &HOLIDAYS
}

/// One-off days, and the days to which a yearly one was moved.
const ADDED: &[(i32, u32, u32)] = &[
    (2002, 6, 3),  // Golden Jubilee
    (2002, 6, 4),  // spring bank holiday, moved
    (2011, 4, 29), // royal wedding
    (2012, 6, 4),  // spring bank holiday, moved
    (2012, 6, 5),  // Diamond Jubilee
    (2020, 5, 8),  // early May bank holiday, moved to VE Day
    (2022, 6, 2),  // spring bank holiday, moved
    (2022, 6, 3),  // Platinum Jubilee
    (2022, 9, 19), // state funeral
    (2023, 5, 8),  // coronation
];

/// The Mondays on which those yearly days would have fallen.
const MOVED_AWAY: &[(i32, u32, u32)] = &[(2002, 5, 27), (2012, 5, 28), (2020, 5, 4), (2022, 5, 30)];

/// New Year's Day, Christmas Day and Boxing Day, or the weekday given instead
/// when they fall on a weekend.
fn fixed(day: Date) -> bool {
    let weekday = day.weekday();
    match (day.month(), day.day()) {
        (1, 1) | (12, 25 | 26) => true,
        (1, 2 | 3) => weekday == Weekday::Mon,
        // 27 and 28 December stand in for a 25th or 26th on a weekend: on a
        // Monday or Tuesday, one of the two fell on the Saturday or Sunday.
        (12, 27 | 28) => matches!(weekday, Weekday::Mon | Weekday::Tue),
        _ => false,
    }
}

/// First Monday of May, last Mondays of May and August.
fn by_weekday(day: Date) -> bool {
    day.weekday() == Weekday::Mon
        && matches!((day.month(), day.day()), (5, 1..=7 | 25..=31) | (8, 25..=31))
}

/// Good Friday and Easter Monday.
fn by_easter(day: Date) -> bool {
    // Easter Day falls from 22 March to 25 April; most days need no computing.
    if !matches!(day.month(), 3 | 4) {
        return false;
    }
    let easter = easter_day(day.year());
    Some(day) == easter.checked_sub_days(Days::new(2))
        || Some(day) == easter.checked_add_days(Days::new(1))
}

/// Easter Day in the Gregorian calendar (the "anonymous" algorithm, Meeus,
/// Astronomical Algorithms, chapter 8).
fn easter_day(year: i32) -> Date {
    let a = year % 19;
    let (b, c) = (year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    Date::from_ymd_opt(year, (n / 31).unsigned_abs(), (n % 31 + 1).unsigned_abs())
        .unwrap_or(Date::MIN)
}
