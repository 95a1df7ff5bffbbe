use super::Inputs;
use crate::calendar::{Date, days_between};
use crate::instrument::{FactIx, FactValue, Measure, Number, Rank, Scale, Step, What};

/// What a measure comes to.
#[derive(Debug, Clone, PartialEq)]
pub enum Measured {
    /// A fact that it needs is missing.
    Unanswered,
    /// Nothing has begun to run, or nothing is due yet.
    NotApplicable,
    /// A number: days late, or the value itself.
    Number {
        /// The number that the bands turn into a level.
        number: f64,
        /// Each time that something was late, in order of date.
        breaches: Vec<Breach>,
        /// Events before the first step or after the end, which were left out.
        ignored: Vec<Date>,
    },
}

/// Something was late.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Breach {
    /// The last day on which it would have been in time.
    pub due: Date,
    /// When it was done; `None` if it had not been done when the count ended.
    pub done: Option<Date>,
    /// Days from `due` to `done` or to the end; at least 1.
    pub days_late: i64,
}

/// Measures. See GRADING.md, "Measures".
#[must_use]
pub fn measured(measure: &Measure, inputs: &Inputs) -> Measured {
    match &measure.what {
        What::Value(fact) => match inputs.fact(*fact) {
            Some(FactValue::Number(number)) => number_alone(*number),
            _ => Measured::Unanswered,
        },
        What::Interval { from, to, limit } => {
            let (Some(from), Some(to)) = (day(inputs, *from), day(inputs, *to)) else {
                return Measured::Unanswered;
            };
            let Day::On(from) = from else {
                return Measured::NotApplicable;
            };
            interval(inputs.limit(*limit).after(from), to, inputs.audit_date())
        }
        What::Gaps { of, until, steps } => {
            let Some(FactValue::Dates(events)) = inputs.fact(*of) else {
                return Measured::Unanswered;
            };
            let until = match day(inputs, *until) {
                None => return Measured::Unanswered,
                Some(Day::NotYet) => inputs.audit_date(),
                Some(Day::On(date)) => date,
            };
            match starts(steps, inputs) {
                None => Measured::Unanswered,
                Some(starts) if starts.is_empty() => Measured::NotApplicable,
                Some(starts) => gaps(events, &starts, until, inputs),
            }
        }
    }
}

/// The level that the bands give a number: the first that reaches it, else the worst.
#[must_use]
pub(super) fn band(measure: &Measure, number: f64, scale: &Scale, inputs: &Inputs) -> Rank {
    let reached = measure.bands.iter().find(|band| number <= inputs.number(band.up_to));
    reached.map_or(scale.worst(), |band| band.level)
}

/// The levels that a measure can give, best first: those of its bands, and the worst,
/// which is what lies beyond them. Lateness is a whole number of days from 0; a band
/// that holds none gives nothing. `value` reads the numbers, which may be parameters.
pub(crate) fn banded(measure: &Measure, scale: &Scale, value: impl Fn(Number) -> f64) -> Vec<Rank> {
    let days = !matches!(measure.what, What::Value(_));
    let mut levels = vec![scale.worst()];
    let mut before = if days { -1.0 } else { f64::NEG_INFINITY };
    for band in &measure.bands {
        let up_to = value(band.up_to);
        let to = if days { up_to.floor() } else { up_to };
        if to > before {
            levels.push(band.level);
            before = to;
        }
    }
    levels.sort_unstable();
    levels.dedup();
    levels
}

#[derive(Clone, Copy)]
enum Day {
    On(Date),
    NotYet,
}

fn day(inputs: &Inputs, fact: FactIx) -> Option<Day> {
    match inputs.fact(fact)? {
        FactValue::Date(date) => Some(Day::On(*date)),
        FactValue::NotYet => Some(Day::NotYet),
        _ => None,
    }
}

#[allow(clippy::cast_precision_loss)] // days are far below 2^53
fn lateness(breaches: Vec<Breach>, ignored: Vec<Date>) -> Measured {
    let worst = breaches.iter().map(|breach| breach.days_late).max().unwrap_or(0);
    Measured::Number { number: worst as f64, breaches, ignored }
}

fn number_alone(number: f64) -> Measured {
    Measured::Number { number, breaches: Vec::new(), ignored: Vec::new() }
}

fn breach(due: Date, at: Date, done: Option<Date>) -> Option<Breach> {
    let days_late = days_between(due, at);
    (days_late > 0).then_some(Breach { due, done, days_late })
}

fn interval(due: Date, to: Day, audit_date: Date) -> Measured {
    match to {
        Day::On(to) => lateness(breach(due, to, Some(to)).into_iter().collect(), Vec::new()),
        Day::NotYet if audit_date <= due => Measured::NotApplicable,
        Day::NotYet => lateness(breach(due, audit_date, None).into_iter().collect(), Vec::new()),
    }
}

/// Steps with the day on which each begins, sorted by day and, on one day, as
/// written; `None` while one of those days is missing.
fn starts<'s>(steps: &'s [Step], inputs: &Inputs) -> Option<Vec<(Date, &'s Step)>> {
    let mut starts = Vec::with_capacity(steps.len());
    for step in steps {
        if let Day::On(from) = day(inputs, step.from)? {
            let plus = step.plus.map(|plus| inputs.limit(plus));
            starts.push((plus.map_or(from, |plus| plus.after(from)), step));
        }
    }
    starts.sort_by_key(|(start, _)| *start);
    Some(starts)
}

/// Walks events and step starts in the order of their dates (on one day the event
/// first), keeping the next due date.
fn gaps(events: &[Date], starts: &[(Date, &Step)], until: Date, inputs: &Inputs) -> Measured {
    let mut starts = starts.iter().take_while(|(start, _)| *start <= until).peekable();
    let mut now: Option<(Date, &Step)> = None; // the next due date, and the step in force
    let (mut breaches, mut ignored) = (Vec::new(), Vec::new());
    for &event in events {
        while let Some((start, step)) = starts.next_if(|(start, _)| *start < event) {
            now = Some((begin(now, *start, step, inputs), step));
        }
        match &mut now {
            Some((due, step)) if event <= until => {
                breaches.extend(breach(*due, event, Some(event)));
                *due = inputs.limit(step.then).after(event);
            }
            _ => ignored.push(event),
        }
    }
    for (start, step) in starts {
        now = Some((begin(now, *start, step, inputs), step));
    }
    breaches.extend(now.and_then(|(due, _)| breach(due, until, None)));
    lateness(breaches, ignored)
}

/// The due date once a step has begun.
fn begin(now: Option<(Date, &Step)>, start: Date, step: &Step, inputs: &Inputs) -> Date {
    match now {
        None => inputs.limit(step.first_within.unwrap_or(step.then)).after(start),
        Some((due, _)) => match step.first_within {
            // What is already overdue stays overdue; a new limit does not forgive it.
            Some(within) if due >= start => inputs.limit(within).after(start),
            _ => due,
        },
    }
}
