//! Whether what is on the device can be read now.

use super::state::{State, Storage};
use super::store::StoreError;
use crate::calendar::Moment;
use crate::exchange::VaultRecord;
use crate::vault::Passphrase;

/// How audits are kept on this device, and what became of the last that was asked of it.
#[derive(Debug)]
pub struct Vault {
    /// Whether they can be read now.
    pub standing: Standing,
    /// A passphrase is being tried, or something else takes a while.
    pub at_work: bool,
    /// Why the last thing that was asked for was not done.
    pub fault: Option<VaultFault>,
    /// How many times something was asked for in vain since the last that was done.
    pub tries: u32,
    /// After how many minutes without anybody doing anything it locks itself.
    pub lock_after: u32,
    /// When the newest backup was made here, if one was.
    pub backed_up: Option<Moment>,
    /// See [`VaultRecord::delete_after`].
    pub delete_after: Option<u16>,
    /// See [`VaultRecord::shortcuts`].
    pub shortcuts: bool,
    /// What was set while something else was at work: it is stored after that.
    pub(super) again: Vec<Deed>,
}

/// Whether audits can be read now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The device has not answered yet.
    Unknown,
    /// They can, and nobody has said yet whether there is to be a passphrase.
    Unchosen,
    /// They can, and so can everybody: there is to be no passphrase.
    Plain,
    /// They can.
    Unlocked,
    /// Nothing is shown any more, and what is not stored yet is being stored.
    Locking,
    /// They cannot.
    Locked,
}

/// What a device said of how audits are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Whether they can be read now.
    pub standing: Standing,
    /// See [`Vault::lock_after`].
    pub lock_after: u32,
    /// See [`Vault::backed_up`].
    pub backed_up: Option<Moment>,
    /// Why nothing can be unlocked.
    pub fault: Option<VaultFault>,
    /// See [`VaultRecord::delete_after`].
    pub delete_after: Option<u16>,
    /// See [`VaultRecord::shortcuts`].
    pub shortcuts: bool,
}

/// What a person asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// Keep audits without a passphrase.
    GoPlain,
    /// Encrypt what is here and what comes, under this passphrase.
    Protect(Passphrase),
    /// Unlock what is here.
    Unlock(Passphrase),
    /// Put another passphrase in the place of this one.
    Change {
        /// The one that was in force so far.
        from: Passphrase,
        /// The new one.
        to: Passphrase,
    },
    /// Lock after so many minutes; one of [`VaultRecord::LOCK_AFTER`].
    LockAfter(u32),
    /// Delete finished audits so many days after they were saved as files; one of
    /// [`VaultRecord::DELETE_AFTER`], or never.
    DeleteAfter(Option<u16>),
    /// Have single keys do something, or nothing.
    Shortcuts(bool),
    /// Take away everything that is here, since its passphrase is forgotten.
    Erase,
}

/// Why something was not done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VaultFault {
    /// That is not the passphrase.
    Wrong,
    /// What is needed to unlock cannot be read.
    Damaged,
    /// The device would not.
    Store(StoreError),
}

impl From<StoreError> for VaultFault {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl Default for Vault {
    fn default() -> Self {
        let lock_after = VaultRecord::USUAL_LOCK_AFTER;
        Self {
            standing: Standing::Unknown,
            at_work: false,
            fault: None,
            tries: 0,
            lock_after,
            backed_up: None,
            delete_after: None,
            shortcuts: true,
            again: Vec::new(),
        }
    }
}

impl State {
    /// Whether nothing of any audit may be on the screen.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        matches!(self.vault.standing, Standing::Locking | Standing::Locked)
    }

    /// Whether single keys do something. Not before it can be set and kept that they do
    /// not, nor while it is locked.
    #[must_use]
    pub fn has_shortcuts(&self) -> bool {
        let open = matches!(self.vault.standing, Standing::Plain | Standing::Unlocked);
        open && self.vault.shortcuts
    }

    /// Whether something that was done waits on this page to be stored.
    #[must_use]
    pub fn is_holding(&self) -> bool {
        !self.leaving.is_empty() || self.open.as_ref().is_some_and(|open| !open.is_stored())
    }

    /// Whether it is to be locked now, when nobody has done anything for so long.
    #[must_use]
    pub fn locks_after(&self, quiet_millis: i64) -> bool {
        let limit = i64::from(self.vault.lock_after) * 60_000;
        self.vault.standing == Standing::Unlocked && quiet_millis >= limit
    }

    /// Whether audits are here that anybody can read, or will be.
    #[must_use]
    pub fn is_bare(&self) -> bool {
        let begun = self.shelf.iter().flatten().next().is_some();
        match (self.vault.standing, &self.storage) {
            (_, Storage::Memory(_)) => false, // nothing is kept
            (Standing::Plain, _) => true,
            (Standing::Unchosen, _) => begun,
            _ => false,
        }
    }

    /// Whether somebody is yet to say if there is to be a passphrase, before anything
    /// may be stored. Where nothing can be stored there is nothing to say.
    #[must_use]
    pub fn must_choose(&self) -> bool {
        self.vault.standing == Standing::Unchosen && !matches!(self.storage, Storage::Memory(_))
    }
}
