//! Anything as an exported audit, with its digests made right so that what lies behind
//! them is reached: it is refused in words, or what is exported again is read again.
#![no_main]

mod mutate;

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use plumbline::exchange::{export, import, instrument_digest};
use plumbline::json::{self, Limits, Value};
use plumbline::slices::at_once;

const LIMITS: Limits = Limits { bytes: usize::MAX, depth: 100 };

fuzz_target!(|text: &str| {
    let sealed = match json::parse(text, LIMITS) {
        Ok(tree) => json::line(&seal(tree)),
        Err(_) => text.to_owned(),
    };
    let plain = json::parse(&sealed, LIMITS);
    let sliced = at_once(async |pace| json::parse_in_slices(&sealed, LIMITS, 64, &pace).await);
    assert_eq!(sliced, plain, "read in slices it is the same");
    match import(&sealed) {
        Err(error) => assert!(!error.says.is_empty() && !error.mend.is_empty()),
        Ok(first) => {
            let again = export(&first.audit, &first.instrument, &first.body).expect("small");
            let second = import(&again).unwrap_or_else(|error| panic!("{error}"));
            assert_eq!(first.audit, second.audit);
            assert!(second.differences.is_empty(), "{:?}", second.differences);
        }
    }
});

fn seal(mut file: Value) -> Value {
    let tool = file.pointer("/instrument/body").map(instrument_digest);
    for place in ["/instrument/digest", "/audit/instrument/digest"] {
        set(&mut file, place, tool.clone());
    }
    let mut rest = file.clone();
    rest.as_object_mut().map(|rest| rest.shift_remove("digest"));
    set(&mut file, "/digest/value", Some(instrument_digest(&rest)));
    file
}

fn set(file: &mut Value, place: &str, digest: Option<String>) {
    if let (Some(place), Some(digest)) = (file.pointer_mut(place), digest) {
        *place = digest.into();
    }
}

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    mutate::mutate(data, size, max_size, seed)
});
