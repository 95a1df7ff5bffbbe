//! Deleting finished audits, as far as the person sees of it.

use super::command::{Acting, Effect};
use super::forms::Form;
use super::open::Open;
use super::state::{Notice, State, Tone};
use super::store::StoreError;
use super::sweep::Swept;
use super::text::retention as words;
use super::writer::Writer;
use crate::exchange::Announced;

/// Whether no screen shows an audit and nothing of it is only on this page.
fn is_idle(open: &Open) -> bool {
    open.writer() == Writer::Asking && open.is_stored()
}

/// Has it looked which audits are due. What is open here is in use.
pub(super) fn sweep(state: &mut State) -> Effect {
    state.retention.at_work = true;
    let open = state.open.iter().filter(|open| !is_idle(open)).chain(&state.leaving);
    let open = open.map(|open| open.audit().id.clone());
    Effect::Sweep(open.chain(state.opening.clone()).collect())
}

/// It was looked. What was deleted is told until somebody has read it, if need be after
/// unlocking; while it is locked, no reference is kept for that.
pub(super) fn swept(
    state: &mut State,
    swept: Result<Swept, StoreError>,
    acting: &Acting,
) -> Vec<Effect> {
    state.retention.at_work = false;
    state.retention.looked = Some(acting.at);
    let Ok(swept) = swept else { return Vec::new() }; // nothing was deleted
    let Swept { announced, days, deleted, failed } = swept;
    state.retention.announced = announced;
    state.vault.delete_after = days;
    state.retention.untold.0 += deleted.len();
    if state.is_locked() {
        return Vec::new();
    }
    let gone = |id: &String| deleted.iter().any(|(deleted, _)| deleted == id);
    state.shelf.iter_mut().for_each(|shelf| shelf.retain(|summary| !gone(&summary.id)));
    state.open.take_if(|open| gone(&open.audit().id) && is_idle(open));
    for (id, _) in &deleted {
        state.forms.remove(&Form::About(id.clone()));
    }
    let (count, references) = &mut state.retention.untold;
    references.extend(deleted.into_iter().map(|(_, reference)| reference));
    let told = told(*count, references, days);
    if let Some(notice) = both(not_deleted(&failed), told) {
        // One notice stands at a time: what went wrong is not taken from the screen.
        let before = state.notice.take().filter(|before| before.tone == Tone::Problem);
        state.notice = both(before, Some(notice));
    }
    Vec::new()
}

/// Two notices as one; twice the same is one.
fn both(first: Option<Notice>, second: Option<Notice>) -> Option<Notice> {
    match (first, second) {
        (Some(first), Some(second)) if first.title == second.title => Some(second),
        (Some(mut first), Some(second)) => {
            let title = format!("{}.", second.title);
            if !first.body.contains(&title) {
                first.body.push(title);
                first.body.extend(second.body);
            }
            Some(first)
        }
        (first, second) => first.or(second),
    }
}

/// The notice of it was read.
pub(super) fn read(state: &mut State) {
    state.retention.untold = Default::default();
}

/// It was noted that an audit is to stay, or not.
pub(super) fn stays(
    state: &mut State,
    id: &str,
    result: Result<Announced, StoreError>,
) -> Vec<Effect> {
    match result {
        Err(error) => {
            state.notice = Notice::of_store(words::STAY_NOT_NOTED, &error);
        }
        Ok(announced) => {
            state.retention.announced = announced;
            let of = state.shelf.iter().flatten().find(|summary| summary.id == id);
            state.notice = of.and_then(|summary| {
                let title = words::stays(&summary.reference);
                Notice::success(title, vec![words::STAYS_SAYS.into()])
            });
        }
    }
    Vec::new()
}

fn told(count: usize, references: &[String], days: Option<u16>) -> Option<Notice> {
    if count == 0 {
        return None;
    }
    let unnamed = count - references.len();
    let mut names: Vec<_> = references.to_vec();
    if unnamed > 0 {
        names.push(words::unnamed(unnamed));
    }
    let body = vec![format!("{}.", names.join(", ")), words::why_deleted(days)];
    Notice::success(words::finished_deleted(count), body)
}

fn not_deleted(failed: &[(String, StoreError)]) -> Option<Notice> {
    let (_, error) = failed.first()?;
    let (says, mend) = error.in_words();
    let names: Vec<_> = failed.iter().map(|(name, _)| name.as_str()).collect();
    let why = words::why_not_deleted(&names.join(", "), &says, mend);
    Notice::problem(words::FINISHED_NOT_DELETED, vec![why])
}
