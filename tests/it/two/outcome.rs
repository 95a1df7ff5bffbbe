//! What a moderator found: when they may say it, and who reads it where.

use plumbline::app::{Command, Purpose, Sides, Tone};
use plumbline::audit::{Change, Outcome, ReasonCode, Role, Track};

use super::devices::{again, device, heard, told};
use super::moderated::{conclude, moderator, signed_off};
use crate::device::Device;

const QUESTIONS: [&str; 3] = ["seen", "heard", "moving"];

/// Somebody who has graded it again, and found it otherwise.
fn found(limiting: bool) -> Device {
    let mut device = moderator(limiting);
    let asked = QUESTIONS.iter().filter(|id| device.open().audit().is_moderated(id));
    for question in asked.copied().collect::<Vec<_>>() {
        device.judge(question, "met");
    }
    device.send(Command::Seal);
    device
}

fn file_of(device: &mut Device) -> (String, String) {
    device.send(Command::Export);
    device.saved_files.borrow_mut().pop().expect("a file")
}

#[test]
fn a_moderator_seals_only_what_they_have_answered_whole() {
    let mut device = moderator(false);
    assert_eq!(device.open().left_to_seal(), 3);
    for (left, question) in [(3, "seen"), (2, "heard"), (1, "moving")] {
        device.send(Command::Seal);
        assert!(!device.open().audit().together.is_sealed(Track::Moderator));
        let (tone, said) = told(&device);
        assert_eq!(tone, Tone::Problem);
        let count =
            if left == 1 { "One question is".to_owned() } else { format!("{left} questions are") };
        assert!(said.contains(&count), "{said}");
        device.send(conclude(Outcome::Upheld, &[]));
        let moderation = device.open().audit().moderation.clone().expect("moderated");
        assert_eq!(moderation.conclusion, None);
        device.judge(question, "met");
    }
    assert_eq!(again(&device, "m2").open().left_to_seal(), 0);
    device.send(Command::Seal);
    assert!(device.open().audit().together.is_revealed(Track::Moderator));

    let mut part = moderator(true);
    assert_eq!(part.open().left_to_seal(), 1, "of a part only that part");
    part.judge("seen", "met");
    part.send(Command::Seal);
    assert!(part.open().audit().together.is_revealed(Track::Moderator));
}

#[test]
fn a_moderator_is_shown_at_which_questions_the_two_differ() {
    for limiting in [false, true] {
        let device = found(limiting);
        let open = device.open();
        let differ = open.moderated_answers();
        let ids = differ.iter().map(|one| &*open.tool.instrument.criteria[one.of].id);
        assert_eq!(ids.collect::<Vec<_>>(), ["seen"]);
        assert_ne!(differ[0].own, differ[0].again);
        assert!(differ[0].own.is_some() && differ[0].again.is_some());
    }
}

#[test]
fn of_an_audit_of_two_the_answers_that_count_count_for_whoever_grades_a_part_again() {
    let (mut auditor, _) = heard();
    auditor.judge("heard", "not-met"); // the rest they did not agree: the auditor's counts
    auditor.send(Command::Do(Change::SignOff { role: "Team manager".into() }));
    let (_, file) = file_of(&mut auditor);
    let mut third = device("m1");
    third.send(Command::Import(Ok(file), Purpose::Moderate { limiting: true }));
    let asks = |id: &&str| third.open().audit().is_moderated(id);
    let asked: Vec<_> = QUESTIONS.into_iter().filter(asks).collect();
    assert!(!asked.is_empty() && asked.len() < QUESTIONS.len(), "{asked:?}");
    for question in asked {
        third.judge(question, "partly");
    }
    third.send(Command::Seal);
    let open = third.open();
    for question in QUESTIONS {
        let answer = |track| open.audit().answer(track, question);
        assert!(answer(Track::Moderator).is_some(), "{question}");
    }
    let settled = |side: &Sides| !side.grades.is_empty() && !side.differ;
    assert!(open.sides(&[open.audit().own_track(), Track::Moderator]).iter().all(settled));
}

#[test]
fn whoever_opens_the_file_reads_the_outcome_and_both_grades() {
    let mut third = found(false);
    third.send(conclude(Outcome::Changed, &[ReasonCode::EvidenceDoesNotShow]));
    let (name, file) = file_of(&mut third);
    assert!(name.ends_with("-moderated.json"), "{name}");
    let mut reader = device("r1");
    reader.send(Command::Import(Ok(file), Purpose::Read));
    for reader in [&again(&reader, "r2"), &reader] {
        let open = reader.open();
        assert_eq!(open.role(), Role::Auditor);
        assert!(open.audit().together.is_revealed(Track::Moderator));
        let said = open.audit().moderation.clone().and_then(|one| one.conclusion);
        assert_eq!(said.map(|said| said.outcome), Some(Outcome::Changed));
        let own = open.audit().own_track();
        assert_eq!(
            open.sides(&[own, Track::Moderator]),
            third.open().sides(&[own, Track::Moderator])
        );
        assert_eq!(open.moderated(), third.open().moderated());
        assert!(open.moderated().iter().any(|one| one.better > 0));
    }
    assert!(!file_of(&mut audited()).0.contains("moderated"));
}

fn audited() -> Device {
    let mut reader = device("r1");
    reader.send(Command::Import(Ok(signed_off()), Purpose::Read));
    reader
}

#[test]
fn the_list_of_audits_gives_no_grade_of_a_moderator() {
    let device = found(false);
    assert!(device.open().is_told());
    assert_eq!(device.open().summary().grade, None);
    assert!(audited().open().summary().grade.is_some(), "whoever reads it sees the audit's own");
}
