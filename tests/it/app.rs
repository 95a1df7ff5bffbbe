//! The application without a browser: nothing is lost, nothing is shown as saved
//! that is not, nothing is changed by what is refused.

use std::rc::Rc;

use plumbline::app::memory::MemoryStore;
use plumbline::app::{Command, Field, Place, Storage, StoreError, Tone};
use plumbline::audit::{Answer, Change, Lifecycle, Missing, Track};
use plumbline::instrument::RawFact;

use crate::device::{Device, header};

pub(crate) const TOOL: &str = include_str!("../cases/instrument/base.json");

fn device() -> Device {
    Device::start(Rc::new(MemoryStore::default()), TOOL)
}

fn comment(text: &str) -> Command {
    Command::Type(Field::Comment("seen".into()), text.into())
}

/// Gives all that the base tool asks for.
pub(crate) fn complete(device: &mut Device) {
    device.fact("status", RawFact::Text("order".into()));
    device.fact("start", RawFact::Text("2026-05-01".into()));
    device.fact("visits", RawFact::List(vec!["2026-05-04".into()]));
    device.fact("workers", RawFact::Number(1.0));
    device.judge("seen", "partly");
    device.cite("seen");
    device.judge("heard", "met");
    device.judge("moving", "met");
}

#[test]
fn an_audit_is_begun_kept_and_found_again() {
    let mut device = device();
    device.begin();
    let id = device.open().audit().id.clone();
    assert_eq!(device.place, Some(Place::Fact(id.clone(), "status".into())), "the first fact");
    device.judge("seen", "met");
    device.send(comment("Seen on three visits"));
    device.wake_after(1_000);
    assert!(device.open().saved.is_some());

    let mut again = Device::start(device.store.clone(), TOOL);
    let shelf = again.state.shelf.clone().expect("listed");
    assert_eq!((shelf.len(), shelf[0].reference.as_str(), shelf[0].answered), (1, "K-17", 1));
    again.send(Command::Open(id));
    assert_eq!(again.open().audit(), device.open().audit());
    assert_eq!(*again.open().grades, *device.open().grades);
    assert!(again.open().saved.is_some());
}

#[test]
fn typing_becomes_one_event_a_pause() {
    let mut device = device();
    device.begin();
    let before = device.open().events().len();
    for text in ["S", "Se", "See"] {
        device.send(comment(text));
        device.pass(100);
    }
    assert_eq!(device.open().events().len(), before, "nothing is recorded while typing goes on");
    assert_eq!(device.open().text(&Field::Comment("seen".into())), "See");
    device.wake_after(400);
    assert_eq!(device.open().events().len(), before + 1);
    assert_eq!(device.open().audit().entry(Track::Auditor, "seen").comment, "See");
}

#[test]
fn typing_without_a_pause_is_recorded_within_a_second() {
    let mut device = device();
    device.begin();
    let before = device.open().events().len();
    for i in 0..10 {
        device.send(comment(&"x".repeat(i + 1)));
        device.wake_after(100);
    }
    assert!(device.open().events().len() > before);
    assert!(device.waiting.iter().all(|millis| *millis <= 500), "{:?}", device.waiting);
}

#[test]
fn leaving_the_page_records_at_once() {
    let mut device = device();
    device.begin();
    device.send(comment("half a sen"));
    device.send(Command::Flush);
    let mut again = Device::start(device.store.clone(), TOOL);
    again.send(Command::Open(device.open().audit().id.clone()));
    assert_eq!(again.open().audit().entry(Track::Auditor, "seen").comment, "half a sen");
}

#[test]
fn what_was_typed_before_an_answer_comes_before_it_and_both_stay() {
    let mut device = device();
    device.begin();
    device.send(comment("typed first"));
    device.judge("seen", "partly");
    let changes: Vec<_> = device.open().events().iter().map(|event| &event.change).collect();
    assert!(matches!(changes[..], [.., Change::Comment { .. }, Change::Judge { .. }]));
}

