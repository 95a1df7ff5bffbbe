//! Rules, guards and limits in plain English, built from their own structure: what
//! is shown is what runs. Labels, never ids.

mod condition;
mod guard;
mod measure;
mod words;

pub use condition::condition;
pub use guard::{fact_value, guard};
pub use measure::{bands, limits, measure};

use super::measure::Limit;
use super::model::{Instrument, Ix, ParameterValue, Rule, Source, Tier};

/// A rule of the criterion `at`: *At most Good when any section is Inadequate.*
/// Its reason is not part of the sentence; it is shown beside it.
#[must_use]
pub fn rule(instrument: &Instrument, at: Ix, rule: &Rule) -> String {
    let limit = instrument.label(at, rule.at_most);
    let mut sentence = format!("At most {limit} when {}", condition(instrument, &rule.when));
    if let Some(facts) = &rule.where_ {
        sentence.push_str(&format!(", where {}", guard(instrument, facts)));
    }
    sentence.push('.');
    sentence
}

/// A limit, with its name where a local authority may set it.
#[must_use]
pub fn limit(instrument: &Instrument, limit: Limit) -> String {
    match limit {
        Limit::Fixed(limit) => limit.in_words(),
        Limit::Parameter(ix) => match instrument.parameters[ix].value {
            ParameterValue::Limit(limit) => format!("{} (set locally)", limit.in_words()),
            ParameterValue::Number(number) => number.to_string(),
        },
    }
}

/// Who says so: *Law: SI 2010/959 reg 28(2)*.
#[must_use]
pub fn source(source: &Source) -> String {
    let tier = match source.tier {
        Tier::Law => "Law",
        Tier::Guidance => "Guidance",
        Tier::Local => "Local",
    };
    format!("{tier}: {}", source.reference)
}
