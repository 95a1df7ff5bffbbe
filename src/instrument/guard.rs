use super::fact::FactValue;
use super::model::{FactIx, Number};

/// Reads facts only, in Kleene's three-valued logic: a missing fact is *unknown*.
#[derive(Debug, Clone)]
pub enum Guard {
    /// The fact is this, or one of these.
    In(FactIx, Vec<FactValue>),
    /// The number is this or more.
    AtLeast(FactIx, Number),
    /// The number is this or less.
    AtMost(FactIx, Number),
    /// All of these.
    All(Vec<Guard>),
    /// Any of these.
    Any(Vec<Guard>),
    /// Not this.
    Not(Box<Guard>),
}

impl Guard {
    /// How many comparisons with a value it is made of: what reading it costs.
    #[must_use]
    pub fn parts(&self) -> usize {
        match self {
            Self::In(_, values) => values.len(),
            Self::AtLeast(..) | Self::AtMost(..) => 1,
            Self::All(parts) | Self::Any(parts) => parts.iter().map(Self::parts).sum(),
            Self::Not(part) => part.parts(),
        }
    }

    /// Calls `visit` with every fact that it reads.
    pub fn each_fact(&self, visit: &mut impl FnMut(FactIx)) {
        match self {
            Self::In(fact, _) | Self::AtLeast(fact, _) | Self::AtMost(fact, _) => visit(*fact),
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|p| p.each_fact(visit)),
            Self::Not(part) => part.each_fact(visit),
        }
    }
}
