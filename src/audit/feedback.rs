use serde::{Deserialize, Serialize};

/// What those whose lives it is said when they were asked for this audit.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Feedback {
    /// The child.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub child: Option<Heard>,
    /// A parent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<Heard>,
    /// A carer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carer: Option<Heard>,
}

/// Whether somebody was asked. The text may still be blank in a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum Heard {
    /// They were, and said this.
    Said(String),
    /// They were not, and this is why.
    NotAsked(String),
}

/// Who can be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Person {
    /// The child.
    Child,
    /// A parent.
    Parent,
    /// A carer.
    Carer,
}

impl Person {
    /// All of them, in the order in which they are asked for.
    pub const ALL: [Self; 3] = [Self::Child, Self::Parent, Self::Carer];

    /// Their name in files.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Child => "child",
            Self::Parent => "parent",
            Self::Carer => "carer",
        }
    }
}

impl Heard {
    /// What was written, whether they were asked or not.
    #[must_use]
    pub fn text(&self) -> &str {
        let (Self::Said(text) | Self::NotAsked(text)) = self;
        text
    }
}

impl Feedback {
    /// What is known of a person.
    #[must_use]
    pub fn of(&self, person: Person) -> Option<&Heard> {
        match person {
            Person::Child => self.child.as_ref(),
            Person::Parent => self.parent.as_ref(),
            Person::Carer => self.carer.as_ref(),
        }
    }

    pub(super) fn set(&mut self, person: Person, heard: Option<Heard>) {
        *match person {
            Person::Child => &mut self.child,
            Person::Parent => &mut self.parent,
            Person::Carer => &mut self.carer,
        } = heard;
    }

    pub(super) fn is_blank(&self) -> bool {
        *self == Self::default()
    }
}
