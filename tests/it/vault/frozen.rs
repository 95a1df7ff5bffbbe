//! What is stored on a device, as the first version with a passphrase stores it. The
//! example was written by another program (`make.py` beside it), so that it also shows
//! that the format is what its documentation says. It is never written again.

use plumbline::exchange::{read_head, read_vault, write_head, write_vault};
use plumbline::json::{Limits, Value, parse};
use plumbline::vault::{Passphrase, Position, Unlocked};

const EXAMPLE: &str = include_str!("../../cases/formats/plumbline.record.1/example.json");

fn example() -> Value {
    parse(EXAMPLE, Limits { bytes: 10_000, depth: 8 }).expect("JSON")
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or_else(|| panic!("{key} is a text"))
}

fn key(example: &Value) -> Unlocked {
    let record = read_vault(text(example, "vault")).expect("readable");
    let passphrase = Passphrase::new(text(example, "passphrase").to_owned());
    record.key.expect("a passphrase is set").unlock(&passphrase).expect("its passphrase")
}

#[test]
fn what_was_stored_opens_and_would_be_stored_so_again() {
    let example = example();
    let key = key(&example);
    let records = example["records"].as_array().expect("a list");
    for (number, record) in (1..).zip(records) {
        let position = match text(record, "kind") {
            "head" => Position::Head { audit: text(record, "audit") },
            "entry" => Position::Entry {
                audit: text(record, "audit"),
                log: text(record, "log"),
                place: record["place"].as_u64().expect("a place"),
            },
            _ => Position::Tool { name: text(record, "name") },
        };
        let (plain, stored) = (text(record, "text"), text(record, "stored"));
        assert_eq!(key.open(position, stored).as_deref(), Some(plain));
        assert_eq!(key.seal(position, plain, &|nonce| nonce.fill(number)), stored);
    }
    assert_eq!(records.len(), 3);
    let tool = &records[2];
    let name = format!("sealed-{}", key.tool_name(text(tool, "digest")));
    assert_eq!(name, text(tool, "name"));
}

#[test]
fn the_record_of_the_passphrase_and_the_head_are_written_as_they_were_read() {
    let example = example();
    let vault = text(&example, "vault");
    assert_eq!(write_vault(&read_vault(vault).expect("readable")), vault);
    let head = text(&example["records"][0], "text");
    assert_eq!(write_head(&read_head(head).expect("readable")), head);
}

#[test]
fn a_record_of_the_passphrase_that_asks_too_much_or_too_little_is_refused() {
    let example = example();
    let vault = text(&example, "vault");
    for (was, is) in [
        ("\"memory\":19456", "\"memory\":19455"),
        ("\"memory\":19456", "\"memory\":4194304"),
        ("\"passes\":2", "\"passes\":1"),
        ("\"passes\":2", "\"passes\":4294967295"),
        ("\"lanes\":1", "\"lanes\":0"),
        ("\"salt\":\"ZGV", "\"salt\":\"!GV"),
        ("\"salt\":\"ZGV", "\"salt\":\"ZGVZGV"),
        ("argon2id", "argon2i"),
        ("plumbline.vault/1", "plumbline.vault/2"),
    ] {
        assert!(vault.contains(was), "{was}");
        assert!(read_vault(&vault.replacen(was, is, 1)).is_err(), "{is}");
    }
    let odd = vault.replace("\"lockAfter\":10", "\"lockAfter\":99999");
    assert_eq!(read_vault(&odd).expect("readable").lock_after, 10, "never longer than one may set");
}
