use std::collections::BTreeSet;

use super::super::condition::{Condition, Count, Item, Leaf, Test};
use super::super::fact::FactValue;
use super::super::guard::Guard;
use super::super::model::{FactIx, Instrument, Ix, Number};
use super::variable::Variable;

/// Writes conditions and guards in FEEL, and keeps which variables they name.
///
/// What is not applicable is null, and FEEL makes of a comparison with null neither
/// true nor false; nothing here negates one, so that it never counts.
pub(super) struct Feel<'i> {
    instrument: &'i Instrument,
    pub(super) needs: BTreeSet<Variable>,
}

impl<'i> Feel<'i> {
    pub(super) fn new(instrument: &'i Instrument) -> Self {
        Self { instrument, needs: BTreeSet::new() }
    }

    pub(super) fn name(&mut self, variable: Variable) -> String {
        self.needs.insert(variable);
        variable.name(self.instrument)
    }

    pub(super) fn condition(&mut self, condition: &Condition) -> String {
        match condition {
            Condition::All(parts) => joined(parts.iter().map(|part| self.condition(part)), "and"),
            Condition::Any(parts) => joined(parts.iter().map(|part| self.condition(part)), "or"),
            Condition::Leaf(leaf) => self.leaf(leaf),
        }
    }

    /// How many of these apply.
    pub(super) fn applicable(&mut self, of: impl Iterator<Item = Ix>) -> String {
        let ranks: Vec<_> = of.map(|ix| self.rank(ix)).collect();
        format!("count([{}][item != null])", ranks.join(", "))
    }

    /// A guard, or that it certainly does not hold. An unknown fact makes both false.
    pub(super) fn guard(&mut self, guard: &Guard, holds: bool) -> String {
        match (guard, holds) {
            (Guard::Not(part), _) => self.guard(part, !holds),
            (Guard::All(parts), true) | (Guard::Any(parts), false) => {
                joined(parts.iter().map(|part| self.guard(part, holds)), "and")
            }
            (Guard::Any(parts), true) | (Guard::All(parts), false) => {
                joined(parts.iter().map(|part| self.guard(part, holds)), "or")
            }
            (Guard::In(fact, values), true) => {
                let fact = self.name(Variable::Fact(*fact));
                joined(values.iter().map(|value| format!("{fact} = {}", literal(value))), "or")
            }
            (Guard::In(fact, values), false) => {
                let fact = self.name(Variable::Fact(*fact));
                let known = std::iter::once(format!("{fact} != null"));
                let others = values.iter().map(|value| format!("{fact} != {}", literal(value)));
                joined(known.chain(others), "and")
            }
            (Guard::AtLeast(fact, n), true) => self.compare(*fact, ">=", *n),
            (Guard::AtLeast(fact, n), false) => self.compare(*fact, "<", *n),
            (Guard::AtMost(fact, n), true) => self.compare(*fact, "<=", *n),
            (Guard::AtMost(fact, n), false) => self.compare(*fact, ">", *n),
        }
    }

    fn compare(&mut self, fact: FactIx, sign: &str, number: Number) -> String {
        let fact = self.name(Variable::Fact(fact));
        format!("{fact} {sign} {}", self.instrument.default_number(number))
    }

    fn leaf(&mut self, leaf: &Leaf) -> String {
        let items = &leaf.items;
        match (&leaf.test, &items[..]) {
            (Test::AtOrBelow(n), [one]) if self.is_one(n) => self.is(one, "<="),
            (Test::FewerAtOrAbove(n), [one]) if self.is_one(n) => self.is(one, "<"),
            (Test::AtOrBelow(n), _) => {
                format!("{} >= {}", self.count(items, "<="), self.n(n, items))
            }
            (Test::AtOrAbove(n), _) => {
                format!("{} >= {}", self.count(items, ">="), self.n(n, items))
            }
            (Test::FewerAtOrAbove(n), _) => {
                let of = self.of(items);
                format!("({of} >= 1 and {} < {})", self.count(items, ">="), self.n(n, items))
            }
            (Test::Share(percent), _) => {
                let (of, (hundred, percent)) = (self.of(items), self.percent(*percent));
                let count = self.count(items, "<=");
                format!("({of} >= 1 and {hundred} * {count} >= {percent} * {of})")
            }
            (Test::Points(percent), _) => {
                let (hundred, percent) = self.percent(*percent);
                let (earned, most) = self.points(items);
                format!("{hundred} * sum([{earned}]) < {percent} * sum([{most}])")
            }
        }
    }

