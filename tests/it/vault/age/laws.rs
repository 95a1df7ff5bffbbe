//! What holds of every file.

use std::cell::RefCell;

use plumbline::vault::age::{self, Identity, Recipient};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use super::others::{WORDS, by_passphrase_of_theirs};
use super::{for_key, key, said, text};
use crate::dice::Dice;
use crate::vault::laws::draw;

fn runner() -> TestRunner {
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    TestRunner::new_with_rng(
        Config { cases: 300, failure_persistence: None, ..Config::default() },
        rng,
    )
}

/// It may open, since space around a file says nothing; but never to another text.
fn never_another(file: &[u8], with: &Identity, text: &str, what: &str) -> bool {
    match age::decrypt(file, with) {
        Ok(opened) => {
            assert_eq!(opened, text, "{what}");
            true
        }
        Err(_) => false,
    }
}

/// Short, so that everything can be tried: by key and by passphrase.
fn short() -> [(String, Identity); 2] {
    let by_words = by_passphrase_of_theirs(&text(100), 4);
    [for_key(&text(100)), (by_words, Identity::Passphrase(said(WORDS)))]
}

#[test]
fn a_file_with_any_bit_changed_never_opens_to_another_text() {
    for (file, with) in short() {
        let mut opened = 0;
        for at in 0..file.len() {
            for bit in 0..8 {
                let mut bytes = file.clone().into_bytes();
                bytes[at] ^= 1 << bit;
                let what = format!("bit {bit} of {at}");
                opened += usize::from(never_another(&bytes, &with, &text(100), &what));
            }
        }
        // Of the line end at the very end, which other spaces stand for as well.
        assert!(opened < 8, "{opened} opened");
    }
}

#[test]
fn a_long_file_with_a_byte_changed_never_opens_to_another_text() {
    let long = text(150 * 1024);
    let (file, with) = for_key(&long);
    let mut dice = Dice(31);
    for _ in 0..60 {
        let mut bytes = file.clone().into_bytes();
        let at = dice.below(bytes.len() - 1);
        bytes[at] ^= u8::try_from(1 + dice.below(255)).expect("a byte");
        assert!(!never_another(&bytes, &with, &long, &format!("byte {at}")), "byte {at}");
    }
}

#[test]
fn a_file_cut_anywhere_never_opens_to_another_text() {
    for (file, with) in short() {
        for at in 0..file.len() - 1 {
            assert!(age::decrypt(&file[..at], &with).is_err(), "cut at {at}");
            assert!(at == 0 || age::decrypt(&file[at..], &with).is_err(), "cut before {at}");
        }
    }
    let long = text(150 * 1024);
    let (file, with) = for_key(&long);
    let lines: Vec<&str> = file.lines().collect();
    let mut dice = Dice(32);
    for _ in 0..30 {
        let mut less = lines.clone();
        let gone = dice.below(less.len());
        less.remove(gone);
        assert!(age::decrypt(less.join("\n"), &with).is_err(), "without line {gone}");
        let mut other = lines.clone();
        let (a, b) = (dice.below(lines.len()), dice.below(lines.len()));
        other.swap(a, b);
        assert!(a == b || age::decrypt(other.join("\n"), &with).is_err(), "{a} and {b} swapped");
    }
}

#[test]
fn pieces_of_a_file_in_any_order_end_in_words() {
    let parts = prop::sample::select(vec![
        "-----BEGIN AGE ENCRYPTED FILE-----",
        "-----END AGE ENCRYPTED FILE-----",
        "age-encryption.org/v1",
        "age-encryption.org/",
        "->",
        "---",
        " ",
        "\n",
        "\r\n",
        "X25519",
        "scrypt",
        "1",
        "18",
        "AAAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "=",
        "é",
        "\0",
    ]);
    let file = prop::collection::vec(parts, 0..30).prop_map(|parts| parts.concat());
    let header = file.clone().prop_map(|rest| format!("age-encryption.org/v1\n-> {rest}"));
    let law = runner().run(&prop_oneof![file, header], |file| {
        prop_assert!(age::decrypt(&file, &Identity::Key(key())).is_err());
        Ok(())
    });
    law.expect("holds");
}

#[test]
fn any_text_comes_back_and_none_is_sealed_to_the_same_twice() {
    let dice = RefCell::new(Dice(33));
    let law = runner().run(&any::<String>(), |text| {
        let to = Recipient::Key(key().public());
        let one = age::encrypt(&text, &to, &draw(&dice)).expect("short enough");
        let other = age::encrypt(&text, &to, &draw(&dice)).expect("short enough");
        prop_assert!(one.is_ascii());
        prop_assert_ne!(&one, &other);
        // As a mail brings it.
        let mailed = format!("\r\n{}\r\n", one.replace('\n', "\r\n"));
        for file in [one, mailed] {
            prop_assert_eq!(age::decrypt(&file, &Identity::Key(key())), Ok(text.clone()));
        }
        Ok(())
    });
    law.expect("holds");
}
