use serde::{Deserialize, Serialize};

use super::content::Track;

/// In which role a person acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Audits the case.
    Auditor,
    /// Works the case.
    Practitioner,
    /// Grades again, blind.
    Moderator,
}

impl Role {
    /// The track of the person who acts in it.
    #[must_use]
    pub fn track(self) -> Track {
        match self {
            Self::Auditor => Track::Auditor,
            Self::Practitioner => Track::Practitioner,
            Self::Moderator => Track::Moderator,
        }
    }
}
