//! What is left undone when somebody seals, what of it is listed afterwards, and how the audit
//! stands in the list.

use plumbline::app::{Command, Left, Stage};
use plumbline::audit::{Change, Missing, Role, Track, Way};

use super::devices::{again, begin, device, file_for, heard, takes};
use super::one_screen::both_sealed;
use crate::device::Device;

fn stage(device: &Device) -> Option<Stage> {
    device.state.shelf.as_ref().expect("listed")[0].stage
}

fn of_voice(device: &Device) -> usize {
    device.open().missing().iter().filter(|one| one.is_of_voice()).count()
}

#[test]
fn what_is_sealed_is_missing_no_more_and_facts_still_are() {
    let mut auditor = device("a1");
    begin(&mut auditor, Way::TwoDevices);
    auditor.judge("seen", "not-met");
    let left = auditor.open().left();
    assert_eq!(left.answers, 2, "of three questions");
    let seen = auditor.open().tool.instrument.find("seen").expect("there");
    let owed = auditor.open().missing().contains(&Missing::Evidence(seen));
    assert_eq!((left.evidence, owed), (1, true));
    assert_eq!(left, Left { answers: 2, evidence: 1, ..left });
    let fact =
        |device: &Device| device.open().missing().iter().any(|one| matches!(one, Missing::Fact(_)));
    assert!(of_voice(&auditor) >= 3 && fact(&auditor));
    auditor.send(Command::Seal);
    assert_eq!(of_voice(&auditor), 0);
    assert!(fact(&auditor) && !auditor.open().is_ready() && !auditor.open().owes_evidence(seen));
    let progress = auditor.open().progress();
    assert!(progress.iter().any(|one| one.answered < one.questions && one.missing > 0));
    assert_eq!(of_voice(&again(&auditor, "a2")), 0);
}

#[test]
fn once_both_are_shown_what_is_missing_of_what_they_agree_is_listed() {
    let mut device = both_sealed();
    assert_eq!(of_voice(&device), 0);
    device.send(Command::Reveal);
    assert!(of_voice(&device) > 0);
}

#[test]
fn the_list_says_how_it_stands_with_two_people() {
    let mut alone = device("x1");
    begin(&mut alone, Way::Alone);
    assert_eq!(stage(&alone), None);
    let mut own = device("x2");
    begin(&mut own, Way::Reflection);
    assert_eq!(stage(&own), Some(Stage::Reflection));
    assert!(!own.open().signs_off());
    let mut auditor = device("a1");
    begin(&mut auditor, Way::TwoDevices);
    assert_eq!(stage(&auditor), Some(Stage::Auditor));
    let mut practitioner = device("p1");
    takes(&mut practitioner, &file_for(&mut auditor, Role::Practitioner));
    assert_eq!(stage(&practitioner), Some(Stage::Practitioner));
    assert!(auditor.open().signs_off() && !practitioner.open().signs_off());
    practitioner.send(Command::Seal);
    assert_eq!(stage(&practitioner), Some(Stage::Sealed));
    let (auditor, practitioner) = heard();
    assert_eq!([stage(&auditor), stage(&practitioner)], [Some(Stage::Shown); 2]);
}

#[test]
fn who_is_recorded_as_absent_and_is_heard_after_all_is_gone_no_more() {
    let mut device = device("s1");
    begin(&mut device, Way::OneScreen);
    device.send(Command::HandOver(Role::Practitioner));
    device.send(Command::Attend(Role::Practitioner));
    device.send(Command::Seal);
    device.send(Command::Attend(Role::Auditor));
    let (track, reason) = (Track::Practitioner, "Has left".to_owned());
    device.send(Command::Do(Change::Absent { track, reason }));
    assert!(device.open().audit().together.is_gone(Track::Practitioner));
    assert!(!device.open().can_hand_over(), "although what they sealed is still hidden");
    device.send(Command::Seal);
    device.send(Command::Reveal);
    assert!(!device.open().audit().together.is_gone(Track::Practitioner));
    assert!(device.open().can_hand_over());
}

#[test]
fn a_rule_is_called_by_its_reason_or_by_what_it_says() {
    let mut device = device("a1");
    begin(&mut device, Way::Alone);
    let open = device.open();
    let instrument = &open.tool.instrument;
    let mut found = 0;
    for (ix, criterion) in instrument.criteria.iter().enumerate() {
        let rules = instrument.rules_of(ix);
        let name = |id: &str| open.rule_name(&criterion.id, id);
        let names: std::collections::BTreeSet<_> = rules.iter().map(|one| name(&one.id)).collect();
        assert_eq!(names.len(), rules.len(), "each has a name of its own");
        assert!(!names.contains(""));
        let reasoned = |one: &plumbline::instrument::Rule| one.because == Some(name(&one.id));
        found += rules.iter().filter(|one| reasoned(one)).count();
    }
    assert!(found > 0);
    assert_eq!(open.rule_name("no-such", "rule"), "");
}
