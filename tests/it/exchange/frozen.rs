use std::fs;

use plumbline::exchange::{export, import};

use super::samples::{samples, tree};
use crate::accept::{accepting, cases, entries};

const FOLDER: &str = "formats/plumbline.audit.1";

/// Files as released versions wrote them. They are never written again: every
/// later version must read them and find the same grades.
#[test]
fn every_released_file_stays_readable() {
    if accepting() {
        for sample in samples() {
            let path = cases(FOLDER).join(format!("{}.json", sample.name));
            if !path.exists() {
                fs::write(path, sample.export()).expect("write the first of its kind");
            }
        }
    }
    for path in entries(&cases(FOLDER)) {
        let text = fs::read_to_string(&path).expect("readable");
        let imported = import(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let differences = imported.differences;
        assert!(differences.is_empty(), "{}: {differences:?}", path.display());
        let by = tree(&text)["application"]["version"].clone();
        // Files of a version that was still being made keep what it did not tell yet.
        let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
        let now = samples().iter().any(|sample| Some(&sample.name) == stem.as_ref());
        let path = path.display();
        if now && by == env!("CARGO_PKG_VERSION") {
            let again =
                export(&imported.audit, &imported.instrument, &imported.body).expect("small");
            assert_eq!(again, text, "{path} was written by this version and would be again");
        }
    }
}
