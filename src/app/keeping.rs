use std::cell::RefCell;
use std::rc::Rc;

use super::store::{PLAIN, StoreError};
use crate::vault::{Draw, Position, SEALED, Unlocked};

/// Whether audits are sealed, and the key while it is unlocked.
#[derive(Clone, Default)]
pub enum Keeping {
    /// Nothing is read or written: the key is not here, or nobody knows yet.
    #[default]
    Locked,
    /// Without a passphrase.
    Plain,
    /// With this key.
    Sealed(Rc<Key>),
}

/// The key, with the tool that was sealed last: tools are large and stay the same.
pub struct Key {
    key: Unlocked,
    tool: RefCell<Option<(String, Rc<str>)>>,
}

/// How the names of sealed tools begin, and no others.
const SEALED_TOOL: &str = "sealed-";

impl Keeping {
    /// With this key.
    pub(super) fn with(key: Unlocked) -> Self {
        Self::Sealed(Rc::new(Key { key, tool: RefCell::default() }))
    }

    /// The id of the key with which is sealed, or [`PLAIN`].
    pub(super) fn under(&self) -> Result<&str, StoreError> {
        match self {
            Self::Locked => Err(StoreError::Locked),
            Self::Plain => Ok(PLAIN),
            Self::Sealed(key) => Ok(key.key.id()),
        }
    }

    pub(super) fn is_sealing(&self) -> bool {
        matches!(self, Self::Sealed(_))
    }

    /// Whether a record is of the kind that is written now.
    pub(super) fn is_ours(&self, text: &str) -> bool {
        text.starts_with(SEALED) == self.is_sealing()
    }

    /// Whether a tool of this name is of that kind.
    pub(super) fn is_our_tool(&self, name: &str) -> bool {
        name.starts_with(SEALED_TOOL) == self.is_sealing()
    }

    /// A text as it is stored.
    pub(super) fn seal(&self, position: Position<'_>, text: &str, draw: Draw<'_>) -> String {
        match self {
            Self::Sealed(key) => key.key.seal(position, text, draw),
            Self::Plain => text.to_owned(),
            Self::Locked => String::new(), // never anything that can be read
        }
    }

    /// A text as it was; `None` if it was not stored here for this position.
    pub(super) fn open(&self, position: Position<'_>, text: &str) -> Option<String> {
        match self {
            Self::Sealed(key) => key.key.open(position, text),
            Self::Plain => Some(text.to_owned()),
            Self::Locked => None,
        }
    }

    /// The name under which the tool of this digest is stored.
    pub(super) fn tool_name(&self, digest: &str) -> String {
        match self {
            Self::Sealed(key) => format!("{SEALED_TOOL}{}", key.key.tool_name(digest)),
            Self::Plain | Self::Locked => digest.to_owned(),
        }
    }

    /// A tool as it is stored: its name and text.
    pub(super) fn tool(&self, digest: &str, text: &Rc<str>, draw: Draw<'_>) -> (String, Rc<str>) {
        let name = self.tool_name(digest);
        let Self::Sealed(key) = self else {
            return (name, text.clone());
        };
        if let Some(tool) = key.tool.borrow().as_ref().filter(|(known, _)| *known == name) {
            return tool.clone();
        }
        let sealed: Rc<str> = self.seal(Position::Tool { name: &name }, text, draw).into();
        *key.tool.borrow_mut() = Some((name.clone(), sealed.clone()));
        (name, sealed)
    }
}
