//! Backups, as far as the screens and the person see of them.

use std::cell::Cell;
use std::fmt;
use std::rc::Rc;

use super::catch_up::look;
use super::command::{Acting, Effect, Place};
use super::merge::Compared;
use super::state::{Notice, State};
use super::store::StoreError;
use super::update::settle;
use crate::calendar::Moment;
use crate::exchange::{BackedUp, Backup, BackupWriter, ExportError, LockedBackup, read_backup};
use crate::vault::{Passphrase, strength};

/// How far backing up or restoring has come.
#[derive(Debug, Default)]
pub struct Backups {
    /// What is being done now.
    pub busy: Option<Busy>,
    /// A backup whose passphrase is asked for.
    pub file: Option<Rc<LockedBackup>>,
    /// How many passphrases were tried in vain.
    pub tries: u32,
    /// What would be restored, for the person to say yes or no.
    pub preview: Option<Preview>,
    /// How many backups were made or restored in this visit.
    pub done: u32,
    restoring: Option<Job<Restoring>>,
}

/// So many audits of so many; `(0, 0)` while a passphrase is being worked on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Busy {
    /// Done.
    pub done: usize,
    /// In all.
    pub of: usize,
}

/// What a backup holds, beside what is here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// When the backup was made.
    pub created: Moment,
    /// Its audits.
    pub lines: Vec<Line>,
    /// Case references of those that are damaged, where known.
    pub damaged: Vec<Option<String>>,
}

/// One audit of a backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its case reference in the backup.
    pub reference: String,
    /// How it stands to what is here.
    pub compared: Compared,
}

/// What a person asks for.
#[derive(Debug, Clone)]
pub enum BackupDeed {
    /// Save a backup under this passphrase.
    Make(Passphrase),
    /// Open a backup: the text of a file, or why it is not text.
    Choose(Result<String, String>),
    /// Unlock it.
    Unlock(Passphrase),
    /// Restore what was shown.
    Restore,
    /// Neither go on with what is being done nor restore what was opened.
    Cancel,
}

