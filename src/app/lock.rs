//! Whether what is on the device can be read now: how a passphrase comes to be, what
//! locks and unlocks.

use super::catch_up::look;
use super::command::{Acting, Command, Effect, Place};
use super::open::Open;
use super::state::{Notice, State, Storage};
use super::store::StoreError;
use super::update::{append, settle};
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
    /// How many times something was asked for in vain.
    pub tries: u32,
    /// After how many minutes without anybody doing anything it locks itself.
    pub lock_after: u32,
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// Whether they can be read now.
    pub standing: Standing,
    /// See [`Vault::lock_after`].
    pub lock_after: u32,
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
        Self { standing: Standing::Unknown, at_work: false, fault: None, tries: 0, lock_after }
    }
}

impl State {
    /// Whether nothing of any audit may be on the screen.
    #[must_use]
    pub fn is_locked(&self) -> bool {
        matches!(self.vault.standing, Standing::Locking | Standing::Locked)
    }

    /// Whether it is to be locked now, when nobody has done anything for so long.
    #[must_use]
    pub fn locks_after(&self, quiet_millis: i64) -> bool {
        let limit = i64::from(self.vault.lock_after) * 60_000;
        self.vault.standing == Standing::Unlocked && quiet_millis >= limit
    }

    /// Whether somebody is yet to say if there is to be a passphrase, before anything
    /// may be stored. Where nothing can be stored there is nothing to say.
    #[must_use]
    pub fn must_choose(&self) -> bool {
        self.vault.standing == Standing::Unchosen && !matches!(self.storage, Storage::Memory(_))
    }
}

/// Whether a command is for what is locked: everything else waits until it is not.
pub(super) fn takes(standing: Standing, command: &Command) -> bool {
    match command {
        Command::Start { .. }
        | Command::VaultFound(_)
        | Command::Vault(_)
        | Command::VaultDone(..)
        | Command::Kept(..)
        | Command::Dismiss => true,
        Command::Loaded(..) => standing != Standing::Locked,
        _ => !matches!(standing, Standing::Locking | Standing::Locked),
    }
}

/// The device has said how audits are kept, or would not.
pub(super) fn found(state: &mut State, found: Result<Found, StoreError>) -> Vec<Effect> {
    let found = match found {
        Ok(found) => found,
        Err(_) if state.vault.standing != Standing::Unknown => return Vec::new(),
        Err(error) => {
            state.vault.standing = Standing::Unchosen;
            return super::shelf::shelved(state, Err(error));
        }
    };
    let before = state.vault.standing;
    state.vault.lock_after = found.lock_after;
    if found.standing == before || matches!(before, Standing::Locking) {
        return Vec::new();
    }
    state.vault.standing = found.standing;
    if found.standing == Standing::Locked {
        hide(state);
        return Vec::new();
    }
    if matches!(before, Standing::Unlocked | Standing::Locked) {
        state.open.iter_mut().for_each(Open::is_lost); // another tab has erased it
    }
    vec![Effect::Shelf]
}

/// Does what a person asked for, if it can be asked for now.
pub(super) fn ask(state: &mut State, deed: Deed, acting: &Acting) -> Vec<Effect> {
    let fits = match deed {
        Deed::GoPlain => matches!(state.vault.standing, Standing::Unchosen),
        Deed::Protect(_) => matches!(state.vault.standing, Standing::Unchosen | Standing::Plain),
        Deed::Unlock(_) | Deed::Erase => state.vault.standing == Standing::Locked,
        Deed::Change { .. } | Deed::LockAfter(_) => state.vault.standing == Standing::Unlocked,
    };
    if !fits || state.vault.at_work {
        return Vec::new();
    }
    state.vault.at_work = true;
    state.vault.fault = None;
    let mut effects = settle(state, acting, true);
    effects.push(Effect::Vault(deed));
    effects
}

/// It was done, or not.
pub(super) fn done(
    state: &mut State,
    deed: &Deed,
    result: Result<usize, VaultFault>,
) -> Vec<Effect> {
    state.vault.at_work = false;
    let failed = match result {
        Ok(failed) => failed,
        // Another tab has done something of the kind.
        Err(VaultFault::Store(StoreError::Overtaken)) => return vec![Effect::FindVault],
        Err(fault) => {
            state.vault.fault = Some(fault);
            state.vault.tries += 1;
            return Vec::new();
        }
    };
    match deed {
        Deed::GoPlain => {
            state.vault.standing = Standing::Plain;
            Vec::new()
        }
        Deed::Protect(_) => {
            state.vault.standing = Standing::Unlocked;
            let says = "You need the passphrase each time you open Plumbline here.";
            let title = "Audits on this device are encrypted now";
            state.notice = not_sealed(failed).or(Notice::success(title, vec![says.into()]));
            let mut effects = look(state);
            effects.extend(append(state));
            effects
        }
        Deed::Unlock(_) => {
            state.vault.standing = Standing::Unlocked;
            state.notice = not_sealed(failed).or(state.notice.take());
            state.open.iter_mut().chain(&mut state.leaving).for_each(Open::gives_up_looking);
            let mut effects = vec![Effect::Shelf];
            effects.extend(append(state));
            effects
        }
        Deed::Change { .. } => {
            let says = "From now on, only the new one unlocks what is on this device.";
            state.notice = Notice::success("Your passphrase was changed", vec![says.into()]);
            Vec::new()
        }
        Deed::LockAfter(minutes) => {
            state.vault.lock_after = *minutes;
            Vec::new()
        }
        Deed::Erase => {
            let (tools, device) = (std::mem::take(&mut state.tools), state.device.clone());
            *state = State { tools, device, shelf: Some(Vec::new()), ..State::default() };
            state.vault.standing = Standing::Unchosen;
            let title = "Everything on this device was deleted";
            state.notice = Notice::success(title, Vec::new());
            vec![Effect::Go(Place::Home)]
        }
    }
}

fn not_sealed(failed: usize) -> Option<Notice> {
    if failed == 0 {
        return None;
    }
    let title = match failed {
        1 => "One audit on this device could not be encrypted yet".to_owned(),
        n => format!("{n} audits on this device could not be encrypted yet"),
    };
    let says = "It is still here, and nothing is lost. Plumbline tries again each time you unlock it. There may be no room left on this device.";
    Notice::problem(title, vec![says.into()])
}

/// Hides everything at once, stores what is not stored yet, then lets go of the key.
pub(super) fn lock(state: &mut State, acting: &Acting) -> Vec<Effect> {
    if state.vault.standing != Standing::Unlocked {
        return Vec::new();
    }
    let effects = settle(state, acting, true);
    state.vault.standing = Standing::Locking;
    state.vault.fault = None;
    effects
}

/// Lets go of the key as soon as nothing is on its way any more.
pub(super) fn finish(state: &mut State) -> Vec<Effect> {
    if state.vault.standing == Standing::Locked {
        hide(state); // something may just have been stored
    }
    let mut here = state.open.iter().chain(&state.leaving);
    if state.vault.standing != Standing::Locking || here.any(Open::is_under_way) {
        return Vec::new();
    }
    state.vault.standing = Standing::Locked;
    hide(state);
    vec![Effect::Lock]
}

/// Forgets what is stored. What could not be stored stays in memory, out of sight, until
/// it can be: losing it would be worse.
fn hide(state: &mut State) {
    state.open.take_if(|open| open.is_stored());
    state.leaving.retain(|open| !open.is_stored());
    (state.shelf, state.opening) = (None, None);
    state.notice.take_if(|notice| notice.tone == super::state::Tone::Success);
}
