//! The format of files that are handed over: frozen for ever, and damage is noticed.

use std::fs;

use plumbline::audit::{Role, Track, Way};
use plumbline::exchange::{read_hand_over, write_hand_over};
use plumbline::vault::Passphrase;
use plumbline::vault::age::{Identity, decrypt};

use super::devices::{WORD, begin, device, file_for};
use crate::accept::{accepting, cases, entries};
use crate::dice::Dice;

const FOLDER: &str = "formats/plumbline.hand-over.1";

/// A file as the auditor's device writes it, decrypted.
fn written() -> String {
    let mut auditor = device("a1");
    begin(&mut auditor, Way::TwoDevices);
    crate::app::complete(&mut auditor);
    auditor.send(plumbline::app::Command::Seal);
    let file = file_for(&mut auditor, Role::Practitioner);
    decrypt(file, &Identity::Passphrase(Passphrase::new(WORD.into()))).expect("opened")
}

#[test]
fn every_released_file_can_be_taken_in() {
    let text = written();
    let path = cases(FOLDER).join("sealed.json");
    if accepting() && !path.exists() {
        fs::create_dir_all(cases(FOLDER)).expect("a folder");
        fs::write(&path, &text).expect("write the first of its kind");
    }
    let paths = entries(&cases(FOLDER));
    assert!(!paths.is_empty());
    for path in paths {
        let text = fs::read_to_string(&path).expect("readable");
        let handed =
            read_hand_over(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        assert_eq!(handed.to, Role::Practitioner);
        let audit = handed.log.audit();
        assert!(
            audit.together.is_sealed(Track::Auditor) && !audit.tracks.contains_key(&Track::Auditor)
        );
    }
}

#[test]
fn what_was_read_is_written_again_to_the_byte() {
    let text = written();
    let handed = read_hand_over(&text).expect("whole");
    let again = write_hand_over(&handed.log, handed.to, &handed.instrument, &handed.body);
    assert_eq!(again.expect("small"), text);
}

#[test]
fn a_file_that_was_cut_or_changed_is_refused_in_words() {
    let text = written();
    let mut dice = Dice(7);
    for _ in 0..200 {
        let at = (0..)
            .map(|_| dice.below(text.len()))
            .find(|at| text.is_char_boundary(*at))
            .expect("one");
        let cut = read_hand_over(&text[..at]).expect_err("cut");
        assert!(!cut.says.is_empty() && !cut.mend.is_empty());
        let mut changed = text.clone().into_bytes();
        changed[at] = if changed[at] == b'7' { b'8' } else { b'7' };
        if let Ok(changed) = String::from_utf8(changed)
            && let Ok(read) = read_hand_over(&changed)
        {
            // White space is no content; a character in it makes it no JSON.
            panic!("at {at}: {:?}", read.log.audit().id);
        }
    }
}

/// Whoever makes a file by hand cannot say anything for the person who takes it in, nor for
/// their device.
#[test]
fn a_file_that_says_what_only_its_reader_can_say_is_refused() {
    use plumbline::audit::{Change, Log, Stamp};
    use plumbline::json;
    let handed = read_hand_over(&written()).expect("whole");
    let forged = |role: Role, change: Change| {
        let mut log: Log = handed.log.clone();
        let at = log.events()[0].at;
        let (device, track) = ("forger", role.track());
        log.record(Stamp { device, at, by: role, track }, change);
        // As it would be written by somebody who leaves nothing out.
        let mut file =
            json::parse(&written(), json::Limits { bytes: usize::MAX, depth: 64 }).expect("JSON");
        file["events"] = json::tree(&log.events());
        let mut rest = file.clone();
        rest.as_object_mut().expect("an object").shift_remove("digest");
        let digest = plumbline::vault::sha256_hex(json::canonical_tree(&rest).as_bytes());
        file["digest"]["value"] = digest.into();
        json::pretty(&file)
    };
    let salt = "a".repeat(64);
    for change in [
        Change::Sit { role: Role::Auditor },
        Change::Salt { salt: salt.clone() },
        Change::Export,
        Change::Moderate { of: salt.clone(), questions: None },
    ] {
        let refused = read_hand_over(&forged(Role::Auditor, change)).expect_err("refused");
        assert!(refused.says.contains("nobody with whom you audit"), "{}", refused.says);
    }
    let file = forged(Role::Practitioner, Change::Seal { commitment: salt });
    assert!(read_hand_over(&file).is_ok(), "for somebody new, it may have been so");
    let mut practitioner = device("p1");
    practitioner.send(plumbline::app::Command::TakeIn(Ok(written())));
    let before = practitioner.open().audit().clone();
    practitioner.send(plumbline::app::Command::TakeIn(Ok(file)));
    assert_eq!(*practitioner.open().audit(), before);
    assert!(super::devices::told(&practitioner).1.contains("only you can have said"));
}
