//! Anything as a file that was handed over: it is refused in words, or is an audit that can be
//! put to itself and changes nothing.
#![no_main]

mod mutate;

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use plumbline::exchange::read_hand_over;

fuzz_target!(|text: &str| {
    match read_hand_over(text) {
        Err(error) => assert!(!error.says.is_empty() && !error.mend.is_empty()),
        Ok(handed) => {
            let both = handed.log.merge(&handed.log).expect("of one audit");
            assert_eq!(both, handed.log);
        }
    }
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    mutate::mutate(data, size, max_size, seed)
});
