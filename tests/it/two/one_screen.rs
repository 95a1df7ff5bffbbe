//! Two people in turn on one screen: neither sees the other's answers, and nothing of the
//! other's is undone, typed or listed for them.

use plumbline::app::{Command, Field};
use plumbline::audit::{Answer, Change, Role, Track, Way};

use super::devices::{again, begin, device};
use crate::device::Device;

fn comment(text: &str) -> Command {
    Command::Type(Field::Comment("seen".into()), text.into())
}

fn shown(device: &Device) -> String {
    let open = device.open();
    let texts = open.texts().into_iter().map(|(_, text)| text).collect::<String>();
    format!("{:?}{:?}{:?}{texts}", open.audit(), open.events(), open.last_step())
}

#[test]
fn each_sees_their_own_until_both_have_sealed() {
    let mut device = device("s1");
    begin(&mut device, Way::OneScreen);
    assert!(!device.open().is_unattended(), "whoever begins it is there");
    device.judge("seen", "partly");
    device.send(comment("CANARY-auditor"));
    device.send(Command::HandOver(Role::Practitioner));
    assert!(device.open().is_unattended());
    assert!(!shown(&device).contains("CANARY-auditor"), "typed, and recorded as the auditor's");
    assert!(!device.open().can_undo(), "what the auditor did is not theirs to undo");
    device.send(Command::Attend(Role::Practitioner));
    assert!(!device.open().is_unattended());
    device.judge("seen", "met");
    device.send(comment("CANARY-practitioner"));
    device.send(Command::Seal);

    // Whoever opens it after a crash is asked who they are.
    let mut device = again(&device, "s2");
    assert!(device.open().is_unattended());
    assert_eq!(device.open().role(), Role::Practitioner);
    device.send(Command::Attend(Role::Auditor));
    assert!(!device.open().is_unattended());
    assert!(!shown(&device).contains("CANARY-practitioner"));
    assert!(shown(&device).contains("CANARY-auditor"));
    let answer = device.open().audit().answer(device.open().track(), "seen").cloned();
    assert_eq!(answer, Some(Answer::Level("partly".into())));
    device.send(Command::Reveal);
    assert!(!device.open().audit().together.is_revealed(Track::Practitioner));
    device.send(Command::Seal);
    assert_eq!(device.open().can_reveal(), [Track::Practitioner, Track::Auditor]);
    device.send(Command::Reveal);
    assert!(shown(&device).contains("CANARY-practitioner"));
    assert_eq!(device.open().track(), Track::Agreed);
    for track in [Track::Practitioner, Track::Auditor] {
        assert_eq!(device.open().is_as_sealed(track), Some(true));
    }
    let device = again(&device, "s3");
    assert!(!device.open().is_unattended(), "there is nothing to hide any more");
}

/// Both have sealed on one screen, and the practitioner sits there.
pub(super) fn both_sealed() -> Device {
    let mut device = device("s1");
    begin(&mut device, Way::OneScreen);
    device.send(Command::Seal);
    device.send(Command::HandOver(Role::Practitioner));
    device.send(Command::Attend(Role::Practitioner));
    device.send(Command::Seal);
    device
}

#[test]
fn the_practitioner_may_speak_last_on_one_screen() {
    let mut device = both_sealed();
    device.send(Command::Reveal);
    assert_eq!(device.open().role(), Role::Practitioner);
    let word = |text: &str| Change::Dissent {
        criterion: "overall".into(),
        text: text.into(),
        level: None,
    };
    device.send(Command::Do(word("I saw the child each week")));
    device.send(Command::HandOver(Role::Auditor));
    assert!(!device.open().is_unattended());
    device.send(Command::Do(word("Not mine to say")));
    let said = &device.open().audit().dissents["overall"].text;
    assert_eq!(said, "I saw the child each week");
}

/// Whoever of them shows the answers, the screen can go on to the auditor, who signs off.
#[test]
fn the_screen_goes_on_from_hand_to_hand_once_both_are_shown() {
    let mut device = device("s1");
    begin(&mut device, Way::OneScreen);
    crate::app::complete(&mut device);
    device.send(Command::Seal);
    device.send(Command::HandOver(Role::Practitioner));
    device.send(Command::Attend(Role::Practitioner));
    device.send(Command::Seal);
    device.send(Command::Reveal);
    assert!(device.open().is_ready() && !device.open().can_stand(), "it is the auditor's to do");
    assert!(device.open().can_hand_over());
    device.send(Command::HandOver(Role::Auditor));
    assert!(!device.open().is_unattended() && device.open().can_stand());
    device.send(Command::Do(Change::SignOff { role: "Team manager".into() }));
    assert!(!device.open().is_draft() && !device.open().can_hand_over());
}

#[test]
fn the_screen_is_given_to_nobody_who_does_not_take_part() {
    let mut device = device("s1");
    begin(&mut device, Way::OneScreen);
    assert!(device.open().can_hand_over());
    let reason = "Has left".to_owned();
    device.send(Command::Do(Change::Absent { track: Track::Practitioner, reason }));
    assert!(!device.open().can_hand_over());
    let mut alone = super::devices::device("s2");
    begin(&mut alone, Way::TwoDevices);
    assert!(!alone.open().can_hand_over());
}

#[test]
fn a_reflection_is_the_practitioners_and_nobody_signs_it_off() {
    let mut device = device("r1");
    begin(&mut device, Way::Reflection);
    assert_eq!(device.open().role(), Role::Practitioner);
    crate::app::complete(&mut device);
    assert!(device.open().is_ready() && !device.open().can_stand());
    device.send(Command::Export);
    let file = device.saved_files.borrow_mut().pop().expect("a file").1;
    assert!(file.contains("\"practitioner\": {"));
    let mut other = super::devices::device("r2");
    other.send(Command::Import(Ok(file), plumbline::app::Purpose::Read));
    assert_eq!(other.open().role(), Role::Practitioner);
    assert_eq!(other.open().audit(), device.open().audit(), "they read it again");
}

#[test]
fn what_both_said_of_one_thing_unseen_is_kept_twice_and_settled() {
    use plumbline::audit::{Heard, Person};
    let hear = |text: &str| Change::Hear {
        person: Person::Child,
        heard: Some(Heard::Said(text.to_owned())),
    };
    let mut device = device("s1");
    begin(&mut device, Way::OneScreen);
    device.send(Command::Do(hear("I like it here")));
    device.send(Command::Seal);
    device.send(Command::HandOver(Role::Practitioner));
    device.send(Command::Attend(Role::Practitioner));
    device.send(Command::Do(hear("I want to go home")));
    device.send(Command::Seal);
    assert!(device.open().unsettled().is_empty());
    device.send(Command::Reveal);
    let (one, other) = device.open().unsettled().pop().expect("both are kept");
    let both = format!("{:?}{:?}", one.change, other.change);
    assert!(both.contains("I like it here") && both.contains("I want to go home"));
    device.send(Command::Do(hear("I like it here")));
    assert!(device.open().unsettled().is_empty());
}

#[test]
fn whoever_comes_back_to_a_shared_screen_is_asked_who_they_are() {
    let mut device = device("s1");
    begin(&mut device, Way::OneScreen);
    let id = device.open().audit().id.clone();
    device.send(Command::Leave(id.clone()));
    device.send(Command::Open(id));
    assert!(device.open().is_unattended());
}
