use std::fmt::{self, Write as _};

use aes_gcm::aead::{Aead as _, Payload};
use aes_gcm::{Aes256Gcm, KeyInit as _};
use hmac::{Hmac, Mac as _};
use sha2::Sha256;
use zeroize::Zeroizing;

use super::base64::{base64, from_base64};
use super::position::Position;
use super::{Draw, drawn};

/// Bytes of a key.
pub(super) const KEY: usize = 32;
/// Bytes of a nonce.
const NONCE: usize = 12;
/// How every sealed record begins, and no other.
pub const SEALED: &str = "plumbline.record/1:";

/// Whether a record was sealed by a version that is not known here yet.
#[must_use]
pub fn is_sealed_newer(record: &str) -> bool {
    let version = record.strip_prefix("plumbline.record/").and_then(|rest| rest.split_once(':'));
    version.and_then(|(version, _)| version.parse::<u32>().ok()).is_some_and(|version| version > 1)
}

/// The data key: opens and seals records. Wiped from memory when it is dropped; there
/// is no way to look at it.
pub struct Unlocked {
    id: String,
    key: Zeroizing<[u8; KEY]>,
    cipher: Aes256Gcm,
}

impl Unlocked {
    /// A new key, known to nobody.
    #[must_use]
    pub fn new(draw: Draw<'_>) -> Self {
        let id = hex(&drawn::<16>(draw));
        Self::of(id, Zeroizing::new(drawn(draw)))
    }

    pub(super) fn of(id: String, key: Zeroizing<[u8; KEY]>) -> Self {
        let cipher = cipher(&key);
        Self { id, key, cipher }
    }

    pub(super) fn key(&self) -> &[u8] {
        &*self.key
    }

    /// Its random id, which is no secret.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Seals a text for this position, as a text again: [`SEALED`], and in base64 a nonce
    /// of its own, what AES-256-GCM makes of the text, and the tag of 128 bits.
    #[must_use]
    pub fn seal(&self, position: Position<'_>, text: &str, draw: Draw<'_>) -> String {
        let sealed = seal(&self.cipher, &position.associated_data(), text.as_bytes(), draw);
        format!("{SEALED}{}", base64(&sealed))
    }

    /// Opens what was sealed for this position; `None` if it was not sealed with this
    /// key, or for another position, or is not as it was.
    #[must_use]
    pub fn open(&self, position: Position<'_>, sealed: &str) -> Option<String> {
        let sealed = from_base64(sealed.strip_prefix(SEALED)?)?;
        let opened = open(&self.cipher, &position.associated_data(), &sealed)?;
        String::from_utf8(opened).ok()
    }

    /// The name under which the tool of this digest is stored: HMAC-SHA-256 of
    /// `plumbline.tool/1:` and the digest, in hexadecimal. Digests of tools are public,
    /// so a digest itself would tell which one is used.
    #[must_use]
    pub fn tool_name(&self, digest: &str) -> String {
        let mac = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(&*self.key);
        let mut mac = mac.expect("HMAC takes a key of any length");
        mac.update(b"plumbline.tool/1:");
        mac.update(digest.as_bytes());
        hex(&mac.finalize().into_bytes())
    }
}

impl fmt::Debug for Unlocked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Unlocked({})", self.id)
    }
}

pub(super) fn cipher(key: &[u8; KEY]) -> Aes256Gcm {
    Aes256Gcm::new(key.into())
}

/// The nonce is drawn here and nowhere else, so that none is used twice: with 96 random
/// bits, not before some 2^32 records (NIST SP 800-38D, section 8.3).
pub(super) fn seal(cipher: &Aes256Gcm, bound: &[u8], plain: &[u8], draw: Draw<'_>) -> Vec<u8> {
    let nonce: [u8; NONCE] = drawn(draw);
    let sealed = cipher.encrypt(&nonce.into(), Payload { msg: plain, aad: bound });
    let sealed = sealed.expect("nothing here is as long as 64 GiB");
    [&nonce[..], &sealed].concat()
}

pub(super) fn open(cipher: &Aes256Gcm, bound: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    let (nonce, sealed) = sealed.split_first_chunk::<NONCE>()?;
    cipher.decrypt(nonce.into(), Payload { msg: sealed, aad: bound }).ok()
}

fn hex(bytes: &[u8]) -> String {
    let mut hex = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        let _ = write!(hex, "{byte:02x}"); // writing to a String cannot fail
    }
    hex
}