#[test]
fn a_reason_half_typed_does_not_overtake_the_answer_that_follows() {
    let mut device = device();
    device.begin();
    let not_applicable = Some(Answer::NotApplicable(String::new()));
    device.send(Command::Do(Change::Judge { question: "seen".into(), answer: not_applicable }));
    device.send(Command::Type(Field::Reason("seen".into()), "A ba".into()));
    device.judge("seen", "met");
    device.wake_after(2_000);
    let answer = device.open().audit().entry(Track::Auditor, "seen").answer.clone();
    assert_eq!(answer, Some(Answer::Level("met".into())));
}

#[test]
fn saved_is_said_only_after_the_store_has_committed() {
    let mut device = device();
    device.begin();
    device.hold = true;
    device.judge("seen", "met");
    device.judge("heard", "met");
    assert_eq!(device.open().saved, None);
    device.release();
    assert!(device.open().saved.is_some());
    let mut again = Device::start(device.store.clone(), TOOL);
    again.send(Command::Open(device.open().audit().id.clone()));
    assert_eq!(again.open().audit(), device.open().audit(), "what came meanwhile is stored too");
}

#[test]
fn a_full_disk_is_said_and_nothing_is_lost() {
    let mut device = device();
    device.begin();
    *device.store.failing.borrow_mut() = Some(StoreError::Full);
    device.judge("seen", "met");
    assert_eq!(device.state.storage, Storage::Failing(StoreError::Full));
    assert_eq!(device.open().saved, None);
    device.judge("heard", "met"); // the form goes on
    device.send(Command::Export); // and a copy can be had
    assert_eq!(device.saved_files.borrow().len(), 1);
    *device.store.failing.borrow_mut() = None;
    device.send(Command::Retry);
    assert_eq!(device.state.storage, Storage::Kept);
    assert!(device.open().saved.is_some());
    let mut again = Device::start(device.store.clone(), TOOL);
    again.send(Command::Open(device.open().audit().id.clone()));
    assert_eq!(again.open().audit(), device.open().audit());
}

#[test]
fn an_audit_left_while_the_disk_is_full_is_held_until_it_is_stored() {
    let mut device = device();
    device.begin();
    let first = device.open().audit().id.clone();
    *device.store.failing.borrow_mut() = Some(StoreError::Full);
    device.judge("seen", "met");
    device.begin();
    assert_ne!(device.open().audit().id, first);
    device.send(Command::Open(first.clone()));
    assert_eq!(device.open().summary().answered, 1, "it comes back as it was left");
    device.begin();
    *device.store.failing.borrow_mut() = None;
    device.send(Command::Retry);
    let mut again = Device::start(device.store.clone(), TOOL);
    assert_eq!(again.state.shelf.as_ref().map(Vec::len), Some(3));
    again.send(Command::Open(first));
    assert_eq!(again.open().summary().answered, 1);
}

#[test]
fn refused_storage_leaves_a_working_form_with_a_standing_warning() {
    let mut device = device();
    device.state.shelf = None; // as at the start
    device.send(Command::Shelved(Err(StoreError::Refused)));
    assert_eq!(device.state.storage, Storage::Memory(StoreError::Refused));
    assert!(device.state.is_stored(), "there is nothing to lose yet");
    device.begin();
    device.judge("seen", "met");
    assert!(!device.state.is_stored(), "it goes when the page does");
    assert_eq!(device.state.storage, Storage::Memory(StoreError::Refused));
    assert_eq!(device.open().summary().answered, 1);
}

