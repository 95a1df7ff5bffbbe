//! Data-driven cases: what a case gives stands beside it in a file, and
//! `make accept` writes that file anew, so that the diff is the review.

use std::fs;
use std::path::{Path, PathBuf};

/// A path below `tests/cases`.
pub(crate) fn cases(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(path)
}

/// Whether expectations are to be written instead of checked.
pub(crate) fn accepting() -> bool {
    std::env::var_os("PLUMBLINE_ACCEPT").is_some()
}

/// Checks a text against its file, or writes the file when accepting.
#[track_caller]
pub(crate) fn matches_file(path: &Path, found: &str) {
    if accepting() {
        fs::write(path, found).expect("write the expectation");
        return;
    }
    let expected = fs::read_to_string(path).unwrap_or_default();
    if expected == found {
        return;
    }
    let lines = expected.lines().chain(std::iter::repeat(""));
    let (at, (expected, found)) = lines
        .zip(found.lines().chain([""]))
        .enumerate()
        .find(|(_, (expected, found))| expected != found)
        .unwrap_or_default();
    panic!(
        "{}, line {}:\nexpected {expected}\nfound    {found}\nif the new text is right: make accept",
        path.display(),
        at + 1
    );
}

/// Files and folders in a folder, sorted.
pub(crate) fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("readable").path()).collect();
    paths.sort();
    assert!(!paths.is_empty(), "no cases in {}", folder.display());
    paths
}
