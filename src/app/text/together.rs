//! Words about two people on one audit.

use crate::audit::{Role, Track};

pub(in crate::app) const NOT_HANDED: &str = "The screen was not handed over";
pub(in crate::app) const TOO_LONG_TO_HAND: &str = "A text is too long to be kept. Shorten it first. Nothing was lost.";
pub(in crate::app) const NOT_SEALED: &str = "Your answers were not sealed";
pub(in crate::app) const TOO_LONG_TO_SEAL: &str = "A text is too long to be kept. Shorten it first, then seal. Nothing was lost.";
pub(in crate::app) const NOT_MADE: &str = "The file was not made";
pub(in crate::app) const NOT_TAKEN_IN: &str = "The file was not taken in";
pub(in crate::app) const ELSEWHERE: &str = "Another tab of this browser writes in the audit. Go to that tab, or choose “Edit here”, then take the file in again.";
pub(in crate::app) const OTHER_AUDIT: &str = "The file is of another audit than the one here.";
pub(in crate::app) const ALTERED: &str = "Something in the file was changed by something other than Plumbline: it does not say what the audit here says of the same moment. Ask the other person to save the file for you again.";
pub(in crate::app) const NOTHING_NEW: &str = "There was nothing new in the file";
pub(in crate::app) const NOTHING_NEW_SAYS: &str = "Everything in it is here already. It may be an older file: ask the other person whether they have saved a newer one for you.";
pub(in crate::app) const UNLIKE_SAYS: &str = "Both are kept: the answers as they came, and the seal. Talk about it, and say in a comment what happened. Anybody who reads the file of this audit can see that the two do not match.";

/// What came, in the heading of a notice.
pub(in crate::app) fn came(count: usize) -> String {
    match count {
        1 => "One new entry was taken in".to_owned(),
        n => format!("{n} new entries were taken in"),
    }
}

/// That people said different things of something.
pub(in crate::app) fn apart(count: usize) -> String {
    match count {
        1 => "You have both changed one thing without knowing of each other. Both are kept: settle which is to stand.".to_owned(),
        n => format!("You have both changed {n} things without knowing of each other. Both are kept: settle which are to stand."),
    }
}

pub(in crate::app) fn begun_here(reference: &str, to: Role) -> String {
    format!("The audit {reference} is here. You work on it as the {}", role(to))
}

pub(in crate::app) fn for_another(to: Role, here: Role) -> String {
    format!(
        "It is meant for the {}, and here the {} works. Ask for a file that is meant for you.",
        role(to),
        role(here)
    )
}

/// The versions of the tool in the file and here.
pub(in crate::app) fn other_tool((theirs, here): (&str, &str)) -> String {
    match theirs == here {
        true => "The audit tool in the file is not the one with which this audit was begun, although both say they are of the same version.".to_owned(),
        false => format!("The file was made with version {theirs} of the audit tool, and this audit was begun with version {here}."),
    }
}

pub(in crate::app) fn unlike(track: Track) -> String {
    let who = match track {
        Track::Practitioner => "practitioner’s",
        Track::Auditor => "auditor’s",
        Track::Agreed => "agreed",
        Track::Moderator => "moderator’s",
    };
    format!("The {who} answers are not the ones that were sealed")
}

fn role(role: Role) -> &'static str {
    match role {
        Role::Auditor => "auditor",
        Role::Practitioner => "practitioner",
        Role::Moderator => "moderator",
    }
}
