use super::{Applies, Inputs, Truth, guarded};
use crate::instrument::{AUDIT_DATE, FactIx, Guard, Instrument, Kind};

/// The facts to ask for: those required, those on which it hangs whether something
/// applies, and those that something which applies needs. In the order of the tool.
///
/// Facts come step by step: what a fact would only matter for once another is known
/// is not asked before. One that has been given stays while it still decides
/// something. The audit date is left out, since every audit has it.
#[must_use]
pub fn facts_to_ask(instrument: &Instrument, inputs: &Inputs) -> Vec<FactIx> {
    let mut asked: Vec<bool> = instrument.facts.iter().map(|fact| fact.required).collect();
    let applies = guarded(instrument, inputs);
    for (ix, criterion) in instrument.criteria.iter().enumerate() {
        let mut ask = |fact: FactIx| asked[fact] = true;
        let above = criterion.parent.map_or(Applies::Yes, |parent| applies[parent]);
        if above != Applies::Yes {
            continue;
        }
        if let Some(guard) = &criterion.applies_when {
            deciding(guard, inputs, &mut ask);
        }
        if applies[ix] != Applies::Yes {
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

/// The facts on which a guard hangs, read from left to right as a person would: a
/// part that is not known yet, or that decides the whole, ends the reading.
fn deciding(guard: &Guard, inputs: &Inputs, ask: &mut impl FnMut(FactIx)) {
    let (parts, goes_on) = match guard {
        Guard::All(parts) => (parts, Truth::True),
        Guard::Any(parts) => (parts, Truth::False),
        Guard::Not(part) => return deciding(part, inputs, ask),
        Guard::In(fact, _) | Guard::AtLeast(fact, _) | Guard::AtMost(fact, _) => {
            return ask(*fact);
        }
    };
    for part in parts {
        deciding(part, inputs, ask);
        if inputs.guard(part) != goes_on {
            break;
        }
    }
}
