//! Text that somebody sends on purpose, or a disk by accident: each reader refuses it with
//! a sentence and a place. The list follows what RFC 8259 leaves open or forbids.

use plumbline::exchange::{import, read_event};
use plumbline::instrument::{self, parse};

use crate::accept::{cases, matches_file};

/// What it is, and the text itself.
fn texts() -> Vec<(&'static str, String)> {
    let plain = |name, text: &str| (name, text.to_owned());
    vec![
        plain("nothing", ""),
        plain("space alone", " \t\r\n"),
        plain("one bracket", "["),
        plain("no end", r#"{"format": "#),
        plain("text without its end", r#"{"format": "plumb"#),
        plain("two values", "{} {}"),
        plain("a comma too many in an object", r#"{"format": "x",}"#),
        plain("a comma too many in a list", "[1,]"),
        plain("two commas", "[1,,2]"),
        plain("no comma", "[1 2]"),
        plain("no colon", r#"{"format" 1}"#),
        plain("a key without quotation marks", "{format: 1}"),
        plain("single quotation marks", "{'format': 1}"),
        plain("a comment", "{} // that is all"),
        plain("brackets that do not match", r#"{"format": [1}"#),
        plain("NaN", "[NaN]"),
        plain("infinity", "[Infinity]"),
        plain("a number too large for any", r#"{"format": 1e400}"#),
        plain("a number too small for any", r#"{"format": -1e400}"#),
        ("a number of a million digits", format!(r#"{{"format": {}}}"#, "9".repeat(1_000_000))),
        plain("a number with a zero before it", "[01]"),
        plain("a number that is only a sign", "[-]"),
        plain("a number with a plus", "[+1]"),
        plain("a number in base sixteen", "[0x1f]"),
        plain("a word", "[yes]"),
        plain("a word in capitals", "[TRUE]"),
        plain("an unknown escape", r#"["\x41"]"#),
        plain("an escape without its end", r#"["\u00"]"#),
        plain("half a character", r#"["\ud800"]"#),
        plain("the other half first", r#"["\udc00\ud800"]"#),
        plain("a line break within text", "[\"a\nb\"]"),
        plain("a null character within text", "[\"a\0b\"]"),
        plain("a null character between values", "[1,\0 2]"),
        plain("a mark of byte order, then nothing", "\u{feff}"),
        plain("two marks of byte order", "\u{feff}\u{feff}{}"),
        plain("a mark of byte order within", "{\u{feff}}"),
        plain("another kind of space", "{\u{a0}}"),
        plain("a key twice", r#"{"format": "a", "format": "b"}"#),
        plain("a key twice, once escaped", r#"{"format": "a", "f\u006frmat": "b"}"#),
        plain("a prototype", r#"{"__proto__": {"format": "plumbline.audit/1"}}"#),
        ("lists within lists", "[".repeat(100_000)),
        ("lists within lists, closed", "[".repeat(100_000) + &"]".repeat(100_000)),
        ("objects within objects", r#"{"a":"#.repeat(100_000)),
        ("more than any file may have", " ".repeat(33 * 1024 * 1024)),
        plain("a web page", "<!doctype html><script>alert(1)</script>"),
        plain("a spreadsheet", "a,b\r\n=1+1,2\r\n"),
        plain("an archive", "PK\u{3}\u{4}"),
        plain("a value alone", "3"),
    ]
}

#[test]
fn every_reader_refuses_what_is_not_plain_json() {
    let mut said = String::new();
    for (name, text) in texts() {
        said.push_str(&format!("# {name}\n"));
        let tool = parse(&text).expect_err(name);
        assert_eq!(tool.len(), 1, "{name}");
        said.push_str(&format!("tool: {}\n", tool[0]));
        let audit = import(&text).expect_err(name);
        said.push_str(&format!("audit: {} {}\n", audit.says, audit.mend));
        let event = read_event(&text).expect_err(name);
        said.push_str(&format!("event: {event}\n\n"));
    }
    matches_file(&cases("hostile/refused.txt"), &said);
}

#[test]
fn bytes_that_are_no_text_are_refused() {
    for bytes in
        [&b"\xff\xfe{\0}\0"[..], b"{\"a\": \"\xc3\x28\"}", b"\xed\xa0\x80", b"\xf8\x88\x80\x80\x80"]
    {
        let findings = instrument::from_bytes(bytes).expect_err("no text");
        assert!(findings[0].says.contains("text in UTF-8"), "{}", findings[0]);
    }
}
