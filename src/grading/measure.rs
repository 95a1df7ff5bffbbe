use super::Inputs;
use super::clock::{Course, Seen, Window, walk};
use crate::calendar::Date;
use crate::instrument::{Measure, Rank, Scale};

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
