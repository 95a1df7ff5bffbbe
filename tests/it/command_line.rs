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
        assert_eq!(absent.status.code(), Some(2), "{command}");
        assert!(absent.stdout.is_empty(), "{command}");
        assert!(text(&absent.stderr).contains("nowhere.json"), "{command}");
    }
}

#[test]
fn an_audit_that_is_not_there_does_not_keep_the_others_from_being_graded() {
    let whole = "tests/cases/formats/plumbline.audit.1/complete.json";
    let done = run(&["verify", "nowhere.json", whole]);
    assert_eq!(done.status.code(), Some(2));
    assert!(text(&done.stdout).contains("every grade follows"));
    let absent = run(&["grade", BASE, "--cases", "nowhere.jsonl"]);
    assert_eq!(absent.status.code(), Some(2));
    assert!(text(&absent.stderr).contains("nowhere.jsonl"));
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
    let lines =
        b"{\"auditDate\":\"2026-06-01\"}\nnot json\n\n\xff\n{\"auditDate\":\"2026-06-01\"}\r\n";
    child.stdin.take().expect("piped").write_all(lines).expect("written");
    let done = child.wait_with_output().expect("it ends");
    let out = text(&done.stdout);
    let out: Vec<_> = out.lines().collect();
    assert_eq!(done.status.code(), Some(1));
    assert_eq!(out.len(), 4);
    assert!(out[0].starts_with("{\"criteria\":") && out[3].starts_with("{\"criteria\":"));
    assert!(out[2].contains("UTF-8") && out[2].contains("\"line\":4"), "{}", out[2]);
    assert!(out[1].starts_with("{\"error\":") && out[1].contains("\"line\":2"), "{}", out[1]);
}

#[test]
fn a_refused_line_says_what_would_have_been_right() {
    let lines = [
        r#"{"auditDate": "June"}"#,
        r#"{"auditDate": "2026-06-01", "answers": {"seen": "good"}}"#,
        r#"{"auditDate": "2026-06-01", "answers": {"unknown": "met"}}"#,
        r#"{"auditDate": "2026-06-01", "answers": {"on-time": "met"}}"#,
        r#"{"auditDate": "2026-06-01", "answers": {"heard": {"notApplicable": " "}}}"#,
        r#"{"auditDate": "2026-06-01", "answers": {"heard": {"notApplicable": "A baby"}}}"#,
        r#"{"auditDate": "2026-06-01", "answers": {"heard": 3}}"#,
        r#"{"auditDate": "2026-06-01", "facts": {"start": "yesterday"}}"#,
        r#"{"auditDate": "2026-06-01", "facts": {"workers": -1000000001}}"#,
        r#"{"auditDate": "2026-06-01", "facts": {"status": "none", "visits": "2026-01-01"}}"#,
    ];
    let file = std::env::temp_dir().join(format!("plumbline-bad-{}.jsonl", std::process::id()));
    std::fs::write(&file, lines.join("\n")).expect("written");
    let done = run(&["grade", BASE, "--cases", file.to_str().expect("text")]);
    std::fs::remove_file(&file).expect("removed");
    let out = text(&done.stdout);
    assert_eq!(out.lines().count(), lines.len());
    let said = lines.iter().zip(out.lines()).map(|(line, out)| format!("{line}\n  {out}\n"));
    matches_file(&cases_folder("command-line/refused.txt"), &said.collect::<String>());
}

#[test]
fn a_tool_that_is_not_text_is_a_finding() {
    let file = std::env::temp_dir().join(format!("plumbline-bytes-{}.json", std::process::id()));
    std::fs::write(&file, b"{\"format\": \"\xff\"}").expect("written");
    let done = run(&["check", "--json", file.to_str().expect("text")]);
    std::fs::remove_file(&file).expect("removed");
    assert_eq!(done.status.code(), Some(1));
    let out = text(&done.stdout);
    assert!(out.contains("text in UTF-8; found a byte that is not, after 12 bytes"), "{out}");
}