/// A piece of work; see [`super::backing_up`].
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs)] // for the machinery alone
pub enum Work {
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
    Unlocked(Rc<Backup>),
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

const STRETCHING: Busy = Busy { done: 0, of: 0 };

/// Does what a person asked for.
pub(super) fn ask(state: &mut State, deed: BackupDeed, acting: &Acting) -> Vec<Effect> {
    if let BackupDeed::Cancel = deed {
        let done = state.backup.done;
        let restoring = state.backup.restoring.is_some();
        state.backup = Backups { done, ..Backups::default() };
        return if restoring { look(state) } else { Vec::new() };
    }
    if state.backup.busy.is_some() {
        return Vec::new();
    }
    let work = match deed {
        BackupDeed::Make(passphrase) if strength(&passphrase).is_enough() => {
            Work::Begin(passphrase)
        }
        BackupDeed::Choose(text) => {
            let read = text.map(|text| read_backup(&text));
            state.notice = match read {
                Err(why) => not_opened(why, "Nothing on this device has changed."),
                Ok(Err(error)) => not_opened(error.says, &error.mend),
                Ok(Ok(file)) => {
                    state.backup.file = Some(Rc::new(file));
                    None
                }
            };
            return Vec::new();
        }
        BackupDeed::Unlock(passphrase) => match &state.backup.file {
            Some(file) => Work::Unlock(file.clone(), passphrase),
            None => return Vec::new(),
        },
        BackupDeed::Restore => match (&state.backup.preview, &state.backup.restoring) {
            (Some(_), Some(job)) => Work::Restore(job.clone()),
            _ => return Vec::new(),
        },
        BackupDeed::Make(_) | BackupDeed::Cancel => return Vec::new(),
    };
    state.backup.busy = Some(STRETCHING);
    let mut effects = settle(state, acting, true);
    effects.push(Effect::Backup(work));
    effects
}

/// Something has come of it; the next piece of work, if the person still wants it.
pub(super) fn told(state: &mut State, news: News) -> Vec<Effect> {
    if state.backup.busy.is_none() {
        return Vec::new();
    }
    let go_on = |state: &mut State, busy, work| {
        state.backup.busy = Some(busy);
        vec![Effect::Backup(work)]
    };
    match news {
        News::Making(job, busy) => return go_on(state, busy, Work::Make(job)),
        News::Comparing(job, busy) => return go_on(state, busy, Work::Compare(job)),
        News::Restoring(job, busy) => return go_on(state, busy, Work::Restore(job)),
        News::Unlocked(backup) => {
            let device = state.device.clone();
            let (lines, failed) = (Vec::new(), Vec::new());
            let all = Restoring { backup, device, at: 0, lines, changed: 0, failed };
            return go_on(state, STRETCHING, Work::Compare(Job::of(all)));
        }
        News::Wrong => state.backup.tries += 1,
        News::Compared(job) => {
            let Some(mut all) = job.take() else { return Vec::new() };
            state.backup.preview = Some(Preview {
                created: all.backup.created,
                lines: std::mem::take(&mut all.lines),
                damaged: all.backup.damaged.clone(),
            });
            state.backup.restoring = Some(Job::of(all));
        }
        News::Made { name, created, of, left_out, cut } => {
            state.vault.backed_up = Some(created);
            finish(state);
            state.notice = made(state, &name, of, &left_out, &cut);
        }
        News::TooLarge(error) => {
            finish(state);
            state.notice = Notice::problem("No backup was saved", vec![error.says, error.mend]);
        }
        News::NotOffered(why) => {
            finish(state);
            let says = format!("The browser said: {why}. The audits here are unchanged.");
            state.notice = Notice::problem("The backup could not be saved", vec![says]);
        }
        News::Failed(error) => {
            finish(state);
            state.notice = Notice::of_store("Backing up or restoring was stopped", &error);
        }
        News::Restored(job) => {
            finish(state);
            state.notice = job.take().and_then(|all| restored(&all));
            let mut effects = look(state);
            effects.push(Effect::Go(Place::Home));
            return effects;
        }
    }
    state.backup.busy = None;
    Vec::new()
}

fn finish(state: &mut State) {
    state.backup = Backups { done: state.backup.done + 1, ..Backups::default() };
}

fn not_opened(says: String, mend: &str) -> Option<Notice> {
    Notice::problem("The backup was not opened", vec![says, mend.to_owned()])
}

fn audits(count: usize) -> String {
    match count {
        1 => "1 audit".to_owned(),
        n => format!("{n} audits"),
    }
}

/// References, and how many have none.
fn list(names: &[Option<String>]) -> String {
    let mut said: Vec<_> = names.iter().flatten().cloned().collect();
    let unnamed = names.len() - said.len();
    if unnamed > 0 {
        said.push(format!("{} without a name", audits(unnamed)));
    }
    said.join(", ")
}

fn made(
    state: &State,
    name: &str,
    of: usize,
    left_out: &[Option<String>],
    cut: &[String],
) -> Option<Notice> {
    let count = audits(of - left_out.iter().flatten().count());
    let mut body = vec![format!(
        "It holds {count}, encrypted. Look for it in your downloads, and put it where it is safe if this device is lost."
    )];
    if !cut.is_empty() {
        body.push(format!("Not whole, since entries are damaged here: {}.", cut.join(", ")));
    }
    if state.is_holding() {
        body.push("What this page could not save on the device yet is not in it.".into());
    }
    if left_out.is_empty() {
        return Notice::success(format!("{name} has been handed to your browser"), body);
    }
    body.push(format!(
        "Not in it, since they cannot be read here: {}. Nothing was changed or deleted.",
        list(left_out)
    ));
    Notice::problem("The backup was saved, but not everything is in it", body)
}

fn restored(all: &Restoring) -> Option<Notice> {
    let mut body = Vec::new();
    if !all.failed.is_empty() {
        let (_, error) = &all.failed[0];
        let (says, mend) = error.in_words();
        let names: Vec<_> = all.failed.iter().map(|(name, _)| name.clone()).collect();
        body.push(format!("Not restored: {}. {says} {mend}", names.join(", ")));
    }
    if !all.backup.damaged.is_empty() {
        body.push(format!(
            "Damaged in the backup, and not restored: {}. An older backup may have them.",
            list(&all.backup.damaged)
        ));
    }
    let title = match all.changed {
        0 => "Nothing had to be restored".to_owned(),
        n => format!("{} restored", audits(n)),
    };
    match body.is_empty() {
        true => Notice::success(title, vec!["Nothing that was here was replaced.".into()]),
        false => Notice::problem(title, body),
    }
}
