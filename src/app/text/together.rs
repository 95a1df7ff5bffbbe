//! Words about two people on one audit.

use crate::audit::{Role, Track};
use crate::vault::age::{NotAKey, NotOpened};

pub(in crate::app) const NOT_HANDED: &str = "The screen was not handed over";
pub(in crate::app) const TOO_LONG_TO_HAND: &str =
    "A text is too long to be kept. Shorten it first. Nothing was lost.";
pub(in crate::app) const NOT_SEALED: &str = "Your answers were not sealed";
pub(in crate::app) const TOO_LONG_TO_SEAL: &str =
    "A text is too long to be kept. Shorten it first, then seal. Nothing was lost.";
pub(in crate::app) const NOT_SHOWN: &str = "The answers are not shown yet";
pub(in crate::app) const TOO_LONG_TO_SHOW: &str =
    "A text is too long to be kept. Shorten it first, then show them. Nothing was lost.";
pub(in crate::app) const SEAL_NOT_STORED: &str = "Your last change is not saved on this device yet. Wait until “Saved” stands at the top of the page, then show them.";
pub(in crate::app) const NOT_MADE: &str = "The file was not made";
pub(in crate::app) const NOT_TAKEN_IN: &str = "The file was not taken in";
pub(in crate::app) const ELSEWHERE: &str = "Another tab of this browser writes in the audit. Go to that tab, or choose “Edit here”, then take the file in again.";
pub(in crate::app) const OTHER_AUDIT: &str = "The file is of another audit than the one here. To begin that one on this device, go to “Open a file”.";
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

/// What somebody did, in the singular and in the plural: seal, show, correct, contest, answer,
/// have a last word, sign off.
pub(in crate::app) const NEWS: [(&str, &str); 7] = [
    ("has sealed their answers", "has sealed their answers"),
    ("has shown their answers", "has shown their answers"),
    ("has given or corrected a fact", "has given or corrected # facts"),
    ("contests something", "contests # things"),
    ("has answered what is contested", "has answered # times what is contested"),
    ("has had the last word on a grade", "has had the last word on # grades"),
    ("has signed the audit off", "has signed the audit off"),
];

/// One of [`NEWS`], with whose it is and how often.
pub(in crate::app) fn news((one, many): (&str, &str), by: Role, count: usize) -> String {
    let did = if count == 1 { one.to_owned() } else { many.replace('#', &count.to_string()) };
    format!("The {} {did}.", role(by))
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

pub(in crate::app) const TOO_LONG_A_FILE: &str =
    "The file would be too long to be opened again. Everything is still here.";

/// Why a file was not opened, in a sentence or two.
pub(in crate::app) fn not_opened(why: NotOpened) -> &'static str {
    match why {
        NotOpened::NotAge => {
            "The file was not made to hand over an audit, or its beginning is missing."
        }
        NotOpened::Newer => {
            "The file is in a newer form than this Plumbline reads. Load this page again while you are online, so that it becomes the newer one. Then open the file again."
        }
        NotOpened::CutShort => {
            "Only part of the file arrived. Ask the other person to send it again."
        }
        NotOpened::Damaged => {
            "The file was damaged or changed on the way. Ask the other person to send it again."
        }
        NotOpened::Wrong => {
            "This does not open the file. Look for capital letters and spaces, and try again. If it never opens, ask the other person for a new file"
        }
        NotOpened::WantsKey => {
            "The file was made for a public key. Enter the secret key that belongs to it"
        }
        NotOpened::WantsPassphrase => {
            "The file was made with a passphrase. Enter the passphrase, not a key"
        }
        NotOpened::OtherWay => {
            "The file was encrypted in a way that Plumbline does not know. Ask for one with a passphrase."
        }
        NotOpened::TooMuchWork => {
            "The file asks for more work than a browser can do. Plumbline does not make such files. Ask the other person for a new one."
        }
        NotOpened::TooLong => "The file is longer than any audit.",
        NotOpened::NotText => "The file was opened, but there is no audit in it.",
    }
}

/// What is wrong with a public key.
pub(in crate::app) fn key_fault(why: NotAKey) -> &'static str {
    match why {
        NotAKey::Unlike => "A public key begins with “age1”",
        NotAKey::Mistyped => "The public key was mistyped, or part of it is missing",
        NotAKey::OtherHalf => {
            "This is a secret key. Ask the other person for the public one, which begins with “age1”, and tell them that their secret key was sent to you"
        }
        NotAKey::OtherKind => "Plumbline does not know this kind of key. Use a passphrase instead",
    }
}

pub(in crate::app) const NOT_STORED_YET: &str = "Your last change is not saved on this device yet. Wait until “Saved” stands at the top of the page, then save the file again.";
pub(in crate::app) const OF_YOURS: &str = "It holds something that only you can have said and that is not on this device. Ask the other person how it came to be there. If you worked on another device, go on there. If you restored an older backup, restore a newer one. Where there is none, save a backup first, then delete the audit here and take the file in again: what you had not given the other person is in the backup alone.";
pub(in crate::app) const SEALED_TWICE: &str = "The other person has sealed already, on another device, and this file comes from a second one on which they opened the audit too. Go on with the first. What was answered on the second stays there: ask them to tell you what is new in it when you talk. If the first is lost, the auditor records under “Working together” that they do not take part, and why.";
pub(in crate::app) const CHANGED_BEFORE: &str =
    "Something had been changed on another device that nobody had seen when it was signed off.";
pub(in crate::app) const REOPENED: &str = "The audit was signed off while something was changed on another device. It is open again, so that whoever stands by it has seen all of it. Check it and sign it off again.";
pub(in crate::app) const NOT_A_FILE_YET: &str = "It can be saved once both of you have sealed and shown your answers, or it is recorded that the other does not take part.";
pub(in crate::app) const EMPTY_FILE: &str = "There is nothing in the file. It may not have arrived whole: ask the other person to send it again.";
/// How many questions a moderator has still to answer before they can seal.
pub(in crate::app) fn left_to_seal(count: usize) -> String {
    match count {
        1 => {
            "One question is not answered. Answer it first, then seal. Nothing was lost.".to_owned()
        }
        n => format!(
            "{n} questions are not answered. Answer them first, then seal. Nothing was lost."
        ),
    }
}

pub(in crate::app) const HALF_WRITTEN: &str =
    "Something is half written. Take it or give it up first, then seal. Nothing was lost.";
