use serde::{Deserialize, Serialize};

use super::action::Action;
use super::content::Audit;
use crate::calendar::Date;

/// The audit that this one follows up, and what was promised there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Earlier {
    /// Its id.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^[A-Za-z0-9-]{1,64}$")))]
    pub audit: String,
    /// The day of that audit.
    #[cfg_attr(feature = "schema", schemars(with = "crate::calendar::iso_date::IsoDate"))]
    #[serde(with = "crate::calendar::iso_date")]
    pub audit_date: Date,
    /// What was promised, in its order.
    pub promises: Vec<Promise>,
}

/// An action of an earlier audit, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Promise {
    /// The action as it stood there.
    pub action: Action,
    /// What became of it, once that is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub became: Option<Became>,
    /// One line about that; may be blank in a draft.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub said: String,
}

/// What became of an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Became {
    /// It was done.
    Done,
    /// Some of it was.
    Partly,
    /// It was not.
    NotDone,
    /// Nobody needs it any more.
    NotNeeded,
}

impl Earlier {
    /// What a later audit of the same case takes up from this one. That an action was
    /// closed there is part of it; what became of it is asked all the same.
    #[must_use]
    pub fn of(audit: &Audit) -> Self {
        let promise =
            |action: &Action| Promise { action: action.clone(), became: None, said: String::new() };
        Self {
            audit: audit.id.clone(),
            audit_date: audit.header.audit_date,
            promises: audit.actions.iter().map(promise).collect(),
        }
    }

    /// The promise of this action.
    #[must_use]
    pub fn promise(&self, action: &str) -> Option<&Promise> {
        self.promises.iter().find(|promise| promise.action.id == action)
    }
}

impl Promise {
    /// Whether it is still to be said what became of it.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.became.is_none() || self.said.trim().is_empty()
    }
}
