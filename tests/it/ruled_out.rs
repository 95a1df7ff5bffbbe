//! What the facts rule out is kept and never asked about again: an answer that no
//! screen shows must not stand in the way of signing off.

use std::rc::Rc;

use plumbline::app::memory::MemoryStore;
use plumbline::app::{Command, Field};
use plumbline::audit::{Answer, Change, Lifecycle, Progress, Status, Track};
use plumbline::instrument::{Ix, RawFact};

use crate::device::Device;

const TOOL: &str = include_str!("../cases/instrument/base.json");

/// An audit whose section on safety was answered before the facts ruled it out, one
/// question with a reason still to be written.
fn ruled_out() -> Device {
    let mut device = Device::start(Rc::new(MemoryStore::default()), TOOL);
    device.begin();
    let answer = Some(Answer::NotApplicable(String::new()));
    device.send(Command::Do(Change::Judge { question: "seen".into(), answer }));
    device.judge("heard", "partly");
    device.judge("moving", "met");
    device.fact("status", RawFact::Text("none".into()));
    device.fact("home", RawFact::YesNo(true));
    device
}

/// How far a section has come.
fn of(device: &Device, section: Ix) -> Progress {
    let at = device.open().tool.instrument.sections.iter().position(|ix| *ix == section);
    device.open().progress()[at.expect("a section")]
}

#[test]
fn a_reason_is_not_owed_where_the_facts_say_that_nothing_applies() {
    let mut device = ruled_out();
    assert_eq!(device.open().missing(), []);
    device.send(Command::Do(Change::SignOff { role: "Team manager".into() }));
    assert_eq!(device.open().audit().lifecycle(), Lifecycle::SignedOff);
    let kept = &device.open().audit().entry(Track::Auditor, "heard").answer;
    assert_eq!(*kept, Some(Answer::Level("partly".into())), "kept, though it does not count");
}

#[test]
fn a_section_that_is_ruled_out_does_not_apply_whatever_was_answered_before() {
    let mut device = ruled_out();
    let safety = device.open().tool.instrument.find("safety").expect("a section");
    let progress = of(&device, safety);
    assert_eq!((progress.status, progress.questions), (Status::NotApplicable, 0));
    let summary = device.open().summary();
    assert_eq!((summary.answered, summary.questions), (1, 1), "only what counts is counted");
    device.fact("home", RawFact::YesNo(false));
    let progress = of(&device, safety);
    assert_eq!(
        (progress.status, progress.questions, progress.answered),
        (Status::InProgress, 2, 2)
    );
}

#[test]
fn a_section_waits_only_once_a_reason_is_given() {
    let mut device = Device::start(Rc::new(MemoryStore::default()), TOOL);
    device.begin();
    let safety = device.open().tool.instrument.find("safety").expect("a section");
    let ticked = Change::Wait { section: "safety".into(), reason: Some(String::new()) };
    device.send(Command::Do(ticked));
    assert_eq!(of(&device, safety).status, Status::NotStarted);
    device.send(Command::Type(Field::Waiting("safety".into()), "The visit record is due".into()));
    device.send(Command::Flush);
    assert_eq!(of(&device, safety).status, Status::Waiting);
}

#[test]
fn a_section_that_waits_is_not_called_complete_though_all_of_it_is_answered() {
    let mut device = Device::start(Rc::new(MemoryStore::default()), TOOL);
    device.begin();
    let safety = device.open().tool.instrument.find("safety").expect("a section");
    let wait = |reason: &str| {
        Command::Do(Change::Wait { section: "safety".into(), reason: Some(reason.into()) })
    };
    device.send(wait("The visit record is due"));
    for question in ["seen", "heard"] {
        device.judge(question, "met");
        device.cite(question);
        assert_eq!(of(&device, safety).status, Status::Waiting, "{question}");
    }
    let progress = of(&device, safety);
    assert_eq!((progress.answered, progress.questions, progress.missing), (2, 2, 0));
    device.send(wait("  "));
    assert_eq!(of(&device, safety).status, Status::Complete, "no reason, no waiting");
    device.send(wait("The visit record is due"));
    device.fact("status", RawFact::Text("none".into()));
    device.fact("home", RawFact::YesNo(true));
    assert_eq!(of(&device, safety).status, Status::NotApplicable);
}
