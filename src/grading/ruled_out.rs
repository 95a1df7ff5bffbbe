use super::{Inputs, Truth};
use crate::instrument::{Guard, Instrument, Ix};

/// The guard that rules a criterion out, its own or the nearest above it; `None`
/// while no guard does, whatever its answer says.
#[must_use]
pub fn ruled_out<'i>(instrument: &'i Instrument, inputs: &Inputs, ix: Ix) -> Option<&'i Guard> {
    let mut at = Some(ix);
    while let Some(here) = at {
        let criterion = &instrument.criteria[here];
        let guard = criterion.applies_when.as_ref();
        if let Some(guard) = guard.filter(|guard| inputs.guard(guard) == Truth::False) {
            return Some(guard);
        }
        at = criterion.parent;
    }
    None
}

/// The guard of a criterion that hangs on a fact not given yet, so that nobody can
/// say whether it applies; `None` once that is decided.
#[must_use]
pub fn undecided<'i>(instrument: &'i Instrument, inputs: &Inputs, ix: Ix) -> Option<&'i Guard> {
    let guard = instrument.criteria[ix].applies_when.as_ref();
    guard.filter(|guard| inputs.guard(guard) == Truth::Unknown)
}
