use chacha20poly1305::aead::Aead as _;
use chacha20poly1305::{ChaCha20Poly1305, KeyInit as _, Nonce};
use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

use super::FileKey;
use super::NotOpened;

/// Bytes of a file key that was wrapped.
const WRAPPED: usize = 32;

pub(super) type Derived = Zeroizing<[u8; 32]>;

/// A key from another (HKDF-SHA-256, RFC 5869).
pub(super) fn derived(from: &[u8], salt: &[u8], info: &str) -> Derived {
    let mut key = Zeroizing::new([0; 32]);
    let expanded = Hkdf::<Sha256>::new(Some(salt), from).expand(info.as_bytes(), &mut *key);
    expanded.expect("HKDF-SHA-256 gives up to 8,160 bytes");
    key
}

/// A file key, wrapped. The nonce may be zero: no wrapping key is used twice.
pub(super) fn wrapped(key: &FileKey, by: &Derived) -> Vec<u8> {
    let wrapped = cipher(by).encrypt(&Nonce::default(), &key[..]);
    wrapped.expect("16 bytes are not too many")
}

/// The bytes that a stanza's body must hold. Longer ones could be made to open with many
/// keys, which would tell an attacker who tries them which are likely.
pub(super) fn body(body: &[u8]) -> Result<&[u8; WRAPPED], NotOpened> {
    body.try_into().map_err(|_| NotOpened::Damaged)
}

/// The file key again; `None` if it was wrapped by another.
pub(super) fn unwrapped(body: &[u8; WRAPPED], by: &Derived) -> Option<FileKey> {
    let key = Zeroizing::new(cipher(by).decrypt(&Nonce::default(), &body[..]).ok()?);
    Some(Zeroizing::new(key.as_slice().try_into().ok()?))
}

pub(super) fn cipher(key: &Derived) -> ChaCha20Poly1305 {
    ChaCha20Poly1305::new((&**key).into())
}
