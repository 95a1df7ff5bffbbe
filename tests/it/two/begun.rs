//! What people begin to say to each other, and what a moderator begins to conclude, is kept like
//! everything else that is half written, after sign-off too.

use plumbline::app::{Command, Field, Purpose};
use plumbline::audit::{
    ABSENCE_PLACE, About, CONCLUSION_PLACE, Change, Conclusion, ConclusionDraft, ConclusionFault,
    Outcome, ReasonCode, Role, Track, Way, contest_place, last_word_place, reply_place,
    resolving_place,
};

use super::devices::{again, begin, device, file_for, heard, takes};
use crate::device::Device;

fn at(place: impl Into<String>) -> Field {
    Field::Jotting(place.into())
}

fn types(device: &mut Device, place: impl Into<String>, text: &str) {
    device.send(Command::Type(at(place), text.into()));
    device.wake_after(1000);
}

fn forget(place: impl Into<String>) -> Change {
    Change::Jot { place: place.into(), text: String::new() }
}

fn about() -> About {
    About::Answer { track: Track::Auditor, question: "seen".into() }
}

fn raise() -> Change {
    Change::Raise { thread: "t1".into(), about: about(), text: "It was at school".into() }
}

fn sign_off(device: &mut Device) {
    device.send(Command::Do(Change::SignOff { role: "Team manager".into() }));
    assert!(!device.open().is_draft(), "what is begun here holds up nobody");
}

#[test]
fn what_is_begun_in_a_thread_is_there_after_a_crash_and_after_sign_off() {
    let (mut auditor, mut practitioner) = heard();
    let places = [
        contest_place(Role::Auditor, &about()),
        reply_place(Role::Auditor, "t1"),
        resolving_place(Role::Auditor, "t1"),
    ];
    types(&mut auditor, &places[0], "CANARY-begun");
    sign_off(&mut auditor);
    let mut auditor = again(&auditor, "a2");
    assert_eq!(auditor.open().text(&at(&places[0])), "CANARY-begun");
    for place in &places {
        types(&mut auditor, place, "Twenty lines\nof them");
        assert_eq!(again(&auditor, "a3").open().text(&at(place)), "Twenty lines\nof them");
    }
    auditor.send(Command::DoAll(vec![raise(), forget(&places[0])]));
    assert_eq!(auditor.open().audit().threads.len(), 1);
    assert_eq!(again(&auditor, "a4").open().text(&at(&places[0])), "", "it was sent");

    takes(&mut practitioner, &file_for(&mut auditor, Role::Practitioner));
    assert!(!practitioner.open().is_draft());
    let word = last_word_place("overall");
    types(&mut practitioner, &word, "I still");
    assert_eq!(again(&practitioner, "p2").open().text(&at(&word)), "I still");
    let told = format!("{:?}", practitioner.open().events());
    assert!(!told.contains("CANARY-begun") && !told.contains("Twenty lines"), "not handed over");
}

#[test]
fn on_one_screen_nobody_sends_what_the_other_began() {
    let of = |role| reply_place(role, "t1");
    assert_ne!(of(Role::Auditor), of(Role::Practitioner));
    let of = |role| resolving_place(role, "t1");
    assert_ne!(of(Role::Auditor), of(Role::Practitioner));
    let of = |role| contest_place(role, &about());
    assert_ne!(of(Role::Auditor), of(Role::Practitioner));
    let fact = About::Fact { fact: "seen".into() };
    assert_ne!(contest_place(Role::Auditor, &fact), contest_place(Role::Auditor, &about()));
}

#[test]
fn why_somebody_does_not_take_part_is_kept_until_it_is_recorded() {
    let mut auditor = device("a1");
    begin(&mut auditor, Way::TwoDevices);
    crate::app::complete(&mut auditor);
    types(&mut auditor, ABSENCE_PLACE, "Has left\n");
    let mut auditor = again(&auditor, "a2");
    assert_eq!(auditor.open().text(&at(ABSENCE_PLACE)), "Has left\n");
    assert!(auditor.open().half_written().is_empty(), "sealing does not wait for it");
    let absent = Change::Absent { track: Track::Practitioner, reason: "Has left".into() };
    auditor.send(Command::DoAll(vec![forget(ABSENCE_PLACE), absent]));
    assert_eq!(auditor.open().audit().together.absent.len(), 1);
    assert_eq!(again(&auditor, "a3").open().text(&at(ABSENCE_PLACE)), "");
    sign_off(&mut auditor);
    types(&mut auditor, "evidence/seen", "Later");
    assert_eq!(auditor.open().text(&at("evidence/seen")), "", "no answer is begun any more");
}

