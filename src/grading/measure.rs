use super::Inputs;
use super::clock::{Course, Seen, Window, walk};
use crate::calendar::Date;
use crate::instrument::{Measure, Number, Rank, Scale, What};

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
        breaches: Vec<Window>,
        /// Events before the first step or after the end, which were left out.
        ignored: Vec<Date>,
    },
}

/// Measures. See GRADING.md, "Measures".
#[must_use]
#[allow(clippy::cast_precision_loss)] // days are far below 2^53
pub fn measured(measure: &Measure, inputs: &Inputs) -> Measured {
    let (mut breaches, mut ignored) = (Vec::new(), Vec::new());
    let course = walk(measure, inputs, &mut |seen| match seen {
        Seen::Window(window) if window.days_late() > 0 => breaches.push(window),
        Seen::Window(_) => {}
        Seen::Ignored(date) => ignored.push(date),
    });
    match course {
        Course::Unanswered => Measured::Unanswered,
        Course::NotApplicable => Measured::NotApplicable,
        Course::Value(number) => Measured::Number { number, breaches, ignored },
        Course::Ran => {
            let worst = breaches.iter().map(Window::days_late).max().unwrap_or(0);
            Measured::Number { number: worst as f64, breaches, ignored }
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
