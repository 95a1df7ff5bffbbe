use std::borrow::Cow;

use serde::Serialize;
use serde::de::value::SeqAccessDeserializer;
use serde::{Deserialize, de::SeqAccess};

use crate::calendar::{Date, parse_iso};
use crate::json::{Mixed, deserialize_mixed};

/// Something about the case that decides what applies or is measured, and is not judged.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// Unique among facts.
    pub id: String,
    /// What the auditor is asked.
    pub label: String,
    /// What values it takes.
    pub kind: FactKind,
    /// Whether an audit can begin to be signed off without it.
    pub required: bool,
}

/// The values that a fact takes.
#[derive(Debug, Clone, PartialEq)]
pub enum FactKind {
    /// One date, or "not yet".
    Date,
    /// A list of at most [`MOST_DATES`] dates, in any order.
    Dates,
    /// A finite number.
    Number,
    /// Yes or no.
    YesNo,
    /// One of these.
    Choice(Vec<FactOption>),
}

/// One option of a choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactOption {
    /// Unique in its fact.
    pub id: String,
    /// What the auditor reads.
    pub label: String,
}

/// A fact's value, known to be of its fact's kind.
#[derive(Debug, Clone, PartialEq)]
pub enum FactValue {
    /// An option's id.
    Choice(String),
    /// Yes (true) or no.
    YesNo(bool),
    /// A finite number.
    Number(f64),
    /// A date.
    Date(Date),
    /// It has not happened yet.
    NotYet,
    /// Dates, sorted; several on one day are kept.
    Dates(Vec<Date>),
}

/// A fact's value as a file or an event holds it, before its kind is known.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum RawFact {
    /// A yes-no fact.
    YesNo(bool),
    /// A number fact.
    Number(f64),
    /// A choice's option, an ISO date, or `not-yet`.
    Text(String),
    /// ISO dates.
    List(Vec<String>),
}

/// The most dates that one fact may hold: one a week for nineteen years. With a tool's
/// limit on measures of gaps it bounds what counting can cost.
pub const MOST_DATES: usize = 1_000;

/// The word for a date that has not happened.
pub const NOT_YET: &str = "not-yet";

impl Mixed for RawFact {
    const EXPECTING: &'static str = "text, a number, true, false or a list of dates";
    fn text(text: String) -> Option<Self> {
        Some(Self::Text(text))
    }
    fn number(number: f64) -> Option<Self> {
        Some(Self::Number(number))
    }
    fn yes_no(value: bool) -> Option<Self> {
        Some(Self::YesNo(value))
    }
    fn list<'de, A: SeqAccess<'de>>(list: A) -> Result<Self, A::Error> {
        Vec::deserialize(SeqAccessDeserializer::new(list)).map(Self::List)
    }
}
deserialize_mixed!(RawFact);

impl FactKind {
    /// Whether it is one date.
    #[must_use]
    pub fn is_date(&self) -> bool {
        matches!(self, Self::Date)
    }

    /// Gives a raw value this kind.
    ///
    /// # Errors
    /// What was expected, in words, when the value is not of this kind.
    pub fn read(&self, raw: &RawFact) -> Result<FactValue, Cow<'static, str>> {
        match (self, raw) {
            (Self::YesNo, RawFact::YesNo(value)) => Ok(FactValue::YesNo(*value)),
            (Self::Number, RawFact::Number(value)) if value.is_finite() && value.abs() <= 1e9 => {
                Ok(FactValue::Number(*value))
            }
            (Self::Date, RawFact::Text(text)) if text == NOT_YET => Ok(FactValue::NotYet),
            (Self::Date, RawFact::Text(text)) => {
                parse_iso(text).map(FactValue::Date).ok_or_else(|| self.expected())
            }
            (Self::Dates, RawFact::List(list)) if list.len() <= MOST_DATES => {
                let mut dates: Vec<Date> = list
                    .iter()
                    .map(|text| parse_iso(text))
                    .collect::<Option<_>>()
                    .ok_or_else(|| self.expected())?;
                dates.sort_unstable();
                Ok(FactValue::Dates(dates))
            }
            (Self::Choice(options), RawFact::Text(id)) if options.iter().any(|o| o.id == *id) => {
                Ok(FactValue::Choice(id.clone()))
            }
            _ => Err(self.expected()),
        }
    }

    /// What a value of this kind looks like in a file, in words.
    #[must_use]
    pub fn expected(&self) -> Cow<'static, str> {
        match self {
            Self::YesNo => "true or false".into(),
            Self::Number => "a number from -1,000,000,000 to 1,000,000,000".into(),
            Self::Date => "a date such as 2026-03-14, or “not-yet”".into(),
            Self::Dates => "a list of at most 1,000 dates such as 2026-03-14".into(),
            Self::Choice(options) => {
                let ids: Vec<_> = options.iter().map(|o| o.id.as_str()).collect();
                format!("one of: {}", ids.join(", ")).into()
            }
        }
    }
}
