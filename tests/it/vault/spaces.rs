//! A passphrase is the same whatever space a keyboard makes.

use std::cell::RefCell;

use aes_gcm::aead::{Aead as _, Payload};
use aes_gcm::{Aes256Gcm, KeyInit as _};
use argon2::{Algorithm, Argon2, Params, Version};
use plumbline::vault::{Cost, Locked, Passphrase, Unlocked};

use super::laws::draw;
use crate::dice::Dice;

const PLAIN: &str = "kettle violin harbour";
const OTHERS: [&str; 3] = [
    "kettle\u{a0}violin harbour",          // with Alt or Option held
    "kettle\u{3000}violin\u{3000}harbour", // of a Japanese keyboard
    "kettle\u{2009}violin\u{202f}harbour",
];

fn said(text: &str) -> Passphrase {
    Passphrase::new(text.to_owned())
}

#[test]
fn each_space_is_taken_for_the_plain_one() {
    let dice = RefCell::new(Dice(3));
    let draw = draw(&dice);
    let key = Unlocked::new(&draw);
    for other in OTHERS {
        for (one, two) in [(PLAIN, other), (other, PLAIN), (other, other)] {
            let locked = Locked::new(&key, &said(one), Cost::FLOOR, &draw);
            assert!(locked.unlock(&said(two)).is_some(), "{one:?} {two:?}");
        }
    }
    let locked = Locked::new(&key, &said(PLAIN), Cost::FLOOR, &draw);
    for another in ["kettleviolin harbour", "kettle  violin harbour", "kettle\tviolin harbour"] {
        assert!(locked.unlock(&said(another)).is_none(), "{another:?}");
    }
}

/// As a version that took spaces as they were typed locked a key.
fn locked_before(typed: &str) -> Locked {
    let (salt, nonce, id) = ([7; 16], [9; 12], "before".to_owned());
    let params = Params::new(19 * 1024, 2, 1, Some(32)).expect("the least");
    let mut wrapping = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(typed.as_bytes(), &salt, &mut wrapping)
        .expect("made");
    let cipher = Aes256Gcm::new_from_slice(&wrapping).expect("256 bits");
    let bound = Payload { msg: &[5; 32], aad: b"plumbline.vault/1:before" };
    let sealed = cipher.encrypt(&nonce.into(), bound).expect("short");
    Locked { id, cost: Cost::FLOOR, salt, wrapped: [&nonce[..], &sealed].concat() }
}

#[test]
fn what_was_locked_with_another_space_still_opens_as_it_was_typed() {
    assert!(locked_before(PLAIN).unlock(&said(PLAIN)).is_some(), "or this proves nothing");
    for other in OTHERS {
        let locked = locked_before(other);
        assert!(locked.unlock(&said(other)).is_some(), "{other:?}");
        assert!(locked.unlock(&said(PLAIN)).is_none());
    }
}
