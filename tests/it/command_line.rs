//! The command line as a shell sees it: what it writes where, and how it ends.

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

use crate::accept::{cases as cases_folder, matches_file};

const BASE: &str = "tests/cases/instrument/base.json";

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_plumbline")).args(arguments).output().expect("it runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("text")
}

#[test]
fn a_rule_book_is_a_page_whose_text_cannot_become_markup() {
    let hostile = std::fs::read_to_string(BASE).expect("there");
    let hostile = hostile.replace("\"Seen?\"", "\"<script>alert(1)</script> & seen?\"");
    let file = std::env::temp_dir().join(format!("plumbline-{}.json", std::process::id()));
    std::fs::write(&file, hostile).expect("written");
    let book = run(&["rulebook", file.to_str().expect("text")]);
    std::fs::remove_file(&file).expect("removed");
    assert!(book.status.success());
    let page = text(&book.stdout);
    assert!(page.starts_with("<!doctype html>") && page.ends_with("</html>\n"));
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; seen?"));
    assert!(!page.contains("<script"));
}

#[test]
fn decision_tables_are_one_file_on_standard_output() {
    let view = run(&["dmn", BASE]);
    assert!(view.status.success() && view.stderr.is_empty());
    let file = text(&view.stdout);
    assert!(file.starts_with("<?xml ") && file.ends_with("</definitions>\n"));
    let refused = run(&["dmn", "package.json"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(refused.stdout.is_empty() && text(&refused.stderr).contains("not-the-format"));
}

#[test]
fn verify_says_of_each_file_whether_it_holds() {
    let whole = "tests/cases/formats/plumbline.audit.1/complete.json";
    let good = run(&["verify", whole]);
    assert!(good.status.success());
    assert!(text(&good.stdout).contains("every grade follows"));
    let bad = run(&["verify", whole, "README.md"]);
    assert_eq!(bad.status.code(), Some(1));
    let said = text(&bad.stdout);
    assert!(said.contains("every grade follows") && said.contains("README.md: The file is not"));
    assert!(bad.stderr.is_empty());
}

#[test]
fn a_file_that_is_not_there_is_a_complaint_not_a_result() {
    for command in ["check", "dmn", "verify", "rulebook"] {
        let absent = run(&[command, "nowhere.json"]);
        assert_eq!(absent.status.code(), Some(1), "{command}");
        assert!(absent.stdout.is_empty(), "{command}");
        assert!(text(&absent.stderr).contains("nowhere.json"), "{command}");
    }
}

#[test]
fn a_command_that_is_not_understood_ends_with_two() {
    assert_eq!(run(&["guess"]).status.code(), Some(2));
    assert_eq!(run(&["verify"]).status.code(), Some(2));
}

#[test]
fn an_explanation_is_added_where_it_is_asked_for() {
    let case = "{\"auditDate\":\"2026-06-01\",\"facts\":{\"status\":\"order\"},\"answers\":{\"seen\":\"not-met\",\"heard\":\"met\"}}";
    let file = std::env::temp_dir().join(format!("plumbline-{}.jsonl", std::process::id()));
    std::fs::write(&file, case).expect("written");
    let cases = file.to_str().expect("text");
    let plain = run(&["grade", BASE, "--cases", cases]);
    let explained = run(&["grade", BASE, "--cases", cases, "--explain"]);
    std::fs::remove_file(&file).expect("removed");
    assert!(!text(&plain.stdout).contains("explanation"));
    matches_file(&cases_folder("command-line/explain.json"), &text(&explained.stdout));
}

#[test]
fn a_bad_line_gets_its_number_and_the_others_go_on() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_plumbline"))
        .args(["grade", BASE, "--cases", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("it runs");
    let lines = "{\"auditDate\":\"2026-06-01\"}\nnot json\n\n{\"auditDate\":\"2026-06-01\"}\n";
    child.stdin.take().expect("piped").write_all(lines.as_bytes()).expect("written");
    let done = child.wait_with_output().expect("it ends");
    let out = text(&done.stdout);
    let out: Vec<_> = out.lines().collect();
    assert_eq!(done.status.code(), Some(1));
    assert_eq!(out.len(), 3);
    assert!(out[0].starts_with("{\"criteria\":") && out[2].starts_with("{\"criteria\":"));
    assert!(out[1].starts_with("{\"error\":") && out[1].contains("\"line\":2"), "{}", out[1]);
}
