//! A third person grades again, blind, what somebody stands by.

use plumbline::app::{Command, Purpose, Tone};
use plumbline::audit::{Change, Conclusion, Outcome, ReasonCode, Role, Track, Way};
use plumbline::exchange::import;

use super::devices::{again, begin, device, told};
use crate::app::complete;
use crate::device::Device;

/// An audit that somebody stands by, as its file.
pub(super) fn signed_off() -> String {
    let mut device = device("a1");
    begin(&mut device, Way::Alone);
    complete(&mut device);
    device.judge("seen", "not-met"); // which limits the grades
    let (criterion, text) = ("seen".to_owned(), "CANARY-auditor".to_owned());
    device.send(Command::Do(Change::Comment { criterion, text }));
    device.send(Command::Do(Change::SignOff { role: "Team manager".into() }));
    assert!(!device.open().is_draft());
    device.send(Command::Export);
    device.saved_files.borrow_mut().pop().expect("a file").1
}

pub(super) fn moderator(limiting: bool) -> Device {
    let mut device = device("m1");
    device.send(Command::Import(Ok(signed_off()), Purpose::Moderate { limiting }));
    device
}

pub(super) fn conclude(outcome: Outcome, reasons: &[ReasonCode]) -> Command {
    let (reasons, words) = (reasons.iter().copied().collect(), String::new());
    Command::Do(Change::Conclude { conclusion: Some(Conclusion { outcome, reasons, words }) })
}

#[test]
fn a_moderator_sees_facts_and_evidence_and_no_answer_until_they_seal() {
    let mut device = moderator(false);
    assert_eq!(device.open().role(), Role::Moderator);
    let seen = format!("{:?}{:?}", device.open().audit(), device.open().events());
    assert!(!seen.contains("CANARY-auditor") && !seen.contains("not-met"));
    assert_eq!(device.open().audit().entry(Track::Auditor, "seen").evidence.len(), 1);
    assert!(!device.open().audit().facts.is_empty());
    device.send(Command::Export);
    assert!(device.saved_files.borrow().is_empty(), "nor in a file");
    device.judge("seen", "met");
    device.judge("heard", "met");
    device.judge("moving", "met");
    let mut device = again(&device, "m2");
    assert_eq!(device.open().role(), Role::Moderator);
    device.send(conclude(Outcome::Upheld, &[]));
    let of = |device: &Device| device.open().audit().moderation.clone().expect("moderated");
    assert_eq!(of(&device).conclusion, None, "not before it is sealed");
    device.send(Command::Seal);
    assert!(format!("{:?}", device.open().audit()).contains("CANARY-auditor"));
    assert_eq!(device.open().is_as_sealed(Track::Moderator), Some(true));
    device.judge("seen", "not-met");
    let apart = device.open().moderated();
    assert!(apart.iter().all(|one| one.better >= 0) && apart.iter().any(|one| one.better > 0));
    device.send(conclude(Outcome::Changed, &[]));
    assert_eq!(of(&device).conclusion, None, "not without saying why");
    device.send(conclude(Outcome::Changed, &[ReasonCode::EvidenceDoesNotShow]));
    assert!(of(&device).conclusion.is_some());

    device.send(Command::Export);
    let file = device.saved_files.borrow_mut().pop().expect("a file").1;
    let opened = import(&file).expect("whole");
    assert_eq!(opened.differences, [""; 0]);
    let moderation = opened.audit.moderation.expect("carried");
    assert_eq!(moderation.of, import(&signed_off()).expect("whole").digest, "the way back");
    assert!(file.contains("\"better\": 1") || file.contains("\"better\": 2"), "kept, signed");
    let mut other = super::devices::device("m3");
    other.send(Command::Import(Ok(file), Purpose::Moderate { limiting: false }));
    assert_eq!(told(&other).0, Tone::Problem, "it was moderated already");
}

#[test]
fn a_moderator_is_shown_nothing_before_their_seal_is_stored() {
    let mut device = moderator(false);
    for question in ["seen", "heard", "moving"] {
        device.judge(question, "met");
    }
    let shows = |device: &Device| format!("{:?}", device.open().audit()).contains("CANARY-auditor");
    device.hold = true;
    device.send(Command::Seal);
    assert!(device.open().audit().together.is_sealed(Track::Moderator) && !shows(&device));
    device.send(Command::Reveal);
    assert!(!shows(&device) && told(&device).1.contains("not saved"));
    assert!(again(&device, "m2").open().can_seal(), "a full disk: they answer still blind");
    device.dies_as_it_is_stored();
    let mut died = again(&device, "m3");
    assert!(!died.open().can_seal() && !shows(&died));
    died.send(Command::Reveal);
    assert!(shows(&died));
    assert_eq!(died.open().is_as_sealed(Track::Moderator), Some(true));
}

#[test]
fn whoever_moderates_is_not_told_what_another_moderator_found() {
    let mut first = moderator(false);
    for question in ["seen", "heard", "moving"] {
        first.judge(question, "met");
    }
    first.send(Command::Seal);
    first.send(conclude(Outcome::Changed, &[ReasonCode::EvidenceDoesNotShow]));
    first.send(Command::Export);
    let file = first.saved_files.borrow_mut().pop().expect("a file").1;
    let mut second = moderator(false);
    second.send(Command::Import(Ok(file.clone()), Purpose::Moderate { limiting: false }));
    let (_, said) = told(&second);
    assert!(!said.to_lowercase().contains("evidence"), "{said}");
    second.send(Command::Import(Ok(file), Purpose::Read));
    assert!(told(&second).1.to_lowercase().contains("evidence"), "who only reads is told");
}

#[test]
fn only_the_questions_that_limit_its_grades_may_be_asked() {
    let mut device = moderator(true);
    let asked: Vec<_> = ["seen", "heard", "moving"]
        .into_iter()
        .filter(|id| device.open().audit().is_moderated(id))
        .collect();
    assert_eq!(asked, ["seen"]);
    device.judge("seen", "not-met");
    device.send(Command::Seal);
    assert!(device.open().moderated().iter().all(|one| one.better == 0));
    assert!(!device.open().moderated().is_empty(), "for the rest the audit's own answers count");
}

#[test]
fn a_draft_is_not_moderated() {
    let mut auditor = device("a1");
    begin(&mut auditor, Way::Alone);
    auditor.send(Command::Export);
    let file = auditor.saved_files.borrow_mut().pop().expect("a file").1;
    let mut moderator = device("m1");
    moderator.send(Command::Import(Ok(file), Purpose::Moderate { limiting: false }));
    assert!(moderator.state.open.is_none());
    assert!(told(&moderator).1.contains("Nobody has signed it off"));
}
