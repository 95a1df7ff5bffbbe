//! The vault: what it seals opens only with its passphrase and only where it stood.

mod laws;
mod strength;
mod vectors;
