//! The one walk along a clock. What measures count and what the timeline draws are
//! both told by it, so they cannot differ.

use super::Inputs;
use crate::calendar::{CERTAIN_TO, Date, Datelike, Unit, days_between};
use crate::instrument::{FactIx, FactValue, Limit, Measure, Step, What};

/// Every window of a clock in order of date, those in time too, and the dates that it
/// left out. None for a number, or while a fact is missing.
#[must_use]
pub fn windows(measure: &Measure, inputs: &Inputs) -> (Vec<Window>, Vec<Date>) {
    let (mut windows, mut ignored) = (Vec::new(), Vec::new());
    walk(measure, inputs, &mut |seen| match seen {
        Seen::Window(window) => windows.push(window),
        Seen::Ignored(date) => ignored.push(date),
    });
    (windows, ignored)
}

/// A time within which something was due, and what came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// The day on which the limit began to run; counting starts the day after.
    pub from: Date,
    /// The fact that gave that day: a date, or the list of what was done before.
    pub since: FactIx,
    /// How long there was.
    pub limit: Limit,
    /// The last day on which it would have been in time.
    pub due: Date,
    /// What came of it.
    pub end: End,
}

/// What came of a window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// It was done on this day.
    Done(Date),
    /// Another limit began on this day, before it was due, and took its place.
    Replaced(Date),
    /// It had not been done when the count ended, on this day.
    Open(Date),
}

impl Window {
    /// Days from when it was due to when it was done or the count ended; 0 if that was
    /// in time, or if another limit took its place.
    #[must_use]
    pub fn days_late(&self) -> i64 {
        match self.end {
            End::Done(day) | End::Open(day) => days_between(self.due, day).max(0),
            End::Replaced(_) => 0,
        }
    }

    /// When it was done; `None` if it was not.
    #[must_use]
    pub fn done(&self) -> Option<Date> {
        match self.end {
            End::Done(day) => Some(day),
            End::Replaced(_) | End::Open(_) => None,
        }
    }

    /// The last day that it concerns.
    #[must_use]
    pub fn until(&self) -> Date {
        match self.end {
            End::Done(day) | End::Replaced(day) | End::Open(day) => day,
        }
    }

    /// Whether its due date was counted over bank holidays that nobody has announced
    /// yet ([`CERTAIN_TO`]), and can still move by one that is added.
    #[must_use]
    pub fn is_uncertain(&self, inputs: &Inputs) -> bool {
        inputs.limit(self.limit).unit == Unit::WorkingDays && self.due.year() > CERTAIN_TO
    }
}

/// Something that the walk came by.
pub(super) enum Seen {
    /// A window that has closed, or stood open at the end.
    Window(Window),
    /// A date before the first step or after the end.
    Ignored(Date),
}

/// What the walk came to.
pub(super) enum Course {
    /// A fact that it needs is missing.
    Unanswered,
    /// Nothing has begun to run, or nothing is due yet.
    NotApplicable,
    /// There was nothing to walk: a number alone.
    Value(f64),
    /// It ran.
    Ran,
}

/// Walks, and tells what it comes by in order of date.
pub(super) fn walk(measure: &Measure, inputs: &Inputs, tell: &mut impl FnMut(Seen)) -> Course {
    match &measure.what {
        What::Value(fact) => match inputs.fact(*fact) {
            Some(FactValue::Number(number)) => Course::Value(*number),
            _ => Course::Unanswered,
        },
        What::Interval { from, to, limit } => {
            let (Some(begun), Some(to)) = (day(inputs, *from), day(inputs, *to)) else {
                return Course::Unanswered;
            };
            let Day::On(begun) = begun else {
                return Course::NotApplicable;
            };
            interval(Pending::new(begun, *from, *limit, inputs), to, inputs.audit_date(), tell)
        }
        What::Gaps { of, until, steps } => {
            let Some(FactValue::Dates(events)) = inputs.fact(*of) else {
                return Course::Unanswered;
            };
            let until = match day(inputs, *until) {
                None => return Course::Unanswered,
                Some(Day::NotYet) => inputs.audit_date(),
                Some(Day::On(date)) => date,
            };
            match starts(steps, inputs) {
                None => return Course::Unanswered,
                Some(starts) if starts.is_empty() => return Course::NotApplicable,
                Some(starts) => gaps((*of, events), &starts, until, inputs, tell),
            }
            Course::Ran
        }
    }
}

