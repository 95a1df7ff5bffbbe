use libfuzzer_sys::fuzzer_mutate;
use plumbline::json::{self, Limits, Value};

/// Up to three changes that leave JSON what it is, since bytes alone rarely get past
/// its reader; one time in four bytes nevertheless, for that reader must hold too.
pub fn mutate(data: &mut [u8], size: usize, max: usize, seed: u32) -> usize {
    let mut dice = Dice(seed.into());
    let tree = if dice.below(4) == 0 { None } else { tree(&data[..size]) };
    let Some(mut tree) = tree else { return fuzzer_mutate(data, size, max) };
    for _ in 0..=dice.below(3) {
        change(&mut tree, &mut dice);
    }
    let text = json::line(&tree);
    if text.len() > max {
        return fuzzer_mutate(data, size, max);
    }
    data[..text.len()].copy_from_slice(text.as_bytes());
    text.len()
}

fn tree(data: &[u8]) -> Option<Value> {
    let limits = Limits { bytes: usize::MAX, depth: 100 };
    json::parse(std::str::from_utf8(data).ok()?, limits).ok()
}

/// Values at the edges of what files may hold.
const EDGES: &str = r#"[null, true, false, 0, -1, 0.5, 1e9, 1e308, 9007199254740993, "", " ", [], {},
    "2026-02-29", "9999-12-31", "0001-01-01", "not-yet", "audit-date", "children", "sections",
    {"months": 1000000000}, {"workingDays": 10000}, {"notApplicable": ""}]"#;

fn change(tree: &mut Value, dice: &mut Dice) {
    let mut places = Vec::new();
    collect(tree, "", &mut places);
    let here = &places[dice.below(places.len())];
    let there = &places[dice.below(places.len())];
    let other = tree.pointer(there).cloned().unwrap_or_default();
    match dice.below(5) {
        0 => take_out(tree, here),
        1 => put(tree, here, edge(dice)),
        2 => add(tree, here, there, other),
        // Most often: an id, a level, a condition, a whole criterion where another was.
        _ => put(tree, here, other),
    }
}

fn collect(tree: &Value, at: &str, places: &mut Vec<String>) {
    places.push(at.to_owned());
    match tree {
        Value::Object(object) => {
            object.iter().for_each(|(key, value)| collect(value, &json::step(at, key), places));
        }
        Value::Array(items) => {
            let items = items.iter().enumerate();
            items.for_each(|(i, item)| collect(item, &json::step(at, i), places));
        }
        _ => {}
    }
}

fn put(tree: &mut Value, at: &str, value: Value) {
    if let Some(place) = tree.pointer_mut(at) {
        *place = value;
    }
}

fn take_out(tree: &mut Value, at: &str) {
    let Some((parent, key)) = at.rsplit_once('/') else { return };
    match tree.pointer_mut(parent) {
        Some(Value::Object(object)) => {
            object.shift_remove(key);
        }
        Some(Value::Array(items)) => {
            items.remove(key.parse().expect("an index"));
        }
        _ => {}
    }
}

/// Adds one more to a list, or to an object under the key it has elsewhere.
fn add(tree: &mut Value, at: &str, from: &str, value: Value) {
    match tree.pointer_mut(at) {
        Some(Value::Array(items)) => items.push(value),
        Some(Value::Object(object)) => {
            let key = from.rsplit('/').next().unwrap_or_default();
            object.insert(key.to_owned(), value);
        }
        _ => {}
    }
}

fn edge(dice: &mut Dice) -> Value {
    let edges = tree(EDGES.as_bytes()).expect("JSON");
    let edges = edges.as_array().expect("a list");
    edges[dice.below(edges.len())].clone()
}

/// SplitMix64: the seed alone decides, so that a run can be done again.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % n as u64) as usize
    }
}
