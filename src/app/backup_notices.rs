//! What a person is told when a backup was made, opened or restored.

use super::backup_pieces::Restoring;
use super::state::{Notice, State};

pub(super) fn not_opened(says: String, mend: &str) -> Option<Notice> {
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

pub(super) fn made(
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

pub(super) fn restored(all: &Restoring) -> Option<Notice> {
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
