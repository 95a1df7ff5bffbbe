//! The order in which two people hear each other.

use plumbline::audit::{Change, Lifecycle, NotNow, Role, Together, Track, Way};
use plumbline::exchange::is_as_sealed;

use super::pair::{Desk, begin, judge, pair, salt};

fn why_not(desk: &Desk, track: Track, change: &Change) -> Option<NotNow> {
    desk.log.audit().not_now(desk.role, track, change)
}

fn swap(one: &mut Desk, other: &mut Desk) {
    one.hears(other, || true);
    other.hears(one, || true);
}

/// Both have answered and sealed, and know that of each other.
fn sealed() -> (Desk, Desk) {
    let (mut auditor, mut practitioner) = pair(begin());
    auditor.does(Change::Work { way: Way::TwoDevices });
    auditor.judges("seen", "partly");
    practitioner.judges("seen", "met");
    auditor.does(auditor.seal());
    practitioner.does(practitioner.seal());
    swap(&mut auditor, &mut practitioner);
    (auditor, practitioner)
}

#[test]
fn a_sealed_track_stays_as_it_is() {
    let (mut auditor, mut practitioner) = sealed();
    let before = auditor.log.audit().clone();
    let judge = judge("seen", "not-met");
    assert_eq!(why_not(&auditor, Track::Auditor, &judge), Some(NotNow::Sealed(Track::Auditor)));
    auditor.does(judge.clone());
    auditor.does(auditor.seal());
    auditor.does(Change::Work { way: Way::Alone });
    assert_eq!(*auditor.log.audit(), before);
    for desk in [&mut auditor, &mut practitioner] {
        desk.does(desk.reveal());
    }
    swap(&mut auditor, &mut practitioner);
    auditor.does(judge);
    let audit = auditor.log.audit();
    assert_eq!(audit.tracks[&Track::Auditor], before.tracks[&Track::Auditor], "revealed too");
    assert_eq!(is_as_sealed(audit, Track::Auditor), Some(true));
    assert_eq!(is_as_sealed(audit, Track::Practitioner), Some(true));
    assert_eq!(audit, practitioner.log.audit(), "both have the same then");
}

#[test]
fn nobody_reveals_before_both_have_sealed() {
    let (mut auditor, mut practitioner) = pair(begin());
    auditor.judges("seen", "partly");
    let reveal = auditor.reveal();
    let unsealed = |track| Some(NotNow::Unsealed(track));
    assert_eq!(why_not(&auditor, Track::Auditor, &reveal), unsealed(Track::Auditor));
    auditor.does(auditor.seal());
    assert_eq!(why_not(&auditor, Track::Auditor, &reveal), unsealed(Track::Practitioner));
    auditor.does(reveal.clone());
    assert!(!auditor.log.audit().together.is_revealed(Track::Auditor));
    practitioner.does(practitioner.seal());
    practitioner.hears(&auditor, || true);
    assert!(!super::pair::dump(&practitioner.log).contains(&salt(Track::Auditor)));
    auditor.hears(&practitioner, || true);
    // The one that came too early came, in the order of both, after the other's seal.
    assert!(auditor.log.audit().together.is_revealed(Track::Auditor));
    assert_eq!(why_not(&auditor, Track::Auditor, &reveal), Some(NotNow::Revealed(Track::Auditor)));
}

