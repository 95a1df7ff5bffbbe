//! Two tabs on one device: what one does is never undone, hidden or graded anew by
//! what the other does not know.

use std::rc::Rc;

use plumbline::app::memory::MemoryStore;
use plumbline::app::{Command, Field, Storage, Tone};
use plumbline::audit::{Change, CitationDraft, Header, Lifecycle, Track, evidence_place};
use plumbline::exchange::export;
use plumbline::instrument::RawFact;

use crate::app::{TOOL, complete};
use crate::device::{Device, header};

/// Two tabs with one audit open in both.
fn tabs(prepare: impl FnOnce(&mut Device)) -> (Device, Device) {
    let store = Rc::new(MemoryStore::default());
    let mut one = Device::start(store.clone(), TOOL);
    one.begin();
    prepare(&mut one);
    let mut other = Device::start_as("d2", store, TOOL);
    other.send(Command::Open(id(&one)));
    assert_eq!(other.open().audit(), one.open().audit());
    (one, other)
}

fn id(device: &Device) -> String {
    device.open().audit().id.clone()
}

fn answered(device: &Device, question: &str) -> bool {
    device.open().audit().entry(Track::Auditor, question).answer.is_some()
}

/// What the store holds, as a tab opened now would show it.
fn again(device: &Device) -> Device {
    let mut again = Device::start_as("d3", device.store.clone(), TOOL);
    again.send(Command::Open(id(device)));
    again
}

#[test]
fn a_tab_that_was_overtaken_catches_up_and_both_answers_are_kept() {
    let (mut one, mut other) = tabs(|_| {});
    one.judge("seen", "met");
    other.judge("heard", "partly");
    assert!(answered(&other, "seen") && answered(&other, "heard"), "it shows both");
    assert!(other.open().saved.is_some());
    assert_eq!(again(&one).open().audit(), other.open().audit());
    one.judge("moving", "met");
    assert_eq!(again(&one).open().audit(), one.open().audit());
    assert_eq!(one.state.notice, None, "nothing was refused, so nothing needs saying");
}

#[test]
fn typing_goes_on_while_a_tab_catches_up() {
    let (mut one, mut other) = tabs(|_| {});
    one.judge("seen", "met");
    other.send(Command::Type(Field::Comment("seen".into()), "half a".into()));
    other.judge("heard", "partly");
    other.send(Command::Type(Field::Comment("seen".into()), "half a sentence".into()));
    other.send(Command::Flush);
    let entry = again(&one).open().audit().entry(Track::Auditor, "seen").clone();
    assert_eq!(entry.comment, "half a sentence");
    assert!(entry.answer.is_some());
}

#[test]
fn what_one_tab_wrote_over_what_the_other_wrote_is_given_back_in_words() {
    let (mut one, mut other) = tabs(|_| {});
    let comment = |text: &str| Command::Type(Field::Comment("seen".into()), text.into());
    one.send(comment("Seen twice in May"));
    one.judge("heard", "met");
    other.send(comment("Seen at school"));
    other.send(Command::Flush);
    let stands = &again(&one).open().audit().entry(Track::Auditor, "seen").comment.clone();
    assert_eq!(stands, "Seen at school");
    let notice = other.state.notice.as_ref().expect("it is said").body.join("\n");
    assert!(notice.contains("Seen twice in May"), "{notice}");
    assert!(!notice.contains("Heard?"), "only what was overwritten: {notice}");
}

#[test]
fn what_is_being_typed_over_what_the_other_tab_wrote_is_said_too() {
    let (mut one, mut other) = tabs(|_| {});
    one.send(Command::Type(Field::Comment("heard".into()), "Asked at school".into()));
    one.fact("workers", RawFact::Number(4.0));
    other.send(Command::Type(Field::Comment("heard".into()), "half".into()));
    other.fact("workers", RawFact::Number(7.0));
    let notice = other.state.notice.as_ref().expect("it is said").body.join("\n");
    assert!(notice.contains("Asked at school"), "{notice}");
    assert!(notice.contains("Social workers: 4"), "{notice}");
}

