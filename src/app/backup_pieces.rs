//! The pieces a backup is made or restored in, so that the page never stands still.

use std::cell::Cell;
use std::fmt;
use std::rc::Rc;

use super::backup::{Busy, Line};
use super::store::StoreError;
use crate::calendar::Moment;
use crate::exchange::{BackedUp, Backup, BackupWriter, ExportError, LockedBackup};
use crate::vault::{Passphrase, Unlocked};

/// A piece of work; see [`super::backing_up`].
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // for the machinery alone
pub enum Piece {
    Begin(Passphrase),
    Make(Job<Making>),
    Unlock(Rc<LockedBackup>, Passphrase),
    Compare(Job<Restoring>),
    Restore(Job<Restoring>),
}

/// What came of a piece of work.
#[derive(Debug, Clone)]
#[allow(missing_docs)] // for the machinery alone
pub enum News {
    Making(Job<Making>, Busy),
    Made {
        name: String,
        created: Moment,
        of: usize,
        left_out: Vec<Option<String>>,
        cut: Vec<String>,
    },
    TooLarge(ExportError),
    NotOffered(String),
    Wrong,
    Unlocked(Rc<LockedBackup>, Job<Unlocked>),
    Comparing(Job<Restoring>, Busy),
    Compared(Job<Restoring>),
    Restoring(Job<Restoring>, Busy),
    Restored(Job<Restoring>),
    Failed(StoreError),
}

/// Something that goes from hand to hand, and only one has it.
pub struct Job<T>(Rc<Cell<Option<T>>>);

impl<T> Job<T> {
    pub(super) fn of(work: T) -> Self {
        Self(Rc::new(Cell::new(Some(work))))
    }
    pub(super) fn take(&self) -> Option<T> {
        self.0.take()
    }
}
impl<T> Clone for Job<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}
impl<T> PartialEq for Job<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
impl<T> fmt::Debug for Job<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Job")
    }
}

/// A backup that is being made.
#[derive(Debug)]
pub struct Making {
    pub(super) created: Moment,
    pub(super) writer: BackupWriter,
    /// Ids and references.
    pub(super) left: Vec<(String, String)>,
    pub(super) of: usize,
    pub(super) left_out: Vec<Option<String>>,
    pub(super) cut: Vec<String>,
}

impl Making {
    pub(super) fn on_its_way(self) -> News {
        let busy = Busy { done: self.of - self.left.len(), of: self.of };
        News::Making(Job::of(self), busy)
    }
}

/// A backup that is being compared or restored.
#[derive(Debug)]
pub struct Restoring {
    pub(super) backup: Rc<Backup>,
    pub(super) device: String,
    pub(super) at: usize,
    pub(super) lines: Vec<Line>,
    pub(super) changed: usize,
    pub(super) failed: Vec<(String, StoreError)>,
}

impl Restoring {
    pub(super) fn next(&self) -> Option<&BackedUp> {
        self.backup.audits.get(self.at)
    }
    pub(super) fn on_its_way(mut self, news: fn(Job<Self>, Busy) -> News) -> News {
        self.at += 1;
        let busy = Busy { done: self.at, of: self.backup.audits.len() };
        news(Job::of(self), busy)
    }
}