#[test]
fn who_does_not_take_part_is_not_waited_for() {
    let (mut auditor, _) = pair(begin());
    let absent = |track, reason: &str| Change::Absent { track, reason: reason.into() };
    let why = |auditor: &Desk, change| why_not(auditor, Track::Auditor, &change);
    assert_eq!(why(&auditor, absent(Track::Practitioner, " ")), Some(NotNow::NoReason));
    let party = absent(Track::Moderator, "None");
    assert_eq!(why(&auditor, party), Some(NotNow::NoParty(Track::Moderator)));
    auditor.does(auditor.seal());
    let own = absent(Track::Auditor, "I am here");
    assert_eq!(why(&auditor, own), Some(NotNow::NoParty(Track::Auditor)));
    let back = || absent(Track::Practitioner, "");
    assert_eq!(why(&auditor, back()), Some(NotNow::NoReason), "they take part as it is");
    auditor.does(absent(Track::Practitioner, "Ill"));
    auditor.does(back());
    let waited_for = Some(NotNow::Unsealed(Track::Practitioner));
    assert_eq!(why(&auditor, auditor.reveal()), waited_for, "they take part after all");
    auditor.does(absent(Track::Practitioner, "Left the authority"));
    assert!(!auditor.log.audit().together.is_open(), "nothing is shown yet");
    auditor.does(auditor.reveal());
    assert_eq!(why(&auditor, back()), Some(NotNow::Revealed(Track::Auditor)));
    auditor.does(back());
    let Together { absent, .. } = &auditor.log.audit().together;
    assert_eq!(absent[&Track::Practitioner].reason, "Left the authority");
    assert!(auditor.log.audit().together.is_open());
}

#[test]
fn they_agree_once_they_have_heard_each_other() {
    let (mut auditor, mut practitioner) = sealed();
    let agree = judge("seen", "partly");
    assert_eq!(why_not(&auditor, Track::Agreed, &agree), Some(NotNow::Unheard));
    auditor.does_on(Track::Agreed, agree.clone());
    auditor.does(auditor.reveal());
    assert_eq!(why_not(&auditor, Track::Agreed, &agree), Some(NotNow::Unheard));
    practitioner.does(practitioner.reveal());
    swap(&mut auditor, &mut practitioner);
    assert!(auditor.log.audit().entry(Track::Agreed, "seen").answer.is_none());
    assert_eq!(why_not(&practitioner, Track::Agreed, &agree), None);
    practitioner.does_on(Track::Agreed, agree);
    auditor.hears(&practitioner, || true);
    assert!(auditor.log.audit().entry(Track::Agreed, "seen").answer.is_some());
}

#[test]
fn a_track_is_sealed_by_its_own_person() {
    let (mut auditor, mut practitioner) = sealed();
    for change in [auditor.seal(), auditor.reveal()] {
        let why = why_not(&auditor, Track::Practitioner, &change);
        assert_eq!(why, Some(NotNow::OfAnother(Track::Practitioner)));
        auditor.does_on(Track::Practitioner, change);
    }
    practitioner.hears(&auditor, || true);
    assert!(!practitioner.log.audit().together.is_revealed(Track::Practitioner));
    let hex = Change::Seal { commitment: "short".into() };
    assert_eq!(
        auditor.log.audit().not_now(Role::Moderator, Track::Moderator, &hex),
        Some(NotNow::NoHex)
    );
}

/// Somebody signed off on one device while the other was sealing on theirs.
#[test]
fn they_hear_each_other_after_sign_off_too() {
    let (mut auditor, mut practitioner) = pair(begin());
    auditor.judges("seen", "partly");
    auditor.does(auditor.seal());
    auditor.does(Change::SignOff { role: "Team manager".into() });
    practitioner.hears(&auditor, || true);
    practitioner.does(practitioner.seal());
    practitioner.does(practitioner.reveal());
    auditor.hears(&practitioner, || true);
    auditor.does(auditor.reveal());
    let audit = auditor.log.audit();
    assert_eq!(audit.lifecycle(), Lifecycle::SignedOff);
    assert!(audit.together.is_open());
    assert_eq!(is_as_sealed(audit, Track::Auditor), Some(true));
}

#[test]
fn what_was_sealed_is_not_undone() {
    let (mut auditor, mut practitioner) = sealed();
    let audit = auditor.log.audit().clone();
    for change in [judge("seen", "met"), auditor.seal(), Change::Work { way: Way::Alone }] {
        assert_eq!(change.inverse(&audit, Track::Auditor), None, "{change:?}");
    }
    for desk in [&mut auditor, &mut practitioner] {
        desk.does(desk.reveal());
    }
    swap(&mut auditor, &mut practitioner);
    let undo = judge("seen", "met").inverse(auditor.log.audit(), Track::Agreed);
    assert_eq!(undo, Some(Change::Judge { question: "seen".into(), answer: None }));
}
