//! The list of audits on this device.

use super::command::Effect;
use super::lock::told_together;
use super::open::Open;
use super::retained;
use super::state::{Notice, State, Storage, Tone};
use super::store::StoreError;
use super::text::doors as words;
use super::vault::Standing;
use crate::exchange::{Summary, read_summary};

/// The list has arrived, or the device keeps nothing.
pub(super) fn shelved(state: &mut State, shelf: Result<Vec<String>, StoreError>) -> Vec<Effect> {
    match shelf {
        Ok(texts) => {
            let read: Vec<_> = texts.iter().map(|text| read_summary(text)).collect();
            let unreadable = read.iter().filter(|summary| summary.is_err()).count();
            if unreadable > 0 && state.shelf.is_none() {
                let title = words::audits_unreadable(unreadable);
                let told = Notice::problem(title, vec![words::OTHERS_LISTED.into()]);
                let before = state.notice.take_if(|notice| notice.tone == Tone::Problem);
                state.notice = told_together(told, before);
            }
            let first = state.shelf.is_none();
            state.shelf = Some(read.into_iter().flatten().collect());
            sort(state);
            // What is only on this page is not in the list that has arrived.
            let here = state.open.iter().chain(&state.leaving);
            let only_here = here.filter(|open| !open.is_stored() && !open.is_gone());
            for summary in only_here.map(Open::summary).collect::<Vec<_>>() {
                put_on_shelf(state, summary);
            }
            first.then(|| retained::sweep(state)).into_iter().collect()
        }
        Err(StoreError::Locked) => vec![Effect::FindVault],
        Err(_) if state.shelf.is_some() => Vec::new(), // the list that is here will do
        Err(error) => {
            state.shelf = Some(Vec::new());
            state.storage = Storage::Memory(error);
            state.vault.standing = Standing::Unchosen; // no passphrase unlocks memory
            vec![Effect::UseMemory]
        }
    }
}

/// Puts an audit on the list, or brings its line up to date.
pub(super) fn put_on_shelf(state: &mut State, summary: Summary) {
    if let Some(shelf) = &mut state.shelf {
        shelf.retain(|other| other.id != summary.id);
        shelf.push(summary);
    }
    sort(state);
}

impl State {
    /// The audit on this device that is of the same case, the one changed last if there
    /// are several. References are the same whatever their case and the space around.
    #[must_use]
    pub fn audit_of(&self, reference: &str) -> Option<&Summary> {
        let is_it = |summary: &&Summary| same(&summary.reference, reference);
        self.shelf.iter().flatten().find(is_it)
    }

    /// The audit of the same case to ask about before another is begun; none where the other
    /// was asked for to follow one up.
    #[must_use]
    pub fn audit_to_ask_about(&self, reference: &str) -> Option<&Summary> {
        let meant = self.again.as_ref().is_some_and(|again| again.reference == reference);
        if meant { None } else { self.audit_of(reference) }
    }

    /// The audits whose reference and tool have all words of this text, in the order of
    /// the shelf.
    #[must_use]
    pub fn found(&self, text: &str) -> Vec<&Summary> {
        let words: Vec<_> = text.split_whitespace().map(str::to_lowercase).collect();
        let has_all = |summary: &&Summary| {
            let said = format!("{} {}", summary.reference, summary.tool).to_lowercase();
            words.iter().all(|word| said.contains(word))
        };
        self.shelf.iter().flatten().filter(has_all).collect()
    }
}

fn same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

fn sort(state: &mut State) {
    if let Some(shelf) = &mut state.shelf {
        shelf.sort_by(|a, b| b.changed.cmp(&a.changed).then_with(|| a.id.cmp(&b.id)));
    }
}
