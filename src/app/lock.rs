//! How a passphrase comes to be, and what locks and unlocks.

use super::backup::Backups;
use super::catch_up::look;
use super::command::{Acting, Command, Effect, Place};
use super::open::Open;
use super::retained;
use super::sealing::Sealing;
use super::state::{Notice, State};
use super::store::StoreError;
use super::text::vault as words;
use super::update::{append, settle};
use super::vault::{Deed, Found, Standing, VaultFault};
use super::writer::Writer;
use crate::exchange::VaultRecord;
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
        Deed::DeleteAfter(days) => {
            let open = matches!(standing, Standing::Unlocked | Standing::Plain);
            open && days.is_none_or(|days| VaultRecord::DAYS.contains(&days))
        }
    };
    if !fits {
        return Vec::new();
    }
    match deed {
        Deed::LockAfter(minutes) => state.vault.lock_after = minutes, // holds from now on
        Deed::DeleteAfter(days) => state.vault.delete_after = days,
        _ => {}
    }
    if state.vault.at_work {
        if is_setting(&deed) {
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

/// Whether it is chosen from a list and shown at once.
fn is_setting(deed: &Deed) -> bool {
    matches!(deed, Deed::LockAfter(_) | Deed::DeleteAfter(_))
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
        Err(VaultFault::Store(error)) if is_setting(deed) => {
            // On the screen stands what was chosen; what is stored is asked for again.
            state.notice = Notice::of_store(words::NOT_STORED, &error);
            return vec![Effect::FindVault];
        }
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
            let body = vec![words::PROTECTED_SAYS.into()];
            let done = Notice::success(words::PROTECTED, body);
            state.notice = not_sealed(sealing.failed).or(done);
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
            let body = vec![words::CHANGED_SAYS.into(), words::CHANGED_BACKUPS.into()];
            state.notice = Notice::success(words::CHANGED, body);
            Vec::new()
        }
        Deed::LockAfter(_) => Vec::new(),
        Deed::DeleteAfter(_) => vec![retained::sweep(state)],
        Deed::Erase => {
            let (tools, device) = (std::mem::take(&mut state.tools), state.device.clone());
            let (copy, shipped) = (state.copy, std::mem::take(&mut state.shipped));
            *state =
                State { tools, shipped, device, copy, shelf: Some(Vec::new()), ..State::default() };
            state.vault.standing = Standing::Unchosen;
            state.notice = Notice::success(words::ERASED, Vec::new());
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
    let which = words::were_plain(&references.join(", "));
    Notice::problem(words::was_plain(references.len()), vec![which, words::WAS_PLAIN_SAYS.into()])
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
    match failed {
        0 => None,
        n => Notice::problem(words::not_sealed(n), vec![words::NOT_SEALED_SAYS.into()]),
    }
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
    // What is to be followed up stays with the form that it belongs to.
    (state.shelf, state.opening, state.work) = (None, None, None);
    state.backup = Backups::default();
    (state.arrived, state.sampling) = (None, Default::default());
    state.handing = Default::default();
    state.retention.hide();
    state.notice.take_if(|notice| notice.tone == super::state::Tone::Success);
}
