use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::backup::MOST_BACKUP_MEBIBYTES;
use super::backup_document::{BackupFile, Opened, Record};
use super::digest::is_tool_of;
use super::import::SLICE;
use super::migrate::BACKUP;
use super::refuse::ImportError;
use super::refuse_backup;
use crate::audit::{Event, Log};
use crate::calendar::Moment;
use crate::json::{self, Limits};
use crate::slices::{Pace, Sliced, at_once};
use crate::vault::{Locked, Passphrase, Position, Unlocked};

/// A backup that was read and whose passphrase is not known yet.
#[derive(Debug, PartialEq)]
pub struct LockedBackup {
    created: Moment,
    key: Locked,
    bound: String,
    records: Vec<Record>,
}

/// What a backup holds, as far as it is as it was written.
#[derive(Debug, PartialEq)]
pub struct Backup {
    /// When it was made.
    pub created: Moment,
    /// The audits, in the order in which they were written.
    pub audits: Vec<BackedUp>,
    /// The audits that are damaged or missing: their case references, where these are
    /// known.
    pub damaged: Vec<Option<String>>,
}

/// One audit of a backup.
#[derive(Debug, Clone, PartialEq)]
pub struct BackedUp {
    /// Its events.
    pub log: Log,
    /// The digest of its tool.
    pub digest: String,
    /// Its tool.
    pub tool: String,
}

/// Reads a backup as far as it can be read without its passphrase.
///
/// # Errors
/// A file that is none, or was cut short or changed by hand.
pub fn read_backup(text: &str) -> Result<LockedBackup, ImportError> {
    at_once(|pace| read(text, pace))
}

/// The same in slices, for a screen that must not stand still meanwhile.
#[must_use]
pub fn read_backup_in_slices(text: String) -> Sliced<Result<LockedBackup, ImportError>> {
    Sliced::new(|pace| async move { read(&text, pace).await })
}

async fn read(text: &str, pace: Pace) -> Result<LockedBackup, ImportError> {
    // As deep as an audit, so that one which is opened here is told for what it is.
    const LIMITS: Limits =
        Limits { bytes: MOST_BACKUP_MEBIBYTES * 1024 * 1024, depth: super::import::LIMITS.depth };
    if text.len() > LIMITS.bytes {
        return Err(refuse_backup::backup_too_large(MOST_BACKUP_MEBIBYTES));
    }
    let tree = json::parse_in_slices(text, LIMITS, SLICE, &pace).await;
    let tree = tree.map_err(|refusal| refuse_backup::no_whole_backup(&refusal))?;
    pace.rest(0.6).await;
    let tree = BACKUP.migrate(tree).map_err(refuse_backup::no_backup_but)?;
    let file: BackupFile =
        json::read(&tree).map_err(|refusal| refuse_backup::not_a_backup(&refusal))?;
    drop(tree);
    pace.rest(0.9).await;
    let (created, bound) = (file.created, file.bound());
    let key = file.key.read().map_err(|refusal| refuse_backup::not_a_backup(&refusal))?;
    Ok(LockedBackup { created, key, bound, records: file.records })
}

impl LockedBackup {
    /// When it says it was made; sure only once it is unlocked.
    #[must_use]
    pub fn created(&self) -> Moment {
        self.created
    }

    /// Its key, if this is its passphrase; takes as long as its cost says either way.
    #[must_use]
    pub fn key(&self, passphrase: &Passphrase) -> Option<Unlocked> {
        self.key.unlock(passphrase)
    }

    /// What is in it.
    #[must_use]
    pub fn open(&self, key: &Unlocked) -> Backup {
        at_once(|pace| self.all(key, pace))
    }

    /// The same in slices.
    #[must_use]
    pub fn open_in_slices(self: &Rc<Self>, key: Unlocked) -> Sliced<Backup> {
        let backup = self.clone();
        Sliced::new(|pace| async move { backup.all(&key, pace).await })
    }

    async fn all(&self, key: &Unlocked, pace: Pace) -> Backup {
        let mut contents = None;
        let (mut audits, mut tools, mut unknown) = (BTreeMap::new(), BTreeMap::new(), 0);
        let length = |record: &Record| record.sealed.len().max(1);
        let (of, mut done, mut rested): (usize, _, _) =
            (self.records.iter().map(length).sum(), 0, 0);
        for record in &self.records {
            if done >= rested + SLICE {
                rested = done;
                pace.rest(share(done, of)).await;
            }
            let part = pace.part(share(done, of), share(done + length(record), of));
            done += length(record);
            match self.opened(key, record, &part).await {
                Some(Opened::Contents(named)) if record.place == 0 => contents = Some(named),
                Some(Opened::Audit(audit)) => drop(audits.insert(record.place, audit)),
                Some(Opened::Tool(tool)) if is_tool_of(&tool.digest, &tool.text) => {
                    tools.insert(tool.digest, tool.text);
                }
                _ => unknown += 1,
            }
        }
        let mut damaged = Vec::new();
        // Without its contents nobody knows whether anything is missing.
        let is_unlisted = contents.is_none();
        let names: BTreeMap<_, _> = match contents {
            Some(named) => named.into_iter().map(|n| (n.place, n.reference)).collect(),
            None => BTreeMap::new(),
        };
        let places: BTreeSet<_> = names.keys().chain(audits.keys()).copied().collect();
        let mut whole = Vec::new();
        for place in places {
            let audit = audits.remove(&place).and_then(|audit| {
                let tool = tools.get(&audit.instrument)?.clone();
                audit.events.iter().all(is_within_time).then_some(())?;
                let log = Log::load(audit.events).filter(|log| {
                    log.audit().id == audit.id && log.audit().instrument.digest == audit.instrument
                })?;
                Some(BackedUp { log, digest: audit.instrument, tool })
            });
            match audit {
                Some(audit) => whole.push(audit),
                None => damaged.push(names.get(&place).cloned()),
            }
        }
        let unknown = unknown.max(usize::from(is_unlisted));
        // What is damaged and has a name is among what cannot be opened.
        let named = damaged.len();
        damaged.extend((named..unknown).map(|_| None));
        Backup { created: self.created, audits: whole, damaged }
    }

    async fn opened(
        &self,
        key: &Unlocked,
        Record { place, sealed }: &Record,
        pace: &Pace,
    ) -> Option<Opened> {
        const LIMITS: Limits = Limits { bytes: usize::MAX, depth: 64 };
        let text = key.open(Position::Backup { about: &self.bound, place: *place }, sealed)?;
        let tree = json::parse_in_slices(&text, LIMITS, SLICE, pace).await.ok()?;
        json::read(&tree).ok()
    }
}

/// Whether what is done after it can still be told to be later: beyond 2^53 two numbers of
/// JSON are one. Nobody does so many things; a clock put that far forward is no accident.
fn is_within_time(event: &Event) -> bool {
    const MOST: u64 = 1 << 50;
    event.clock <= MOST && event.seq <= MOST
}

#[allow(clippy::cast_precision_loss)] // to be shown
fn share(done: usize, of: usize) -> f64 {
    done as f64 / of as f64
}
