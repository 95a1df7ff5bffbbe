//! Words of the passphrase and of what it encrypts.

pub(in crate::app) const NOT_STORED: &str = "What you chose was not stored";
pub(in crate::app) const PROTECTED: &str = "Audits on this device are encrypted now";
pub(in crate::app) const PROTECTED_SAYS: &str =
    "You need the passphrase each time you open Plumbline here.";
pub(in crate::app) const CHANGED: &str = "Your passphrase was changed";
pub(in crate::app) const CHANGED_SAYS: &str =
    "From now on, only the new one unlocks what is on this device.";
pub(in crate::app) const CHANGED_BACKUPS: &str = "Backups that you saved before still open with the passphrase that they were saved with. If somebody else may know the old one, save a new backup and delete the old ones.";
pub(in crate::app) const ERASED: &str = "Everything on this device was deleted";
pub(in crate::app) const WAS_PLAIN_SAYS: &str = "That happens when encrypting was cut short, or another tab did not know of the passphrase yet. If you did not put them there, somebody else may have: do not rely on them, and tell whoever looks after this device.";
pub(in crate::app) const NOT_SEALED_SAYS: &str = "It is still here, and nothing is lost. Plumbline tries again each time you unlock it. There may be no room left on this device, or something other than Plumbline changed it.";

pub(in crate::app) fn was_plain(count: usize) -> String {
    match count {
        1 => "One audit here was not encrypted, and is now".to_owned(),
        n => format!("{n} audits here were not encrypted, and are now"),
    }
}

pub(in crate::app) fn were_plain(references: &str) -> String {
    format!("These were not encrypted and are now: {references}.")
}

pub(in crate::app) fn not_sealed(count: usize) -> String {
    match count {
        1 => "One audit on this device could not be encrypted yet".to_owned(),
        n => format!("{n} audits on this device could not be encrypted yet"),
    }
}