#[test]
fn sign_off_waits_for_everything_and_then_holds() {
    let mut device = device();
    device.begin();
    let sign_off = || Command::Do(Change::SignOff { role: "Team manager".into() });
    device.send(sign_off());
    assert!(device.open().is_draft(), "nothing is answered yet");
    complete(&mut device);
    // Seen is partly met though visits are on time: no check holds, nothing is missing.
    assert_eq!(device.open().missing(), []);
    device.send(sign_off());
    assert_eq!(device.open().audit().lifecycle(), Lifecycle::SignedOff);
    let events = device.open().events().len();
    device.judge("seen", "met");
    device.send(comment("later"));
    device.send(Command::Flush);
    device.send(Command::Do(Change::Reopen { reason: "  ".into() }));
    assert_eq!(device.open().events().len(), events, "signed off: nothing can be changed");
    device.send(Command::Do(Change::Reopen { reason: "A record came to light".into() }));
    device.judge("seen", "met");
    assert!(device.open().is_draft());
    let first = &device.open().audit().sign_offs[0];
    assert_eq!(first.reopened.as_deref(), Some("A record came to light"));
}

#[test]
fn what_is_missing_is_named() {
    let mut device = device();
    device.begin();
    complete(&mut device);
    let instrument = device.open().tool.instrument.clone();
    let seen = instrument.find("seen").expect("seen");
    let uncite = Change::Uncite { criterion: "seen".into(), citation: "c1".into() };
    device.send(Command::Do(uncite));
    assert_eq!(device.open().missing(), [Missing::Evidence(seen)]);
    let not_applicable = Some(Answer::NotApplicable(String::new()));
    device.send(Command::Do(Change::Judge { question: "seen".into(), answer: not_applicable }));
    assert_eq!(device.open().missing(), [Missing::Reason(seen)]);
    device.judge("seen", "met");
    assert_eq!(device.open().missing(), []);
    // Late visits beside "seen: met" must be explained.
    device.fact("visits", RawFact::List(vec!["2026-05-10".into()]));
    let safety = instrument.find("safety").expect("safety");
    assert_eq!(device.open().missing(), [Missing::Explanation(safety, 0)]);
    device.send(Command::Type(Field::Explanation("odd".into()), "Seen at school".into()));
    device.send(Command::Flush);
    assert_eq!(device.open().missing(), []);
    device.send(Command::Do(Change::State { fact: "start".into(), value: None }));
    let start = instrument.find_fact("start").expect("start");
    assert_eq!(device.open().missing(), [Missing::Fact(start)]);
}

#[test]
fn facts_that_decide_nothing_are_not_asked_for() {
    let mut device = device();
    device.begin();
    device.fact("status", RawFact::Text("none".into()));
    device.fact("home", RawFact::YesNo(true));
    // Safety does not apply: neither its clock nor its rule needs a fact.
    assert!(!device.open().missing().iter().any(|missing| matches!(missing, Missing::Fact(_))));
}

#[test]
fn a_damaged_entry_does_not_hide_the_others() {
    let mut device = device();
    device.begin();
    device.judge("seen", "met");
    device.judge("heard", "met");
    let id = device.open().audit().id.clone();
    let mut stored = device.stored(&id).expect("stored");
    stored.events[1] = "{\"half\": ".into();
    let mut again = Device::start(Rc::new(MemoryStore::default()), TOOL);
    again.state.opening = Some(id.clone());
    again.send(Command::Opened(id, true, Ok(stored)));
    assert_eq!(again.open().summary().answered, 1);
    let notice = again.state.notice.as_ref().expect("told");
    assert_eq!(notice.tone, Tone::Problem);
    assert_eq!(notice.title, "One entry of this audit cannot be read");
}

#[test]
fn a_damaged_summary_does_not_hide_the_others() {
    let mut device = device();
    device.begin();
    let good = plumbline::exchange::write_summary(&device.open().summary());
    device.state.shelf = None; // as at the start
    device.send(Command::Shelved(Ok(vec!["nonsense".into(), good])));
    assert_eq!(device.state.shelf.as_ref().map(Vec::len), Some(1));
    assert_eq!(device.state.notice.as_ref().map(|notice| notice.tone), Some(Tone::Problem));
}

