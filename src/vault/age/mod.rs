//! A text in an encrypted file of the age format (<https://age-encryption.org/v1>), so
//! that `age`, `rage` and others open it, with nothing of ours installed.
//!
//! A key of 128 bits, drawn for this one file, seals the text in pieces of 64 KiB. The
//! file's header holds that key, wrapped by a passphrase or for somebody's public key.
//! The whole is written in ASCII armor, which a mail does not spoil.
//!
//! What it notices: a file that was altered anywhere, or cut. What it cannot notice: who
//! made it. Whoever has the passphrase, or the public key, can make such a file.

mod armor;
mod by_key;
mod by_passphrase;
mod derive;
mod header;
mod keys;
mod not_opened;
mod payload;

use zeroize::Zeroizing;

pub use keys::{NotAKey, PublicKey, SecretKey};
pub use not_opened::NotOpened;

use super::{Draw, Passphrase, drawn};
use header::Header;

/// Bytes of the longest text.
pub const LONGEST: usize = 64 * 1024 * 1024;
/// Bytes of the longest file: armor takes a third more, and its line ends.
const LONGEST_FILE: usize = LONGEST / 2 * 3;

/// Drawn for one file, and wiped when it is dropped.
type FileKey = Zeroizing<[u8; 16]>;

/// Who can open a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recipient {
    /// Whoever knows it. Takes 64 MiB of memory and about half a second in a browser.
    Passphrase(Passphrase),
    /// Whoever has the secret key that belongs to it.
    Key(PublicKey),
}

/// What a file is opened with.
#[derive(Debug, Clone)]
pub enum Identity {
    /// What the file was encrypted with.
    Passphrase(Passphrase),
    /// That of the public key which the file was encrypted to.
    Key(SecretKey),
}

/// The text as a file, in ASCII armor; `None` if it is longer than [`LONGEST`].
#[must_use]
pub fn encrypt(text: &str, to: &Recipient, draw: Draw<'_>) -> Option<String> {
    if text.len() > LONGEST {
        return None;
    }
    let key: FileKey = Zeroizing::new(drawn(draw));
    let stanza = match to {
        Recipient::Passphrase(passphrase) => by_passphrase::wrap(&key, passphrase, draw),
        Recipient::Key(to) => by_key::wrap(&key, to, draw),
    };
    let mut file = header::written(&stanza, &key);
    payload::seal(text.as_bytes(), &key, draw, &mut file);
    Some(armor::put_on(&file))
}

/// Whether a file begins like one of the age format: what does not is none, whatever one
/// would open it with.
#[must_use]
pub fn is_begun(file: &str) -> bool {
    armor::is_begun(file) || file.starts_with(header::VERSIONS)
}

/// The text of a file, in ASCII armor or without it. With a passphrase, takes as long as
/// the file says, but never more than 256 MiB of memory and some two seconds.
///
/// # Errors
/// Why it was not opened; then nothing of the text is given away, not even its beginning.
pub fn decrypt(file: impl AsRef<[u8]>, with: &Identity) -> Result<String, NotOpened> {
    let file = file.as_ref();
    if file.len() > LONGEST_FILE {
        return Err(NotOpened::TooLong);
    }
    let file = armor::take_off(file)?;
    let header = Header::read(&file)?;
    if payload::length(header.payload) > LONGEST {
        return Err(NotOpened::TooLong);
    }
    let key = match with {
        Identity::Passphrase(passphrase) => by_passphrase::unwrap(&header.stanzas, passphrase)?,
        Identity::Key(key) => by_key::unwrap(&header.stanzas, key)?,
    };
    header.verify(&key)?;
    let text = payload::open(header.payload, &key)?;
    String::from_utf8(text).map_err(|_| NotOpened::NotText)
}

impl Identity {
    /// What somebody entered to open a file: a secret key if it is one, else a passphrase.
    #[must_use]
    pub fn of(entered: &Passphrase) -> Self {
        match SecretKey::parse(entered.text()) {
            Ok(key) => Self::Key(key),
            Err(_) => Self::Passphrase(entered.clone()),
        }
    }
}
