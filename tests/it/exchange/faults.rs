//! One case a message: an export with one thing made wrong, and what people read.

use plumbline::exchange::import;
use plumbline::json::{self, Value};

use super::samples::{read, sample, seal, tree};
use crate::accept::{cases, matches_file};
use crate::parser::spoil;

#[test]
fn every_refusal_says_what_happened_what_is_safe_and_what_to_do() {
    let base = tree(&sample("complete").export());
    let mut report = String::new();
    for fault in tree(&read("import/faults.json")).as_array().expect("a list") {
        let name = fault["name"].as_str().expect("a name");
        let error = import(&text(fault, &base)).expect_err(&format!("“{name}” must be refused"));
        assert!(error.says.ends_with(". Nothing on this device has changed."), "{name}: {error}");
        assert!(!error.mend.is_empty(), "{name}");
        report.push_str(&format!("# {name}\n{}\n{}\n\n", error.says, error.mend));
    }
    matches_file(&cases("import/faults.txt"), &report);
}

/// The text of the case, or the base file made wrong as it says.
fn text(fault: &Value, base: &Value) -> String {
    if let Some(text) = fault["text"].as_str() {
        return text.to_owned();
    }
    if let Some(length) = fault["length"].as_u64() {
        let text = json::line(base);
        return text.clone() + &" ".repeat(usize::try_from(length).expect("short") - text.len());
    }
    if let Some(tool) = fault["tool"].as_str() {
        return read(tool);
    }
    let mut file = spoil(base.clone(), &fault["set"], &fault["remove"]);
    for what in fault["seal"].as_array().into_iter().flatten() {
        seal(&mut file, what.as_str().expect("tool or file"));
    }
    json::line(&file)
}

#[test]
fn a_file_of_the_greatest_length_is_read() {
    let base = tree(&sample("complete").export());
    let most = serde_json::json!({ "length": 32 * 1024 * 1024 });
    assert!(import(&text(&most, &base)).is_ok());
}
