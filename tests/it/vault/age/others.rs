//! The library of age itself opens what we encrypt, and we what it encrypts.

use std::io::{Read as _, Write as _};

use ::age as theirs;
use plumbline::vault::age::{self, Identity, Recipient};
use theirs::secrecy::SecretString;

use super::{encrypted, for_key, key, said, text};

const PIECE: usize = 64 * 1024;
const SIZES: [usize; 6] = [0, 1, PIECE - 1, PIECE, PIECE + 1, 200 * 1024];

#[test]
fn theirs_opens_ours_by_key() {
    let identity: theirs::x25519::Identity = key().text().parse().expect("theirs reads our key");
    assert_eq!(identity.to_public().to_string(), key().public().to_string());
    for text in SIZES.map(text) {
        assert_eq!(opened_by_theirs(&for_key(&text).0, &identity), text);
    }
}

#[test]
fn theirs_opens_ours_by_passphrase() {
    let mut identity = theirs::scrypt::Identity::new(secret());
    identity.set_max_work_factor(18);
    for text in SIZES.map(text) {
        let file = encrypted(&text, &Recipient::Passphrase(said(WORDS)));
        assert_eq!(opened_by_theirs(&file, &identity), text);
    }
}

#[test]
fn we_open_theirs_by_key_in_armor_and_without() {
    let to: theirs::x25519::Recipient = key().public().to_string().parse().expect("their key");
    let another = theirs::x25519::Identity::generate().to_public();
    let to: [&dyn theirs::Recipient; 2] = [&another, &to];
    for text in SIZES.map(text) {
        for armor in [theirs::armor::Format::AsciiArmor, theirs::armor::Format::Binary] {
            let file = made_by_theirs(&text, &to, armor);
            assert_eq!(age::decrypt(file, &Identity::Key(key())), Ok(text.clone()));
        }
    }
}

#[test]
fn we_open_theirs_by_passphrase() {
    for text in SIZES.map(text) {
        let file = by_passphrase_of_theirs(&text, 10);
        assert_eq!(age::decrypt(file, &Identity::Passphrase(said(WORDS))), Ok(text));
    }
}

#[test]
fn a_passphrase_with_a_space_that_is_not_the_plain_one_opens_theirs_too() {
    let to = theirs::scrypt::Recipient::new(SecretString::from("kettle\u{a0}violin".to_owned()));
    let file = quickly(&text(9), to, 4);
    assert_eq!(age::decrypt(file, &Identity::Passphrase(said("kettle\u{a0}violin"))), Ok(text(9)));
}

pub(super) const WORDS: &str = "kettle violin harbour mango";

fn secret() -> SecretString {
    SecretString::from(WORDS.to_owned())
}

/// A file of theirs for [`WORDS`], with a work factor of this logarithm.
pub(super) fn by_passphrase_of_theirs(text: &str, factor: u8) -> String {
    quickly(text, theirs::scrypt::Recipient::new(secret()), factor)
}

fn quickly(text: &str, mut to: theirs::scrypt::Recipient, factor: u8) -> String {
    to.set_work_factor(factor);
    let file = made_by_theirs(text, &[&to], theirs::armor::Format::AsciiArmor);
    String::from_utf8(file).expect("armor")
}

fn made_by_theirs(
    text: &str,
    to: &[&dyn theirs::Recipient],
    armor: theirs::armor::Format,
) -> Vec<u8> {
    let encryptor = theirs::Encryptor::with_recipients(to.iter().copied()).expect("of one kind");
    let mut file = Vec::new();
    let armored = theirs::armor::ArmoredWriter::wrap_output(&mut file, armor).expect("begun");
    let mut writer = encryptor.wrap_output(armored).expect("begun");
    writer.write_all(text.as_bytes()).expect("written");
    writer.finish().and_then(theirs::armor::ArmoredWriter::finish).expect("finished");
    file
}

fn opened_by_theirs(file: &str, identity: &dyn theirs::Identity) -> String {
    let armor = theirs::armor::ArmoredReader::new(file.as_bytes());
    let decryptor = theirs::Decryptor::new_buffered(armor).expect("a header");
    let mut text = String::new();
    let mut reader = decryptor.decrypt(std::iter::once(identity)).expect("its key");
    reader.read_to_string(&mut text).expect("whole");
    text
}
