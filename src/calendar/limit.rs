use chrono::{Datelike, Days, Months, Weekday};

use super::holidays::weekday_holidays;
use super::{Date, in_words};

/// A length of time within which something is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// How many of the unit.
    pub count: u16,
    /// Which unit.
    pub unit: Unit,
}

/// What a limit is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Calendar days.
    Days,
    /// Days that are neither weekend nor bank holiday in England and Wales.
    WorkingDays,
    /// Calendar weeks of seven days.
    Weeks,
    /// Calendar months; a day that the month lacks becomes the month's last.
    Months,
}

impl Limit {
    /// The last day on which a duty that began on `start` is still in time.
    #[must_use]
    pub fn after(self, start: Date) -> Date {
        let count = u64::from(self.count);
        let due = match self.unit {
            Unit::Days => start.checked_add_days(Days::new(count)),
            Unit::Weeks => start.checked_add_days(Days::new(7 * count)),
            Unit::Months => start.checked_add_months(Months::new(self.count.into())),
            Unit::WorkingDays => return nth_working_day(start, self.count),
        };
        due.unwrap_or(Date::MAX)
    }

    /// The limit in words: `6 weeks`, `1 working day`.
    #[must_use]
    pub fn in_words(self) -> String {
        let unit = self.unit.in_words();
        let plural = if self.count == 1 { "" } else { "s" };
        format!("{} {unit}{plural}", self.count)
    }

    /// From when it is counted: `6 weeks from 1 May 2026`, `a week from …`; of no length,
    /// `on or before …`.
    #[must_use]
    pub fn from_in_words(self, day: Date) -> String {
        let day = in_words(day);
        match self.count {
            0 => format!("on or before {day}"),
            1 => format!("a {} from {day}", self.unit.in_words()),
            _ => format!("{} from {day}", self.in_words()),
        }
    }
}

impl Unit {
    /// One of it, in words.
    #[must_use]
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Days => "day",
            Self::WorkingDays => "working day",
            Self::Weeks => "week",
            Self::Months => "month",
        }
    }
}

/// Jumps instead of walking, since a hostile tool may ask for thousands of days
/// thousands of times: as many weekdays, then one more for each holiday among them,
/// and again for those, until there is none.
fn nth_working_day(start: Date, count: u16) -> Date {
    let holidays = weekday_holidays();
    let up_to = |day: Date| holidays.partition_point(|holiday| *holiday <= day);
    let (mut day, mut left) = (start, u64::from(count));
    while left > 0 {
        let Some(next) = nth_weekday(day, left) else { return Date::MAX };
        left = u64::try_from(up_to(next) - up_to(day)).unwrap_or(0);
        day = next;
    }
    day
}

/// The day on which the `count`th weekday after `start` falls; `None` past the calendar.
fn nth_weekday(start: Date, count: u64) -> Option<Date> {
    // From a weekend day the count runs as from the Friday before.
    let past_friday = match start.weekday() {
        Weekday::Sat => 1,
        Weekday::Sun => 2,
        _ => 0,
    };
    let from = start.checked_sub_days(Days::new(past_friday))?;
    let to_friday = 4 - u64::from(from.weekday().num_days_from_monday());
    let (weeks, rest) = (count / 5, count % 5);
    let weekend = if rest > to_friday { 2 } else { 0 };
    from.checked_add_days(Days::new(7 * weeks + rest + weekend))
}
