//! One of the two does not take part, or is heard of late.

use plumbline::app::{Command, Tone};
use plumbline::audit::{Change, DepartureDraft, Role, Track, Way};
use plumbline::calendar::Moment;
use plumbline::instrument::RawFact;

use super::devices::{again, begin, device, file_for, heard, takes, told};
use crate::app::complete;
use crate::device::Device;

fn absent() -> Command {
    let (track, reason) = (Track::Practitioner, "Has left".to_owned());
    Command::Do(Change::Absent { track, reason })
}

fn sign() -> Command {
    Command::Do(Change::SignOff { role: "Team manager".into() })
}

/// An auditor, and a practitioner who has the first file.
fn two() -> (Device, Device) {
    let mut auditor = device("a1");
    begin(&mut auditor, Way::TwoDevices);
    let mut practitioner = device("p1");
    takes(&mut practitioner, &file_for(&mut auditor, Role::Practitioner));
    (auditor, practitioner)
}

fn answers(device: &mut Device) {
    for question in ["seen", "heard", "moving"] {
        for level in ["not-met", "partly", "met"] {
            device.judge(question, level); // so that their clock is ahead
        }
    }
}

#[test]
fn who_was_thought_gone_keeps_what_they_had_sealed() {
    let (mut auditor, mut practitioner) = two();
    for _ in 0..20 {
        answers(&mut practitioner);
    }
    practitioner.send(Command::Seal);
    complete(&mut auditor);
    auditor.send(absent());
    auditor.send(sign());
    assert!(!auditor.open().is_draft());
    let said = |device: &Device| device.open().audit().tracks.get(&Track::Practitioner).cloned();
    let before = said(&practitioner);
    takes(&mut practitioner, &file_for(&mut auditor, Role::Practitioner));
    assert_eq!(said(&practitioner), before, "signing off takes no answer of theirs");
    assert!(!practitioner.open().is_draft(), "nothing is changed that somebody stands by");

    // And it is as they sealed it, should both be shown after all.
    takes(&mut auditor, &file_for(&mut practitioner, Role::Auditor));
    assert!(!auditor.open().is_draft());
    assert!(!auditor.open().can_seal(), "showing would change what they stand by");
    auditor.send(Command::Do(Change::Reopen { reason: "They are back".into() }));
    auditor.send(Command::Seal);
    auditor.send(Command::Reveal);
    auditor.send(sign());
    takes(&mut practitioner, &file_for(&mut auditor, Role::Practitioner));
    assert!(!practitioner.open().is_draft(), "whoever signed off knows what they said");
    practitioner.send(Command::Reveal);
    assert_eq!(practitioner.open().is_as_sealed(Track::Practitioner), Some(true));
    takes(&mut auditor, &file_for(&mut practitioner, Role::Auditor));
    assert_eq!(auditor.open().is_as_sealed(Track::Practitioner), Some(true));
    assert!(!auditor.open().is_draft());
}

#[test]
fn who_answers_late_can_still_take_in_what_comes_back() {
    let mut auditor = device("a1");
    begin(&mut auditor, Way::TwoDevices);
    complete(&mut auditor);
    auditor.send(Command::Seal);
    let mut practitioner = device("p1");
    takes(&mut practitioner, &file_for(&mut auditor, Role::Practitioner));
    auditor.send(absent());
    auditor.send(Command::Reveal);
    auditor.send(sign());
    for _ in 0..10 {
        answers(&mut practitioner);
    }
    practitioner.send(Command::Seal);
    practitioner.send(Command::Reveal);
    takes(&mut auditor, &file_for(&mut practitioner, Role::Auditor));
    assert!(!auditor.open().is_draft());
    assert_eq!(auditor.open().is_as_sealed(Track::Practitioner), Some(true));
    takes(&mut practitioner, &file_for(&mut auditor, Role::Practitioner));
    assert_eq!(practitioner.open().audit().tracks, auditor.open().audit().tracks);
}

#[test]
fn what_somebody_who_was_not_heard_wrote_by_half_goes_to_nobody() {
    let mut device = device("a1");
    begin(&mut device, Way::OneScreen);
    complete(&mut device);
    device.send(Command::Seal);
    device.send(Command::Attend(Role::Practitioner));
    let text = "\nCANARY-practitioner".to_owned();
    device.send(Command::Do(Change::Jot { place: "evidence/seen".into(), text }));
    device.send(Command::Attend(Role::Auditor));
    device.send(absent());
    device.send(Command::Reveal);
    assert_eq!(device.open().track(), Track::Agreed);
    assert!(!format!("{:?}", device.open().events()).contains("CANARY-practitioner"));
    assert_eq!(device.open().half_written(), []);
}

