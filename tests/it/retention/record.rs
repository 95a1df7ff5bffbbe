//! What is stored of it: read by every version that comes after.

use plumbline::calendar::{Moment, parse_iso};
use plumbline::exchange::{
    Announced, Fate, VaultRecord, is_newer_announced, read_announced, read_vault, write_announced,
    write_vault,
};

const EXAMPLE: &str = include_str!("../../cases/formats/plumbline.retention.1/example.json");

#[test]
fn what_the_first_version_announced_is_read_and_would_be_written_so_again() {
    let announced = read_announced(EXAMPLE).expect("readable");
    let fate = Fate::Delete {
        on: parse_iso("2026-12-06").expect("a day"),
        told: Moment::parse("2026-11-29T08:30:00.000Z").expect("a moment"),
        exported: Moment::parse("2026-10-30T16:05:09.120Z").expect("a moment"),
    };
    let expected: Announced = [
        ("00112233445566778899aabbccddeeff".to_owned(), fate),
        ("ffeeddccbbaa99887766554433221100".to_owned(), Fate::Keep),
    ]
    .into();
    assert_eq!(announced, expected);
    assert_eq!(write_announced(&announced), EXAMPLE.trim_end());
}

#[test]
fn what_is_newer_or_no_such_record_is_not_read() {
    for (was, is, newer) in [
        ("retention/1", "retention/2", true),
        ("retention/1", "retention/0", false),
        ("\"keep\"", "\"forget\"", false),
        ("2026-12-06", "2026-13-06", false),
        ("\"audits\"", "\"more\":1,\"audits\"", false),
    ] {
        let text = EXAMPLE.replacen(was, is, 1);
        assert!(read_announced(&text).is_err(), "{is}");
        assert_eq!(is_newer_announced(&text), newer, "{is}");
    }
}

#[test]
fn a_device_from_before_this_was_set_deletes_nothing_and_odd_days_are_none() {
    let old = r#"{"format":"plumbline.vault/1","key":null,"lockAfter":10}"#;
    let record = read_vault(old).expect("readable");
    assert_eq!(record.delete_after, None);
    assert_eq!(write_vault(&record), old, "nothing is added that nobody set");
    let set = VaultRecord { delete_after: Some(30), ..record };
    let text = write_vault(&set);
    assert_eq!(read_vault(&text), Ok(set));
    for (days, read) in [("7", Some(7)), ("45", Some(45)), ("3650", Some(3650))] {
        let text = text.replace(":30", &format!(":{days}"));
        let record = read_vault(&text).expect("readable");
        assert_eq!((record.delete_after, write_vault(&record)), (read, text));
    }
    for odd in ["0", "6", "3651"] {
        let record = read_vault(&text.replace(":30", &format!(":{odd}"))).expect("readable");
        assert_eq!(record.delete_after, None, "{odd}");
    }
    assert!(read_vault(&text.replace(":30", ":-30")).is_err());
    assert!(read_vault(&text.replace("deleteAfter", "deleteSoon")).is_err());
}

#[test]
fn days_are_typed_as_whole_numbers_from_7_to_3650() {
    for (typed, days) in [
        ("45", Some(45)),
        (" 7 ", Some(7)),
        ("3650", Some(3650)),
        ("6", None),
        ("0", None),
        ("3651", None),
        ("-30", None),
        ("30.5", None),
        ("a month", None),
        ("", None),
        ("99999999999999999999", None),
    ] {
        assert_eq!(VaultRecord::days(typed), days, "{typed}");
    }
}
