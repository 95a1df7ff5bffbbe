//! The house has directions (see the crate's documentation); this reads the
//! sources and fails on an arrow that points the wrong way.

use std::fs;
use std::path::{Path, PathBuf};

/// Each room with the rooms that it may use.
const ROOMS: &[(&str, &[&str])] = &[
    ("slices", &[]),
    ("json", &["slices"]),
    ("calendar", &[]),
    ("instrument", &["calendar", "json"]),
    ("grading", &["instrument", "calendar"]),
    ("check", &["slices", "grading", "instrument", "calendar", "json"]),
    ("timeline", &["grading", "instrument", "calendar"]),
    ("vault", &[]),
    ("personal", &["calendar"]),
    ("audit", &["grading", "instrument", "calendar"]),
    (
        "exchange",
        &["slices", "audit", "vault", "check", "grading", "instrument", "calendar", "json"],
    ),
    (
        "app",
        &[
            "slices",
            "exchange",
            "audit",
            "vault",
            "check",
            "grading",
            "instrument",
            "calendar",
            "json",
        ],
    ),
    ("platform", &["app", "exchange", "calendar"]),
    ("ui", &["app", "timeline", "personal", "audit", "grading", "instrument", "calendar"]),
];

/// Crates that only some rooms, or some files, may name.
const CRATES: &[(&str, &[&str])] = &[
    ("web_sys", &["platform/", "ui/dom", "main.rs"]),
    ("js_sys", &["platform/", "ui/dom.rs", "ui/bench.rs"]),
    ("idb", &["platform/"]),
    ("wasm_bindgen", &["platform/", "ui/dom", "ui/bench.rs", "main.rs"]),
    ("gloo", &["platform/", "ui/dom", "main.rs"]),
    ("yew", &["ui/", "main.rs"]),
    ("serde_json", &["json/"]),
    ("aes_gcm", &["vault/"]),
    ("argon2", &["vault/"]),
    ("base64ct", &["vault/"]),
    ("bech32", &["vault/age/"]),
    ("chacha20poly1305", &["vault/age/"]),
    ("hkdf", &["vault/age/"]),
    ("hmac", &["vault/"]),
    ("scrypt", &["vault/age/"]),
    ("sha2", &["vault/"]),
    ("x25519_dalek", &["vault/age/"]),
    ("zeroize", &["vault/"]),
    ("chrono", &["calendar/"]),
    ("clap", &["bin/"]),
];

#[test]
fn every_arrow_points_down() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut wrong = Vec::new();
    let mut seen = 0;
    for file in rust_files(&source) {
        let path = file.strip_prefix(&source).expect("below src").to_string_lossy().into_owned();
        let text = code(&fs::read_to_string(&file).expect("readable"));
        let room = path.split('/').next().unwrap_or_default();
        if let Some((_, allowed)) = ROOMS.iter().find(|(name, _)| *name == room) {
            seen += 1;
            for (other, _) in ROOMS.iter().filter(|(other, _)| *other != room) {
                if !allowed.contains(other) && names(&text, &format!("crate::{other}")) {
                    wrong.push(format!("{path} uses {other}"));
                }
            }
        }
        for (name, allowed) in CRATES {
            let inside = allowed.iter().any(|place| path.starts_with(place));
            if !inside
                && (names(&text, &format!("{name}::")) || names(&text, &format!("use {name}")))
            {
                wrong.push(format!("{path} names the crate {name}"));
            }
        }
    }
    assert!(seen > 50, "only {seen} files seen: does this test still look at the sources?");
    assert!(wrong.is_empty(), "wrong arrows:\n{}", wrong.join("\n"));
}

#[test]
fn every_folder_is_a_room_that_is_listed() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let map = fs::read_to_string(source.join("lib.rs")).expect("lib.rs");
    for entry in fs::read_dir(&source).expect("src").flatten().filter(|e| e.path().is_dir()) {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name == "bin" {
            continue;
        }
        assert!(ROOMS.iter().any(|(room, _)| *room == name), "{name} has no arrows here");
        assert!(map.contains(&format!("`{name}`")), "{name} is not on the map in lib.rs");
    }
}

pub(crate) fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("readable").flatten() {
        let path = entry.path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    files
}

/// The text without comments, which may name anything.
fn code(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// Whether a path is named as a whole, so that `gloo::` is not found in `my_gloo::`.
fn names(text: &str, path: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(path).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + path.len()..].chars().next();
        // `a::gloo::` is a module called gloo, unless it is `::gloo::` itself.
        let starts = !before.is_some_and(|c| part(c) || c == ':');
        let ends = path.ends_with(':') || !after.is_some_and(part);
        starts && ends
    })
}
