use super::clock::{start_of, step_start};
use super::{Inputs, ruled_out};
use crate::calendar::{Date, Limit, Unit};
use crate::instrument::{FactIx, FactValue, Instrument, Kind, Measure, What};

/// What about the dates of a fact may be a slip: asked about, never refused.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Doubts {
    /// Those after the day of the audit.
    pub in_future: Vec<Date>,
    /// Those further back than a childhood; see [`is_long_ago`].
    pub long_ago: Vec<Date>,
    /// Of the rest, those before the first day from which a clock that reads them counts; of a date
    /// from which a later step of a clock runs, where that would begin before the first.
    pub too_early: Vec<Date>,
    /// That first day, if there is one.
    pub start: Option<Date>,
}

/// What is doubtful about a fact that holds a date or dates. Clocks that do not apply
/// to the case say nothing.
#[must_use]
pub fn doubts(instrument: &Instrument, inputs: &Inputs, fact: FactIx) -> Doubts {
    let one;
    let dates = match inputs.fact(fact) {
        Some(FactValue::Dates(dates)) => dates.as_slice(),
        Some(FactValue::Date(date)) => {
            one = [*date];
            &one
        }
        _ => return Doubts::default(),
    };
    let clocks = instrument.criteria.iter().enumerate().filter_map(|(ix, criterion)| {
        let Kind::Measure(measure) = &criterion.kind else { return None };
        ruled_out(instrument, inputs, ix).is_none().then_some(measure)
    });
    let (mut counted_from, mut turned) = (None::<Date>, None::<Date>);
    for measure in clocks {
        let start = if counts(measure, fact) { start_of(measure, inputs) } else { None };
        counted_from = [counted_from, start].into_iter().flatten().min();
        turned = turned.max(first_if_turned(measure, inputs, fact));
    }
    let start = counted_from.max(turned);
    let those = |doubtful: &dyn Fn(Date) -> bool| {
        dates.iter().copied().filter(|date| doubtful(*date)).collect()
    };
    Doubts {
        in_future: those(&|date| date > inputs.audit_date()),
        long_ago: those(&|date| is_long_ago(date, inputs.audit_date())),
        too_early: those(&|date| {
            start.is_some_and(|start| date < start) && !is_long_ago(date, inputs.audit_date())
        }),
        start,
    }
}

/// Whether a date lies more than 19 years before the day of the audit: further back than
/// a childhood and what led to it, so that a slip of the year is likelier.
#[must_use]
pub fn is_long_ago(date: Date, audit_date: Date) -> bool {
    Limit { count: 12 * 19, unit: Unit::Months }.after(date) < audit_date
}

/// Whether it is what this measure counts.
fn counts(measure: &Measure, fact: FactIx) -> bool {
    match &measure.what {
        What::Interval { to, .. } => *to == fact,
        What::Gaps { of, .. } => *of == fact,
        What::Value(_) => false,
    }
}

/// The day on which the step that is written first begins, if one that is written after
/// it runs from this fact and begins before it.
fn first_if_turned(measure: &Measure, inputs: &Inputs, fact: FactIx) -> Option<Date> {
    let What::Gaps { steps, .. } = &measure.what else { return None };
    let (first, later) = steps.split_first()?;
    let first = step_start(first, inputs)?;
    let mut from_it = later.iter().filter(|step| step.from == fact);
    from_it.any(|step| step_start(step, inputs).is_some_and(|day| day < first)).then_some(first)
}
