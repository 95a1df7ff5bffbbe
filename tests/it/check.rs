//! The clarity check, one case a message: a clear instrument with one thing done to it,
//! and every finding that comes of it.

use std::fs;
use std::rc::Rc;

use plumbline::check::{check, check_in_slices};
use plumbline::instrument::{Kind, LIMITS, from_tree, parse};
use plumbline::json;
use serde_json::json;

use crate::accept::{cases, matches_file};
use crate::parser::spoil;

#[test]
fn every_finding_says_what_is_wrong_and_how_to_mend_it() {
    let read = |name| {
        let text = fs::read_to_string(cases(name)).expect("there");
        json::parse(&text, LIMITS).expect("JSON")
    };
    let base = read("check/base.json");
    let mut report = String::new();
    for case in read("check/findings.json").as_array().expect("a list") {
        let name = case["name"].as_str().expect("a name");
        let tree = spoil(base.clone(), &case["set"], &case["remove"]);
        let tool = from_tree(&tree).unwrap_or_else(|findings| panic!("{name}: {}", findings[0]));
        report.push_str(&format!("# {name}\n"));
        for finding in check(&tool) {
            report.push_str(&format!("{finding}\n"));
            // What it gives as answers is what a person can answer.
            for id in finding.counter_example.iter().flat_map(|example| example.answers.keys()) {
                let kind = &tool.criteria[tool.find(id).expect("a criterion")].kind;
                assert!(matches!(kind, Kind::Question(_)), "{name}: {id}");
            }
        }
        report.push('\n');
    }
    matches_file(&cases("check/findings.txt"), &report);
}

/// For a screen a check is cut into slices; what it finds is the same.
#[test]
fn a_check_in_slices_finds_the_same() {
    for name in ["case-audit", "placed-with-parents"] {
        let path = format!("{}/static/instruments/{name}.json", env!("CARGO_MANIFEST_DIR"));
        let tool = Rc::new(parse(&fs::read_to_string(path).expect("there")).expect("sound"));
        let mut checking = check_in_slices(Rc::clone(&tool));
        let (mut slices, mut done) = (1, 0.0);
        let found = loop {
            if let Some(found) = checking.go_on() {
                break found;
            }
            slices += 1;
            assert!(checking.done() >= done && checking.done() <= 1.0, "{}", checking.done());
            done = checking.done();
        };
        assert!(slices > 1 && done > 0.0, "{name}: {slices} slices, {done}");
        assert_eq!(found, check(&tool), "{name}");
    }
}

/// A browser gives WebAssembly one megabyte of stack.
const STACK: usize = 1 << 20;

#[test]
fn an_instrument_that_branches_deep_exhausts_no_stack() {
    let ids = || 0..300;
    let questions: Vec<_> =
        ids().map(|i| json!({"id": format!("q{i}"), "ask": "?", "scale": "s"})).collect();
    let own = |i| {
        let when = json!({"count": [format!("q{i}")], "atOrBelow": "c"});
        json!({"id": format!("r{i}"), "atMost": "b", "when": when})
    };
    let mut rules: Vec<_> = ids().map(own).collect();
    rules.push(
        json!({"id": "few", "atMost": "c", "when": {"points": "children", "belowPercent": 10}}),
    );
    // Each verdict rests on the one before it.
    let verdict = |i| {
        let below = if i == 0 { "g".to_owned() } else { format!("v{}", i - 1) };
        let when = json!({"count": [below], "atOrBelow": "b"});
        let rules = json!([{"id": format!("w{i}"), "atMost": "b", "when": when}]);
        json!({"id": format!("v{i}"), "title": "V", "scale": "s", "rules": rules})
    };
    let levels = ["a", "b", "c"].iter().zip([2, 1, 0]);
    let levels: Vec<_> =
        levels.map(|(id, points)| json!({"id": id, "label": id, "points": points})).collect();
    let tree = json!({
        "format": "plumbline.instrument/1", "id": "deep", "version": "1", "title": "Deep",
        "scales": {"s": levels},
        "sections": [{"id": "g", "title": "G", "scale": "s", "children": questions, "rules": rules}],
        "verdicts": ids().map(verdict).collect::<Vec<_>>()
    });
    let tool = from_tree(&tree).unwrap_or_else(|findings| panic!("{}", findings[0]));
    let checked = std::thread::Builder::new().stack_size(STACK).spawn(move || check(&tool));
    let findings = checked.expect("a thread").join().expect("no panic");
    let not_decided = findings.iter().filter(|finding| finding.code == "not-decided");
    let places: Vec<_> = not_decided.map(|finding| finding.pointer.as_str()).collect();
    assert!(places.contains(&"/verdicts/299/rules/0"), "too deep to decide, and said so");
    assert!(!places.contains(&"/verdicts/9/rules/0"));
    assert!(findings.iter().all(|finding| finding.code != "rule-never-limits"));
}
