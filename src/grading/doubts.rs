use super::clock::start_of;
use super::{Inputs, ruled_out};
use crate::calendar::Date;
use crate::instrument::{FactIx, FactValue, Instrument, Kind, What};

/// What about the dates of a fact may be a slip: asked about, never refused.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Doubts {
    /// Those after the day of the audit.
    pub in_future: Vec<Date>,
    /// Those before the first day from which a clock that reads them counts.
    pub too_early: Vec<Date>,
    /// That day, if there is one.
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
        let counts = match &measure.what {
            What::Interval { to, .. } => *to == fact,
            What::Gaps { of, .. } => *of == fact,
            What::Value(_) => false,
        };
        (counts && ruled_out(instrument, inputs, ix).is_none()).then_some(measure)
    });
    let start = clocks.filter_map(|measure| start_of(measure, inputs)).min();
    let those = |doubtful: &dyn Fn(Date) -> bool| {
        dates.iter().copied().filter(|date| doubtful(*date)).collect()
    };
    Doubts {
        in_future: those(&|date| date > inputs.audit_date()),
        too_early: those(&|date| start.is_some_and(|start| date < start)),
        start,
    }
}
