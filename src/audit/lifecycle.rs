use serde::{Deserialize, Serialize};

use super::content::Audit;
use crate::calendar::Moment;

/// A person stood by the audit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SignOff {
    /// Their role.
    pub role: String,
    /// When.
    pub at: Moment,
    /// Why it was opened again, if it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reopened: Option<String>,
}

/// How far an audit has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lifecycle {
    /// It can be changed.
    Draft,
    /// Somebody stands by it; to change it, it is reopened with a reason.
    SignedOff,
}

impl Audit {
    /// How far it has come.
    #[must_use]
    pub fn lifecycle(&self) -> Lifecycle {
        match self.sign_offs.last() {
            Some(SignOff { reopened: None, .. }) => Lifecycle::SignedOff,
            _ => Lifecycle::Draft,
        }
    }
}
