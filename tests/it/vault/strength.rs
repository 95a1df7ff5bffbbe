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

#[test]
fn what_is_often_done_to_a_word_counts_for_little() {
    for (text, why) in [
        ("P@ssw0rd2024!", "marks for letters"),
        ("p455w0rd p455w0rd", "digits for letters, and twice"),
        ("5afegu4rding!!", "the trade, with digits for letters"),
        ("Liverpool1978!", "a place and a year"),
        ("Manchester 2031", "a year to come"),
        ("Harbour12345678", "digits at the end"),
        ("Harbour!!!!!!!", "marks at the end"),
        ("qwertzuiop12", "a row of keys"),
        ("azertyuiop99", "a row of a French keyboard"),
        ("asdfghjkl;'#", "another row"),
        ("poiuytrewq12", "a row backwards"),
        ("1qaz2wsx3edc", "columns"),
        ("q1w2e3r4t5y6", "a zigzag"),
        ("qwer1234asdf", "pieces of rows"),
        ("kettlekettle", "one word twice"),
        ("kettlekettlekettle7", "one word three times"),
        ("kettle kettle kettle", "apart"),
        ("abcabcabcabcabc", "a piece again and again"),
        ("Placed with parents", "the name of an audit tool"),
        ("Case audit 2026", "the name of the other"),
        ("PlumbLine Council", "the programme and the trade"),
        ("Social Worker 1", "the trade"),
        ("Birmingham Children Services", "the place and the trade"),
    ] {
        assert_eq!(of(text), Strength::Guessable, "{text}: {why}");
    }
}

#[test]
fn a_word_more_makes_up_for_it() {
    for (text, strength) in [
        ("kettle violin 2026", Strength::Fair),
        ("kettle violin mango", Strength::Fair),
        ("K3ttle v10lin h4rbour m4ngo", Strength::Strong),
        ("kettle violin harbour mango 2026!", Strength::Strong),
        ("password kettle violin", Strength::Fair),
        ("were property treetop weary", Strength::Strong), // of keys that lie side by side
        ("x7#Kq9!mZ2wB", Strength::Fair),
        ("x7#Kq9!mZ2wBv4&Lp6Tj", Strength::Fair), // marks count for little
        ("x7#Kq9!mZ2wBv4&Lp6TjRn8", Strength::Strong),
        ("58319407261853094176", Strength::Fair),
    ] {
        assert_eq!(of(text), strength, "{text}");
    }
}
