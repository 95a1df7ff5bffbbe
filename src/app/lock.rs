//! How a passphrase comes to be, and what locks and unlocks.

use super::backup::Backups;
use super::catch_up::look;
use super::command::{Acting, Command, Effect, Place};
use super::open::Open;
use super::retained;
use super::sealing::Sealing;
use super::state::{Notice, State};
use super::store::StoreError;
use super::update::{append, settle};
use super::vault::{Deed, Found, Standing, VaultFault};
use super::writer::Writer;
use crate::vault::strength;

/// Whether a command is for what is locked: everything else waits until it is not.
pub(super) fn takes(standing: Standing, command: &Command) -> bool {
    match command {
        Command::Start { .. }
        | Command::VaultFound(_)
        | Command::Vault(_)
        | Command::VaultDone(..)
        | Command::Kept(..)
        | Command::Copy(_)
        | Command::Swept(_)
        | Command::GoOn
        | Command::Dismiss => true,
        Command::Opened(..) | Command::Loaded(..) => standing != Standing::Locked,
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
    (state.vault.lock_after, state.vault.backed_up) = (found.lock_after, found.backed_up);
    let is_over = found.standing != before || state.vault.fault == Some(VaultFault::Damaged);
    if is_over || found.fault.is_some() {
        state.vault.fault = found.fault;
    }
    state.vault.delete_after = found.delete_after;
    state.vault.shortcuts = found.shortcuts;
    if found.standing == before || matches!(before, Standing::Locking) {
        return Vec::new();
    }
    state.vault.standing = found.standing;
    if found.standing == Standing::Locked {
        hide(state);
        return vec![Effect::Release];
    }
    if matches!(before, Standing::Unlocked | Standing::Locked) {
        state.open.iter_mut().for_each(Open::is_lost); // another tab has erased it
    }
    vec![Effect::Shelf]
}

/// Does what a person asked for, if it can be asked for now.
pub(super) fn ask(state: &mut State, deed: Deed, acting: &Acting) -> Vec<Effect> {
    let standing = state.vault.standing;
    let is_enough = |passphrase| strength(passphrase).is_enough();
    let fits = match &deed {
        Deed::GoPlain => standing == Standing::Unchosen,
        Deed::Protect(passphrase) => {
            matches!(standing, Standing::Unchosen | Standing::Plain) && is_enough(passphrase)
        }
        Deed::Unlock(_) | Deed::Erase => standing == Standing::Locked,
        Deed::Change { to, .. } => standing == Standing::Unlocked && is_enough(to),
        Deed::LockAfter(_) => standing == Standing::Unlocked,
        Deed::DeleteAfter(_) | Deed::Shortcuts(_) => {
            matches!(standing, Standing::Unlocked | Standing::Plain)
        }
    };
    if !fits {
        return Vec::new();
    }
    match deed {
        Deed::LockAfter(minutes) => state.vault.lock_after = minutes, // holds from now on
        Deed::DeleteAfter(days) => state.vault.delete_after = days,
        Deed::Shortcuts(on) => state.vault.shortcuts = on,
        _ => {}
    }
    if state.vault.at_work {
        if matches!(deed, Deed::LockAfter(_) | Deed::DeleteAfter(_) | Deed::Shortcuts(_)) {
            state.vault.again.push(deed);
        }
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
    result: Result<Sealing, VaultFault>,
) -> Vec<Effect> {
    state.vault.at_work = false;
    let mut effects = outcome(state, deed, result);
    let open = matches!(state.vault.standing, Standing::Unlocked | Standing::Plain);
    if open && !state.vault.again.is_empty() {
        state.vault.at_work = true;
        effects.push(Effect::Vault(state.vault.again.remove(0)));
    }
    effects
}

fn outcome(state: &mut State, deed: &Deed, result: Result<Sealing, VaultFault>) -> Vec<Effect> {
    let sealing = match result {
        Ok(sealing) => sealing,
        // Another tab has done something of the kind.
        Err(VaultFault::Store(StoreError::Overtaken)) => return vec![Effect::FindVault],
        Err(fault) => {
            state.vault.fault = Some(fault);
            state.vault.tries += 1;
            return Vec::new();
        }
    };
    state.vault.tries = 0;
    match deed {
        Deed::GoPlain => {
            state.vault.standing = Standing::Plain;
            Vec::new()
        }
        Deed::Protect(_) => {
            state.vault.standing = Standing::Unlocked;
            let says = "You need the passphrase each time you open Plumbline here.";
            let title = "Audits on this device are encrypted now";
            state.notice = not_sealed(sealing.failed).or(Notice::success(title, vec![says.into()]));
            let mut effects = look(state);
            effects.extend(append(state));
            effects
        }
        Deed::Unlock(_) => {
            state.vault.standing = Standing::Unlocked;
            let told = told_together(was_plain(&sealing.sealed), not_sealed(sealing.failed));
            state.notice = told.or(state.notice.take());
            state.open.iter_mut().chain(&mut state.leaving).for_each(Open::gives_up_looking);
            let mut effects = vec![Effect::Shelf];
            effects.extend(append(state));
            effects
        }
        Deed::Change { .. } => {
            let says = "From now on, only the new one unlocks what is on this device.";
            let backups = "Backups that you saved before still open with the passphrase that they were saved with. If somebody else may know the old one, save a new backup and delete the old ones.";
            let body = vec![says.into(), backups.into()];
            state.notice = Notice::success("Your passphrase was changed", body);
            Vec::new()
        }
        Deed::LockAfter(_) | Deed::Shortcuts(_) => Vec::new(),
        Deed::DeleteAfter(_) => vec![retained::sweep(state)],
        Deed::Erase => {
            let (tools, device) = (std::mem::take(&mut state.tools), state.device.clone());
            let (copy, shipped) = (state.copy, std::mem::take(&mut state.shipped));
            *state =
                State { tools, shipped, device, copy, shelf: Some(Vec::new()), ..State::default() };
            state.vault.standing = Standing::Unchosen;
            let title = "Everything on this device was deleted";
            state.notice = Notice::success(title, Vec::new());
            vec![Effect::Go(Place::Home)]
        }
    }
}

/// What was found as it is, although there is a passphrase: by whom it was put there
/// cannot be seen.
pub(super) fn was_plain(references: &[String]) -> Option<Notice> {
    if references.is_empty() {
        return None;
    }
    let title = match references.len() {
        1 => "One audit here was not encrypted, and is now".to_owned(),
        n => format!("{n} audits here were not encrypted, and are now"),
    };
    let which = format!("These were not encrypted and are now: {}.", references.join(", "));
    let says = "That happens when encrypting was cut short, or another tab did not know of the passphrase yet. If you did not put them there, somebody else may have: do not rely on them, and tell whoever looks after this device.";
    Notice::problem(title, vec![which, says.into()])
}

/// Both at once.
pub(super) fn told_together(first: Option<Notice>, second: Option<Notice>) -> Option<Notice> {
    match (first, second) {
        (Some(mut first), Some(second)) => {
            first.body.push(format!("{}.", second.title));
            first.body.extend(second.body);
            Some(first)
        }
        (first, second) => first.or(second),
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
    let says = "It is still here, and nothing is lost. Plumbline tries again each time you unlock it. There may be no room left on this device, or something other than Plumbline changed it.";
    Notice::problem(title, vec![says.into()])
}

/// Does so here and has the other pages of this browser do it: whoever locks one means
/// what is on the device.
pub(super) fn lock_all(state: &mut State, acting: &Acting) -> Vec<Effect> {
    let unlocked = state.vault.standing == Standing::Unlocked;
    let others = unlocked.then_some(Effect::LockOthers);
    others.into_iter().chain(lock(state, acting)).collect()
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
    state.open.iter_mut().for_each(|open| open.writer = Writer::Asking);
    state.leaving.retain(|open| !open.is_stored());
    (state.shelf, state.opening, state.work, state.again) = (None, None, None, None);
    state.backup = Backups::default();
    state.retention.hide();
    state.notice.take_if(|notice| notice.tone == super::state::Tone::Success);
}
