//! What is half written: kept like everything else, and no part of the audit until
//! it is taken.

use std::rc::Rc;

use plumbline::app::memory::MemoryStore;
use plumbline::app::{Command, Effect, Field};
use plumbline::audit::{
    Answer, Change, Citation, CitationDraft, CitationFault, Lifecycle, Missing, Track,
    evidence_place, fact_place,
};
use plumbline::calendar::{DateParts, PartsFault, parse_iso};
use plumbline::exchange::read_event;
use plumbline::instrument::RawFact;

use crate::app::TOOL;
use crate::device::Device;

fn begun() -> Device {
    let mut device = Device::start(Rc::new(MemoryStore::default()), TOOL);
    device.begin();
    device.fact("status", RawFact::Text("order".into()));
    device
}

fn evidence() -> Field {
    Field::Jotting(evidence_place("seen"))
}

fn type_in(device: &mut Device, field: Field, text: &str) {
    device.send(Command::Type(field, text.into()));
}

fn forget(place: String) -> Change {
    Change::Jot { place, text: String::new() }
}

/// The same audit, opened again on the same device.
fn again(device: &Device) -> Device {
    let mut again = Device::start(device.store.clone(), TOOL);
    again.send(Command::Open(device.open().audit().id.clone()));
    again
}

#[test]
fn what_is_half_written_is_kept_within_a_second_and_is_no_part_of_the_audit() {
    let mut device = begun();
    device.send(Command::Export);
    let before = device.open().audit().clone();
    device.pass(60_000);
    type_in(&mut device, evidence(), "half");
    assert_eq!(device.open().saved, None, "nothing is called saved before it is");
    device.wake_after(400);
    assert!(device.open().saved.is_some());
    assert_eq!(again(&device).open().text(&evidence()), "half");
    assert_eq!(*device.open().audit(), before, "not even the time of the last change");
    device.send(Command::Export);
    let files = device.saved_files.borrow();
    assert_eq!(files[0], files[1]);
}

#[test]
fn leaving_the_page_keeps_it_at_once_and_blanking_it_forgets_it() {
    let mut device = begun();
    let dates = || Field::Jotting(fact_place("visits"));
    type_in(&mut device, dates(), "4/5/2026\nMond");
    device.send(Command::Flush);
    assert_eq!(again(&device).open().text(&dates()), "4/5/2026\nMond");
    type_in(&mut device, dates(), "");
    device.send(Command::Flush);
    assert_eq!(again(&device).open().text(&dates()), "");
}

#[test]
fn taking_a_form_stores_what_it_says_and_forgets_it_together() {
    let mut device = begun();
    type_in(&mut device, evidence(), "half");
    device.send(Command::Flush);
    type_in(&mut device, evidence(), "half a");
    device.hold = true;
    let citation =
        Citation { id: "c1".into(), record: "Plan".into(), date: None, place: "Here".into() };
    let cite = Change::Cite { criterion: "seen".into(), citation };
    device.send(Command::DoAll(vec![cite, forget(evidence_place("seen"))]));
    let [Effect::Append(append)] = device.held.as_slice() else { panic!("one transaction") };
    let changes: Vec<_> =
        append.events.iter().map(|text| read_event(text).expect("an event").change).collect();
    assert!(matches!(changes[..], [Change::Cite { .. }, Change::Jot { .. }]), "{changes:?}");
    device.release();
    assert_eq!(again(&device).open().text(&evidence()), "");
}

#[test]
fn giving_up_what_was_never_recorded_records_nothing() {
    let mut device = begun();
    let before = device.open().events().len();
    type_in(&mut device, evidence(), "half");
    device.send(Command::Do(forget(evidence_place("seen"))));
    assert_eq!(device.open().events().len(), before);
    assert!(device.open().is_stored() && device.open().saved.is_some());
}

#[test]
fn sign_off_waits_until_it_is_taken_or_given_up() {
    let mut device = begun();
    device.fact("start", RawFact::Text("2026-05-01".into()));
    device.fact("visits", RawFact::List(vec!["2026-05-04".into()]));
    device.fact("workers", RawFact::Number(1.0));
    for question in ["seen", "heard", "moving"] {
        device.judge(question, "met");
    }
    assert!(device.open().is_ready());
    let seen = device.open().tool.instrument.find("seen").expect("seen");
    let visits = device.open().tool.instrument.find_fact("visits").expect("visits");
    type_in(&mut device, Field::Jotting(fact_place("visits")), "Monday");
    type_in(&mut device, evidence(), "half");
    let sign_off = || Command::Do(Change::SignOff { role: "Team manager".into() });
    device.send(sign_off()); // before the pause has passed
    assert_eq!(device.open().audit().lifecycle(), Lifecycle::Draft);
    assert_eq!(device.open().missing(), [Missing::HalfWritten(seen), Missing::NotTaken(visits)]);
    assert!(device.open().is_stored(), "what was typed is kept, though sign-off was refused");
    device.send(Command::Do(forget(fact_place("visits"))));
    device.send(Command::Do(forget(evidence_place("seen"))));
    device.send(sign_off());
    assert_eq!(device.open().audit().lifecycle(), Lifecycle::SignedOff);
    let events = device.open().events().len();
    type_in(&mut device, evidence(), "later");
    device.send(Command::Flush);
    assert_eq!(device.open().events().len(), events);
}