#[test]
fn an_absence_is_taken_back_when_they_have_shown_what_they_sealed() {
    let (mut auditor, mut practitioner) = two();
    auditor.send(Command::Seal);
    takes(&mut practitioner, &file_for(&mut auditor, Role::Practitioner));
    auditor.send(absent());
    practitioner.send(Command::Seal);
    practitioner.send(Command::Reveal);
    takes(&mut auditor, &file_for(&mut practitioner, Role::Auditor));
    let back = auditor.open().takes_part_after_all().expect("nothing was shown because of it");
    auditor.send(Command::Do(back));
    assert!(auditor.open().audit().together.absent.is_empty());
    auditor.send(Command::Reveal);
    assert!(auditor.open().audit().together.is_open());
}

#[test]
fn both_have_the_forms_for_files_when_one_was_thought_alone() {
    let (mut auditor, mut practitioner) = two();
    auditor.send(Command::Do(Change::Work { way: Way::Alone }));
    practitioner.send(Command::Seal);
    takes(&mut auditor, &file_for(&mut practitioner, Role::Auditor));
    takes(&mut practitioner, &file_for(&mut auditor, Role::Practitioner));
    assert_eq!(practitioner.open().audit().together.way, Way::Alone);
    assert!(practitioner.open().is_handed_over() && auditor.open().is_handed_over());
}

#[test]
fn what_was_signed_off_and_is_open_again_is_told() {
    let (mut auditor, mut practitioner) = heard();
    auditor.send(sign());
    takes(&mut practitioner, &file_for(&mut auditor, Role::Practitioner));
    practitioner.send(Command::Do(Change::Reopen { reason: "A date is wrong".into() }));
    takes(&mut auditor, &file_for(&mut practitioner, Role::Auditor));
    assert!(auditor.open().is_draft());
    let (tone, said) = told(&auditor);
    assert!(tone == Tone::Problem && said.contains("open again"), "{said}");
}

#[test]
fn a_difference_that_comes_with_a_sign_off_is_still_to_be_settled() {
    let (mut auditor, mut practitioner) = heard();
    auditor.fact("workers", RawFact::Number(2.0));
    auditor.send(sign());
    answers(&mut practitioner);
    practitioner.fact("workers", RawFact::Number(3.0));
    takes(&mut auditor, &file_for(&mut practitioner, Role::Auditor));
    let (here, there) = auditor.open().unsettled().into_iter().next_back().expect("both are kept");
    let of = |value| Change::State { fact: "workers".into(), value: Some(RawFact::Number(value)) };
    assert_eq!((here.change, there.change), (of(2.0), of(3.0)));
}

fn departs(device: &mut Device) {
    let draft = DepartureDraft {
        level: "poor".into(),
        reason: "The plan is not followed".into(),
        role: "Head of service".into(),
    };
    let ix = device.open().tool.instrument.find("overall").expect("there");
    let departure = device.open().read_departure(ix, &draft, Moment::from_millis(0));
    let departure = Some(departure.expect("whole"));
    device.send(Command::Do(Change::Depart { criterion: "overall".into(), departure }));
}

#[test]
fn a_departure_counts_where_there_is_nobody_with_whom_to_talk_about_it() {
    let first = |auditor: &mut Device| {
        auditor.send(absent());
        auditor.send(Command::Seal);
        auditor.send(Command::Reveal);
    };
    let last = |auditor: &mut Device| {
        auditor.send(Command::Seal);
        auditor.send(Command::Reveal);
        auditor.send(absent());
    };
    for (gone, early) in [(first as fn(&mut Device), true), (last, false)] {
        let (mut auditor, mut practitioner) = two();
        practitioner.send(Command::Seal);
        complete(&mut auditor);
        departs(&mut auditor);
        if !early {
            takes(&mut auditor, &file_for(&mut practitioner, Role::Auditor));
        }
        let grades = auditor.open().grades.of.clone();
        assert!(auditor.open().audit().departure(Track::Auditor, "overall").is_some());
        gone(&mut auditor);
        assert_eq!(auditor.open().track(), Track::Agreed);
        assert_eq!(auditor.open().grades.of, grades, "early: {early}");
        assert_eq!(again(&auditor, "a2").open().grades.of, grades, "early: {early}");
        let Change::Depart { criterion, .. } =
            auditor.open().audit().departures_anew(Track::Agreed).pop().expect("it counts")
        else {
            panic!("a departure");
        };
        auditor.send(Command::Do(Change::Depart { criterion, departure: None }));
        assert_ne!(auditor.open().grades.of, grades, "it can be taken back");
    }
}

