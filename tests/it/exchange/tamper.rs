//! Files that somebody tampered with: never a panic, never believed unseen.

use plumbline::exchange::{export, import};
use plumbline::json::{self, Value, step};
use proptest::prelude::*;
use proptest::sample::Index;

use super::samples::{runner, samples, seal, tree};

/// What may come to stand in a place: each kind, and values at the edge of each.
const ODD: &[&str] = &[
    "null",
    "true",
    "0",
    "-1",
    "0.5",
    "10001",
    "1e300",
    "-0.0",
    "18446744073709551615",
    r#""""#,
    r#""met""#,
    r#""not-yet""#,
    r#""2026-02-30""#,
    r#""2199-12-31""#,
    r#""1900-01-01""#,
    r#""audit-date""#,
    r#""plan""#,
    r#""children""#,
    r#""\u0000/~\u202e""#,
    "[]",
    "{}",
    r#"{"weeks": 10000}"#,
    r#"{"months": 10000}"#,
    r#"{"parameter": "visit-gap"}"#,
    r#"{"notApplicable": ""}"#,
];

#[derive(Debug, Clone)]
enum Twist {
    Put(Index, Index),
    Remove(Index),
    Copy(Index, Index),
}

fn any_twist() -> impl Strategy<Value = Twist> {
    let index = any::<Index>;
    prop_oneof![
        (index(), index()).prop_map(|(at, odd)| Twist::Put(at, odd)),
        index().prop_map(Twist::Remove),
        (index(), index()).prop_map(|(from, to)| Twist::Copy(from, to)),
    ]
}

fn twist(file: &mut Value, twist: &Twist) {
    let places = places(file);
    let (at, value) = match twist {
        Twist::Put(at, odd) => (at.get(&places).as_str(), tree(ODD[odd.index(ODD.len())])),
        Twist::Copy(from, to) => (
            to.get(&places).as_str(),
            file.pointer(from.get(&places).as_str()).cloned().unwrap_or_default(),
        ),
        Twist::Remove(at) => {
            let (parent, key) = at.get(&places).as_str().rsplit_once('/').expect("a pointer");
            match file.pointer_mut(parent) {
                Some(Value::Object(members)) => {
                    members.shift_remove(&key.replace("~1", "/").replace("~0", "~"));
                }
                Some(Value::Array(items)) => {
                    items.remove(key.parse().expect("an index"));
                }
                _ => {}
            }
            return;
        }
    };
    *file.pointer_mut(at).expect("a place") = value;
}

/// Pointers to everything in a tree but its top.
fn places(tree: &Value) -> Vec<String> {
    fn below(value: &Value, at: &str, places: &mut Vec<String>) {
        let mut visit = |at: String, value| {
            places.push(at.clone());
            below(value, &at, places);
        };
        match value {
            Value::Array(items) => {
                items.iter().enumerate().for_each(|(i, item)| visit(step(at, i), item));
            }
            Value::Object(members) => {
                members.iter().for_each(|(key, value)| visit(step(at, key), value));
            }
            _ => {}
        }
    }
    let mut places = Vec::new();
    below(tree, "", &mut places);
    places
}

#[test]
fn a_changed_tree_is_refused() {
    let files: Vec<Value> = samples().iter().map(|sample| tree(&sample.export())).collect();
    let law = |(which, twists): (Index, Vec<Twist>)| {
        let original = which.get(&files);
        let mut file = original.clone();
        twists.iter().for_each(|t| twist(&mut file, t));
        let same = json::canonical(&file) == json::canonical(original);
        prop_assert_eq!(import(&json::line(&file)).is_ok(), same);
        Ok(())
    };
    let twists = (any::<Index>(), proptest::collection::vec(any_twist(), 1..3));
    runner(400).run(&twists, law).expect("no change goes unseen");
}

/// With both digests made right again, a file is as good as one by another
/// program: it is opened or refused, and what is opened can be exported and opened.
#[test]
fn a_changed_tree_with_right_digests_is_read_or_refused() {
    let files: Vec<Value> = samples().iter().map(|sample| tree(&sample.export())).collect();
    let opened = std::cell::Cell::new(0);
    let law = |(which, twists): (Index, Vec<Twist>)| {
        let mut file = which.get(&files).clone();
        twists.iter().for_each(|t| twist(&mut file, t));
        seal(&mut file, "tool");
        seal(&mut file, "file");
        let Ok(first) = import(&json::line(&file)) else { return Ok(()) };
        opened.set(opened.get() + 1);
        let again = import(&export(&first.audit, &first.instrument, &first.body).expect("small"));
        let again = again.map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(again.audit, first.audit);
        prop_assert!(again.differences.is_empty(), "{:?}", again.differences);
        Ok(())
    };
    let twists = (any::<Index>(), proptest::collection::vec(any_twist(), 1..3));
    runner(600).run(&twists, law).expect("read or refused");
    assert!(opened.get() > 50, "only {} were opened: does this still test anything?", opened.get());
}

#[test]
fn changed_bytes_are_refused_unless_they_say_the_same() {
    let text = super::samples::sample("complete").export();
    let original = json::canonical(&tree(&text));
    let law = |(at, length, put): (Index, usize, Vec<u8>)| {
        let mut bytes = text.clone().into_bytes();
        let from = at.index(bytes.len());
        let to = (from + length).min(bytes.len());
        bytes.splice(from..to, put);
        let changed = String::from_utf8_lossy(&bytes);
        if import(&changed).is_ok() {
            prop_assert_eq!(
                json::canonical(&tree(changed.trim_start_matches('\u{feff}'))),
                &*original
            );
        }
        Ok(())
    };
    let bytes = proptest::collection::vec(any::<u8>(), 0..3);
    runner(1_000).run(&(any::<Index>(), 0..3_usize, bytes), law).expect("refused or the same");
}

#[test]
fn a_file_cut_short_anywhere_is_refused() {
    let text = super::samples::sample("draft").export();
    let end = text.trim_end().len();
    for at in (0..end).filter(|at| at % 7 == 0 && text.is_char_boundary(*at)) {
        assert!(import(&text[..at]).is_err());
    }
}
