//! Words about the passphrase.

use crate::app::{LEAST, StoreError, Strength, VaultFault};

pub(in crate::ui) const CHOOSE: &str = "Choose a passphrase";
pub(in crate::ui) const CHOOSE_SAYS: &str = "What you write in Plumbline is kept in this browser on this device. A passphrase encrypts it, so that somebody who finds or steals the device cannot read it.";
pub(in crate::ui) const FORGET: &str = "Nobody can look your passphrase up or reset it. If you forget it, the audits that are only on this device are gone. Audits that you have saved as files are not affected.";
pub(in crate::ui) const CURRENT: &str = "Passphrase now";
pub(in crate::ui) const NEW: &str = "New passphrase";
pub(in crate::ui) const AGAIN: &str = "The new passphrase again";
pub(in crate::ui) const PROTECT: &str = "Encrypt with this passphrase";
pub(in crate::ui) const SHOW: &str = "Show";
pub(in crate::ui) const HIDE: &str = "Hide";
pub(in crate::ui) const NOT_ONE: &str = "Without a passphrase";
pub(in crate::ui) const NOT_ONE_SAYS: &str =
    "You can use Plumbline without a passphrase. Audits are then kept here as they are.";
pub(in crate::ui) const NO_PASSPHRASE: &str = "No passphrase on this device";
pub(in crate::ui) const REALLY: &str = "Keep audits here without a passphrase?";
pub(in crate::ui) const REALLY_SAYS: &str = "Anybody who can use this device, or gets hold of it, can then read the audits on it. A warning stays at the top of each page. You can set a passphrase later in Settings.";
pub(in crate::ui) const GO_PLAIN: &str = "Use no passphrase";
pub(in crate::ui) const GO_BACK: &str = "Go back";
pub(in crate::ui) const AT_WORK: &str = "One moment…";

pub(in crate::ui) const UNLOCK: &str = "Unlock Plumbline";
pub(in crate::ui) const UNLOCK_SAYS: &str = "The audits on this device are encrypted.";
pub(in crate::ui) const PASSPHRASE: &str = "Passphrase";
pub(in crate::ui) const UNLOCK_IT: &str = "Unlock";
pub(in crate::ui) const NOT_STORED: &str = "Some of what you did could not be saved before this page was locked. It is still on this page and is saved when you unlock it. Do not close or reload the page before that.";
pub(in crate::ui) const FORGOTTEN: &str = "I have forgotten the passphrase";
pub(in crate::ui) const FORGOTTEN_SAYS: &str = "You can try as often as you like: nothing is deleted or locked out. Look in your password manager, and try with capital letters and spaces as you usually write them.";
pub(in crate::ui) const FORGOTTEN_WAY: &str = "Without the passphrase nobody can read the audits here. To use Plumbline on this device again, you can delete everything and start afresh. Audits that you have saved as files can then be opened again.";
pub(in crate::ui) const ERASE: &str = "Delete everything here";
pub(in crate::ui) const ERASE_HEADING: &str = "Delete all audits on this device?";
pub(in crate::ui) const ERASE_SAYS: &str = "Every audit on this device is deleted for good. This cannot be undone. Files that you have saved elsewhere stay where they are.";
pub(in crate::ui) const ERASE_IT: &str = "Delete all audits";

pub(in crate::ui) const LOCK: &str = "Lock";
pub(in crate::ui) const WARNING: &str = "Warning";
pub(in crate::ui) const NOT_ENCRYPTED: &str = "Audits on this device are not encrypted.";
pub(in crate::ui) const SET_ONE: &str = "Set a passphrase";

pub(in crate::ui) const HEADING: &str = "Passphrase";
pub(in crate::ui) const SETTING_PLAIN: &str = "There is no passphrase on this device. Anybody who can use it, or gets hold of it, can read the audits here. If you set one now, they are encrypted at once. Traces of what was kept before may stay on the disk until the browser writes over them.";
pub(in crate::ui) const SETTING_ON: &str =
    "Audits on this device are encrypted with your passphrase.";
pub(in crate::ui) const CHANGE: &str = "Change the passphrase";
pub(in crate::ui) const LOCK_AFTER: &str = "Lock when nobody has used Plumbline for";
pub(in crate::ui) const LOCK_AFTER_HINT: &str = "What you have written is saved first.";

pub(in crate::ui) const ENTER: &str = "Enter the passphrase";
pub(in crate::ui) const WRONG: &str = "That is not the passphrase. Nothing was changed. Try again.";
pub(in crate::ui) const NOT_ALIKE: &str = "The two are not the same. Type it again.";
const DAMAGED: &str = "What is needed to unlock the audits here is damaged and cannot be read. Nothing was changed or deleted. Ask whoever looks after this device for help before you try anything else. If you have a backup, you can also delete everything here, below, and restore it.";

pub(in crate::ui) fn hint() -> String {
    format!(
        "At least {LEAST} characters. Three or four words that do not belong together are easy to keep in mind and hard to guess. You can let a password manager keep it."
    )
}

/// How good a new passphrase is so far; nothing before anything was typed.
pub(in crate::ui) fn how_strong(strength: Strength) -> String {
    match strength {
        Strength::TooShort => format!("Too short: at least {LEAST} characters are needed"),
        Strength::Guessable => "Too easy to guess: use words that do not belong together".into(),
        Strength::Fair => "Good enough. One more word would make it strong.".into(),
        Strength::Strong => "Strong".into(),
    }
}

pub(in crate::ui) fn fault(fault: &VaultFault) -> String {
    match fault {
        VaultFault::Wrong => WRONG.into(),
        VaultFault::Damaged => DAMAGED.into(),
        VaultFault::Store(error) => store_fault(error),
    }
}

fn store_fault(error: &StoreError) -> String {
    let (says, mend) = error.in_words();
    format!("{says} {mend}")
}

pub(in crate::ui) fn minutes(minutes: u32) -> String {
    format!("{minutes} minutes")
}
