//! What came of storing and deleting.

use super::command::{Acting, Effect, Place};
use super::forms::Form;
use super::open::Open;
use super::state::{Notice, State, Storage};
use super::store::StoreError;
use super::text::retention as words;
use super::together;
use super::update::append;
use super::vault::Standing;

pub(super) fn kept(
    state: &mut State,
    id: &str,
    count: usize,
    result: Result<(), StoreError>,
    acting: &Acting,
) -> Vec<Effect> {
    let mut here = state.open.iter_mut().chain(&mut state.leaving);
    let open = here.find(|open| open.audit().id == id);
    if matches!(result, Err(StoreError::Overtaken | StoreError::Locked))
        && state.vault.standing != Standing::Locked
    {
        let behind = open.map(Open::is_overtaken);
        return behind.map(|()| Effect::Load(id.to_owned())).into_iter().collect();
    }
    if let Some(open) = open {
        open.kept(count, result.is_ok(), acting.at);
    }
    match &result {
        Ok(()) if matches!(state.storage, Storage::Failing(_)) => state.storage = Storage::Kept,
        Ok(()) => {}
        Err(error) => state.storage = Storage::Failing(error.clone()),
    }
    // The first answer that is kept is when it begins to matter that it stays.
    let answered =
        |open: &Open| open.audit().tracks.values().any(|voice| !voice.entries.is_empty());
    let ask = result.is_ok() && !state.asked_to_last && state.open.as_ref().is_some_and(answered);
    state.leaving.retain(|open| !open.is_stored());
    // After a failure the next change, or the person, tries again: no busy loop.
    let mut effects = Vec::new();
    if result.is_ok() {
        effects.extend(together::sealed(state, acting));
        effects.extend(append(state));
    }
    if ask {
        state.asked_to_last = true;
        effects.push(Effect::Storage { ask });
    }
    effects
}

/// Nothing of the audit may be stored any more once it is to be deleted, or a late
/// keystroke would bring a piece of it back.
pub(super) fn delete(state: &mut State, id: String) -> Vec<Effect> {
    if state.open.as_ref().is_some_and(|open| open.audit().id == id) {
        state.open = None;
    }
    state.leaving.retain(|open| open.audit().id != id);
    vec![Effect::Delete(id)]
}

pub(super) fn deleted(state: &mut State, id: &str, result: Result<(), StoreError>) -> Vec<Effect> {
    if let Err(error) = result {
        state.notice = Notice::of_store(words::NOT_DELETED, &error);
        return Vec::new();
    }
    let gone = state.shelf.iter().flatten().find(|summary| summary.id == id);
    let title = gone.map(|summary| words::deleted(&summary.reference));
    state.notice = title.and_then(|title| Notice::success(title, Vec::new()));
    state.forms.remove(&Form::About(id.to_owned()));
    state.shelf.iter_mut().for_each(|shelf| shelf.retain(|summary| summary.id != id));
    vec![Effect::Go(Place::Home)]
}