#[test]
fn two_corrections_of_what_the_audit_is_about_are_both_kept() {
    let (mut one, mut other) = tabs(|_| {});
    let describe = |change: &dyn Fn(&mut Header)| {
        let mut header = header();
        change(&mut header);
        Command::Do(Change::Describe(header))
    };
    one.send(describe(&|header| header.auditor = "Quality officer".into()));
    other.send(describe(&|header| header.practitioner = "North team".into()));
    let stands = again(&one).open().audit().header.clone();
    assert_eq!((&*stands.auditor, &*stands.practitioner), ("Quality officer", "North team"));
    assert_eq!(other.state.notice, None, "nothing was overwritten");
}

#[test]
fn what_a_person_signed_off_stays_as_they_saw_it() {
    let (mut one, mut other) = tabs(complete);
    one.send(Command::Do(Change::SignOff { role: "Team manager".into() }));
    let signed = one.open().audit().clone();
    other.judge("seen", "not-met");
    other.send(Command::Type(Field::Comment("heard".into()), "A thought that came late".into()));
    other.send(Command::Flush);
    assert_eq!(other.open().audit(), &signed);
    assert_eq!(again(&one).open().audit(), &signed);
    let notice = other.state.notice.as_ref().expect("what could not be kept is said");
    assert_eq!(notice.tone, Tone::Problem);
    let body = notice.body.join("\n");
    assert!(body.contains("Seen?") && body.contains("Not met"), "{body}");
}

#[test]
fn text_typed_beneath_a_sign_off_is_given_back() {
    let (mut one, mut other) = tabs(complete);
    one.send(Command::Do(Change::SignOff { role: "Team manager".into() }));
    other.send(Command::Type(Field::Comment("heard".into()), "A thought that came late".into()));
    other.send(Command::Flush);
    let body = other.state.notice.as_ref().expect("it is said").body.join("\n");
    assert!(body.contains("A thought that came late"), "{body}");
    assert!(other.open().is_stored(), "nothing waits for a store that will not have it");
}

#[test]
fn evidence_half_written_beneath_a_sign_off_is_given_back() {
    let (mut one, mut other) = tabs(complete);
    one.send(Command::Do(Change::SignOff { role: "Team manager".into() }));
    let draft = CitationDraft { of: "c1".into(), place: "Police tab".into(), ..Default::default() };
    other.send(Command::Type(Field::Jotting(evidence_place("seen")), draft.jotting()));
    other.send(Command::Flush);
    let notice = other.state.notice.as_ref().expect("told");
    assert!(notice.body.contains(&"Half written: Police tab".to_owned()), "{notice:?}");
    assert_eq!(other.open().missing(), []);
}

#[test]
fn nobody_signs_off_what_they_have_not_seen() {
    let (mut one, mut other) = tabs(complete);
    one.judge("seen", "not-met");
    other.send(Command::Do(Change::SignOff { role: "Team manager".into() }));
    assert_eq!(other.open().audit().lifecycle(), Lifecycle::Draft);
    assert!(other.state.notice.is_some());
    assert_eq!(again(&one).open().audit().lifecycle(), Lifecycle::Draft);
}

#[test]
fn a_file_that_lacks_what_another_tab_did_does_not_count_as_all_of_it() {
    let (mut one, mut other) = tabs(complete);
    one.judge("heard", "partly");
    let lacks = [other.open().audit().clone()];
    other.send(Command::Export);
    assert_ne!(*other.open().audit(), lacks[0], "it has read the other's answer since");
    assert_eq!(again(&one).open().summary().exported, None, "the file has none of it");
    let notice = other.state.notice.as_ref().expect("told");
    assert_eq!(notice.tone, Tone::Problem);
    assert!(notice.body.join(" ").contains("Save it as a file again"), "{notice:?}");
    // Now it has seen all of it.
    other.send(Command::Export);
    let saved = again(&one).open().summary().exported.expect("saved");
    assert!(saved.whole);
    // Two tabs that save the same save the same.
    one.send(Command::Look);
    other.send(Command::Export);
    one.send(Command::Export);
    assert!(again(&one).open().summary().exported.expect("saved").whole);
    assert_eq!(one.state.notice.as_ref().expect("told").tone, Tone::Success);
}

