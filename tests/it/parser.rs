//! Refusals of the instrument parser, one case a message: the base file with one
//! thing made wrong, and every finding that comes of it.

use std::fs;

use plumbline::instrument::{Finding, parse};
use plumbline::json::{self, Value};

use crate::accept::{cases, matches_file};

#[test]
fn the_base_is_sound() {
    let text = fs::read_to_string(cases("instrument/base.json")).expect("base");
    let instrument = parse(&text).expect("sound");
    assert!(plumbline::grading::run_cases(&instrument).is_empty());
}

#[test]
fn every_fault_is_refused_with_its_place() {
    let limits = plumbline::instrument::LIMITS;
    let base = fs::read_to_string(cases("instrument/base.json")).expect("base");
    let base = json::parse(&base, limits).expect("JSON");
    let list = fs::read_to_string(cases("instrument/faults.json")).expect("faults");
    let list = json::parse(&list, limits).expect("JSON");
    let mut report = String::new();
    for fault in list.as_array().expect("a list") {
        let name = fault["name"].as_str().expect("a name");
        let text = match fault.get("text") {
            Some(text) => text.as_str().expect("text").to_owned(),
            None => json::line(&spoil(base.clone(), &fault["set"], &fault["remove"])),
        };
        report.push_str(&format!("# {name}\n"));
        let findings = parse(&text).expect_err(&format!("“{name}” must be refused"));
        assert!(!findings.is_empty(), "“{name}” has no finding");
        for finding in findings {
            report.push_str(&format!("{finding}\n"));
        }
        report.push('\n');
    }
    matches_file(&cases("instrument/faults.txt"), &report);
}

/// Sets and removes what the case says, by JSON pointer.
pub(crate) fn spoil(mut tree: Value, set: &Value, remove: &Value) -> Value {
    for (pointer, value) in set.as_object().into_iter().flatten() {
        let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
        let key = key.replace("~1", "/").replace("~0", "~");
        match tree.pointer_mut(parent).unwrap_or_else(|| panic!("no {parent}")) {
            Value::Array(items) => match key.parse::<usize>().ok().filter(|i| *i < items.len()) {
                Some(i) => items[i] = value.clone(),
                None => items.push(value.clone()),
            },
            object => object[key] = value.clone(),
        }
    }
    if let Some(pointer) = remove.as_str() {
        let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
        let object = tree.pointer_mut(parent).and_then(Value::as_object_mut).expect("an object");
        object.shift_remove(key).expect("something to remove");
    }
    tree
}

#[test]
fn size_depth_and_number_are_limited() {
    let code = |text: &str| -> Finding { parse(text).expect_err("refused").remove(0) };
    let long = format!("\"{}\"", "x".repeat(4 * 1024 * 1024));
    assert!(code(&long).says.contains("4 MiB"), "{}", code(&long));
    let deep = format!("{}1{}", "[".repeat(65), "]".repeat(65));
    assert!(code(&deep).says.contains("64 levels"), "{}", code(&deep));
    let deeper = "[".repeat(100_000);
    assert!(code(&deeper).says.contains("64 levels"), "{}", code(&deeper));
    let question = |i: usize| format!(r#"{{"id":"q{i}","ask":"?","scale":"met"}}"#);
    let questions: Vec<_> = (0..20_000).map(question).collect();
    let many = format!(
        r#"{{"format":"plumbline.instrument/1","id":"many","version":"1","title":"Many",
        "scales":{{"met":[{{"id":"a","label":"A"}},{{"id":"b","label":"B"}}]}},
        "sections":[{{"id":"s","title":"S","scale":"met","children":[{}],
        "rules":[{{"id":"r","atMost":"b","when":{{"count":"children","atOrBelow":"b"}}}}]}}]}}"#,
        questions.join(",")
    );
    assert!(code(&many).says.contains("20000 criteria"), "{}", code(&many));
}

#[test]
fn a_hostile_file_costs_no_more_than_its_size() {
    let levels = r#"[{"id":"a","label":"A"},{"id":"b","label":"B"}]"#;
    let tool = |facts: &str, questions: &str, rules: &str| {
        format!(
            r#"{{"format":"plumbline.instrument/1","id":"h","version":"1","title":"H",
            "scales":{{"s":{levels}}},"facts":[{facts}],
            "sections":[{{"id":"g","title":"G","scale":"s","children":[{questions}],"rules":[{rules}]}}]}}"#
        )
    };
    let join = |count: usize, one: &dyn Fn(usize) -> String| {
        (0..count).map(one).collect::<Vec<_>>().join(",")
    };
    let questions = join(19_000, &|i| format!(r#"{{"id":"q{i}","ask":"?","scale":"s"}}"#));
    // Each rule names every question without writing one of them down.
    let rules = join(20_000, &|i| {
        format!(r#"{{"id":"r{i}","atMost":"b","when":{{"count":"children","atOrBelow":"b"}}}}"#)
    });
    let findings = parse(&tool("", &questions, &rules)).expect_err("too much is named");
    assert_eq!(findings[0].code, "too-many");
    // One question, named again and again in one list.
    let again = format!(
        r#"{{"id":"r","atMost":"b","when":{{"count":[{}],"atOrBelow":"b"}}}}"#,
        join(500_000, &|_| r#""q0""#.into())
    );
    let findings = parse(&tool("", r#"{"id":"q0","ask":"?","scale":"s"}"#, &again));
    assert!(findings.expect_err("named twice").len() <= 500);
    let options = join(80_000, &|i| format!(r#"{{"id":"o{i}","label":"O"}}"#));
    let fact = format!(r#"{{"id":"f","label":"F","kind":"choice","options":[{options}]}}"#);
    let findings = parse(&tool(&fact, r#"{"id":"q0","ask":"?","scale":"s"}"#, ""));
    assert_eq!(findings.expect_err("too many options")[0].code, "too-many");
    // Each measure of gaps walks through all dates of its fact.
    let facts = r#"{"id":"f","label":"F","kind":"date"},{"id":"d","label":"D","kind":"dates"}"#;
    let gaps = |count| {
        join(count, &|i| {
            format!(
                r#"{{"id":"m{i}","title":"M","scale":"s","measure":{{"gaps":{{"of":"d","until":"f"}},
                "steps":[{{"from":"f","then":{{"workingDays":10000}}}}],"bands":[{{"upTo":0,"level":"a"}}]}}}}"#
            )
        })
    };
    let rule = r#"{"id":"r","atMost":"b","when":{"count":"children","atOrBelow":"b"}}"#;
    assert!(parse(&tool(facts, &gaps(100), rule)).is_ok());
    let findings = parse(&tool(facts, &gaps(101), rule)).expect_err("too many measures of gaps");
    assert_eq!((findings.len(), findings[0].code), (1, "too-many"));
}
