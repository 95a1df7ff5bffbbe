//! A long file is read in slices: the same comes of it, and it can be stopped.

use std::rc::Rc;

use plumbline::app::memory::MemoryStore;
use plumbline::app::{Command, Work};
use plumbline::exchange::{MOST_MEBIBYTES, import, import_in_slices};
use plumbline::json::{Limits, Value, line, parse, parse_in_slices, pretty};
use plumbline::slices::{Sliced, at_once};
use serde_json::{Map, json};

use crate::app::TOOL;
use crate::device::Device;
use crate::dice::Dice;
use crate::room::file_of;

const LIMITS: Limits = Limits { bytes: 1 << 20, depth: 6 };

/// Texts, with everything that a scanner of brackets and quotation marks could trip over.
const TEXTS: [&str; 8] = ["", "a", "\"", "\\", "]},{[", "é\u{1f9ed}", "\\\"", "a\nb\t"];

fn random(dice: &mut Dice, depth: usize) -> Value {
    match dice.below(if depth == 0 { 4 } else { 7 }) {
        0 => Value::Null,
        1 => json!(dice.chance(50)),
        2 => json!(dice.below(100_000) as f64 / 8.0 - 1_000.0),
        3 => json!(*dice.pick(&TEXTS)),
        4 => (0..dice.below(5)).map(|_| random(dice, depth - 1)).collect(),
        _ => {
            let key = |dice: &mut Dice, i: usize| format!("{}{i}", dice.pick(&TEXTS));
            let members: Map<String, Value> =
                (0..dice.below(5)).map(|i| (key(dice, i), random(dice, depth - 1))).collect();
            Value::Object(members)
        }
    }
}

/// One small thing done to a text that was sound.
fn spoil(dice: &mut Dice, text: &str) -> String {
    const BITS: [&str; 14] = [
        ",", ":", "\"", "\\", "{", "}", "[", "]", " ", "0", "1e999", "\u{0}", "\\ud800", "\"a\":1,",
    ];
    let mut chars: Vec<char> = text.chars().collect();
    let at = dice.below(chars.len() + 1);
    if dice.chance(50) && at < chars.len() {
        chars.remove(at);
    } else {
        chars.splice(at..at, dice.pick(&BITS).chars());
    }
    chars.into_iter().collect()
}

#[test]
fn read_in_slices_or_at_once_is_the_same() {
    let mut dice = Dice(47);
    let (mut sound, mut refused) = (0, 0);
    for round in 0..6_000 {
        let tree = random(&mut dice, 7);
        let mut text = if dice.chance(50) { line(&tree) } else { pretty(&tree) };
        for _ in 0..round % 3 {
            text = spoil(&mut dice, &text);
        }
        let slice = 1 + dice.below(40);
        let sliced = at_once(async |pace| parse_in_slices(&text, LIMITS, slice, &pace).await);
        let plain = parse(&text, LIMITS);
        if plain.is_ok() {
            sound += 1
        } else {
            refused += 1
        }
        assert_eq!(sliced, plain, "{text}");
        // The order of keys is kept as well.
        assert_eq!(sliced.map(|tree| line(&tree)), plain.map(|tree| line(&tree)));
    }
    assert!(sound > 2_000 && refused > 2_000, "{sound} sound, {refused} refused");
}

#[test]
fn a_long_text_rests_often_and_tells_how_far_it_is() {
    let text = line(&json!({"list": (0..20_000).collect::<Vec<_>>(), "text": "x".repeat(200_000)}));
    let length = text.len();
    let mut sliced = Sliced::new(|pace| async move {
        parse_in_slices(&text, Limits { bytes: 1 << 20, depth: 6 }, 4_096, &pace).await
    });
    let (mut rests, mut done) = (0, 0.0);
    while sliced.go_on().is_none() {
        rests += 1;
        assert!((done..=1.0).contains(&sliced.done()));
        done = sliced.done();
    }
    assert!(rests >= length / 4_096 && done > 0.0, "{rests} rests, {done}");
}

/// An audit whose file is longer than what is read at once.
fn long_file() -> String {
    let file = file_of(TOOL, 1_200_000);
    assert!(file.len() > 1 << 20);
    file
}

#[test]
fn an_audit_in_slices_is_the_same_audit() {
    let text = long_file();
    let mut sliced = import_in_slices(text.clone());
    let mut rests = 0;
    let read = loop {
        match sliced.go_on() {
            Some(read) => break read.expect("whole"),
            None => rests += 1,
        }
    };
    assert!(rests > 5, "{rests} rests");
    assert_eq!(read.audit, import(&text).expect("whole").audit);
}

#[test]
fn a_long_file_opens_in_slices_and_stopping_leaves_everything_as_it_was() {
    let mut device = Device::start(Rc::new(MemoryStore::default()), TOOL);
    let before = device.store.dump();
    device.hold = true;
    device.send(Command::Import(Ok(long_file()), plumbline::app::Purpose::Read));
    assert!(matches!(device.state.work, Some(Work::Audit(..))));
    device.send(Command::Stop);
    device.release();
    assert!(device.state.work.is_none() && device.state.open.is_none());
    assert!(device.state.notice.is_none());
    assert_eq!(device.store.dump(), before);
    device.send(Command::Import(Ok(long_file()), plumbline::app::Purpose::Read));
    assert!(device.state.open.is_some(), "{:?}", device.state.notice);
    assert!(device.state.work.is_none());
}

#[test]
fn a_long_file_that_was_changed_is_refused_and_nothing_else_happens() {
    let mut device = Device::start(Rc::new(MemoryStore::default()), TOOL);
    device.send(Command::Import(
        Ok(long_file().replacen("xxx", "xyx", 1)),
        plumbline::app::Purpose::Read,
    ));
    let notice = device.state.notice.as_ref().expect("told");
    assert_eq!(notice.title, "The file was not opened");
    assert!(device.state.open.is_none() && device.state.work.is_none());
    let much = " ".repeat((MOST_MEBIBYTES + 68) * 1024 * 1024); // 100 MiB
    device.send(Command::Import(Ok(much), plumbline::app::Purpose::Read));
    let said = device.state.notice.as_ref().expect("told").body.join(" ");
    assert!(said.contains("longer than 32 MiB"), "{said}");
}
