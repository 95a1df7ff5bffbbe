use std::fmt;

use indexmap::IndexMap;
use serde::Serialize;

use super::fact::RawFact;
use crate::json::Refusal;

/// One thing that is wrong, or doubtful, in an instrument.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// A stable name for this kind of finding, for programs.
    pub code: &'static str,
    /// Whether the instrument may be used all the same.
    pub severity: Severity,
    /// JSON pointer (RFC 6901) to the place.
    pub pointer: String,
    /// What is wrong, in a sentence.
    pub says: String,
    /// How to mend it, in a sentence.
    pub mend: String,
    /// Answers that show it, where there are such.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counter_example: Option<CounterExample>,
}

/// Facts and answers that show a finding. Every other question is at its best.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CounterExample {
    /// What is known.
    pub facts: IndexMap<String, RawFact>,
    /// What is answered.
    pub answers: IndexMap<String, ShownAnswer>,
    /// The same in words, and what measures come to, if any is not at its best.
    pub says: String,
}

/// An answer as a worked case writes it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum ShownAnswer {
    /// The id of a level.
    Level(String),
    /// That it does not apply.
    NotApplicable {
        /// Why, in a sentence.
        #[serde(rename = "notApplicable")]
        why: String,
    },
}

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// The instrument may not be used.
    Error,
    /// It may be used; its owner should look.
    Warning,
    /// Something that could not be decided.
    Note,
}

impl From<Refusal> for Finding {
    fn from(refusal: Refusal) -> Self {
        let Refusal { pointer, expected, found } = refusal;
        Self {
            code: "not-the-format",
            severity: Severity::Error,
            says: format!("Expected {expected}; found {found}."),
            mend: "Write it as the format plumbline.instrument/1 says.".into(),
            pointer,
            counter_example: None,
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = if self.pointer.is_empty() { "(whole file)" } else { &self.pointer };
        let word = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        };
        write!(f, "{word}[{}] {place}: {} {}", self.code, self.says, self.mend)?;
        match &self.counter_example {
            Some(example) => write!(f, " For example: {}", example.says),
            None => Ok(()),
        }
    }
}
