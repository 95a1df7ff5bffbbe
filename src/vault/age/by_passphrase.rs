use scrypt::Params;
use zeroize::Zeroizing;

use super::derive::{Derived, body, unwrapped, wrapped};
use super::header::Stanza;
use super::{FileKey, NotOpened};
use crate::vault::{Draw, Passphrase, base64, drawn, from_base64};

/// How such a stanza begins.
pub(super) const KIND: &str = "scrypt";
const SALT: usize = 16;
/// Logarithm of the work factor, with r = 8 and p = 1, of a new file: 2^16, which takes
/// 64 MiB of memory.
const USUAL: u8 = 16;
/// The most that is taken: 2^18, the usual one of `age`; 256 MiB.
const CEILING: u8 = 18;

pub(super) fn wrap(key: &FileKey, passphrase: &Passphrase, draw: Draw<'_>) -> Stanza {
    let salt = drawn(draw);
    let by = stretch(passphrase.text(), &salt, USUAL);
    Stanza {
        arguments: vec![KIND.to_owned(), base64(&salt), USUAL.to_string()],
        body: wrapped(key, &by),
    }
}

pub(super) fn unwrap(stanzas: &[Stanza], passphrase: &Passphrase) -> Result<FileKey, NotOpened> {
    let mut ours = stanzas.iter().filter(|stanza| stanza.arguments[0] == KIND);
    let Some(stanza) = ours.next() else {
        let keyed = stanzas.iter().any(|stanza| stanza.arguments[0] == super::by_key::KIND);
        return Err(if keyed { NotOpened::WantsKey } else { NotOpened::OtherWay });
    };
    // Else somebody who knows the passphrase could be led to think that who made the file
    // knew it too.
    if stanzas.len() > 1 {
        return Err(NotOpened::Damaged);
    }
    let [_, salt, factor] = &stanza.arguments[..] else { return Err(NotOpened::Damaged) };
    let salt = from_base64(salt).and_then(|salt| <[u8; SALT]>::try_from(salt).ok());
    let salt = salt.ok_or(NotOpened::Damaged)?;
    let body = body(&stanza.body)?;
    let factor = read_factor(factor)?;
    let mut readings = passphrase.readings();
    let key = readings.find_map(|text| unwrapped(body, &stretch(text, &salt, factor)));
    key.ok_or(NotOpened::Wrong)
}

/// A decimal number without leading zeros, no higher than can be afforded.
fn read_factor(text: &str) -> Result<u8, NotOpened> {
    let decimal = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
    if !decimal {
        return Err(NotOpened::Damaged);
    }
    // What is too long for a number is too high as well.
    let factor = text.parse().ok().filter(|factor| *factor <= CEILING);
    let factor = factor.ok_or(NotOpened::TooMuchWork)?;
    // scrypt itself would end the program if there were not so much memory.
    let room = Vec::<u8>::new().try_reserve_exact(1024 << usize::from(factor));
    room.map(|()| factor).map_err(|_| NotOpened::TooMuchWork)
}

/// scrypt (RFC 7914).
fn stretch(text: &str, salt: &[u8; SALT], factor: u8) -> Derived {
    let salt = [b"age-encryption.org/v1/scrypt", &salt[..]].concat();
    let params = Params::new(factor, 8, 1).expect("the ceiling is far below scrypt's own");
    let mut key = Zeroizing::new([0; 32]);
    let stretched = scrypt::scrypt(text.as_bytes(), &salt, &params, &mut *key);
    stretched.expect("32 bytes are neither none nor too many");
    key
}
