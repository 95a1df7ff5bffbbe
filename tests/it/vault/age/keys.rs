//! Keys as people paste them.

use std::cell::RefCell;

use plumbline::vault::age::{NotAKey, PublicKey, SecretKey};

use super::key;
use crate::dice::Dice;
use crate::vault::laws::draw;

/// The pair in the specification, c2sp.org/age.
const SECRET: &str = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX";
const PUBLIC: &str = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";

#[test]
fn the_pair_of_the_specification_is_one() {
    let secret = SecretKey::parse(SECRET).expect("a key");
    assert_eq!(secret.public().to_string(), PUBLIC);
    assert_eq!(*secret.text(), SECRET);
    assert_eq!(PublicKey::parse(&format!("  {PUBLIC}\r\n")), Ok(secret.public()));
    SecretKey::parse(&format!("\n{SECRET} ")).expect("the same key");
}

#[test]
fn new_keys_differ_and_are_read_again() {
    let dice = RefCell::new(Dice(21));
    let (one, other) = (SecretKey::new(&draw(&dice)), SecretKey::new(&draw(&dice)));
    assert_ne!(one.public(), other.public());
    for key in [one, other] {
        let again = SecretKey::parse(&key.text()).expect("a key");
        assert_eq!(*again.text(), *key.text());
        assert_eq!(PublicKey::parse(&key.public().to_string()), Ok(key.public()));
    }
}

#[test]
fn what_is_no_key_is_told_apart() {
    use NotAKey::{Mistyped, OtherHalf, OtherKind, Unlike};
    let cut = &PUBLIC[..PUBLIC.len() - 1];
    let capitals = PUBLIC.to_uppercase();
    // Zero, with a sound checksum: whatever is encrypted to it can be opened by all.
    let nothing = bech32_of("age", &[0; 32]);
    let short = bech32_of("age", &[7; 31]);
    let plugin = bech32_of("age1yubikey", &[7; 33]);
    for (text, why) in [
        ("", Unlike),
        ("ssh-ed25519 AAAA", Unlike),
        (capitals.as_str(), Unlike),
        ("age", Mistyped),
        (cut, Mistyped),
        (nothing.as_str(), Mistyped),
        (short.as_str(), Mistyped),
        (plugin.as_str(), OtherKind),
        (SECRET, OtherHalf),
    ] {
        assert_eq!(PublicKey::parse(text), Err(why), "{text}");
    }
    let lower = SECRET.to_lowercase();
    let quantum = bech32_of("AGE-SECRET-KEY-PQ-", &[7; 32]);
    for (text, why) in [
        ("words", Unlike),
        (lower.as_str(), Unlike),
        (&SECRET[..40], Mistyped),
        (quantum.as_str(), OtherKind),
        (PUBLIC, OtherHalf),
    ] {
        assert_eq!(SecretKey::parse(text).err(), Some(why), "{text}");
    }
}

#[test]
fn a_key_with_any_letter_changed_is_none() {
    let letters: Vec<char> = "023456789acdefghjklmnpqrstuvwxyz1bioé".chars().collect();
    for (at, old) in PUBLIC.char_indices() {
        for new in letters.iter().filter(|new| **new != old) {
            let text = format!("{}{new}{}", &PUBLIC[..at], &PUBLIC[at + 1..]);
            assert!(PublicKey::parse(&text).is_err(), "{text}");
        }
    }
}

#[test]
fn a_secret_key_is_not_shown() {
    let said = format!("{:?}", key());
    assert_eq!(said, "SecretKey(…)");
}

fn bech32_of(name: &str, bytes: &[u8]) -> String {
    let hrp = bech32::Hrp::parse(name).expect("a name");
    let text = bech32::encode_lower::<bech32::Bech32>(hrp, bytes).expect("short");
    if name.starts_with('A') { text.to_uppercase() } else { text }
}
