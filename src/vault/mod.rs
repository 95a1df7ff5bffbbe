//! Cryptography, and the only user of cryptographic crates. Pure: randomness is
//! passed in.
//!
//! A passphrase is stretched by Argon2id to a key that wraps another, the data key,
//! which is random and stays the same for good; so a new passphrase wraps one key anew
//! and touches no record. The data key seals each record by itself (AES-256-GCM), with
//! a nonce of its own and bound to where it stands ([`Position`]).
//!
//! What that notices: a record that was altered, that was swapped with another or moved,
//! that was sealed with another key. What it cannot notice: that everything of one audit
//! was put back to how it once was, since all of that was sealed here.
//!
//! What goes to somebody else is sealed otherwise: in the format of [`age`], which other
//! programs open.

pub mod age;
mod base64;
mod cost;
mod digest;
mod expected;
mod locked;
mod passphrase;
mod position;
mod strength;
mod unlocked;

pub use base64::{base64, from_base64};
pub use cost::Cost;
pub use digest::sha256_hex;
pub use locked::Locked;
pub use passphrase::Passphrase;
pub use position::Position;
pub use strength::{LEAST, Strength, strength};
pub use unlocked::{SEALED, Unlocked, is_sealed_newer};

/// A source of unpredictable bytes: fills what it is given.
pub type Draw<'a> = &'a dyn Fn(&mut [u8]);

/// So many unpredictable bytes.
fn drawn<const N: usize>(draw: Draw<'_>) -> [u8; N] {
    let mut bytes = [0; N];
    draw(&mut bytes);
    bytes
}
