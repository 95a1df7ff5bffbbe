use super::model::{FactIx, Number, Rank};
use crate::calendar;

/// Computed from facts; a number that bands turn into a level.
#[derive(Debug, Clone)]
pub struct Measure {
    /// Index of its scale.
    pub scale: usize,
    /// What is measured.
    pub what: What,
    /// In order; the first whose `up_to` is not below the number gives the level, none the worst.
    pub bands: Vec<Band>,
}

/// What is measured.
#[derive(Debug, Clone)]
pub enum What {
    /// Days late: `to` − (`from` + limit), never below 0.
    Interval {
        /// When the time began to run.
        from: FactIx,
        /// When it was done.
        to: FactIx,
        /// How long it may take.
        limit: Limit,
    },
    /// The largest lateness of a recurring duty, in days.
    Gaps {
        /// When it was done.
        of: FactIx,
        /// Until when it is looked at.
        until: FactIx,
        /// Its limits, as they change.
        steps: Vec<Step>,
    },
    /// The number itself.
    Value(FactIx),
}

/// A limit, from some day on.
#[derive(Debug, Clone)]
pub struct Step {
    /// The day from which it counts.
    pub from: FactIx,
    /// A time after that day, from which it counts instead.
    pub plus: Option<Limit>,
    /// The limit to the first event after it begins.
    pub first_within: Option<Limit>,
    /// The limit from each event to the next.
    pub then: Limit,
}

/// A limit written where it stands, or a parameter's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// Written where it stands.
    Fixed(calendar::Limit),
    /// Index of a parameter that holds a limit.
    Parameter(usize),
}

/// One band.
#[derive(Debug, Clone, Copy)]
pub struct Band {
    /// The greatest number that belongs to it.
    pub up_to: Number,
    /// The level it gives.
    pub level: Rank,
}

impl Measure {
    /// Whether time runs in it; if not, it is a number alone.
    #[must_use]
    pub fn is_clock(&self) -> bool {
        !matches!(self.what, What::Value(_))
    }

    /// Calls `visit` with every fact that it reads.
    pub fn each_fact(&self, visit: &mut impl FnMut(FactIx)) {
        match &self.what {
            What::Interval { from, to, .. } => [*from, *to].into_iter().for_each(visit),
            What::Gaps { of, until, steps } => {
                visit(*of);
                visit(*until);
                steps.iter().for_each(|step| visit(step.from));
            }
            What::Value(fact) => visit(*fact),
        }
    }
}
