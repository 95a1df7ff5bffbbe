//! Rules, guards and limits in plain English, built from their own structure: what
//! is shown is what runs. Labels, never ids.

mod condition;
mod guard;
mod leaf;
mod measure;
mod words;

pub use condition::condition_in_full;
pub use guard::{fact_value, guard, guard_in_full};
pub(crate) use leaf::Speaker;
pub use measure::{bands, limits, measure};
pub(crate) use words::{list, number, quoted, whole};

use super::measure::Limit;
use super::model::{Instrument, Ix, Number, Rule, Source, Tier};

/// A rule of the criterion `at`: *At most Good when any of the sections is Inadequate.*
/// Of a long list five are named. Its reason is not part of the sentence; it is shown
/// beside it.
#[must_use]
pub fn rule(instrument: &Instrument, at: Ix, rule: &Rule) -> String {
    say(Speaker { instrument, at, in_full: false }, rule)
}

/// The same with lists named to the end, for a document that must say all.
#[must_use]
pub fn rule_in_full(instrument: &Instrument, at: Ix, rule: &Rule) -> String {
    say(Speaker { instrument, at, in_full: true }, rule)
}

fn say(speaker: Speaker<'_>, rule: &Rule) -> String {
    let limit = speaker.instrument.label(speaker.at, rule.at_most);
    let mut sentence = format!("At most {limit} when {}", speaker.condition(&rule.when, false));
    if let Some(facts) = &rule.where_ {
        let guard = if speaker.in_full { guard_in_full } else { guard };
        sentence.push_str(&format!(", where {}", guard(speaker.instrument, facts)));
    }
    sentence.push('.');
    sentence
}

/// A limit, and whether a local authority may set it.
#[must_use]
pub fn limit(instrument: &Instrument, limit: Limit) -> String {
    let words = instrument.default_limit(limit).in_words();
    match limit {
        Limit::Fixed(_) => words,
        Limit::Parameter(ix) => locally(instrument, ix, words),
    }
}

/// A number said as these words, and whether a local authority may set it.
fn set(instrument: &Instrument, number: Number, words: String) -> String {
    match number {
        Number::Fixed(_) => words,
        Number::Parameter(ix) => locally(instrument, ix, words),
    }
}

fn locally(instrument: &Instrument, parameter: usize, words: String) -> String {
    match instrument.parameters[parameter].may_be_set() {
        true => format!("{words} (set locally)"),
        false => words,
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