#[test]
fn what_facts_rule_out_is_not_waited_for() {
    let mut device = begun();
    type_in(&mut device, evidence(), "half");
    device.send(Command::Flush);
    let waits = |device: &Device| {
        device.open().missing().iter().any(|missing| matches!(missing, Missing::HalfWritten(_)))
    };
    assert!(waits(&device));
    device.fact("status", RawFact::Text("none".into()));
    device.fact("home", RawFact::YesNo(true));
    assert!(!waits(&device));
    assert_eq!(device.open().text(&evidence()), "half", "it is still there");
}

#[test]
fn evidence_half_written_comes_back_as_it_was() {
    let draft = CitationDraft {
        of: "c1".into(),
        record: String::new(),
        other: "Police report".into(),
        date: DateParts { day: "3".into(), month: "Feb".into(), year: String::new() },
        place: "First line\nsecond".into(),
    };
    assert_eq!(CitationDraft::from_jotting(&draft.jotting()), draft);
    let faults = [CitationFault::Date(PartsFault::Lacks(vec![plumbline::calendar::Part::Year]))];
    assert_eq!(draft.read("c1".into()), Err(faults.into()));
    assert_eq!(
        CitationDraft::default().read("c1".into()),
        Err(vec![CitationFault::Record, CitationFault::Place])
    );
    let citation = Citation {
        id: "c1".into(),
        record: "Police report".into(),
        date: parse_iso("2026-02-03"),
        place: "Tab".into(),
    };
    let draft = CitationDraft::of(&citation, &["Plan"]);
    assert_eq!((draft.record.as_str(), draft.other.as_str()), ("", "Police report"));
    assert_eq!(draft.read("c1".into()), Ok(citation));
}

#[test]
fn going_through_the_answers_brings_the_reason_back() {
    let mut device = begun();
    let not_applicable = |device: &mut Device| {
        let reason = device.open().reason_before("seen").to_owned();
        let answer = Some(Answer::NotApplicable(reason));
        device.send(Command::Do(Change::Judge { question: "seen".into(), answer }));
    };
    not_applicable(&mut device);
    type_in(&mut device, Field::Reason("seen".into()), "A baby");
    device.judge("seen", "met"); // before the pause has passed
    device.send(Command::Do(Change::Judge { question: "seen".into(), answer: None }));
    let mut device = again(&device);
    not_applicable(&mut device);
    let answer = &device.open().audit().entry(Track::Auditor, "seen").answer;
    assert_eq!(*answer, Some(Answer::NotApplicable("A baby".into())));
    assert_eq!(device.open().reason_before("heard"), "");
}

#[test]
fn ticking_and_unticking_that_a_section_waits_brings_the_reason_back() {
    let mut device = begun();
    let tick = |device: &mut Device, ticked: bool| {
        let reason = ticked.then(|| device.open().waiting_before("safety").to_owned());
        device.send(Command::Do(Change::Wait { section: "safety".into(), reason }));
    };
    let waiting = || Field::Waiting("safety".into());
    tick(&mut device, true);
    assert_eq!(device.open().text(&waiting()), "");
    type_in(&mut device, waiting(), "The health report");
    tick(&mut device, false); // before the pause has passed
    assert_eq!(device.open().text(&waiting()), "");
    let mut device = again(&device);
    tick(&mut device, true);
    assert_eq!(device.open().text(&waiting()), "The health report");
    assert_eq!(device.open().waiting_before("planning"), "");

    // Also when the reason came in a file.
    device.send(Command::Export);
    let (_, text) = device.saved_files.borrow()[0].clone();
    let mut other = Device::start(Rc::new(MemoryStore::default()), TOOL);
    other.send(Command::Import(Ok(text), plumbline::app::Purpose::Read));
    tick(&mut other, false);
    tick(&mut other, true);
    assert_eq!(other.open().text(&waiting()), "The health report");
}

#[test]
fn ticking_and_unticking_not_yet_brings_the_date_back() {
    let mut device = begun();
    assert_eq!(device.open().fact_before("start"), None);
    let date = RawFact::Text("2026-05-01".into());
    device.fact("start", date.clone());
    device.fact("start", RawFact::Text("not-yet".into()));
    assert_eq!(device.open().fact_before("start"), Some(date.clone()));

    // Also when the date came in a file.
    device.fact("start", date.clone());
    device.send(Command::Export);
    let (_, text) = device.saved_files.borrow()[0].clone();
    let mut other = Device::start(Rc::new(MemoryStore::default()), TOOL);
    other.send(Command::Import(Ok(text), plumbline::app::Purpose::Read));
    other.fact("start", RawFact::Text("not-yet".into()));
    assert_eq!(other.open().fact_before("start"), Some(date));
}
