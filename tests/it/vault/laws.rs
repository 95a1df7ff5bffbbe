//! What holds of every record and every passphrase.

use std::cell::RefCell;

use plumbline::vault::{Cost, Locked, Passphrase, Position, Unlocked};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use crate::dice::Dice;

/// Unpredictable to nobody: the same bytes at every run, never the same twice in one.
pub(super) fn draw(dice: &RefCell<Dice>) -> impl Fn(&mut [u8]) {
    move |bytes| {
        let mut dice = dice.borrow_mut();
        bytes.fill_with(|| u8::try_from(dice.below(256)).expect("a byte"));
    }
}

fn said(text: &str) -> Passphrase {
    Passphrase::new(text.to_owned())
}

/// Where a record stands, owned.
#[derive(Debug, Clone, PartialEq)]
enum Stand {
    Head(String),
    Entry(String, String, u64),
    Tool(String),
}

impl Stand {
    fn position(&self) -> Position<'_> {
        match self {
            Self::Head(audit) => Position::Head { audit },
            Self::Entry(audit, log, place) => Position::Entry { audit, log, place: *place },
            Self::Tool(name) => Position::Tool { name },
        }
    }
}

/// Ids that are easily confused, were they only written after one another.
fn stand() -> impl Strategy<Value = Stand> {
    prop_oneof![
        "[ab\0]{0,3}".prop_map(Stand::Head),
        ("[ab\0]{0,3}", "[ab\0]{0,3}", 0_u64..3).prop_map(|(a, l, p)| Stand::Entry(a, l, p)),
        "[ab\0]{0,3}".prop_map(Stand::Tool),
    ]
}

fn runner() -> TestRunner {
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    TestRunner::new_with_rng(
        Config { cases: 300, failure_persistence: None, ..Config::default() },
        rng,
    )
}

#[test]
fn what_was_sealed_opens_where_it_stood_and_nowhere_else() {
    let dice = RefCell::new(Dice(1));
    let key = Unlocked::new(&draw(&dice));
    let all = (any::<String>(), stand(), stand());
    let law = runner().run(&all, |(text, here, there)| {
        let sealed = key.seal(here.position(), &text, &draw(&dice));
        prop_assert_eq!(key.open(here.position(), &sealed), Some(text));
        if here != there {
            prop_assert_eq!(key.open(there.position(), &sealed), None);
        }
        Ok(())
    });
    law.expect("holds");
}

#[test]
fn positions_are_never_bound_alike() {
    let law = runner().run(&(stand(), stand()), |(one, other)| {
        let (a, b) = (one.position().associated_data(), other.position().associated_data());
        prop_assert_eq!(a == b, one == other);
        Ok(())
    });
    law.expect("holds");
}

#[test]
fn a_record_with_any_bit_changed_or_cut_anywhere_is_refused() {
    let dice = RefCell::new(Dice(2));
    let key = Unlocked::new(&draw(&dice));
    let here = Position::Entry { audit: "a", log: "l", place: 4 };
    let sealed = key.seal(here, "Seen on three visits", &draw(&dice));
    for at in 0..sealed.len() {
        assert_eq!(key.open(here, &sealed[..at]), None, "cut at {at}");
        for bit in 0..7 {
            let mut bytes = sealed.clone().into_bytes();
            bytes[at] ^= 1 << bit;
            let changed = String::from_utf8(bytes).expect("still ASCII");
            assert_eq!(key.open(here, &changed), None, "bit {bit} of {at}");
        }
    }
}

#[test]
fn another_key_opens_nothing_and_names_tools_otherwise() {
    let dice = RefCell::new(Dice(3));
    let (one, other) = (Unlocked::new(&draw(&dice)), Unlocked::new(&draw(&dice)));
    let here = Position::Head { audit: "a" };
    let sealed = one.seal(here, "K-17", &draw(&dice));
    assert_eq!(other.open(here, &sealed), None);
    assert_eq!(one.tool_name("digest"), one.tool_name("digest"));
    assert_ne!(one.tool_name("digest"), one.tool_name("digests"));
    assert_ne!(one.tool_name("digest"), other.tool_name("digest"));
}

#[test]
fn one_text_is_never_sealed_to_the_same_twice() {
    let dice = RefCell::new(Dice(4));
    let key = Unlocked::new(&draw(&dice));
    let here = Position::Head { audit: "a" };
    let (one, other) = (key.seal(here, "K", &draw(&dice)), key.seal(here, "K", &draw(&dice)));
    assert_ne!(one, other);
}

#[test]
fn only_its_passphrase_gives_the_key_and_a_new_one_gives_the_same_key() {
    let dice = RefCell::new(Dice(5));
    let key = Unlocked::new(&draw(&dice));
    let here = Position::Head { audit: "a" };
    let sealed = key.seal(here, "K-17", &draw(&dice));
    let locked = Locked::new(&key, &said("first words"), Cost::FLOOR, &draw(&dice));
    for wrong in ["", "first word", "first words ", "First words"] {
        assert!(locked.unlock(&said(wrong)).is_none(), "“{wrong}”");
    }
    let unlocked = locked.unlock(&said("first words")).expect("its passphrase");
    let moved = Locked::new(&unlocked, &said("other words"), Cost::FLOOR, &draw(&dice));
    assert_ne!(moved.salt, locked.salt);
    assert!(moved.unlock(&said("first words")).is_none());
    let again = moved.unlock(&said("other words")).expect("its passphrase");
    assert_eq!(again.open(here, &sealed).as_deref(), Some("K-17"));
}

#[test]
fn a_locked_key_that_was_changed_does_not_unlock() {
    let dice = RefCell::new(Dice(6));
    let key = Unlocked::new(&draw(&dice));
    let locked = Locked::new(&key, &said("words"), Cost::FLOOR, &draw(&dice));
    let more = Cost::new(20 * 1024, 2, 1).expect("within bounds");
    let mut changed = vec![
        Locked { id: "another".into(), ..locked.clone() },
        Locked { cost: more, ..locked.clone() },
        Locked { salt: [9; Locked::SALT], ..locked.clone() },
        Locked { wrapped: Vec::new(), ..locked.clone() },
    ];
    for at in [0, 12, locked.wrapped.len() - 1] {
        let mut one = locked.clone();
        one.wrapped[at] ^= 1;
        changed.push(one);
    }
    for one in changed {
        assert!(one.unlock(&said("words")).is_none(), "{one:?}");
    }
}

#[test]
fn a_cost_is_never_below_the_floor_nor_so_high_that_a_browser_freezes() {
    assert_eq!(Cost::new(19 * 1024, 2, 1), Some(Cost::FLOOR));
    let usual = Cost::USUAL;
    assert_eq!(Cost::new(usual.memory(), usual.passes(), usual.lanes()), Some(usual));
    for (memory, passes, lanes) in
        [(19 * 1024 - 1, 2, 1), (19 * 1024, 1, 1), (19 * 1024, 2, 0), (u32::MAX, 2, 1)]
    {
        assert_eq!(Cost::new(memory, passes, lanes), None);
    }
    assert_eq!(Cost::new(19 * 1024, u32::MAX, 1), None);
    assert_eq!(Cost::new(256 * 1024, 2, 5), None);
}

#[test]
fn secrets_are_not_shown() {
    let dice = RefCell::new(Dice(7));
    let said = format!("{:?} {:?}", said("hunter2"), Unlocked::new(&draw(&dice)));
    assert!(!said.contains("hunter2") && said.len() < 80, "{said}");
}
