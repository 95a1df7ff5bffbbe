use hmac::{Hmac, Mac as _};
use sha2::Sha256;

use super::derive::derived;
use super::{FileKey, NotOpened};
use crate::vault::{base64, from_base64};

/// How the first line of every version begins.
pub(super) const VERSIONS: &str = "age-encryption.org/";
const VERSION: &str = "v1";
const MAC: &str = "---";
/// Characters of a full line of a body, and the bytes that they stand for.
const LINE: usize = 64;
const BYTES: usize = 48;
/// For each, a key is tried; more than these would be no file for people.
const MOST_STANZAS: usize = 256;

/// The file key, wrapped in one way.
pub(super) struct Stanza {
    /// In what way, and what must be known for it.
    pub(super) arguments: Vec<String>,
    /// The wrapped key.
    pub(super) body: Vec<u8>,
}

/// A header as read.
pub(super) struct Header<'f> {
    pub(super) stanzas: Vec<Stanza>,
    /// What the MAC is over.
    signed: &'f [u8],
    mac: Vec<u8>,
    /// What follows.
    pub(super) payload: &'f [u8],
}

/// A header with one stanza, as bytes.
pub(super) fn written(stanza: &Stanza, key: &FileKey) -> Vec<u8> {
    let body = base64(&stanza.body);
    assert!(body.len() < LINE, "a wrapped key is shorter than a line");
    let arguments = stanza.arguments.join(" ");
    let signed = format!("{VERSIONS}{VERSION}\n-> {arguments}\n{body}\n{MAC}");
    let mac = mac(key).chain_update(&signed).finalize().into_bytes();
    format!("{signed} {}\n", base64(&mac)).into_bytes()
}

impl<'f> Header<'f> {
    /// Reads what every header has, whatever its stanzas mean.
    pub(super) fn read(file: &'f [u8]) -> Result<Self, NotOpened> {
        let mut lines = Lines { rest: file };
        let version = lines.next()?.strip_prefix(VERSIONS).ok_or(NotOpened::NotAge)?;
        if version != VERSION {
            let well_formed = !version.is_empty() && version.bytes().all(is_visible);
            return Err(if well_formed { NotOpened::Newer } else { NotOpened::Damaged });
        }
        let mut stanzas = Vec::new();
        loop {
            let before = lines.rest;
            let line = lines.next()?;
            if let Some(mac) = line.strip_prefix("--- ") {
                let signed = &file[..file.len() - before.len() + MAC.len()];
                let mac = from_base64(mac).filter(|mac| mac.len() == 32);
                let mac = mac.ok_or(NotOpened::Damaged)?;
                return match stanzas.is_empty() {
                    true => Err(NotOpened::Damaged),
                    false => Ok(Self { stanzas, signed, mac, payload: lines.rest }),
                };
            }
            if stanzas.len() == MOST_STANZAS {
                return Err(NotOpened::TooMuchWork);
            }
            stanzas.push(stanza(line, &mut lines)?);
        }
    }

    /// Whether the header is as it was made with this key.
    pub(super) fn verify(&self, key: &FileKey) -> Result<(), NotOpened> {
        let mac = mac(key).chain_update(self.signed);
        mac.verify_slice(&self.mac).map_err(|_| NotOpened::Damaged)
    }
}

fn stanza(first: &str, lines: &mut Lines<'_>) -> Result<Stanza, NotOpened> {
    let arguments = first.strip_prefix("-> ").ok_or(NotOpened::Damaged)?;
    let arguments: Vec<String> = arguments.split(' ').map(str::to_owned).collect();
    if arguments.iter().any(|a| a.is_empty() || !a.bytes().all(is_visible)) {
        return Err(NotOpened::Damaged);
    }
    let mut body = Vec::new();
    loop {
        let line = lines.next()?;
        let bytes = from_base64(line).filter(|bytes| bytes.len() <= BYTES);
        body.extend_from_slice(&bytes.ok_or(NotOpened::Damaged)?);
        if line.len() < LINE {
            return Ok(Stanza { arguments, body });
        }
    }
}

struct Lines<'f> {
    rest: &'f [u8],
}

impl<'f> Lines<'f> {
    fn next(&mut self) -> Result<&'f str, NotOpened> {
        let end = self.rest.iter().position(|byte| *byte == b'\n').ok_or(NotOpened::CutShort)?;
        let (line, rest) = self.rest.split_at(end);
        self.rest = &rest[1..];
        str::from_utf8(line).map_err(|_| NotOpened::Damaged)
    }
}

/// VCHAR of RFC 5234.
fn is_visible(byte: u8) -> bool {
    byte.is_ascii_graphic()
}

fn mac(key: &FileKey) -> Hmac<Sha256> {
    let key = derived(&**key, &[], "header");
    let mac = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(&*key);
    mac.expect("HMAC takes a key of any length")
}
