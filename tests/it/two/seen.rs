//! What may be seen never holds a word of a track that was not revealed.

use plumbline::audit::{Change, Role, Track};
use plumbline::exchange::{export, is_as_sealed};
use plumbline::instrument::from_tree;
use plumbline::json::{self, Limits};

use super::pair::{Desk, TALK, begin, canary, dump, pair, restored, salt};
use crate::dice::Dice;

const ROLES: [Role; 3] = [Role::Auditor, Role::Practitioner, Role::Moderator];

/// Plays until everything may have happened; files are cut and arrive twice.
fn play(seed: u64, mut after: impl FnMut(&[Desk; 2])) -> [Desk; 2] {
    let mut dice = Dice(seed);
    let (auditor, practitioner) = pair(if seed.is_multiple_of(2) { begin() } else { restored() });
    let mut desks = [auditor, practitioner];
    for step in 1..=60 {
        let at = dice.below(2);
        match dice.below(5) {
            0 => {
                let other = desks[1 - at].clone();
                let most = [40, 80, 100][dice.below(3)];
                desks[at].hears(&other, || dice.chance(most));
            }
            _ => desks[at].acts(&mut dice),
        }
        // What was once told stays told, so that looking now and then finds it.
        if step % 4 == 0 {
            after(&desks);
        }
    }
    desks
}

#[test]
fn what_may_be_seen_holds_no_word_of_what_is_not_revealed() {
    let (mut blind, mut heard) = (0, 0);
    for seed in 0..80 {
        play(seed, |desks| {
            for desk in desks {
                for role in ROLES.into_iter().filter(|role| *role != desk.role) {
                    let (track, text) = (desk.track(), dump(&desk.log.seen_by(role)));
                    let together = &desk.log.audit().together;
                    let revealed = together.is_revealed(track) && role != Role::Moderator;
                    let told = text.contains(&canary(track)) || text.contains(&salt(track));
                    assert!(revealed || !told, "seed {seed}: {role:?} sees {track:?}\n{text}");
                    assert!(together.is_open() || !text.contains(TALK), "seed {seed}: {role:?}");
                    blind += usize::from(!told && dump(&desk.log).contains(&canary(track)));
                    heard += usize::from(told);
                }
            }
        });
    }
    assert!(blind > 500 && heard > 200, "hidden {blind} times, shown {heard} times");
}

#[test]
fn nobody_has_on_their_device_what_the_other_did_not_reveal() {
    let (mut blind, mut heard) = (0, 0);
    for seed in 0..80 {
        let mut revealed = [false; 2];
        play(seed, |desks| {
            for (at, desk) in desks.iter().enumerate() {
                revealed[at] |= desk.log.audit().together.is_revealed(desk.track());
                let has = dump(&desks[1 - at].log).contains(&canary(desk.track()));
                assert!(revealed[at] || !has, "seed {seed}: {:?}", desk.track());
                (blind, heard) = (blind + usize::from(!has), heard + usize::from(has));
            }
        });
    }
    assert!(blind > 500 && heard > 200, "hidden {blind} times, shown {heard} times");
}

#[test]
fn once_both_have_revealed_both_have_the_same_and_it_is_what_was_sealed() {
    let mut both = 0;
    for seed in 0..80 {
        let [mut auditor, mut practitioner] = play(seed, |_| ());
        for desk in [&mut auditor, &mut practitioner] {
            desk.does(desk.seal());
        }
        for _ in 0..2 {
            auditor.hears(&practitioner, || true);
            practitioner.hears(&auditor, || true);
            for desk in [&mut auditor, &mut practitioner] {
                desk.does(desk.reveal());
            }
        }
        practitioner.hears(&auditor, || true);
        auditor.hears(&practitioner, || true);
        assert_eq!(auditor.log, practitioner.log, "seed {seed}");
        for track in [Track::Auditor, Track::Practitioner] {
            assert_eq!(is_as_sealed(auditor.log.audit(), track), Some(true), "seed {seed}");
        }
        let text = dump(&auditor.log);
        both += usize::from(text.contains(&canary(Track::Practitioner)));
    }
    assert!(both > 60, "both had something to hear in {both} of them");
}

/// On one screen both are in one log; the file that one of them saves has nothing of the
/// other's, and the moderator sees nothing until they have sealed.
#[test]
fn a_file_holds_what_its_person_may_see() {
    let limits = Limits { bytes: usize::MAX, depth: 64 };
    let body = json::parse(crate::app::TOOL, limits).expect("JSON");
    let tool = from_tree(&body).expect("sound");
    let (mut auditor, mut practitioner) = pair(begin());
    let comment = |desk: &Desk| {
        let text = canary(desk.track());
        Change::Comment { criterion: "seen".into(), text }
    };
    for desk in [&mut auditor, &mut practitioner] {
        desk.does(comment(desk));
        desk.does(desk.seal());
    }
    let log = auditor.log.merge(&practitioner.log).expect("of one audit");
    for role in ROLES {
        let file = export(log.seen_by(role).audit(), &tool, &body).expect("small");
        for track in [Track::Auditor, Track::Practitioner] {
            assert_eq!(file.contains(&canary(track)), role.track() == track, "{role:?} {track:?}");
        }
        assert_eq!(file.matches("\"commitment\"").count(), 2);
    }
}
