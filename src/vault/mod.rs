//! Cryptography, and the only user of cryptographic crates. Pure: randomness is
//! passed in.

mod digest;

pub use digest::sha256_hex;
