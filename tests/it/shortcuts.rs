//! What a single key does, wherever focus is.

use std::rc::Rc;

use plumbline::app::Shortcut::{Answer, Go, GoOn, Help};
use plumbline::app::memory::MemoryStore;
use plumbline::app::{Command, Deed, Shortcut, Spot, shortcut};
use plumbline::exchange::{VaultRecord, read_vault, write_vault};

use crate::app::TOOL;
use crate::device::Device;
use crate::vault::device::{protect, unlock};

/// Above all questions of a page that has five.
const ABOVE: Spot = Spot { taken: false, options: None, begun: 0, questions: 5 };
/// In the third of them, which has four options.
const INSIDE: Spot = Spot { options: Some(4), begun: 3, ..ABOVE };
/// Between the third and the fourth.
const BETWEEN: Spot = Spot { options: None, ..INSIDE };
/// In the last.
const LAST: Spot = Spot { begun: 5, ..INSIDE };
/// Below all of them.
const BELOW: Spot = Spot { options: None, ..LAST };
/// In a page that asks nothing.
const ELSEWHERE: Spot = Spot { questions: 0, ..ABOVE };
/// In a text of the third question.
const WRITING: Spot = Spot { taken: true, ..INSIDE };

#[test]
fn each_key_does_one_thing_in_each_place() {
    let cases: &[(&str, &Spot, Option<Shortcut>)] = &[
        ("1", &INSIDE, Some(Answer(0))),
        ("4", &INSIDE, Some(Answer(3))),
        ("5", &INSIDE, None),
        ("9", &Spot { options: Some(12), ..INSIDE }, Some(Answer(8))),
        ("0", &INSIDE, None),
        ("10", &Spot { options: Some(12), ..INSIDE }, None),
        ("1", &ABOVE, None),
        ("1", &BETWEEN, None),
        ("1", &ELSEWHERE, None),
        ("1", &Spot { options: Some(0), ..INSIDE }, None),
        ("n", &ABOVE, Some(Go(0))),
        ("n", &INSIDE, Some(Go(3))),
        ("n", &BETWEEN, Some(Go(3))),
        ("n", &LAST, Some(GoOn)),
        ("n", &BELOW, Some(GoOn)),
        ("n", &ELSEWHERE, None),
        ("p", &ABOVE, None),
        ("p", &Spot { begun: 1, ..INSIDE }, None),
        ("p", &INSIDE, Some(Go(1))),
        ("p", &BETWEEN, Some(Go(2))),
        ("p", &BELOW, Some(Go(4))),
        ("p", &ELSEWHERE, None),
        ("?", &INSIDE, Some(Help)),
        ("?", &ELSEWHERE, Some(Help)),
        ("N", &INSIDE, None),
        ("Enter", &INSIDE, None),
        (" ", &INSIDE, None),
        ("", &INSIDE, None),
        ("+1", &INSIDE, None),
        ("١", &INSIDE, None),
    ];
    for (key, spot, expected) in cases {
        assert_eq!(shortcut(key, spot), *expected, "{key:?} in {spot:?}");
    }
}

#[test]
fn what_is_typed_into_something_does_nothing_else() {
    for key in ["1", "2", "3", "4", "n", "p", "?"] {
        assert!(shortcut(key, &INSIDE).is_some(), "{key}");
        assert_eq!(shortcut(key, &WRITING), None, "{key}");
    }
}

#[test]
fn turned_off_they_stay_off_on_this_device_whatever_else_is_set() {
    let mut device = Device::start(Rc::new(MemoryStore::default()), TOOL);
    assert!(!device.state.has_shortcuts(), "not before it can be kept that they are off");
    device.send(Command::Vault(Deed::GoPlain));
    assert!(device.state.has_shortcuts());
    device.send(Command::Vault(Deed::Shortcuts(false)));
    assert!(!device.state.has_shortcuts());
    let mut again = Device::start_as("d2", device.store.clone(), TOOL);
    assert!(!again.state.has_shortcuts());
    protect(&mut again);
    again.send(Command::Vault(Deed::LockAfter(20)));
    let mut third = Device::start_as("d3", device.store.clone(), TOOL);
    unlock(&mut third);
    assert!(!third.state.has_shortcuts());
    // Together with something else, while that is at work.
    third.hold = true;
    third.send(Command::Vault(Deed::LockAfter(30)));
    third.send(Command::Vault(Deed::Shortcuts(true)));
    third.release();
    assert!(third.state.has_shortcuts());
    third.send(Command::Lock);
    assert!(!third.state.has_shortcuts(), "nothing is to be done by a key while it is locked");
    let mut fourth = Device::start_as("d4", device.store.clone(), TOOL);
    unlock(&mut fourth);
    assert!(fourth.state.has_shortcuts());
}

#[test]
fn a_device_from_before_this_was_set_has_them_and_its_record_stays_as_it_is() {
    let old = r#"{"format":"plumbline.vault/1","key":null,"lockAfter":10}"#;
    let record = read_vault(old).expect("readable");
    assert!(record.shortcuts);
    assert_eq!(write_vault(&record), old, "nothing is added that nobody set");
    let set = VaultRecord { shortcuts: false, ..record };
    assert_eq!(read_vault(&write_vault(&set)), Ok(set));
}