    /// How many are so, as the sign says of their rank and the test's.
    fn count(&mut self, items: &[Item], sign: &str) -> String {
        let tests: Vec<_> = items.iter().map(|item| self.is(item, sign)).collect();
        format!("count([{}][item = true])", tests.join(", "))
    }

    fn is(&mut self, item: &Item, sign: &str) -> String {
        let limit = super::rank(self.instrument, item.ix, item.rank);
        format!("{} {sign} {limit}", self.rank(item.ix))
    }

    fn of(&mut self, items: &[Item]) -> String {
        self.applicable(items.iter().map(|item| item.ix))
    }

    fn is_one(&self, n: &Count) -> bool {
        matches!(n, Count::Fixed(n) if self.instrument.default_number(*n) == 1.0)
    }

    fn n(&mut self, n: &Count, items: &[Item]) -> String {
        let rows = match n {
            Count::Fixed(n) => return self.instrument.default_number(*n).to_string(),
            Count::ByApplicable(rows) => rows,
        };
        let of = self.of(items);
        let mut table = String::new();
        for row in rows {
            let n = self.instrument.default_number(row.n);
            if let Some(up_to) = row.up_to {
                let up_to = self.instrument.default_number(up_to);
                table.push_str(&format!("if {of} <= {up_to} then {n} else "));
            } else {
                table.push_str(&n.to_string());
            }
        }
        format!("({table})")
    }

    /// A hundred and a per cent, both multiplied so that they are whole.
    fn percent(&self, percent: Number) -> (f64, f64) {
        let percent = self.instrument.default_number(percent);
        let by = whole_by(&[percent]);
        (100.0 * by, times(percent, by))
    }

    /// The points that each earns, and the most that it could, all multiplied so that
    /// they are whole.
    fn points(&mut self, items: &[Item]) -> (String, String) {
        let scale = |item: &Item| {
            let scale = self.instrument.scale_of(item.ix).expect("what is named has a scale");
            let points = scale.levels.iter().rev().map(|level| level.points.unwrap_or(0.0));
            points.collect::<Vec<_>>()
        };
        let scales: Vec<_> = items.iter().map(scale).collect();
        let by = whole_by(&scales.concat());
        let of = |(item, points): (&Item, Vec<f64>)| {
            let rank = self.rank(item.ix);
            let points: Vec<_> = points.iter().map(|one| times(*one, by).to_string()).collect();
            let most = points.last().expect("a level").clone();
            let earned = format!("if {rank} = null then 0 else [{}][{rank}]", points.join(", "));
            (earned, format!("if {rank} = null then 0 else {most}"))
        };
        let (earned, most): (Vec<_>, Vec<_>) = items.iter().zip(scales).map(of).unzip();
        (earned.join(", "), most.join(", "))
    }

    fn rank(&mut self, ix: Ix) -> String {
        self.name(Variable::rank(self.instrument, ix))
    }
}

/// What makes numbers of at most three decimals whole. Not every engine counts in
/// decimals, and 100 × 0.57 is less than 57 where it does not.
fn whole_by(numbers: &[f64]) -> f64 {
    if numbers.iter().all(|number| number.fract() == 0.0) { 1.0 } else { 1_000.0 }
}

fn times(number: f64, by: f64) -> f64 {
    (number * by).round()
}

/// In brackets where there are several, to be read in one way only.
fn joined(parts: impl Iterator<Item = String>, word: &str) -> String {
    let parts: Vec<_> = parts.collect();
    match &parts[..] {
        [one] => one.clone(),
        _ => format!("({})", parts.join(&format!(" {word} "))),
    }
}

fn literal(value: &FactValue) -> String {
    match value {
        FactValue::Choice(id) => format!("\"{id}\""),
        FactValue::YesNo(value) => value.to_string(),
        FactValue::Number(number) => number.to_string(),
        FactValue::Date(date) => format!("\"{date}\""),
        FactValue::NotYet => format!("\"{}\"", super::super::fact::NOT_YET),
        FactValue::Dates(dates) => {
            let dates: Vec<_> = dates.iter().map(|date| format!("\"{date}\"")).collect();
            format!("[{}]", dates.join(", "))
        }
    }
}
