use std::collections::BTreeMap;

use super::model::{Parameter, ParameterValue, Tier};
use crate::json::Value;

/// What an authority sets for itself: how many of its unit, by id of the parameter. What
/// is left out stays as the tool has it.
pub type Local = BTreeMap<String, u16>;

/// The most that can be set; a limit of more is a slip.
pub const MOST_LOCAL: u16 = 999;

/// A tool's file with these values in place of its own, for the parser to read again.
#[must_use]
pub fn with_local(body: &Value, local: &Local) -> Value {
    let mut body = body.clone();
    for (id, count) in local {
        match body.pointer_mut(&format!("/parameters/{id}/value")) {
            Some(Value::Object(limit)) => limit.values_mut().for_each(|n| *n = (*count).into()),
            Some(number) => *number = (*count).into(),
            None => {}
        }
    }
    body
}

impl Parameter {
    /// Whether an authority may set it: not where the law does.
    #[must_use]
    pub fn may_be_set(&self) -> bool {
        self.source.as_ref().is_none_or(|source| source.tier != Tier::Law)
    }

    /// Reads what a person typed for it; `None` where that is what the tool has.
    ///
    /// # Errors
    /// It is no whole number from 1 to [`MOST_LOCAL`].
    pub fn read_local(&self, text: &str) -> Result<Option<u16>, NotLocal> {
        let text = text.trim();
        let count = text.parse().ok().filter(|count| (1..=MOST_LOCAL).contains(count));
        let own = text.is_empty() || text == self.value.count();
        if own { Ok(None) } else { count.map(Some).ok_or(NotLocal) }
    }
}

/// What was typed cannot be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotLocal;

impl ParameterValue {
    /// The value as people read it: `6 weeks`, `2`.
    #[must_use]
    pub fn in_words(self) -> String {
        match self {
            Self::Limit(limit) => limit.in_words(),
            Self::Number(number) => number.to_string(),
        }
    }

    /// How many of its unit, in digits.
    #[must_use]
    pub fn count(self) -> String {
        match self {
            Self::Limit(limit) => limit.count.to_string(),
            Self::Number(number) => number.to_string(),
        }
    }
}
