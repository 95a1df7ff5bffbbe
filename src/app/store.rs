use std::rc::Rc;

use super::ports::Task;

/// Where records are kept. Their texts are opaque here: `rim` seals and
/// opens them, so that nothing below it ever sees what somebody wrote.
pub trait Store {
    /// How audits are kept on this device; `None` while nobody has said.
    fn vault(&self) -> Task<Result<Option<String>, StoreError>>;
    /// Says how audits are kept from now on, in one transaction.
    /// [`StoreError::Overtaken`] where `under` is not in force any more, or the record is
    /// neither the one that was read nor the new one already.
    fn set_vault(&self, set: SetVault) -> Task<Result<(), StoreError>>;
    /// Whether audits were once kept in this way and are not any more.
    fn is_retired(&self, under: &str) -> Task<Result<bool, StoreError>>;
    /// Ids and heads of all audits, in any order.
    fn shelf(&self) -> Task<Result<Vec<(String, String)>, StoreError>>;
    /// One audit.
    fn load(&self, id: &str) -> Task<Result<Raw, StoreError>>;
    /// The audit tool of this name.
    fn tool(&self, name: &str) -> Task<Result<String, StoreError>>;
    /// Adds to one audit, or creates it, in one transaction: resolves when it has
    /// been committed, all or nothing. [`StoreError::Overtaken`] where the log does not
    /// end where the writer believes, so nobody adds to what they have not seen; or where
    /// `under` is not in force any more.
    fn append(&self, append: Append) -> Task<Result<(), StoreError>>;
    /// Puts a new log in the place of one of this id and length, in one transaction;
    /// otherwise as `append`.
    fn replace(&self, log: String, length: u64, by: Append) -> Task<Result<(), StoreError>>;
    /// Takes one audit away for good.
    fn delete(&self, id: &str) -> Task<Result<(), StoreError>>;
    /// The same, in one transaction, if it is still as it was read: with a log of this id
    /// and length. Otherwise [`StoreError::Overtaken`].
    fn delete_as_read(&self, id: &str, log: &str, length: u64) -> Task<Result<(), StoreError>>;
    /// What was announced about deleting audits; `None` while nothing was.
    fn announced(&self) -> Task<Result<Option<String>, StoreError>>;
    /// Puts a record in the place of this one, in one transaction.
    /// [`StoreError::Overtaken`] where another tab has done so since it was read.
    fn set_announced(&self, was: Option<String>, is: String) -> Task<Result<(), StoreError>>;
    /// The names of all audit tools.
    fn tools(&self) -> Task<Result<Vec<String>, StoreError>>;
    /// Takes audit tools away.
    fn forget_tools(&self, names: Vec<String>) -> Task<Result<(), StoreError>>;
    /// Takes everything away for good. This vault is not in force any more, and nobody
    /// has said how audits are kept.
    fn erase(&self, under: &str) -> Task<Result<(), StoreError>>;
}

/// How it is called when audits are kept without a passphrase.
pub const PLAIN: &str = "plain";

/// How audits are kept from now on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetVault {
    /// In words of the application.
    pub record: String,
    /// What the writer has read there, and nobody may have changed since.
    pub instead_of: Option<String>,
    /// The id of the key with which the writer seals, or [`PLAIN`]. Refused once it has
    /// been retired, so that a tab that knows nothing of a new passphrase writes nothing.
    pub under: String,
    /// Whether `under` is retired with this.
    pub retire: bool,
}

/// What is added to an audit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Append {
    /// As [`SetVault::under`].
    pub under: String,
    /// The audit's id.
    pub audit: String,
    /// The id of its log on this device: a new one each time the audit is begun here
    /// or brought in from a file, so that no tab adds to the log of a deleted copy.
    pub log: String,
    /// How many entries the writer knows the log to have; 0 creates it.
    pub after: u64,
    /// Its head from now on.
    pub head: String,
    /// The entries that come next, with their places.
    pub entries: Vec<(u64, String)>,
    /// The tool's name and text; stored once, under the name.
    pub tool: (String, Rc<str>),
}

/// One audit as its records are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raw {
    /// What the list shows of it.
    pub head: String,
    /// Its log, and whatever else is stored as one of this audit.
    pub logs: Vec<RawLog>,
    /// How many records are stored among them that are of no log.
    pub strays: u64,
}

/// One log as its records are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RawLog {
    /// Its id.
    pub id: String,
    /// Its entries with their places, in order.
    pub entries: Vec<(u64, String)>,
}

impl Raw {
    /// The log of this id.
    #[must_use]
    pub fn log(&self, id: &str) -> Option<&RawLog> {
        self.logs.iter().find(|log| log.id == id)
    }

    /// The log, where nothing says which one it is: a stray record is no match for it.
    #[must_use]
    pub fn longest(&self) -> RawLog {
        let longest = self.logs.iter().max_by_key(|log| log.entries.len());
        longest.cloned().unwrap_or_default()
    }

    /// How many records are not of this log.
    #[must_use]
    pub fn beside(&self, id: &str) -> u64 {
        let others = self.logs.iter().filter(|log| log.id != id);
        self.strays + others.map(|log| log.entries.len() as u64).sum::<u64>()
    }
}

impl RawLog {
    /// How many entries it has, those that have been lost included, as far as one sees:
    /// one more than its last place.
    #[must_use]
    pub fn length(&self) -> u64 {
        self.entries.last().map_or(0, |(place, _)| place + 1)
    }
}

/// Why the device would not keep or give something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StoreError {
    /// It gives this page no storage at all.
    Refused,
    /// It has no room left.
    Full,
    /// Another tab holds on to an older form of the storage.
    Blocked,
    /// A newer version of the application wrote it.
    Newer,
    /// There is no such audit.
    Absent,
    /// Another tab has added to the audit, or deleted it, since it was read here.
    Overtaken,
    /// It is sealed, and the key is not here.
    Locked,
    /// Something else, in the browser's words.
    Other(String),
}
