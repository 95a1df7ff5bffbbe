use zeroize::Zeroizing;

use super::derive::{Derived, body, derived, unwrapped, wrapped};
use super::header::Stanza;
use super::keys::{KEY, PublicKey, SecretKey, agreed, public};
use super::{FileKey, NotOpened};
use crate::vault::{Draw, base64, drawn, from_base64};

/// How such a stanza begins.
pub(super) const KIND: &str = "X25519";

pub(super) fn wrap(key: &FileKey, to: &PublicKey, draw: Draw<'_>) -> Stanza {
    let ours = Zeroizing::new(drawn(draw));
    let share = public(&ours);
    let agreed = agreed(&ours, to.bytes()).expect("a public key is none that agrees to nothing");
    Stanza {
        arguments: vec![KIND.to_owned(), base64(&share)],
        body: wrapped(key, &by(&agreed, &share, to)),
    }
}

pub(super) fn unwrap(stanzas: &[Stanza], key: &SecretKey) -> Result<FileKey, NotOpened> {
    if stanzas.iter().any(|stanza| stanza.arguments[0] == super::by_passphrase::KIND) {
        let alone = stanzas.len() == 1;
        return Err(if alone { NotOpened::WantsPassphrase } else { NotOpened::Damaged });
    }
    let (mut tried, mut found) = (false, None);
    for stanza in stanzas.iter().filter(|stanza| stanza.arguments[0] == KIND) {
        tried = true;
        // Each is looked at, so that a file is damaged or not whoever opens it.
        found = unwrap_one(stanza, key)?.or(found);
    }
    match tried {
        true => found.ok_or(NotOpened::Wrong),
        false => Err(NotOpened::OtherWay),
    }
}

fn unwrap_one(stanza: &Stanza, key: &SecretKey) -> Result<Option<FileKey>, NotOpened> {
    let [_, share] = &stanza.arguments[..] else { return Err(NotOpened::Damaged) };
    let share = from_base64(share).and_then(|share| <[u8; KEY]>::try_from(share).ok());
    let share = share.ok_or(NotOpened::Damaged)?;
    let body = body(&stanza.body)?;
    let agreed = agreed(key.bytes(), &share).ok_or(NotOpened::Damaged)?;
    Ok(unwrapped(body, &by(&agreed, &share, &key.public())))
}

/// The key that wraps, from what both sides can compute.
fn by(agreed: &[u8; KEY], share: &[u8; KEY], to: &PublicKey) -> Derived {
    derived(agreed, &[&share[..], to.bytes()].concat(), "age-encryption.org/v1/X25519")
}
