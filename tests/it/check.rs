//! The clarity check, one case a message: a clear instrument with one thing done to it,
//! and every finding that comes of it.

use std::fs;

use plumbline::check::check;
use plumbline::instrument::{LIMITS, from_tree};
use plumbline::json;

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
        }
        report.push('\n');
    }
    matches_file(&cases("check/findings.txt"), &report);
}
