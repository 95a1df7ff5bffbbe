//! What a person is told when a backup was made, opened or restored.

use super::backup_pieces::Restoring;
use super::state::{Notice, State};
use super::text::{backup as words, common};

pub(super) fn not_opened(says: String, mend: &str) -> Option<Notice> {
    Notice::problem(words::NOT_OPENED, vec![says, mend.to_owned()])
}

/// References, and how many have none.
fn list(names: &[Option<String>]) -> String {
    let mut said: Vec<_> = names.iter().flatten().cloned().collect();
    let unnamed = names.len() - said.len();
    if unnamed > 0 {
        said.push(words::unnamed(unnamed));
    }
    said.join(", ")
}

pub(super) fn made(
    state: &State,
    name: &str,
    of: usize,
    left_out: &[Option<String>],
    cut: &[String],
) -> Option<Notice> {
    let mut body = vec![words::holds(of - left_out.iter().flatten().count())];
    if !cut.is_empty() {
        body.push(words::not_whole(&cut.join(", ")));
    }
    if state.is_holding() {
        body.push(words::LACKS_UNSAVED.into());
    }
    if left_out.is_empty() {
        return Notice::success(common::handed(name), body);
    }
    body.push(words::left_out(&list(left_out)));
    Notice::problem(words::LACKS_SOME, body)
}

pub(super) fn restored(all: &Restoring) -> Option<Notice> {
    let mut body = Vec::new();
    if !all.failed.is_empty() {
        let (_, error) = &all.failed[0];
        let (says, mend) = error.in_words();
        let names: Vec<_> = all.failed.iter().map(|(name, _)| name.clone()).collect();
        body.push(words::not_restored(&names.join(", "), &says, mend));
    }
    if !all.backup.damaged.is_empty() {
        body.push(words::damaged(&list(&all.backup.damaged)));
    }
    let title = words::restored(all.changed);
    match body.is_empty() {
        true => Notice::success(title, vec![words::NOTHING_REPLACED.into()]),
        false => Notice::problem(title, body),
    }
}
