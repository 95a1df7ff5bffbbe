//! Grades and bounds, data-driven: a folder holds an instrument, cases one a line,
//! and what must come out, one a line, in the form of `plumbline grade`. Folders named
//! `independent-…` were generated and graded by another implementation of GRADING.md,
//! written in another language by somebody who had not seen this one.

use std::fs;
use std::path::Path;

use plumbline::exchange::{CaseLine, grade_case};
use plumbline::instrument::{Instrument, parse};
use plumbline::json::{self, Limits, Value};

use crate::accept::{accepting, cases, entries};

const LIMITS: Limits = Limits { bytes: 1 << 22, depth: 64 };

#[test]
fn cases_give_what_stands_beside_them() {
    let mut checked = 0;
    for folder in entries(&cases("grading")) {
        checked += check(&folder);
    }
    assert!(checked > 250, "only {checked} cases");
}

fn check(folder: &Path) -> usize {
    let text = |name: &str| {
        let path = folder.join(name);
        fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
    };
    let instrument = parse(&text("instrument.json")).unwrap_or_else(|findings| {
        panic!("{}: {}", folder.display(), findings.first().expect("a finding"))
    });
    let given = text("cases.jsonl");
    let found: Vec<String> = given.lines().map(|line| grade(&instrument, line)).collect();
    if accepting() && !folder.join("expected.jsonl").exists() {
        fs::write(folder.join("expected.jsonl"), found.join("\n") + "\n").expect("written");
    }
    let expected = text("expected.jsonl");
    assert_eq!(found.len(), expected.lines().count(), "{}: lines", folder.display());
    for (number, (found, expected)) in found.iter().zip(expected.lines()).enumerate() {
        let parse = |text: &str| json::parse(text, LIMITS).expect("JSON");
        if let Err(difference) = includes(&parse(found), &parse(expected), "") {
            panic!(
                "{}, case {}: {difference}\n{}",
                folder.display(),
                number + 1,
                given.lines().nth(number).unwrap_or_default()
            );
        }
    }
    found.len()
}

fn grade(instrument: &Instrument, line: &str) -> String {
    let case: CaseLine =
        json::parse(line, LIMITS).and_then(|tree| json::read(&tree)).expect("a case");
    let graded =
        grade_case(instrument, &case).unwrap_or_else(|refused| panic!("{refused}: {line}"));
    json::line(&graded)
}

/// Whether all that is expected is there. What an expectation leaves out is not
/// asked for; `null` means that it must be absent.
fn includes(found: &Value, expected: &Value, at: &str) -> Result<(), String> {
    match (found, expected) {
        (Value::Object(found), Value::Object(expected)) => {
            expected.iter().try_for_each(|(key, expected)| {
                includes(found.get(key).unwrap_or(&Value::Null), expected, &format!("{at}/{key}"))
            })
        }
        (found, expected) if found == expected => Ok(()),
        (Value::Number(a), Value::Number(b)) if a.as_f64() == b.as_f64() => Ok(()),
        _ => Err(format!("at {at} expected {expected}, found {found}")),
    }
}
