use crate::calendar::{Date, parse_iso};
use crate::instrument::{AUDIT_DATE, FactKind, FactValue, Guard, Instrument};

/// For each fact, values that between them make every difference a guard can see:
/// all options, yes and no; each number and date that a guard names and something
/// between and beside them. Parameters stand at the values of the file.
pub(super) fn candidates(instrument: &Instrument) -> Vec<Vec<FactValue>> {
    let mut named: Vec<Vec<FactValue>> = vec![Vec::new(); instrument.facts.len()];
    let rules = instrument.rules.iter().filter_map(|rule| rule.where_.as_ref());
    let criteria = instrument.criteria.iter().filter_map(|c| c.applies_when.as_ref());
    rules.chain(criteria).for_each(|guard| values(instrument, guard, &mut named));
    let facts = instrument.facts.iter().zip(named).enumerate();
    facts
        .map(|(ix, (fact, named))| match &fact.kind {
            FactKind::YesNo => vec![FactValue::YesNo(true), FactValue::YesNo(false)],
            FactKind::Choice(options) => {
                options.iter().map(|option| FactValue::Choice(option.id.clone())).collect()
            }
            FactKind::Number => numbers(&named),
            FactKind::Date => dates(&named, ix == AUDIT_DATE),
            FactKind::Dates => vec![FactValue::Dates(Vec::new())],
        })
        .collect()
}

fn values(instrument: &Instrument, guard: &Guard, named: &mut [Vec<FactValue>]) {
    match guard {
        Guard::In(fact, values) => named[*fact].extend(values.iter().cloned()),
        Guard::AtLeast(fact, number) | Guard::AtMost(fact, number) => {
            named[*fact].push(FactValue::Number(instrument.default_number(*number)));
        }
        Guard::All(parts) | Guard::Any(parts) => {
            parts.iter().for_each(|part| values(instrument, part, named));
        }
        Guard::Not(part) => values(instrument, part, named),
    }
}

/// Each number named, one between each two neighbours, and one beyond either end.
fn numbers(named: &[FactValue]) -> Vec<FactValue> {
    let number = |value: &FactValue| match value {
        FactValue::Number(number) => Some(*number),
        _ => None,
    };
    let mut named: Vec<f64> = named.iter().filter_map(number).collect();
    named.sort_unstable_by(f64::total_cmp);
    named.dedup();
    let between = named.windows(2).map(|pair| f64::midpoint(pair[0], pair[1]));
    let ends = [named.first().map_or(0.0, |n| n - 1.0), named.last().map_or(0.0, |n| n + 1.0)];
    // A fact is at most this; what a guard asks beyond it, no fact can be.
    let within = |number: &f64| number.abs() <= 1e9;
    let mut all: Vec<f64> =
        named.iter().copied().chain(between).chain(ends).filter(within).collect();
    all.sort_unstable_by(f64::total_cmp);
    all.dedup();
    all.into_iter().map(FactValue::Number).collect()
}

/// Each date named, one that is not, and "not yet" where that may be said.
fn dates(named: &[FactValue], always: bool) -> Vec<FactValue> {
    let mut dates: Vec<Date> = named
        .iter()
        .filter_map(|value| match value {
            FactValue::Date(date) => Some(*date),
            _ => None,
        })
        .collect();
    dates.sort_unstable();
    dates.dedup();
    let mut another = ["2026-04-01", "2026-04-02"]
        .into_iter()
        .filter_map(parse_iso)
        .chain(dates.iter().filter_map(|date| date.succ_opt()));
    let another = another.find(|date| !dates.contains(date));
    let all = another.into_iter().chain(dates.iter().copied()).map(FactValue::Date);
    all.chain((!always).then_some(FactValue::NotYet)).collect()
}
