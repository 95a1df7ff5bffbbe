//! Backups, as far as the screens and the person see of them.

use std::rc::Rc;

use super::backup_notices::{made, not_opened, restored};
use super::backup_pieces::{Job, News, Piece, Restoring};
use super::catch_up::look;
use super::command::{Acting, Effect, Place};
use super::merge::Compared;
use super::state::{Notice, State};
use super::text::{backup as words, common::DEVICE_UNCHANGED};
use super::update::settle;
use super::work::{SHORT, Work, begin_work};
use crate::calendar::Moment;
use crate::exchange::{Backup, ImportError, LockedBackup, read_backup, read_backup_in_slices};
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

const STRETCHING: Busy = Busy { done: 0, of: 0 };

/// Does what a person asked for.
pub(super) fn ask(state: &mut State, deed: BackupDeed, acting: &Acting) -> Vec<Effect> {
    if let BackupDeed::Cancel = deed {
        let done = state.backup.done;
        let restoring = state.backup.restoring.is_some();
        state.backup = Backups { done, ..Backups::default() };
        state.work.take_if(|work| matches!(work, Work::Backup(_) | Work::Opening(_)));
        return if restoring { look(state) } else { Vec::new() };
    }
    if state.backup.busy.is_some() || matches!(state.work, Some(Work::Opening(_))) {
        return Vec::new();
    }
    let work = match deed {
        BackupDeed::Make(passphrase) if strength(&passphrase).is_enough() => {
            Piece::Begin(passphrase)
        }
        BackupDeed::Choose(text) => {
            return match text {
                Err(why) => {
                    state.notice = not_opened(why, DEVICE_UNCHANGED);
                    Vec::new()
                }
                Ok(text) if text.len() <= SHORT => chosen(state, read_backup(&text)),
                Ok(text) => begin_work(state, Work::Backup(read_backup_in_slices(text))),
            };
        }
        BackupDeed::Unlock(passphrase) => match &state.backup.file {
            Some(file) => Piece::Unlock(file.clone(), passphrase),
            None => return Vec::new(),
        },
        BackupDeed::Restore => match (&state.backup.preview, &state.backup.restoring) {
            (Some(_), Some(job)) => Piece::Restore(job.clone()),
            _ => return Vec::new(),
        },
        BackupDeed::Make(_) | BackupDeed::Cancel => return Vec::new(),
    };
    state.backup.busy = Some(STRETCHING);
    let mut effects = settle(state, acting, true);
    effects.push(Effect::Backup(work));
    effects
}

/// A file was read, or is no backup.
pub(super) fn chosen(state: &mut State, read: Result<LockedBackup, ImportError>) -> Vec<Effect> {
    state.notice = match read {
        Err(error) => not_opened(error.says, &error.mend),
        Ok(file) => {
            state.backup.file = Some(Rc::new(file));
            None
        }
    };
    Vec::new()
}

/// A backup is open: it is compared with what is here.
pub(super) fn opened(state: &mut State, backup: Backup) -> Vec<Effect> {
    let (backup, device) = (Rc::new(backup), state.device.clone());
    let (lines, failed) = (Vec::new(), Vec::new());
    let all = Restoring { backup, device, at: 0, lines, changed: 0, failed };
    state.backup.busy = Some(STRETCHING);
    vec![Effect::Backup(Piece::Compare(Job::of(all)))]
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
        News::Making(job, busy) => return go_on(state, busy, Piece::Make(job)),
        News::Comparing(job, busy) => return go_on(state, busy, Piece::Compare(job)),
        News::Restoring(job, busy) => return go_on(state, busy, Piece::Restore(job)),
        News::Unlocked(file, key) => {
            state.backup.busy = None;
            let key = key.take();
            let work = key.map(|key| Work::Opening(file.open_in_slices(key)));
            return work.map(|work| begin_work(state, work)).unwrap_or_default();
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
            state.notice = Notice::problem(words::NOT_MADE, vec![error.says, error.mend]);
        }
        News::NotOffered(why) => {
            finish(state);
            let says = words::browser_said(&why);
            state.notice = Notice::problem(words::NOT_OFFERED, vec![says]);
        }
        News::Failed(error) => {
            finish(state);
            state.notice = Notice::of_store(words::STOPPED, &error);
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
