//! Backups: what is in one is all of it, and only its passphrase opens it.

mod file;
mod migrate;
mod reminder;
pub(crate) mod restore;
mod slices;
