//! Anything as a backup: it is refused in words, or opened with the right key as far as it
//! is whole; what was changed is told as damaged, and never taken for whole.
#![no_main]

mod mutate;

use std::sync::LazyLock;

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use plumbline::exchange::{BackedUp, read_backup};
use plumbline::vault::{Passphrase, Unlocked};

const SOUND: &str = include_str!("../cases/formats/plumbline.backup.1/two-audits.json");

/// The key, for which Argon2id is waited for once, and what is whole in the file.
static KNOWN: LazyLock<(Unlocked, Vec<BackedUp>)> = LazyLock::new(|| {
    let backup = read_backup(SOUND).expect("sound");
    let key = backup.key(&Passphrase::new("kettle violin harbour mango".into())).expect("its passphrase");
    let audits = backup.open(&key).audits;
    (key, audits)
});

fuzz_target!(|text: &str| {
    match read_backup(text) {
        Err(error) => assert!(!error.says.is_empty() && !error.mend.is_empty()),
        Ok(backup) => {
            let (key, known) = &*KNOWN;
            for audit in backup.open(key).audits {
                assert!(known.contains(&audit), "an audit that nobody backed up");
            }
        }
    }
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    mutate::mutate(data, size, max_size, seed)
});
