//! Files of the age format: other programs open ours and we theirs, and whatever was
//! changed is refused.

mod keys;
mod laws;
mod others;
mod refused;
pub(crate) mod testkit;

use std::cell::RefCell;

use plumbline::vault::Passphrase;
use plumbline::vault::age::{self, Identity, Recipient, SecretKey};

use super::laws::draw;
use crate::dice::Dice;

/// A key pair, always the same.
fn key() -> SecretKey {
    SecretKey::new(&draw(&RefCell::new(Dice(11))))
}

fn said(text: &str) -> Passphrase {
    Passphrase::new(text.to_owned())
}

fn encrypted(text: &str, to: &Recipient) -> String {
    age::encrypt(text, to, &draw(&RefCell::new(Dice(12)))).expect("short enough")
}

/// A file for [`key`], and what opens it.
fn for_key(text: &str) -> (String, Identity) {
    (encrypted(text, &Recipient::Key(key().public())), Identity::Key(key()))
}

/// So many bytes of text, not the same twice.
fn text(bytes: usize) -> String {
    let words = (0..).flat_map(|n: u32| format!("{n} visits, ").into_bytes());
    String::from_utf8(words.take(bytes).collect()).expect("ASCII")
}