#[test]
fn going_from_one_audit_to_another_keeps_what_was_typed() {
    let mut device = device();
    device.begin();
    let first = device.open().audit().id.clone();
    device.send(comment("typed and then left"));
    device.begin();
    assert_ne!(device.open().audit().id, first);
    device.send(Command::Open(first));
    assert_eq!(device.open().audit().entry(Track::Auditor, "seen").comment, "typed and then left");
    assert_eq!(device.state.shelf.as_ref().map(Vec::len), Some(2));
}

#[test]
fn deleting_takes_away_one_audit_and_no_other() {
    let mut device = device();
    device.begin();
    let first = device.open().audit().id.clone();
    device.begin();
    device.send(Command::Delete(first.clone()));
    let shelf = device.state.shelf.clone().expect("listed");
    assert_eq!(shelf.len(), 1);
    assert_ne!(shelf[0].id, first);
    assert!(device.state.open.is_some(), "the other one stays open");
    device.send(Command::Open(first));
    assert_eq!(device.state.notice.as_ref().map(|notice| notice.tone), Some(Tone::Problem));
}

#[test]
fn an_exported_file_comes_back_whole_and_is_never_taken_twice() {
    let mut device = device();
    device.begin();
    complete(&mut device);
    device.send(comment("With a comment"));
    device.send(Command::Export);
    let (name, text) = device.saved_files.borrow()[0].clone();
    assert_eq!(name, "audit-K-17-2026-06-01.json");
    device.send(Command::ExportCentral);
    let (name, counted) = device.saved_files.borrow()[1].clone();
    assert_eq!(name, "central-K-17.json");
    assert!(!counted.contains("With a comment") && !counted.contains("2026-06-01"));

    let mut other = Device::start(Rc::new(MemoryStore::default()), TOOL);
    other.send(Command::Import(Ok(text.clone()), plumbline::app::Purpose::Read));
    let id = other.open().audit().id.clone();
    assert_eq!(other.place, Some(Place::Audit(id)), "not to its facts, which it has");
    assert_eq!(other.open().audit(), device.open().audit());
    other.send(Command::Export);
    assert_eq!(other.saved_files.borrow()[0].1, text, "export, import, export: the same bytes");

    let before = other.open().events().len();
    other.send(Command::Import(Ok(text.clone()), plumbline::app::Purpose::Read));
    assert_eq!(other.state.notice.as_ref().map(|notice| notice.tone), Some(Tone::Problem));
    other.send(Command::Import(
        Ok(text.replace("With a", "Without a")),
        plumbline::app::Purpose::Read,
    ));
    assert_eq!(other.open().events().len(), before);
    assert_eq!(other.state.shelf.as_ref().map(Vec::len), Some(1));
}

#[test]
fn correcting_the_audit_date_grades_anew() {
    let mut device = device();
    device.begin();
    complete(&mut device);
    let on_time = device.open().tool.instrument.find("on-time").expect("a measure");
    assert_eq!(device.open().grades.of[on_time].settled(), Some(0));
    let mut header = header();
    header.audit_date = plumbline::calendar::parse_iso("2026-09-01").expect("a date");
    device.send(Command::Do(Change::Describe(header)));
    assert_eq!(device.open().grades.of[on_time].settled(), Some(2));
}

#[test]
fn the_browser_is_asked_to_keep_what_is_here_once_an_answer_is_kept() {
    let mut device = device();
    let lasts = |device: &Device| device.state.health.and_then(|health| health.lasts);
    device.begin();
    assert_eq!(device.state.health, None, "nothing of worth yet");
    device.send(Command::LookAtStorage);
    assert_eq!(lasts(&device), Some(false), "only looked at");
    device.judge("seen", "met");
    assert_eq!(lasts(&device), Some(true));
    device.send(Command::LookAtStorage);
    device.judge("heard", "met");
    assert_eq!(lasts(&device), Some(false), "asked once a visit");
}
