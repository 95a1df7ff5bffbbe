use super::{Applies, Inputs, Truth, guarded};
use crate::instrument::{AUDIT_DATE, FactIx, Guard, Instrument, Kind};

/// The facts to ask for: those required, those that decide whether something
/// applies, and those that something not ruled out needs. In the order of the tool.
///
/// A fact that has been given stays in the list while it still decides something.
/// The audit date is left out, since every audit has it.
#[must_use]
pub fn facts_to_ask(instrument: &Instrument, inputs: &Inputs) -> Vec<FactIx> {
    let mut asked: Vec<bool> = instrument.facts.iter().map(|fact| fact.required).collect();
    let applies = guarded(instrument, inputs);
    for (ix, criterion) in instrument.criteria.iter().enumerate() {
        let mut ask = |fact: FactIx| asked[fact] = true;
        let above = criterion.parent.map_or(Applies::Yes, |parent| applies[parent]);
        if above == Applies::No {
            continue;
        }
        if let Some(guard) = &criterion.applies_when {
            deciding(guard, inputs, &mut ask);
        }
        if applies[ix] == Applies::No {
            continue;
        }
        if let Kind::Measure(measure) = &criterion.kind {
            measure.each_fact(&mut ask);
        }
        for guard in instrument.rules_of(ix).iter().filter_map(|rule| rule.where_.as_ref()) {
            deciding(guard, inputs, &mut ask);
        }
    }
    asked[AUDIT_DATE] = false;
    (0..asked.len()).filter(|fact| asked[*fact]).collect()
}

/// The facts on which a guard still hangs: once one part of `all` is false, or one
/// of `any` true, the others no longer matter and are not asked for.
fn deciding(guard: &Guard, inputs: &Inputs, ask: &mut impl FnMut(FactIx)) {
    let (parts, decided) = match guard {
        Guard::All(parts) => (parts, Truth::False),
        Guard::Any(parts) => (parts, Truth::True),
        Guard::Not(part) => return deciding(part, inputs, ask),
        Guard::In(fact, _) | Guard::AtLeast(fact, _) | Guard::AtMost(fact, _) => {
            return ask(*fact);
        }
    };
    match parts.iter().find(|part| inputs.guard(part) == decided) {
        Some(part) => deciding(part, inputs, ask),
        None => parts.iter().for_each(|part| deciding(part, inputs, ask)),
    }
}
