//! What is too much is neither cut nor called saved: it stays in sight, and the person
//! is told.

use std::rc::Rc;

use plumbline::app::memory::MemoryStore;
use plumbline::app::{Command, Field, Tone};
use plumbline::audit::{
    Answer, Change, Citation, Lifecycle, MOST_CITATIONS, MOST_LINE, MOST_TEXT, Track,
};
use plumbline::instrument::{MOST_DATES, RawFact};

use crate::device::Device;
use crate::room::{dates, file_of};

const TOOL: &str = include_str!("../cases/instrument/base.json");

fn device() -> Device {
    Device::start(Rc::new(MemoryStore::default()), TOOL)
}

#[test]
fn a_text_that_is_too_long_stays_on_the_screen_and_is_not_called_saved() {
    let mut device = device();
    device.begin();
    device.judge("seen", "met");
    let (comment, id) = (Field::Comment("seen".into()), device.open().audit().id.clone());
    let long = "é".repeat(MOST_TEXT + 1);
    let events = device.open().events().len();
    device.waiting.clear();
    device.send(Command::Type(comment.clone(), long.clone()));
    for _ in 0..5 {
        device.wake_after(1_000);
    }
    device.send(Command::Flush);
    assert_eq!(device.open().text(&comment), long);
    assert_eq!(device.open().events().len(), events, "neither recorded nor cut");
    assert_eq!((device.open().saved, device.open().is_stored()), (None, false));
    assert!(device.open().holds_back());
    assert_eq!(device.waiting.len(), 1, "no clock helps: {:?}", device.waiting);
    // Other things are recorded meanwhile, and going elsewhere keeps it.
    device.judge("heard", "met");
    device.begin();
    device.send(Command::Open(id));
    assert_eq!(device.open().text(&comment), long);
    device.send(Command::Type(comment.clone(), long[2..].to_owned()));
    device.wake_after(1_000);
    assert!(device.open().saved.is_some() && device.open().is_stored());
    assert_eq!(device.open().audit().entry(Track::Auditor, "seen").comment, long[2..]);
}

#[test]
fn nobody_signs_off_past_a_text_that_is_too_long() {
    let mut device = device();
    device.begin();
    for (fact, value) in [("status", "none"), ("start", "2026-05-01")] {
        device.fact(fact, RawFact::Text(value.into()));
    }
    device.fact("home", RawFact::YesNo(true));
    device.judge("moving", "met");
    assert_eq!(device.open().missing(), []);
    let comment = Field::Comment("moving".into());
    device.send(Command::Type(comment.clone(), "x".repeat(MOST_TEXT + 1)));
    let sign_off = || Command::Do(Change::SignOff { role: "Team manager".into() });
    device.send(sign_off());
    assert!(device.open().is_draft());
    assert_eq!(device.state.notice.as_ref().map(|notice| notice.tone), Some(Tone::Problem));
    device.send(Command::Export);
    let told = device.state.notice.clone().expect("told").body.join(" ");
    assert!(told.contains("too long") && told.contains("file does not have it"), "{told}");
    device.send(Command::Type(comment, "x".repeat(MOST_TEXT)));
    device.send(sign_off());
    assert_eq!(device.open().audit().lifecycle(), Lifecycle::SignedOff);
}

#[test]
fn what_is_too_much_is_refused_and_said() {
    let mut device = device();
    device.begin();
    device.fact("visits", dates(MOST_DATES));
    let citation = |i: usize, place: &str| Change::Cite {
        criterion: "seen".into(),
        citation: Citation {
            id: format!("c{i}"),
            record: "Plan".into(),
            date: None,
            place: place.into(),
        },
    };
    for i in 0..MOST_CITATIONS {
        device.send(Command::Do(citation(i, "Documents")));
    }
    assert_eq!(device.open().audit().entry(Track::Auditor, "seen").evidence.len(), MOST_CITATIONS);
    let (long, line) = ("x".repeat(MOST_TEXT + 1), "x".repeat(MOST_LINE + 1));
    let comment = |text: &str| Change::Comment { criterion: "seen".into(), text: text.into() };
    let state = |value| Change::State { fact: "visits".into(), value: Some(value) };
    for (change, says) in [
        (citation(MOST_CITATIONS, "Documents"), "There are 50 pieces of evidence here"),
        (citation(0, &line), "1 character too many"),
        (comment(&(long.clone() + "x")), "2 characters too many"),
        (state(dates(MOST_DATES + 1)), "“Visits” must be a list of at most 1,000 dates"),
    ] {
        let (events, audit) = (device.open().events().len(), device.open().audit().clone());
        device.state.notice = None;
        device.send(Command::Do(change));
        assert_eq!((device.open().events().len(), device.open().audit()), (events, &audit));
        let told = device.state.notice.clone().expect("told").body.join(" ");
        assert!(told.contains(says), "{told}");
    }
    device.send(Command::Do(citation(0, "Elsewhere"))); // one that is there can be corrected
    let entry = device.open().audit().entry(Track::Auditor, "seen");
    assert_eq!(entry.evidence[0].place, "Elsewhere");
}

/// Or it would stand in the way of signing off, and no screen would show it.
#[test]
fn a_text_that_is_too_long_goes_with_what_it_was_for() {
    let mut device = device();
    device.begin();
    let wait = |reason| Command::Do(Change::Wait { section: "heading".into(), reason });
    device.send(wait(Some(String::new())));
    device.send(Command::Type(Field::Waiting("heading".into()), "x".repeat(MOST_TEXT + 1)));
    device.send(wait(None));
    assert!(!device.open().holds_back());
    let answer = Some(Answer::NotApplicable(String::new()));
    device.send(Command::Do(Change::Judge { question: "seen".into(), answer }));
    device.send(Command::Type(Field::Reason("seen".into()), "x".repeat(MOST_TEXT + 1)));
    device.judge("seen", "met");
    assert!(!device.open().holds_back());
}

/// An older file may hold longer texts than can be typed now: it stays readable, and
/// looking at such a text or putting it back as it was does not unsave it.
#[test]
fn a_longer_text_from_a_file_stays_as_it_is_until_it_is_changed() {
    let mut device = device();
    device.send(Command::Import(Ok(file_of(TOOL, MOST_TEXT + 5)), plumbline::app::Purpose::Read));
    let comment = Field::Comment("seen".into());
    let text = device.open().text(&comment);
    assert_eq!(text.len(), MOST_TEXT + 5);
    device.send(Command::Type(comment.clone(), text.clone() + "y"));
    device.wake_after(1_000);
    assert!(device.open().holds_back());
    device.send(Command::Type(comment, text));
    device.wake_after(1_000);
    assert!(!device.open().holds_back() && device.open().saved.is_some());
}
