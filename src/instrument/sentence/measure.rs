use super::super::measure::{Band, Limit, Measure, Step, What};
use super::super::model::Instrument;
use super::words::quoted;
use super::{limit, set};

/// What a measure counts, and within which limits: *Days from “Referral” to
/// “Assessment” beyond 45 working days*.
#[must_use]
pub fn measure(instrument: &Instrument, measure: &Measure) -> String {
    let fact = |ix: usize| quoted(&instrument.facts[ix].label);
    match &measure.what {
        What::Value(of) => format!("The number given for {}", fact(*of)),
        What::Interval { from, to, limit: within } => {
            let within = match is_none(instrument, *within) {
                true => "by the day of".to_owned(),
                false => format!("within {} of", limit(instrument, *within)),
            };
            format!("Days late of {}, due {within} {}", fact(*to), fact(*from))
        }
        What::Gaps { of, until, .. } => {
            let limits = limits(instrument, measure);
            format!(
                "Days late, at the worst, of {} until {}; due {limits}",
                fact(*of),
                fact(*until)
            )
        }
    }
}

/// The limits under which a measure counts: *within 45 working days*, or *every 6 weeks
/// (from “Placement began”)*; blank for a number, which has none.
#[must_use]
pub fn limits(instrument: &Instrument, measure: &Measure) -> String {
    match &measure.what {
        What::Value(_) => String::new(),
        What::Interval { from, limit: within, .. } if is_none(instrument, *within) => {
            format!("by the day of {}", quoted(&instrument.facts[*from].label))
        }
        What::Interval { limit: within, .. } => format!("within {}", limit(instrument, *within)),
        What::Gaps { steps, .. } => {
            let steps: Vec<_> = steps.iter().map(|one| step(instrument, one)).collect();
            steps.join("; ")
        }
    }
}

fn step(instrument: &Instrument, step: &Step) -> String {
    let of = |given| limit(instrument, given);
    let first = step.first_within.filter(|first| *first != step.then).map(of);
    let first = first.map(|first| format!("first within {first}, then ")).unwrap_or_default();
    let from = quoted(&instrument.facts[step.from].label);
    let from = match step.plus.map(of) {
        Some(after) => format!("{after} after {from}"),
        None => format!("from {from}"),
    };
    let then = of(step.then);
    format!("{first}every {} ({from})", then.strip_prefix("1 ").unwrap_or(&then))
}

/// Whether a limit leaves no time at all.
fn is_none(instrument: &Instrument, limit: Limit) -> bool {
    instrument.default_limit(limit).count == 0
}

/// Which numbers give which level, best first: *Met: not late*, *Partly met: up to 7
/// days late*.
#[must_use]
pub fn bands(instrument: &Instrument, measure: &Measure) -> Vec<String> {
    let levels = &instrument.scales[measure.scale].levels;
    let counts_days = !matches!(measure.what, What::Value(_));
    let band = |band: &Band| {
        let level = &levels[usize::from(band.level)].label;
        let beyond = match instrument.default_number(band.up_to) {
            0.0 if counts_days => "not late".into(),
            1.0 if counts_days => "up to 1 day late".into(),
            days if counts_days => format!("up to {days} days late"),
            number => format!("up to {number}"),
        };
        format!("{level}: {}", set(instrument, band.up_to, beyond))
    };
    let worst = levels.last().map(|worst| format!("{}: anything beyond that", worst.label));
    measure.bands.iter().map(band).chain(worst).collect()
}
