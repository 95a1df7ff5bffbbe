//! What becomes of an audit of a backup on a device that may have it already. Logs only
//! ever grow: what is missing is added at the end. Where both have what the other has
//! not, the backup's becomes an audit of its own beside the one that is here, since
//! somebody may have signed off either without having seen the other.

use std::collections::BTreeSet;

use crate::audit::{Change, Event};
use crate::exchange::write_event;
use crate::vault::sha256_hex;

/// How an audit of a backup stands to what is on the device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compared {
    /// It is not here.
    New,
    /// Both are the same.
    Same,
    /// All of it is here, and more.
    Older,
    /// It has all that is here, and so many entries more.
    Newer(usize),
    /// Both went on separately: so many entries are only here, so many only in the
    /// backup. None only here: the one that is here cannot be read.
    Apart {
        /// Only here.
        here: usize,
        /// Only in the backup.
        backup: usize,
    },
}

/// Compares two logs of one audit; with what the second has and the first has not.
pub(super) fn compare(here: &[Event], backup: &[Event]) -> (Compared, Vec<Event>) {
    let (known, theirs) = (texts(here), texts(backup));
    let lacks = |all: &[Event], texts: &BTreeSet<String>, event: &Event| {
        let said = said(event).is_some_and(|text| !texts.contains(&text));
        said && !all.iter().any(|other| event.is_within(other))
    };
    let missing = backup.iter().filter(|event| lacks(here, &known, event));
    let missing: Vec<_> = missing.cloned().collect();
    let only_here = here.iter().filter(|event| lacks(backup, &theirs, event)).count();
    let compared = match (only_here, missing.len()) {
        (0, 0) => Compared::Same,
        (_, 0) => Compared::Older,
        (0, more) => Compared::Newer(more),
        (here, backup) => Compared::Apart { here, backup },
    };
    (compared, missing)
}

/// The id of the audit that a backup's becomes where both went on separately: the same
/// for whatever goes on from that very entry, so that restoring twice makes one copy.
pub(super) fn copy_id(audit: &str, first: &Event) -> String {
    let mut id = sha256_hex(format!("{audit}\n{}", write_event(first)).as_bytes());
    id.truncate(32);
    id
}

fn texts(events: &[Event]) -> BTreeSet<String> {
    events.iter().filter_map(said).collect()
}

/// An entry by its whole text, since two devices may have been one once. That it is a
/// copy was said by restoring, not by whoever wrote in it.
fn said(event: &Event) -> Option<String> {
    (!matches!(event.change, Change::Copy { .. })).then(|| write_event(event))
}
