//! Why a file is not opened, told apart.

use plumbline::vault::age::{self, Identity, LONGEST, NotOpened, Recipient};

use super::others::{WORDS, by_passphrase_of_theirs};
use super::{encrypted, for_key, key, said, text};

fn refused(file: impl AsRef<[u8]>, with: &Identity) -> NotOpened {
    age::decrypt(file, with).expect_err("refused")
}

fn by_key() -> Identity {
    Identity::Key(key())
}

fn by_words(words: &str) -> Identity {
    Identity::Passphrase(said(words))
}

/// A header without armor, with a MAC that nobody looks at, and no text.
fn binary(stanzas: &str) -> String {
    format!("age-encryption.org/v1\n{stanzas}--- {}\n", "A".repeat(43))
}

#[test]
fn what_is_no_age_file() {
    let audit = "{\"format\":\"plumbline.audit/1\"}";
    let message = "-----BEGIN PGP MESSAGE-----\n\n-----END PGP MESSAGE-----\n";
    for file in ["", " ", audit, message, "age-encryption.com/v1\n"] {
        assert_eq!(refused(file, &by_key()), NotOpened::NotAge, "{file}");
    }
    assert_eq!(refused([0xff, 0xfe, 0x00], &by_key()), NotOpened::NotAge);
}

#[test]
fn a_newer_version() {
    let file = binary("-> X25519 AAAA\nAAAA\n").replacen("v1", "v2", 1);
    assert_eq!(refused(&file, &by_key()), NotOpened::Newer);
    assert_eq!(refused(file.replacen("v2", "", 1), &by_key()), NotOpened::Damaged);
}

#[test]
fn the_wrong_passphrase_and_the_wrong_key() {
    let file = encrypted("seen", &Recipient::Passphrase(said(WORDS)));
    assert_eq!(age::decrypt(&file, &by_words(WORDS)).as_deref(), Ok("seen"));
    assert_eq!(refused(&file, &by_words("kettle")), NotOpened::Wrong);
    let another = age::SecretKey::new(&|bytes| bytes.fill(5));
    assert_eq!(refused(for_key("seen").0, &Identity::Key(another)), NotOpened::Wrong);
}

#[test]
fn a_passphrase_where_a_key_is_wanted_and_the_other_way_round() {
    assert_eq!(refused(for_key("seen").0, &by_words(WORDS)), NotOpened::WantsKey);
    let file = by_passphrase_of_theirs("seen", 4);
    assert_eq!(refused(file, &by_key()), NotOpened::WantsPassphrase);
}

#[test]
fn a_file_for_something_that_is_not_known_here() {
    let file = binary("-> ssh-ed25519 Xyg06A AAAA\nAAAA\n");
    assert_eq!(refused(&file, &by_key()), NotOpened::OtherWay);
    assert_eq!(refused(&file, &by_words(WORDS)), NotOpened::OtherWay);
}

#[test]
fn more_work_than_a_page_can_do_is_not_begun() {
    let stanza = |factor: &str| {
        binary(&format!("-> scrypt {} {factor}\n{}\n", "A".repeat(22), "A".repeat(43)))
    };
    for factor in ["19", "22", "63", "64", "255", "256", "99999999999999999999999999"] {
        assert_eq!(refused(stanza(factor), &by_words(WORDS)), NotOpened::TooMuchWork, "{factor}");
    }
    for factor in ["", "0", "01", "-1", "+1", "1e1", "0x1"] {
        assert_eq!(refused(stanza(factor), &by_words(WORDS)), NotOpened::Damaged, "{factor}");
    }
    assert_eq!(refused(stanza("1"), &by_words(WORDS)), NotOpened::Wrong);
    let one = "-> grease\n\n";
    assert_eq!(refused(binary(&one.repeat(256)), &by_key()), NotOpened::OtherWay);
    assert_eq!(refused(binary(&one.repeat(257)), &by_key()), NotOpened::TooMuchWork);
}

#[test]
fn a_file_without_its_end() {
    let (file, with) = for_key(&text(300));
    let end = file.find("-----END").expect("armor");
    for at in [40, end / 2, end, end + 10] {
        assert_eq!(refused(&file[..at], &with), NotOpened::CutShort, "{at}");
    }
    let file = binary("-> X25519 AAAA\nAAAA\n");
    for at in [21, 30, 45, file.len() - 1] {
        assert_eq!(refused(&file[..at], &with), NotOpened::CutShort, "{at}");
    }
}

#[test]
fn what_is_too_long() {
    assert_eq!(refused(vec![b' '; LONGEST / 2 * 3 + 1], &by_key()), NotOpened::TooLong);
    // 64 MiB, the tags of its pieces, a nonce, and one byte.
    let mut file = binary("-> X25519 AAAA\nAAAA\n").into_bytes();
    file.resize(file.len() + LONGEST + LONGEST / 65_536 * 16 + 16, 0);
    assert_eq!(refused(&file, &by_key()), NotOpened::Damaged);
    file.extend([0; 17]);
    assert_eq!(refused(&file, &by_key()), NotOpened::TooLong);
    let to = Recipient::Key(key().public());
    assert_eq!(age::encrypt(&"a".repeat(LONGEST + 1), &to, &|_| ()), None);
}
