//! Anything as a file of the age format, and as a key: it is refused, or it opens to a text
//! that somebody encrypted; a key that was read is written as it was.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use plumbline::vault::age::{Identity, PublicKey, SecretKey, decrypt};
use plumbline::vault::sha256_hex;

/// The vectors of age's authors, with the digests of their texts. Seeds are those that open:
/// one that is refused may be mended, and then opens to a text that has no digest there.
const SOUND: &str = include_str!("../cases/age/cctv.json");

/// Theirs, of nearly all of them. No passphrase is tried: scrypt would take all the time.
static KEY: LazyLock<SecretKey> = LazyLock::new(|| {
    let key = "AGE-SECRET-KEY-1EGTZVFFV20835NWYV6270LXYVK2VKNX2MMDKWYKLMGR48UAWX40Q2P2LM0";
    SecretKey::parse(key).expect("sound")
});

fuzz_target!(|file: &[u8]| {
    if let Ok(text) = decrypt(file, &Identity::Key(KEY.clone())) {
        assert!(SOUND.contains(&sha256_hex(text.as_bytes())), "a text that nobody encrypted");
    }
    let Ok(text) = str::from_utf8(file) else { return };
    if let Ok(key) = PublicKey::parse(text) {
        assert_eq!(key.to_string(), text.trim());
    }
    if let Ok(key) = SecretKey::parse(text) {
        assert_eq!(*key.text(), text.trim());
    }
});
