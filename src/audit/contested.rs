use super::content::Audit;
use super::thread::{About, Thread};
use crate::instrument::{FactIx, Instrument, Ix, Kind};

impl Audit {
    /// The open threads on which it hangs whether the child is safe: nobody can stand by
    /// the audit before these are resolved.
    #[must_use]
    pub fn contested_safety(&self, instrument: &Instrument) -> Vec<usize> {
        let hangs = below_safety(instrument);
        let open = self.threads.iter().enumerate().filter(|(_, thread)| thread.is_open());
        open.filter(|(_, thread)| concerns(thread, instrument, &hangs)).map(|(at, _)| at).collect()
    }
}

/// By criterion: whether the safety verdict hangs on it, itself included, however the audit
/// is completed.
fn below_safety(instrument: &Instrument) -> Vec<bool> {
    let mut hangs = vec![false; instrument.criteria.len()];
    // Backwards in the order of grading, so that what is above has been decided.
    for ix in instrument.order.iter().rev().copied() {
        let above = &instrument.used_by[ix];
        hangs[ix] = instrument.safety == Some(ix) || above.iter().any(|above| hangs[*above]);
    }
    hangs
}

fn concerns(thread: &Thread, instrument: &Instrument, hangs: &[bool]) -> bool {
    let safety = |id: &str| instrument.find(id).is_some_and(|ix| hangs[ix]);
    match &thread.about {
        About::Answer { question: id, .. } | About::Rule { criterion: id, .. } => safety(id),
        About::Fact { fact } => instrument.find_fact(fact).is_some_and(|fact| {
            (0..hangs.len()).any(|ix| hangs[ix] && rests_on(instrument, ix, fact))
        }),
    }
}

/// Whether a criterion is graded with a fact, or applies because of it.
fn rests_on(instrument: &Instrument, ix: Ix, fact: FactIx) -> bool {
    let mut found = false;
    let mut see = |one: FactIx| found |= one == fact;
    if let Kind::Measure(measure) = &instrument.criteria[ix].kind {
        measure.each_fact(&mut see);
    }
    let rules = instrument.rules_of(ix).iter().filter_map(|rule| rule.where_.as_ref());
    rules.for_each(|guard| guard.each_fact(&mut see));
    // What a group's guard rules out is ruled out with all that is in it.
    let mut at = Some(ix);
    while let Some(ix) = at {
        let criterion = &instrument.criteria[ix];
        criterion.applies_when.iter().for_each(|guard| guard.each_fact(&mut see));
        at = criterion.parent;
    }
    found
}
