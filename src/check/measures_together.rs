use super::enquiry::Enquiry;
use super::space::Space;
use crate::calendar::Date;
use crate::grading::{Inputs, Truth};
use crate::instrument::{AUDIT_DATE, FactIx, Finding, Guard, Kind, Measure, Severity, What};

/// Two measures that count the same fact and can apply to the same case. The check takes
/// the two as independent, so what only they forbid together it does not find, and says so.
pub(super) fn measures_together(enquiry: &Enquiry<'_, '_>) -> Vec<Finding> {
    let instrument = enquiry.instrument();
    let criteria = instrument.criteria.iter().enumerate();
    let measures = criteria.filter_map(|(ix, criterion)| match &criterion.kind {
        Kind::Measure(measure) => Some((ix, counted(measure))),
        _ => None,
    });
    let mut before: Vec<Vec<_>> = vec![Vec::new(); instrument.facts.len()];
    let mut told = vec![false; instrument.facts.len()];
    let mut facts = Facts::new(enquiry.space);
    let mut findings = Vec::new();
    for (ix, fact) in measures {
        if told[fact] {
            continue;
        }
        let beside = before[fact].iter().copied().find(|other| facts.let_both(ix, *other));
        before[fact].push(ix);
        let Some(other) = beside else { continue };
        told[fact] = true;
        findings.push(Finding {
            code: "not-decided",
            severity: Severity::Note,
            pointer: instrument.criteria[ix].pointer.clone(),
            says: format!(
                "Not decided what “{}” rules out: {} and {} both count it, and the check takes the two as independent.",
                instrument.facts[fact].label,
                enquiry.title(other),
                enquiry.title(ix),
            ),
            mend: "Nothing need be wrong; look at the rules for which both matter.".into(),
            counter_example: None,
        });
    }
    findings
}

/// The fact whose value makes a measure better or worse. That several run from the same
/// day, or until the same day, forbids hardly anything.
fn counted(measure: &Measure) -> FactIx {
    match measure.what {
        What::Value(fact) | What::Interval { to: fact, .. } | What::Gaps { of: fact, .. } => fact,
    }
}

/// Tries facts, within a bound: beyond it, what was not ruled out counts as possible.
struct Facts<'s, 'i> {
    space: &'s Space<'i>,
    inputs: Inputs,
    /// How many parts of guards may still be looked at.
    work: usize,
}

impl<'s, 'i> Facts<'s, 'i> {
    fn new(space: &'s Space<'i>) -> Self {
        let mut inputs = Inputs::new(space.instrument, Date::default());
        inputs.know(AUDIT_DATE, None);
        Self { space, inputs, work: 1_000_000 }
    }

    /// Whether some facts let both apply.
    fn let_both(&mut self, one: usize, other: usize) -> bool {
        let guards = [one, other].map(|ix| self.space.guards[ix].as_slice()).concat();
        self.let_all(&guards)
    }

    fn let_all(&mut self, guards: &[&Guard]) -> bool {
        if self.work == 0 {
            return true;
        }
        let parts: usize = guards.iter().map(|guard| guard.parts()).sum();
        self.work = self.work.saturating_sub(parts.max(1));
        if guards.iter().any(|guard| self.inputs.guard(guard) == Truth::False) {
            return false;
        }
        let open = guards.iter().find_map(|guard| self.inputs.open_fact(guard));
        let Some(fact) = open else { return true };
        let space = self.space;
        let found = space.values[fact].iter().any(|value| {
            self.inputs.know(fact, Some(value.clone()));
            self.let_all(guards)
        });
        self.inputs.know(fact, None);
        found
    }
}
