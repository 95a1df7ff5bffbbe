use super::{Axis, Lane, LaneKind};
use crate::calendar::{Date, Limit, Unit};
use crate::grading::{End, Inputs, is_long_ago};
use crate::instrument::{FactIx, FactValue, Instrument};

/// The time from the first date on these lanes to the last, the audit date and what is
/// due next among them; `None` if nothing is on them but that day. Dates that are
/// [`far`] from that day do not widen it: a slip of the year would press all else
/// together.
#[must_use]
pub fn span(lanes: &[Lane], audit_date: Date) -> Option<Axis> {
    let (mut from, mut to) = (audit_date, audit_date);
    let mut take = |date: Date| (from, to) = (from.min(date), to.max(date));
    let near = |date: &Date| is_near(*date, audit_date);
    for lane in lanes {
        match &lane.kind {
            LaneKind::Clock { windows, ignored, .. } => {
                for window in windows {
                    [window.from, window.until()]
                        .iter()
                        .filter(|at| near(at))
                        .for_each(|at| take(*at));
                    if matches!(window.end, End::Open(_)) && near(&window.from) {
                        take(window.due);
                    }
                }
                ignored.iter().filter(|at| near(at)).for_each(|at| take(*at));
            }
            LaneKind::Dates(dates) => {
                dates.iter().map(|(date, _)| date).filter(|at| near(at)).for_each(|at| take(*at));
            }
        }
    }
    Axis::new(from, to)
}

/// The dates given that are no part of the whole time, each with its fact: further back
/// than a childhood, or more than a year after the audit.
#[must_use]
pub fn far(instrument: &Instrument, inputs: &Inputs) -> Vec<(Date, FactIx)> {
    let mut far = Vec::new();
    for fact in 0..instrument.facts.len() {
        let dates = match inputs.fact(fact) {
            Some(FactValue::Date(date)) => std::slice::from_ref(date),
            Some(FactValue::Dates(dates)) => dates.as_slice(),
            _ => &[],
        };
        let those = dates.iter().filter(|date| !is_near(**date, inputs.audit_date()));
        far.extend(those.map(|date| (*date, fact)));
    }
    far
}

fn is_near(date: Date, audit_date: Date) -> bool {
    let year = Limit { count: 12, unit: Unit::Months }.after(audit_date);
    date <= year && !is_long_ago(date, audit_date)
}