#[test]
fn an_audit_deleted_in_another_tab_does_not_come_back_by_itself() {
    let (mut one, mut other) = tabs(|_| {});
    let audit = id(&one);
    one.send(Command::Delete(audit.clone()));
    other.judge("seen", "met");
    assert!(other.open().is_gone());
    assert_eq!(other.open().saved, None);
    assert!(!other.state.is_stored(), "the browser asks before the last copy goes");
    other.judge("heard", "met");
    assert_eq!(Device::start(one.store.clone(), TOOL).state.shelf, Some(Vec::new()));

    other.send(Command::Retry); // keep it after all
    assert!(!other.open().is_gone() && other.open().saved.is_some());
    let mut kept = Device::start_as("d3", one.store.clone(), TOOL);
    kept.send(Command::Open(audit));
    assert_eq!(kept.open().audit(), other.open().audit());
}

#[test]
fn an_audit_deleted_in_another_tab_can_be_let_go() {
    let (mut one, mut other) = tabs(|_| {});
    one.send(Command::Delete(id(&one)));
    other.judge("seen", "met");
    other.send(Command::Delete(id(&other)));
    assert!(other.state.open.is_none() && other.state.is_stored());
    assert_eq!(other.state.shelf, Some(Vec::new()));
}

#[test]
fn a_stale_tab_cannot_write_into_the_audit_that_was_opened_again_from_its_file() {
    let (mut one, mut other) = tabs(|one| one.judge("seen", "met"));
    one.send(Command::Export);
    let file = one.saved_files.borrow()[0].1.clone();
    one.send(Command::Delete(id(&one)));
    one.send(Command::Import(Ok(file), plumbline::app::Purpose::Read));
    other.judge("heard", "partly");
    assert_eq!(again(&one).open().audit(), other.open().audit());
    assert!(answered(&other, "seen") && answered(&other, "heard"));
}

#[test]
fn one_file_opened_in_two_tabs_does_not_put_the_older_over_the_newer() {
    let (one, _) = tabs(|one| one.judge("seen", "met"));
    let open = one.open();
    let file = export(open.audit(), &open.tool.instrument, &open.tool.body()).expect("a file");
    let store = Rc::new(MemoryStore::default());
    let mut first = Device::start(store.clone(), TOOL);
    let mut second = Device::start_as("d2", store.clone(), TOOL);
    first.send(Command::Import(Ok(file.clone()), plumbline::app::Purpose::Read));
    first.judge("heard", "partly");
    second.send(Command::Import(Ok(file), plumbline::app::Purpose::Read));
    assert!(answered(&second, "heard"), "the one that is here already stands");
    assert_eq!(again(&first).open().audit(), first.open().audit());
    assert!(second.state.notice.as_ref().is_some_and(|notice| notice.tone == Tone::Problem));
}

#[test]
fn a_tab_that_is_looked_at_again_shows_what_the_other_did() {
    let (mut one, mut other) = tabs(|_| {});
    one.judge("seen", "met");
    one.begin();
    other.send(Command::Look);
    assert!(answered(&other, "seen"));
    assert_eq!(other.state.shelf.as_ref().map(Vec::len), Some(2));
    one.send(Command::Delete(id(&other)));
    other.send(Command::Look);
    assert!(other.open().is_gone());
    assert_eq!(other.state.shelf.as_ref().map(Vec::len), Some(1));
    assert_eq!(other.state.storage, Storage::Kept);
}