/// The day from which it first counts; `None` while that is not known, or if nothing
/// has begun or time does not run in it.
pub(super) fn start_of(measure: &Measure, inputs: &Inputs) -> Option<Date> {
    match &measure.what {
        What::Interval { from, .. } => match day(inputs, *from)? {
            Day::On(date) => Some(date),
            Day::NotYet => None,
        },
        What::Gaps { steps, .. } => starts(steps, inputs)?.first().map(|(start, _)| *start),
        What::Value(_) => None,
    }
}

/// The day on which a step begins; `None` while that is not known, or if it does not.
pub(super) fn step_start(step: &Step, inputs: &Inputs) -> Option<Date> {
    match day(inputs, step.from)? {
        Day::On(from) => Some(begins(step, from, inputs)),
        Day::NotYet => None,
    }
}

fn begins(step: &Step, from: Date, inputs: &Inputs) -> Date {
    step.plus.map_or(from, |plus| inputs.limit(plus).after(from))
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

/// A window that has not ended.
#[derive(Clone, Copy)]
struct Pending {
    from: Date,
    since: FactIx,
    limit: Limit,
    due: Date,
}

impl Pending {
    fn new(from: Date, since: FactIx, limit: Limit, inputs: &Inputs) -> Self {
        Self { from, since, limit, due: inputs.limit(limit).after(from) }
    }

    fn ended(self, end: End) -> Seen {
        let Self { from, since, limit, due } = self;
        Seen::Window(Window { from, since, limit, due, end })
    }
}

fn interval(pending: Pending, to: Day, audit_date: Date, tell: &mut impl FnMut(Seen)) -> Course {
    let (end, course) = match to {
        Day::On(to) => (End::Done(to), Course::Ran),
        Day::NotYet if audit_date <= pending.due => (End::Open(audit_date), Course::NotApplicable),
        Day::NotYet => (End::Open(audit_date), Course::Ran),
    };
    tell(pending.ended(end));
    course
}

/// Steps with the day on which each begins, sorted by day and, on one day, as
/// written; `None` while one of those days is missing.
fn starts<'s>(steps: &'s [Step], inputs: &Inputs) -> Option<Vec<(Date, &'s Step)>> {
    let mut starts = Vec::with_capacity(steps.len());
    for step in steps {
        if let Day::On(from) = day(inputs, step.from)? {
            starts.push((begins(step, from, inputs), step));
        }
    }
    starts.sort_by_key(|(start, _)| *start);
    Some(starts)
}

/// Walks events and step starts in the order of their dates (on one day the event
/// first), keeping the window that is pending.
fn gaps(
    (of, events): (FactIx, &[Date]),
    starts: &[(Date, &Step)],
    until: Date,
    inputs: &Inputs,
    tell: &mut impl FnMut(Seen),
) {
    let mut starts = starts.iter().take_while(|(start, _)| *start <= until).peekable();
    let mut now: Option<(Pending, &Step)> = None; // and the step in force
    for &event in events {
        while let Some((start, step)) = starts.next_if(|(start, _)| *start < event) {
            now = Some((begin(now, *start, step, inputs, tell), step));
        }
        match &mut now {
            Some((pending, step)) if event <= until => {
                tell(pending.ended(End::Done(event)));
                *pending = Pending::new(event, of, step.then, inputs);
            }
            _ => tell(Seen::Ignored(event)),
        }
    }
    for (start, step) in starts {
        now = Some((begin(now, *start, step, inputs, tell), step));
    }
    if let Some((pending, _)) = now {
        tell(pending.ended(End::Open(until)));
    }
}

/// What is pending once a step has begun.
fn begin(
    now: Option<(Pending, &Step)>,
    start: Date,
    step: &Step,
    inputs: &Inputs,
    tell: &mut impl FnMut(Seen),
) -> Pending {
    match (now, step.first_within) {
        (None, within) => Pending::new(start, step.from, within.unwrap_or(step.then), inputs),
        // What is already overdue stays overdue; a new limit does not forgive it.
        (Some((pending, _)), Some(within)) if pending.due >= start => {
            tell(pending.ended(End::Replaced(start)));
            Pending::new(start, step.from, within, inputs)
        }
        (Some((pending, _)), _) => pending,
    }
}
