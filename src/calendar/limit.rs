use chrono::{Days, Months};

use super::{Date, is_working_day};

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
        let unit = match self.unit {
            Unit::Days => "day",
            Unit::WorkingDays => "working day",
            Unit::Weeks => "week",
            Unit::Months => "month",
        };
        let plural = if self.count == 1 { "" } else { "s" };
        format!("{} {unit}{plural}", self.count)
    }
}

fn nth_working_day(start: Date, count: u16) -> Date {
    let (mut day, mut left) = (start, count);
    while left > 0 {
        day = day.succ_opt().unwrap_or(Date::MAX);
        if is_working_day(day) || day == Date::MAX {
            left -= 1;
        }
    }
    day
}
