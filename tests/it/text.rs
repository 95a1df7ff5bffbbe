//! Every word for people stands in the `text` folder of its room, where whoever translates
//! finds it; this reads the other sources of those rooms and fails on words that strayed.

use std::fs;
use std::path::Path;

use crate::arrows::rust_files;

/// What looks like words for people and is none: the file, the text, and why it may stay.
const NOT_WORDS: &[(&str, &str, &str)] = &[
    ("app/backup_pieces.rs", "Job", "the name of a type, for whoever debugs"),
    ("app/memory.rs", "it was killed", "happens in tests alone"),
    ("ui/components/new_passphrase.rs", "Plumbline", "the name under which browsers keep it"),
    ("ui/dom.rs", "Escape", "a key as browsers name it"),
    (
        "ui/dom/keys.rs",
        "textarea, select, input:not([type=radio]):not([type=checkbox])",
        "a selector of elements",
    ),
    ("ui/timeline/picture.rs", "Home", "a key as browsers name it"),
    ("ui/timeline/picture.rs", "End", "a key as browsers name it"),
];

#[test]
fn words_for_people_stand_in_the_text_folders() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let (mut strayed, mut met, mut seen) = (Vec::new(), Vec::new(), 0);
    for room in ["app", "ui"] {
        for file in rust_files(&source.join(room)) {
            let path = file.strip_prefix(&source).expect("below src").to_string_lossy();
            if path.starts_with(&format!("{room}/text/")) {
                continue;
            }
            seen += 1;
            for text in words_in(&fs::read_to_string(&file).expect("readable")) {
                match NOT_WORDS.iter().find(|(at, words, _)| *at == path && *words == text) {
                    Some(exception) => met.push(exception),
                    None => strayed.push(format!("{path}: {text}")),
                }
            }
        }
    }
    assert!(seen > 100, "only {seen} files seen: does this test still look at the sources?");
    assert!(strayed.is_empty(), "words outside of the text folders:\n{}", strayed.join("\n"));
    let idle: Vec<_> = NOT_WORDS.iter().filter(|exception| !met.contains(exception)).collect();
    assert!(idle.is_empty(), "exceptions that nothing needs any more: {idle:?}");
}

#[test]
fn words_for_people_are_told_from_other_texts() {
    let words = [
        r#"let title = "Nothing was saved";"#,
        r#"Err(format!("{count} audits"))"#,
        r#"format!("{said} (calculated: {calculated})")"#,
        r##"html! { <p class="govuk-body">{ r#"so "said""# }</p> }"##,
        r#"let name = "Undone";"#,
        "let quote = '\"'; // don't\n say(\"an audit\\\n tool\");",
        r#"fn a<'t>(b: &'t str) { say('\'', "that is all") }"#,
    ];
    for code in words {
        assert_eq!(words_in(code).len(), 1, "{code} has words for people");
    }
    let others = [
        r#"// "a comment"
           /* "another one" */"#,
        r#"it.expect("it was read from it"); panic!("not here")"#,
        r#"<p class="govuk-body pl-told" />"#,
        r##"document.query_selector("#go-on a"); element.closest("[role=group], .pl-one")"##,
        r#"format!("{id} {hint}"); format!("{id}-hint"); "ArrowDown"; "0 0 24 24""#,
        r#"#[allow(dead_code, reason = "the bench alone uses it")]"#,
    ];
    for code in others {
        assert_eq!(words_in(code), Vec::<String>::new(), "{code} has no words for people");
    }
}

/// The string literals of some code that look like words for people.
fn words_in(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = code;
    while let Some(start) = rest.find(['"', '/', '\'']) {
        let (before, from) = rest.split_at(start);
        let length = match from {
            _ if from.starts_with("//") => from.find('\n').unwrap_or(from.len()),
            _ if from.starts_with("/*") => from.find("*/").map_or(from.len(), |end| end + 2),
            _ if from.starts_with('/') => 1,
            _ if from.starts_with('\'') => character(from),
            _ => {
                let (text, length) = literal(before, from);
                if !is_for_programmers(before) && looks_like_words(text) {
                    found.push(text.to_owned());
                }
                length
            }
        };
        rest = &from[length..];
    }
    found
}

/// How long a character is, or the mark of a lifetime.
fn character(from: &str) -> usize {
    let mut inside = from[1..].chars();
    match (inside.next(), inside.next()) {
        (Some('\\'), Some(escaped)) => {
            let skip = 2 + escaped.len_utf8();
            from[skip..].find('\'').map_or(1, |end| skip + end + 1)
        }
        (Some(one), Some('\'')) => one.len_utf8() + 2,
        _ => 1,
    }
}

/// What a literal says that begins here, and how long it is.
fn literal<'c>(before: &str, from: &'c str) -> (&'c str, usize) {
    let hashes = before.len() - before.trim_end_matches('#').len();
    if before[..before.len() - hashes].ends_with('r') {
        let end = format!("\"{}", "#".repeat(hashes));
        let length = from[1..].find(&end).unwrap_or(from.len() - 1);
        return (&from[1..=length], length + 1 + end.len());
    }
    let mut escaped = false;
    let end = from[1..].find(|c| {
        let ends = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        ends
    });
    let length = end.expect("a literal ends");
    (&from[1..=length], length + 2)
}

/// Whether what comes next is a reason in code: it is told when the program is at fault.
fn is_for_programmers(before: &str) -> bool {
    let calls = ["expect(", "panic!(", "unreachable!(", "reason ="];
    calls.iter().any(|call| before.trim_end().ends_with(call))
}

/// A word with more beside it, or one that begins as a sentence does.
fn looks_like_words(text: &str) -> bool {
    const OTHERS: [&str; 5] = ["govuk-", "pl-", "#", ".", "["]; // classes and selectors
    let parts: Vec<_> = text.split_whitespace().collect();
    let is_other = |part: &&str| OTHERS.iter().any(|other| part.starts_with(other));
    let is_sentence = parts.len() > 1 || text.starts_with(char::is_uppercase);
    is_sentence && parts.iter().any(is_word) && !parts.iter().any(is_other)
}

/// Whether it is letters and the marks between and around them; small ones but the first.
fn is_word(part: &&str) -> bool {
    let word = part.trim_matches(|c: char| "“”()?!.,:;…".contains(c));
    let is_part = |c: char| c.is_lowercase() || "'’-".contains(c);
    word.len() > 1 && word.chars().skip(1).all(is_part) && word.starts_with(char::is_alphabetic)
}
