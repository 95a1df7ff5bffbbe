use serde::{Deserialize, Serialize};

use crate::calendar::{Date, Moment};

/// Something that somebody will do because of the audit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Action {
    /// Unique in its audit.
    pub id: String,
    /// The id of the criterion whose grade it is to lift, if it came of one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub criterion: Option<String>,
    /// What will be done.
    pub what: String,
    /// Who does it: a role, not a name.
    pub who: String,
    /// By when.
    #[cfg_attr(feature = "schema", schemars(with = "crate::calendar::iso_date::IsoDate"))]
    #[serde(with = "crate::calendar::iso_date")]
    pub due: Date,
    /// What difference it makes for the child; may be blank.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub difference: String,
    /// How one will know.
    pub proof: String,
    /// How it was closed, once it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<Closed>,
}

/// An action is done, and somebody else has seen that it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Closed {
    /// The role that has seen it; another than the one that did it.
    pub by: String,
    /// Where it can be seen.
    pub evidence: String,
    /// When it was closed.
    pub at: Moment,
}

/// Whether two texts name one role: case and spaces say nothing.
#[must_use]
pub fn same_role(one: &str, other: &str) -> bool {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    plain(one) == plain(other)
}

/// Whether a text names only a process, such as *discuss in supervision*: it begins with
/// a word for talking or watching, and says nothing of what will be different.
#[must_use]
pub fn names_only_a_process(what: &str) -> bool {
    const PROCESS: [&str; 18] = [
        "address", "check", "consider", "continue", "discuss", "ensure", "explore", "follow",
        "keep", "look", "monitor", "raise", "refer", "remind", "review", "speak", "talk", "update",
    ];
    let letters = |word: &str| word.chars().filter(|c| c.is_alphabetic()).collect::<String>();
    let mut words = what.split_whitespace().map(|word| letters(word).to_lowercase());
    let polite = |word: &String| ["to", "please", "the", "worker", "should"].contains(&&**word);
    let first = words.find(|word| !word.is_empty() && !polite(word)).unwrap_or_default();
    PROCESS.iter().any(|verb| {
        first == *verb
            || first.strip_prefix(verb).is_some_and(|end| ["s", "es", "ing"].contains(&end))
    })
}
