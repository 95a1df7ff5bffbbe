//! Anything as an instrument file; one that is sound is checked for clarity, within the
//! work that the check allows itself, and says of each finding where, what and how to mend it.
#![no_main]

mod mutate;

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use plumbline::check::check;
use plumbline::instrument::parse;
use plumbline::json;

fuzz_target!(|text: &str| {
    let Ok(instrument) = parse(text) else { return };
    let tree = json::parse(text, plumbline::instrument::LIMITS).expect("read before");
    for finding in check(&instrument) {
        assert!(!finding.says.is_empty() && !finding.mend.is_empty());
        // What is left out has no place of its own; where it belongs must be there.
        let (above, _) = finding.pointer.rsplit_once('/').unwrap_or_default();
        assert!(tree.pointer(above).is_some(), "{finding}");
    }
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    mutate::mutate(data, size, max_size, seed)
});
