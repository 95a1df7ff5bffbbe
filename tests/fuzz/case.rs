//! Anything as a case line of `plumbline grade`, over every instrument of
//! tests/cases/grading: it is refused, or graded and explained.
#![no_main]

mod mutate;

use std::fs;
use std::hint::black_box;
use std::sync::LazyLock;

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use plumbline::exchange::{CaseLine, explain_case, grade_case};
use plumbline::instrument::{Instrument, parse};
use plumbline::json::{self, Limits};

const LIMITS: Limits = Limits { bytes: 4 * 1024 * 1024, depth: 16 };

static INSTRUMENTS: LazyLock<Vec<Instrument>> = LazyLock::new(|| {
    let folders = fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../cases/grading"));
    let read = |folder: std::io::Result<fs::DirEntry>| {
        let path = folder.expect("a folder").path().join("instrument.json");
        parse(&fs::read_to_string(path).expect("readable")).expect("sound")
    };
    folders.expect("tests/cases/grading").map(read).collect()
});

fuzz_target!(|text: &str| {
    let case = json::parse(text, LIMITS).and_then(|tree| json::read::<CaseLine>(&tree));
    let Ok(case) = case else { return };
    for instrument in INSTRUMENTS.iter() {
        match grade_case(instrument, &case) {
            Err(refused) => drop(black_box(refused.to_string())),
            Ok(graded) => {
                black_box(json::line(&graded));
                let explained = explain_case(instrument, &case).expect("graded before");
                black_box(json::line(&explained));
            }
        }
    }
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    mutate::mutate(data, size, max_size, seed)
});
