use super::super::fact::{FactKind, FactValue};
use super::super::guard::Guard;
use super::super::model::{FactIx, Instrument, Number};
use super::set;
use super::words::{list, quoted, short_list};
use crate::calendar;

/// A guard: *“Legal status” is “Care order” or “Interim care order”*. Of a long list
/// five are named.
#[must_use]
pub fn guard(instrument: &Instrument, guard: &Guard) -> String {
    Speaker { instrument, in_full: false }.guard(guard, false)
}

/// The same with lists named to the end, for a document that must say all.
#[must_use]
pub fn guard_in_full(instrument: &Instrument, guard: &Guard) -> String {
    Speaker { instrument, in_full: true }.guard(guard, false)
}

/// A fact's value: *Care order*, *yes*, *1 May 2026 and 9 June 2026*.
#[must_use]
pub fn fact_value(instrument: &Instrument, fact: FactIx, value: &FactValue) -> String {
    match value {
        FactValue::YesNo(true) => "yes".into(),
        FactValue::YesNo(false) => "no".into(),
        FactValue::Number(number) => number.to_string(),
        FactValue::Date(date) => calendar::in_words(*date),
        FactValue::NotYet => "not yet".into(),
        FactValue::Dates(dates) if dates.is_empty() => "none".into(),
        FactValue::Dates(dates) => {
            list(&dates.iter().map(|date| calendar::in_words(*date)).collect::<Vec<_>>(), "and")
        }
        FactValue::Choice(id) => match &instrument.facts[fact].kind {
            FactKind::Choice(options) => options
                .iter()
                .find(|option| option.id == *id)
                .map_or_else(String::new, |option| option.label.clone()),
            _ => String::new(),
        },
    }
}

struct Speaker<'i> {
    instrument: &'i Instrument,
    in_full: bool,
}

impl Speaker<'_> {
    fn guard(&self, guard: &Guard, inner: bool) -> String {
        match guard {
            Guard::In(fact, values) => self.is(*fact, values, "is"),
            Guard::AtLeast(fact, number) => {
                format!("{} is {} or more", self.fact(*fact), self.number(*number))
            }
            Guard::AtMost(fact, number) => {
                format!("{} is {} or less", self.fact(*fact), self.number(*number))
            }
            Guard::Not(part) => match &**part {
                Guard::In(fact, values) => self.is(*fact, values, "is not"),
                part => format!("it is not so that {}", self.guard(part, true)),
            },
            Guard::All(parts) => self.parts(parts, "and", inner),
            Guard::Any(parts) => self.parts(parts, "or", inner),
        }
    }

    /// Mixed "and" and "or" need brackets to be read in one way only.
    fn parts(&self, parts: &[Guard], word: &str, inner: bool) -> String {
        let said: Vec<_> = parts.iter().map(|part| self.guard(part, true)).collect();
        let said = said.join(&format!(" {word} "));
        if inner && parts.len() > 1 { format!("({said})") } else { said }
    }

    fn is(&self, fact: FactIx, values: &[FactValue], verb: &str) -> String {
        let values: Vec<_> = values.iter().map(|value| self.value(fact, value)).collect();
        let list = if self.in_full { list } else { short_list };
        format!("{} {verb} {}", self.fact(fact), list(&values, "or"))
    }

    fn number(&self, number: Number) -> String {
        let digits = self.instrument.default_number(number).to_string();
        set(self.instrument, number, digits)
    }

    fn fact(&self, fact: FactIx) -> String {
        quoted(&self.instrument.facts[fact].label)
    }

    fn value(&self, fact: FactIx, value: &FactValue) -> String {
        let said = fact_value(self.instrument, fact, value);
        if matches!(value, FactValue::Choice(_)) { quoted(&said) } else { said }
    }
}
