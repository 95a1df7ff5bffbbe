use serde::{Deserialize, Serialize};

/// How people work on an audit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// One person audits.
    #[default]
    Alone,
    /// Auditor and practitioner in turn on one screen, each with answers of their own.
    OneScreen,
    /// Auditor and practitioner on a device each; files go to and fro.
    TwoDevices,
    /// The practitioner looks at their own work; nobody audits it yet.
    Reflection,
}
