use crate::calendar::{Date, Datelike, Limit, Unit, days_between, month_name};

/// How wide the picture is.
pub const WIDTH: f64 = 960.0;

/// Left free at either end, so that a mark on the first or last day is whole.
const MARGIN: f64 = 12.0;

/// The time that is shown: at least a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Axis {
    from: Date,
    to: Date,
}

/// Which part of the time a person wants to see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stretch {
    /// All of it.
    Whole,
    /// So many months up to the day of the audit.
    Last(u16),
    /// From one day to another.
    Between(Date, Date),
}

/// A line across the axis, with what stands there.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// Where.
    pub x: f64,
    /// The day, month or year that begins there.
    pub label: String,
}

impl Axis {
    /// From one day to another; `None` unless the other is later.
    #[must_use]
    pub fn new(from: Date, to: Date) -> Option<Self> {
        (from < to).then_some(Self { from, to })
    }

    /// The axis for a stretch of this whole time; `None` where it would have no length.
    #[must_use]
    pub fn of(stretch: Stretch, whole: Self, audit_date: Date) -> Option<Self> {
        match stretch {
            Stretch::Whole => Some(whole),
            Stretch::Last(months) => Self::new(months_before(audit_date, months), audit_date),
            Stretch::Between(from, to) => Self::new(from, to),
        }
    }

    /// First day shown.
    #[must_use]
    pub fn from(self) -> Date {
        self.from
    }

    /// Last day shown.
    #[must_use]
    pub fn to(self) -> Date {
        self.to
    }

    /// Whether a day is shown.
    #[must_use]
    pub fn shows(self, day: Date) -> bool {
        (self.from..=self.to).contains(&day)
    }

    /// Where a day stands; a day outside stands at the nearer end.
    #[must_use]
    #[allow(clippy::cast_precision_loss)] // days are far below 2^53
    pub fn x(self, day: Date) -> f64 {
        let day = day.clamp(self.from, self.to);
        let share = days_between(self.from, day) as f64 / self.days() as f64;
        MARGIN + share * (WIDTH - 2.0 * MARGIN)
    }

    /// Months, or days where little time is shown, or nothing where years are enough.
    #[must_use]
    pub fn ticks(self) -> Vec<Tick> {
        let step = self.step();
        let tick = |day: Date| {
            let name = month_name(day).get(..3).unwrap_or_default();
            let label = match step {
                Step::Days(_) => format!("{} {name}", day.day()),
                Step::Months(_) => name.to_owned(),
                Step::Years(_) => return None,
            };
            Some(Tick { x: self.x(day), label })
        };
        self.from
            .iter_days()
            .take_while(|day| *day <= self.to)
            .filter(|day| step.begins(*day))
            .filter_map(tick)
            .collect()
    }

    /// Years, the first of them where the axis begins.
    #[must_use]
    pub fn years(self) -> Vec<Tick> {
        let every = match self.step() {
            Step::Years(every) => every,
            Step::Days(_) | Step::Months(_) => 1,
        };
        let year = |year: i32| {
            let day = Date::from_yo_opt(year, 1)?.max(self.from);
            Some(Tick { x: self.x(day), label: year.to_string() })
        };
        let shown = |y: &i32| *y == self.from.year() || y.rem_euclid(every) == 0;
        let mut years: Vec<Tick> =
            (self.from.year()..=self.to.year()).filter(shown).filter_map(year).collect();
        // The first gives way to a January that follows at once.
        if years.len() > 1 && years[1].x - years[0].x < LEAST {
            years.remove(0);
        }
        years
    }

    fn days(self) -> i64 {
        days_between(self.from, self.to)
    }

    /// The shortest step at which labels do not touch.
    #[allow(clippy::cast_precision_loss)] // days are far below 2^53
    fn step(self) -> Step {
        let most = ((WIDTH - 2.0 * MARGIN) / LEAST) as i64;
        let fits = |step: &Step| self.days() / step.days() < most;
        STEPS.into_iter().find(fits).unwrap_or(Step::Years(50))
    }
}

/// The least room for a label.
const LEAST: f64 = 52.0;

const STEPS: [Step; 12] = [
    Step::Days(1),
    Step::Days(7),
    Step::Days(14),
    Step::Months(1),
    Step::Months(2),
    Step::Months(3),
    Step::Months(6),
    Step::Years(1),
    Step::Years(2),
    Step::Years(5),
    Step::Years(10),
    Step::Years(20),
];

#[derive(Clone, Copy)]
enum Step {
    Days(i64),
    Months(u32),
    Years(i32),
}

impl Step {
    /// Its length, at the least.
    fn days(self) -> i64 {
        match self {
            Self::Days(days) => days,
            Self::Months(months) => 28 * i64::from(months),
            Self::Years(years) => 365 * i64::from(years),
        }
    }

    /// Whether one begins on this day. Weeks begin on Mondays, the same ones wherever
    /// the axis begins.
    fn begins(self, day: Date) -> bool {
        match self {
            Self::Days(days) => {
                days_between(Date::default(), day).rem_euclid(days) == MONDAY % days
            }
            Self::Months(months) => day.day() == 1 && day.month0().is_multiple_of(months),
            Self::Years(_) => false,
        }
    }
}

/// From 1 January 1970, a Thursday, to the first Monday.
const MONDAY: i64 = 4;

/// The day so many months earlier; the month's last where it lacks that day.
fn months_before(day: Date, months: u16) -> Date {
    let first = day.with_day(1).unwrap_or(day);
    let back = (0..months)
        .fold(first, |at, _| at.pred_opt().and_then(|before| before.with_day(1)).unwrap_or(at));
    let last = Limit { count: 1, unit: Unit::Months }.after(back).pred_opt().unwrap_or(back);
    back.with_day(day.day()).unwrap_or(last)
}