#[test]
fn one_who_was_thought_alone_is_no_dead_end() {
    for way in [Way::Alone, Way::OneScreen] {
        let (mut auditor, mut practitioner) = two();
        auditor.send(Command::Do(Change::Work { way }));
        answers(&mut practitioner);
        practitioner.send(Command::Seal);
        takes(&mut auditor, &file_for(&mut practitioner, Role::Auditor));
        complete(&mut auditor);
        assert!(auditor.open().can_seal() && auditor.open().is_handed_over());
        assert!(!auditor.open().can_stand(), "somebody has sealed and was not heard");
        auditor.send(Command::Seal);
        auditor.send(Command::Reveal);
        takes(&mut practitioner, &file_for(&mut auditor, Role::Practitioner));
        practitioner.send(Command::Reveal);
        takes(&mut auditor, &file_for(&mut practitioner, Role::Auditor));
        assert!(auditor.open().audit().together.is_open());
        assert!(auditor.open().can_stand() && auditor.open().is_handed_over());
    }
}

#[test]
fn who_does_not_take_part_gives_no_file_that_lacks_the_auditor() {
    let (mut auditor, mut practitioner) = two();
    answers(&mut practitioner);
    complete(&mut auditor);
    auditor.send(absent());
    auditor.send(sign());
    takes(&mut practitioner, &file_for(&mut auditor, Role::Practitioner));
    practitioner.send(Command::Export);
    practitioner.send(Command::ExportCentral);
    assert!(practitioner.saved_files.borrow().is_empty());
    let shelf = practitioner.state.shelf.clone().expect("listed");
    assert_eq!(shelf[0].grade, None);
}

#[test]
fn what_stands_half_written_goes_on_when_both_are_shown() {
    let mut auditor = device("a1");
    begin(&mut auditor, Way::TwoDevices);
    let mut practitioner = device("p1");
    takes(&mut practitioner, &file_for(&mut auditor, Role::Practitioner));
    practitioner.send(Command::Seal);
    takes(&mut auditor, &file_for(&mut practitioner, Role::Auditor));
    auditor.send(Command::Seal);
    auditor.send(Command::Reveal);
    let text = "\nSpeak with the school".to_owned();
    auditor.send(Command::Do(Change::Jot { place: "action/".into(), text: text.clone() }));
    let half = |device: &Device| device.open().half_written();
    let before = half(&auditor);
    assert_eq!(before.len(), 1);
    takes(&mut practitioner, &file_for(&mut auditor, Role::Practitioner));
    practitioner.send(Command::Reveal);
    takes(&mut auditor, &file_for(&mut practitioner, Role::Auditor));
    assert_eq!((auditor.open().track(), half(&auditor)), (Track::Agreed, before));
    auditor.send(Command::Do(Change::Jot { place: "action/".into(), text: String::new() }));
    assert_eq!(half(&auditor), []);
}

#[test]
fn nobody_speaks_for_one_who_does_not_take_part() {
    let mut device = device("a1");
    begin(&mut device, Way::OneScreen);
    complete(&mut device);
    device.send(absent());
    device.send(Command::Seal);
    device.send(Command::Reveal);
    assert!(device.open().can_contest());
    device.send(Command::HandOver(Role::Practitioner));
    assert!(!device.open().can_contest());
}

#[test]
fn on_a_device_of_their_own_they_can_still_contest_what_was_shown() {
    let (mut auditor, mut practitioner) = two();
    complete(&mut auditor);
    auditor.send(absent());
    auditor.send(Command::Seal);
    auditor.send(Command::Reveal);
    takes(&mut practitioner, &file_for(&mut auditor, Role::Practitioner));
    assert!(practitioner.open().can_contest());
}
