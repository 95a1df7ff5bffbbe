//! How hard a passphrase is to guess, as far as one can see.

use plumbline::vault::{LEAST, Passphrase, Strength, strength};

fn of(text: &str) -> Strength {
    strength(&Passphrase::new(text.to_owned()))
}

#[test]
fn short_ones_are_not_taken() {
    for text in ["", "a", "Tr0ub4dor&3", "x7#Kq9!mZ2w"] {
        assert!(text.chars().count() < LEAST);
        assert_eq!(of(text), Strength::TooShort, "{text}");
    }
    assert_eq!(of("éééééééééé"), Strength::TooShort, "characters are counted, not bytes");
}

#[test]
fn long_ones_that_everybody_tries_are_not_taken() {
    for text in [
        "aaaaaaaaaaaaaaaaaaaa",
        "123456789012",
        "abcdefghijklmnop",
        "passwordpassword",
        "Password2026!",
        "qwertyuiop12",
        "plumbline 2026",
        "Summer2026!!",
        "Children Services",
        "no no no no no no",
    ] {
        assert_eq!(of(text), Strength::Guessable, "{text}");
        assert!(!of(text).is_enough());
    }
}

#[test]
fn words_that_do_not_belong_together_are_strong() {
    for text in
        ["kettle violin harbour mango", "teapot-gravel-sixteen-owls", "четыре слова подряд здесь"]
    {
        assert_eq!(of(text), Strength::Strong, "{text}");
    }
    assert_eq!(of("kettle violin"), Strength::Fair);
    assert!(of("kettle violin").is_enough());
}

#[test]
fn more_is_never_weaker() {
    let long = "kettle violin harbour mango";
    let of: Vec<_> = (0..=long.len()).map(|n| of(&long[..n])).collect();
    assert!(of.is_sorted(), "{of:?}");
}
