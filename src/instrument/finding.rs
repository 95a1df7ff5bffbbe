use std::fmt;

use crate::json::Refusal;

/// One thing that is wrong, or doubtful, in an instrument.
#[derive(Debug, Clone, PartialEq, Eq)]
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
}

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The instrument may not be used.
    Error,
    /// It may be used; its owner should look.
    Warning,
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
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = if self.pointer.is_empty() { "(whole file)" } else { &self.pointer };
        let word = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        write!(f, "{word}[{}] {place}: {} {}", self.code, self.says, self.mend)
    }
}
