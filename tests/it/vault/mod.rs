//! The vault: what it seals opens only with its passphrase and only where it stood.

pub(crate) mod age;
mod altered;
mod damaged;
pub(crate) mod device;
mod frozen;
mod intruder;
mod laws;
mod quiet;
mod spaces;
mod strength;
mod tabs;
mod vectors;
