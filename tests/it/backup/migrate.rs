//! Versions of our formats: older ones are brought up to date, newer ones are refused.

use std::fs;
use std::rc::Rc;

use plumbline::app::memory::MemoryStore;
use plumbline::app::{
    Command, Deed, PLAIN, Passphrase, SetVault, Storage, Store as _, StoreError, VaultFault,
};
use plumbline::exchange::read_hand_over;
use plumbline::exchange::{Family, Stranger, import, read_announced, read_backup};
use plumbline::json::{Limits, Value, parse};

use crate::accept::{cases, entries};
use crate::app::TOOL;
use crate::device::{Device, ready};

const THIRD: Family =
    Family { name: "example", steps: &[|file| with(file, "second"), |file| with(file, "third")] };

fn with(mut file: Value, what: &str) -> Value {
    file[what] = file.as_object().map_or(0, |members| members.len()).into();
    file
}

fn file(text: &str) -> Value {
    parse(text, Limits { bytes: 1000, depth: 8 }).expect("JSON")
}

#[test]
fn each_step_is_taken_once_and_in_order_from_where_the_file_stands() {
    for (version, then) in [
        (1, r#"{"format":"example/1","second":1,"third":2}"#),
        (2, r#"{"format":"example/2","third":1}"#),
        (3, r#"{"format":"example/3"}"#),
    ] {
        let migrated = THIRD.migrate(file(&format!(r#"{{"format":"example/{version}"}}"#)));
        assert_eq!(migrated, Ok(file(then)));
    }
}

#[test]
fn what_is_newer_or_of_another_format_is_told_apart() {
    let version_of = |text: &str| THIRD.version_of(&file(text));
    let newer = |format: &str, by: Option<&str>| {
        Err(Stranger::Newer { format: format.into(), by: by.map(Into::into) })
    };
    assert_eq!(
        version_of(r#"{"format":"example/4","application":{"version":"9.1.0"}}"#),
        newer("example/4", Some("9.1.0"))
    );
    assert_eq!(version_of(r#"{"format":"example/4"}"#), newer("example/4", None));
    assert_eq!(version_of("{}"), Err(Stranger::Nameless));
    for other in [
        "example/0",
        "example/+1",
        "example/",
        "example",
        "examples/1",
        "example/99999999999999999999999",
    ] {
        let found = version_of(&format!(r#"{{"format":"{other}"}}"#));
        assert_eq!(found, Err(Stranger::Other(other.into())), "{other}");
    }
}

/// A file that is put into one of these folders is opened, whoever puts it there; and a
/// folder of a format that nobody here opens is noticed.
#[test]
fn every_frozen_file_of_every_format_has_somebody_who_opens_it() {
    for folder in entries(&cases("formats")) {
        let name = folder.file_name().expect("a name").to_string_lossy().into_owned();
        for path in entries(&folder) {
            let text = fs::read_to_string(&path).expect("readable");
            let is_json = path.extension().is_some_and(|ending| ending == "json");
            let opens = match name.as_str() {
                "plumbline.audit.1" => import(&text).is_ok(),
                "plumbline.backup.1" => !is_json || read_backup(&text).is_ok(),
                // Written, and read by other programs: tests/e2e/read-export.mjs.
                "plumbline.central.1" => parse(&text, Limits { bytes: 100_000, depth: 32 }).is_ok(),
                "plumbline.hand-over.1" => read_hand_over(&text).is_ok(),
                "plumbline.retention.1" => read_announced(text.trim_end()).is_ok(),
                "plumbline.record.1" => ["example.json", "make.py"].contains(
                    &path.file_name().expect("a name").to_string_lossy().as_ref(), // vault/frozen.rs
                ),
                _ => false,
            };
            assert!(opens, "{}", path.display());
        }
    }
}

#[test]
fn what_a_newer_plumbline_stored_is_told_from_what_is_damaged_and_is_left_alone() {
    let store = Rc::new(MemoryStore::default());
    let mut device = Device::start_as("d1", store.clone(), TOOL);
    device.begin();
    let id = device.open().audit().id.clone();
    store.tamper(&id, |head, _| *head = "plumbline.record/2:AAAA".into());
    let before = store.dump();
    let newer = Device::start_as("d2", store.clone(), TOOL);
    assert_eq!(newer.state.storage, Storage::Memory(StoreError::Newer));
    let (says, _) = StoreError::Newer.in_words();
    assert!(says.contains(env!("CARGO_PKG_VERSION")), "{says}");
    store.tamper(&id, |head, _| *head = "plumbline.record/x:AAAA".into());
    let damaged = Device::start_as("d3", store.clone(), TOOL);
    assert_eq!(damaged.state.storage, Storage::Kept);
    store.tamper(&id, |head, _| *head = "plumbline.record/2:AAAA".into());
    assert_eq!(store.dump(), before);
}

#[test]
fn a_record_of_the_passphrase_of_a_newer_plumbline_is_not_called_damaged() {
    for (format, error) in [
        ("plumbline.vault/2", VaultFault::Store(StoreError::Newer)),
        ("plumbline.vault/0", VaultFault::Damaged),
    ] {
        let store = Rc::new(MemoryStore::default());
        let record = format!("{{\"format\":\"{format}\",\"anything\":[\"goes\"]}}");
        let set = SetVault { record, instead_of: None, under: PLAIN.into(), retire: false };
        ready(store.set_vault(set)).expect("set");
        let mut device = Device::start_as("d1", store, TOOL);
        match error {
            VaultFault::Store(error) => assert_eq!(device.state.storage, Storage::Memory(error)),
            fault => {
                device.send(Command::Vault(Deed::Unlock(Passphrase::new("any words".into()))));
                assert_eq!(device.state.vault.fault, Some(fault));
            }
        }
    }
}
