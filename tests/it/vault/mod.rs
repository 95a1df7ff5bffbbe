//! The vault: what it seals opens only with its passphrase and only where it stood.

mod altered;
pub(crate) mod device;
mod frozen;
mod laws;
mod strength;
mod tabs;
mod vectors;
