//! What a single key does, wherever focus is.

use std::rc::Rc;

use plumbline::app::Shortcut::{Answer, Go, GoBack, GoOn, Help};
use plumbline::app::memory::MemoryStore;
use plumbline::app::{Command, Habits, Shortcut, Spot, shortcut};

use crate::app::TOOL;
use crate::device::Device;
use crate::vault::device::protect;

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
        ("n", &ELSEWHERE, Some(GoOn)),
        ("p", &ABOVE, Some(GoBack)),
        ("p", &Spot { begun: 1, ..INSIDE }, Some(GoBack)),
        ("p", &INSIDE, Some(Go(1))),
        ("p", &BETWEEN, Some(Go(2))),
        ("p", &BELOW, Some(Go(4))),
        ("p", &ELSEWHERE, Some(GoBack)),
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
fn turned_off_or_locked_they_do_nothing() {
    let mut device = Device::start(Rc::new(MemoryStore::default()), TOOL);
    assert!(device.state.has_shortcuts());
    let off = Habits { single_keys: false, ..Habits::default() };
    device.send(Command::Habits(off));
    assert!(!device.state.has_shortcuts());
    device.send(Command::Habits(Habits::default()));
    protect(&mut device);
    assert!(device.state.has_shortcuts());
    device.send(Command::Lock);
    assert!(!device.state.has_shortcuts(), "nothing is to be done by a key while it is locked");
}