#[test]
fn what_a_moderator_begins_to_conclude_is_there_after_a_crash() {
    let mut auditor = device("a1");
    begin(&mut auditor, Way::Alone);
    crate::app::complete(&mut auditor);
    sign_off(&mut auditor);
    auditor.send(Command::Export);
    let file = auditor.saved_files.borrow_mut().pop().expect("a file").1;
    let mut moderator = device("m1");
    moderator.send(Command::Import(Ok(file), Purpose::Moderate { limiting: false }));
    for question in ["seen", "heard", "moving"] {
        moderator.judge(question, "met");
    }
    moderator.send(Command::Seal);
    let begun = ConclusionDraft {
        outcome: Some(Outcome::Changed),
        reasons: [ReasonCode::FactWrong, ReasonCode::Other].into(),
        words: "Twenty lines\nof them".into(),
    };
    types(&mut moderator, CONCLUSION_PLACE, &begun.jotting());
    let mut moderator = again(&moderator, "m2");
    let kept = moderator.open().text(&at(CONCLUSION_PLACE));
    assert_eq!(ConclusionDraft::from_jotting(&kept), begun);
    let conclusion = begun.read().expect("whole");
    let conclude = Change::Conclude { conclusion: Some(conclusion.clone()) };
    moderator.send(Command::DoAll(vec![conclude, forget(CONCLUSION_PLACE)]));
    let moderator = again(&moderator, "m3");
    let said = moderator.open().audit().moderation.clone().and_then(|one| one.conclusion);
    assert_eq!(said.as_ref(), Some(&conclusion));
    assert_eq!(moderator.open().text(&at(CONCLUSION_PLACE)), "");
    assert_eq!(ConclusionDraft::of(&conclusion), begun);
}

#[test]
fn a_conclusion_that_can_be_read_can_stand() {
    let draft = |outcome, reasons: &[ReasonCode], words: &str| ConclusionDraft {
        outcome,
        reasons: reasons.iter().copied().collect(),
        words: words.into(),
    };
    let faults = |draft: ConclusionDraft| draft.read().map_or_else(|faults| faults, |_| Vec::new());
    assert_eq!(faults(draft(None, &[], "")), [ConclusionFault::Outcome]);
    assert_eq!(faults(draft(Some(Outcome::Changed), &[], "")), [ConclusionFault::Reasons]);
    let other = [ReasonCode::Other];
    assert_eq!(faults(draft(Some(Outcome::Changed), &other, " ")), [ConclusionFault::Words]);
    for outcome in Outcome::ALL {
        for reason in ReasonCode::ALL {
            let begun = draft(Some(outcome), &[reason], "The visit record");
            assert!(begun.read().is_ok_and(|one: Conclusion| one.is_whole()));
            assert_eq!(ConclusionDraft::from_jotting(&begun.jotting()), begun);
            let stored = serde_json::to_string(&(outcome, reason)).expect("JSON");
            assert_eq!(stored, format!("[\"{}\",\"{}\"]", outcome.word(), reason.word()));
        }
    }
}

/// Another tab signed off while something was typed here.
#[test]
fn what_is_typed_in_a_thread_goes_on_when_another_tab_signs_off() {
    let (auditor, _) = heard();
    let mut here = again(&auditor, "a2");
    let mut there = again(&auditor, "a3");
    let place = contest_place(Role::Auditor, &about());
    here.send(Command::Type(at(&place), "I see it".into()));
    here.send(Command::Type(Field::Comment("seen".into()), "CANARY-late".into()));
    sign_off(&mut there);
    here.send(Command::Look);
    assert_eq!(here.open().text(&at(&place)), "I see it");
    here.send(Command::Flush);
    let here = again(&here, "a4");
    assert!(!here.open().is_draft());
    assert_eq!(here.open().text(&at(&place)), "I see it");
    assert!(!format!("{:?}", here.open().audit()).contains("CANARY-late"));
}