#[test]
fn check_ends_with_one_for_errors_and_not_for_warnings() {
    let clear = run(&["check", "tests/cases/check/base.json"]);
    assert_eq!(clear.status.code(), Some(0));
    assert_eq!(text(&clear.stdout), "tests/cases/check/base.json: 0 errors, 0 warnings.\n");
    let warned = run(&["check", BASE]);
    assert_eq!(warned.status.code(), Some(0));
    assert!(text(&warned.stdout).contains("warning[no-source] /verdicts/0: “Overall”"));
    let refused = run(&["check", "README.md", BASE]);
    assert_eq!(refused.status.code(), Some(1));
    let said = text(&refused.stdout);
    assert!(said.contains("README.md: 1 error;") && said.contains("base.json: 0 errors"));
    assert!(refused.stderr.is_empty());
    let absent = run(&["check", "nowhere.json", BASE]);
    assert_eq!(absent.status.code(), Some(2), "the rest is checked all the same");
    assert!(text(&absent.stdout).contains("base.json: 0 errors"));
}

#[test]
fn what_is_not_decided_is_listed_as_far_as_anybody_reads() {
    let clear = std::fs::read_to_string("tests/cases/check/base.json").expect("there");
    let mut tool: serde_json::Value = serde_json::from_str(&clear).expect("JSON");
    let children = &mut tool["sections"][0]["children"];
    let measure = children[3].clone();
    for copy in 0..12 {
        let mut measure = measure.clone();
        measure["id"] = format!("copy-{copy}").into();
        measure["appliesWhen"] = serde_json::json!({"fact": "workers", "atLeast": copy});
        children.as_array_mut().expect("a list").push(measure);
    }
    let file = std::env::temp_dir().join(format!("plumbline-notes-{}.json", std::process::id()));
    std::fs::write(&file, tool.to_string()).expect("written");
    let path = file.to_str().expect("text");
    let (said, listed) = (run(&["check", path]), run(&["check", "--json", path]));
    std::fs::remove_file(&file).expect("removed");
    let said = text(&said.stdout);
    assert_eq!(said.matches("note[not-decided]").count(), 10, "{said}");
    assert!(said.contains("note: 4 more are not decided; --json lists them all."), "{said}");
    assert!(said.trim_end().ends_with("14 not decided."), "{said}");
    assert_eq!(text(&listed.stdout).matches("\"not-decided\"").count(), 14);
}

#[test]
fn check_writes_one_object_a_file() {
    let done = run(&["check", "--json", "tests/cases/check/base.json", BASE, "README.md"]);
    assert_eq!(done.status.code(), Some(1));
    let out = text(&done.stdout);
    let limits = plumbline::json::Limits { bytes: 1 << 20, depth: 16 };
    let reports: Vec<_> = out.lines().map(|line| plumbline::json::parse(line, limits)).collect();
    let reports: Vec<_> = reports.into_iter().map(|report| report.expect("JSON")).collect();
    assert_eq!(reports.len(), 3);
    assert_eq!(reports[0]["file"], "tests/cases/check/base.json");
    assert_eq!(reports[0]["findings"].as_array().map(Vec::len), Some(0));
    let first = &reports[1]["findings"][0];
    assert_eq!(first["severity"], "warning");
    for key in ["code", "pointer", "says", "mend"] {
        assert!(first[key].is_string(), "{key} in {first}");
    }
    assert_eq!(reports[2]["findings"][0]["code"], "not-the-format");
}

#[test]
fn whoever_stops_reading_a_check_is_no_fault() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_plumbline"))
        .args(["check", BASE, BASE])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it runs");
    drop(child.stdout.take()); // before anything is written
    let done = child.wait_with_output().expect("it ends");
    assert!(done.stderr.is_empty(), "{}", text(&done.stderr));
}
