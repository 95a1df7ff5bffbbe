use std::fmt;

use bech32::primitives::decode::CheckedHrpstring;
use bech32::{Bech32, Hrp};
use x25519_dalek::{X25519_BASEPOINT_BYTES, x25519};
use zeroize::Zeroizing;

use crate::vault::{Draw, drawn};

/// Bytes of a key.
pub(super) const KEY: usize = 32;
const PUBLIC: &str = "age";
const SECRET: &str = "AGE-SECRET-KEY-";

/// To whom a file can be encrypted. No secret; reads and writes itself as `age1…`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct PublicKey([u8; KEY]);

/// What opens files that were encrypted to its public key. Wiped from memory when it is
/// dropped, and never shown but by [`Self::text`].
#[derive(Clone)]
pub struct SecretKey(Zeroizing<[u8; KEY]>);

/// Why a text is not the key that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotAKey {
    /// It does not begin as a key does.
    Unlike,
    /// It begins as one, but was mistyped or cut: its checksum does not fit.
    Mistyped,
    /// It is a secret key where a public one is asked for, or the other way round.
    OtherHalf,
    /// It is a key of age, but of a kind that is not known here.
    OtherKind,
}

impl PublicKey {
    /// Reads `age1…`; space around it is overlooked.
    ///
    /// # Errors
    /// Why it is none.
    pub fn parse(text: &str) -> Result<Self, NotAKey> {
        let key = read(text.trim(), PUBLIC, SECRET)?;
        // A few numbers are no keys, since whatever is encrypted to them can be opened by
        // all. Which, does not depend on the secret that is tried.
        let any = Zeroizing::new([1; KEY]);
        agreed(&any, &key).map(|_| Self(*key)).ok_or(NotAKey::Mistyped)
    }

    pub(super) fn bytes(&self) -> &[u8; KEY] {
        &self.0
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&written(PUBLIC, &self.0))
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PublicKey({self})")
    }
}

impl SecretKey {
    /// A new key, known to nobody.
    #[must_use]
    pub fn new(draw: Draw<'_>) -> Self {
        Self(Zeroizing::new(drawn(draw)))
    }

    /// Reads `AGE-SECRET-KEY-1…`; space around it is overlooked.
    ///
    /// # Errors
    /// Why it is none.
    pub fn parse(text: &str) -> Result<Self, NotAKey> {
        read(text.trim(), SECRET, PUBLIC).map(Self)
    }

    /// The public key that belongs to it.
    #[must_use]
    pub fn public(&self) -> PublicKey {
        PublicKey(public(&self.0))
    }

    /// `AGE-SECRET-KEY-1…`, for whom it belongs to alone.
    #[must_use]
    pub fn text(&self) -> Zeroizing<String> {
        Zeroizing::new(written(SECRET, &self.0))
    }

    pub(super) fn bytes(&self) -> &Zeroizing<[u8; KEY]> {
        &self.0
    }
}

impl fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretKey(…)")
    }
}

/// The public number of a secret one (RFC 7748).
pub(super) fn public(secret: &Zeroizing<[u8; KEY]>) -> [u8; KEY] {
    x25519(**secret, X25519_BASEPOINT_BYTES)
}

/// What two can compute, each from the own secret number and the other's public one;
/// `None` if it would be nothing, whatever the secret.
pub(super) fn agreed(
    secret: &Zeroizing<[u8; KEY]>,
    public: &[u8; KEY],
) -> Option<Zeroizing<[u8; KEY]>> {
    let agreed = Zeroizing::new(x25519(**secret, *public));
    (*agreed != [0; KEY]).then_some(agreed)
}

/// Bech32 (BIP 173): in capitals if the name is.
fn written(name: &str, key: &[u8; KEY]) -> String {
    let hrp = Hrp::parse(name).expect("the names above are such parts");
    let text = match name == SECRET {
        true => bech32::encode_upper::<Bech32>(hrp, key),
        false => bech32::encode_lower::<Bech32>(hrp, key),
    };
    text.expect("32 bytes are not too many")
}

fn read(text: &str, name: &str, other: &str) -> Result<Zeroizing<[u8; KEY]>, NotAKey> {
    if text.strip_prefix(other).is_some_and(|rest| rest.starts_with('1')) {
        return Err(NotAKey::OtherHalf);
    }
    let Some(rest) = text.strip_prefix(name) else { return Err(NotAKey::Unlike) };
    let read = CheckedHrpstring::new::<Bech32>(text).map_err(|_| NotAKey::Mistyped)?;
    if !rest.starts_with('1') || read.hrp().as_str() != name {
        return Err(NotAKey::OtherKind);
    }
    let bytes = Zeroizing::new(read.byte_iter().collect::<Vec<u8>>());
    let key = Zeroizing::new(bytes.as_slice().try_into().map_err(|_| NotAKey::Mistyped)?);
    // There is one way to write a key; what is left over in its last letter is nothing.
    let same = *Zeroizing::new(written(name, &key)) == text;
    same.then_some(key).ok_or(NotAKey::Mistyped)
}
