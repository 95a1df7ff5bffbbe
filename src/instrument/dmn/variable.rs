use super::super::model::{FactIx, Instrument, Ix, Kind};

/// What an expression may name. Each is an input or a decision of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Variable {
    /// Input: what is known of a fact.
    Fact(FactIx),
    /// Input: the rank of an answer, or of a measure's level.
    Given(Ix),
    /// Decision: whether guards let a criterion apply, its own and those above it.
    Applies(Ix),
    /// Decision: the rank of what counts.
    Rank(Ix),
}

impl Variable {
    /// Where the rank of a criterion stands: an answer that no guard can rule out
    /// counts as it was given.
    pub(super) fn rank(instrument: &Instrument, ix: Ix) -> Self {
        match instrument.criteria[ix].kind {
            Kind::Question(_) | Kind::Measure(_) if Self::applies(instrument, ix).is_none() => {
                Self::Given(ix)
            }
            _ => Self::Rank(ix),
        }
    }

    /// Where it stands whether a criterion applies; `None` when no guard is at or above it.
    pub(super) fn applies(instrument: &Instrument, ix: Ix) -> Option<Self> {
        let criterion = &instrument.criteria[ix];
        match criterion.applies_when {
            Some(_) => Some(Self::Applies(ix)),
            None => criterion.parent.and_then(|parent| Self::applies(instrument, parent)),
        }
    }

    /// Its name, by which FEEL and XML know it. An id holds no `_`, so no two share a name.
    pub(super) fn name(self, instrument: &Instrument) -> String {
        let (kind, id) = match self {
            Self::Fact(ix) => ("fact", &instrument.facts[ix].id),
            Self::Given(ix) => ("given", &instrument.criteria[ix].id),
            Self::Applies(ix) => ("applies", &instrument.criteria[ix].id),
            Self::Rank(ix) => ("rank", &instrument.criteria[ix].id),
        };
        format!("{kind}_{}", id.replace('-', "_"))
    }

    pub(super) fn is_input(self) -> bool {
        matches!(self, Self::Fact(_) | Self::Given(_))
    }
}
