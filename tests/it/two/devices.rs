//! Two people with a device each, whose files go to and fro encrypted, and a third who
//! moderates: through the application, as the screens do it.

use std::rc::Rc;

use plumbline::app::memory::MemoryStore;
use plumbline::app::{Command, Passphrase, Protect, Tone};
use plumbline::audit::{Absence, Answer, Change, Role, Track, Way};
use plumbline::calendar::parse_iso;
use plumbline::instrument::RawFact;

use crate::app::TOOL;
use crate::device::{Device, header};

/// The device of a person, on which nothing is yet.
pub(super) fn device(writer: &str) -> Device {
    Device::start_as(writer, Rc::new(MemoryStore::default()), TOOL)
}

/// The same person after their browser died, with what it had stored.
pub(super) fn again(before: &Device, writer: &str) -> Device {
    let id = before.open().audit().id.clone();
    let mut device = Device::start_as(writer, before.store.clone(), TOOL);
    device.send(Command::Open(id));
    device
}

pub(super) fn begin(device: &mut Device, way: Way) {
    device.send(Command::Begin { tool: 0, header: header(), local: Default::default(), way });
}

pub(super) const WORD: &str = "seven green bottles on a wall";

/// The file for a person of this role, as it is given away.
pub(super) fn file_for(device: &mut Device, to: Role) -> String {
    let protect = Protect::Passphrase(Passphrase::new(WORD.into()));
    let day = parse_iso("2026-06-01").expect("a day");
    device.send(Command::Hand(to, protect, day));
    let (name, text) = device.saved_files.borrow_mut().pop().expect("a file");
    let from = if to == Role::Auditor { "practitioner" } else { "auditor" };
    assert_eq!(name, format!("hand-over-K-17-2026-06-01-from-{from}.age"));
    text
}

pub(super) fn takes(device: &mut Device, file: &str) {
    device.send(Command::TakeIn(Ok(file.to_owned())));
    device.send(Command::Decrypt(Passphrase::new(WORD.into())));
}

pub(super) fn told(device: &Device) -> (Tone, String) {
    let notice = device.state.notice.as_ref().expect("something was told");
    (notice.tone, format!("{} {}", notice.title, notice.body.join(" ")))
}

/// Everything that is on a device of its audit, as its screens and its store have it.
pub(super) fn dump(device: &Device) -> String {
    let open = device.open();
    let stored = device.stored(&open.audit().id).expect("stored");
    format!("{:?}{:?}{:?}", open.audit(), open.events(), stored.events)
}

fn writes(device: &mut Device, text: &str) {
    let (criterion, text) = ("seen".to_owned(), text.to_owned());
    device.send(Command::Do(Change::Comment { criterion, text }));
}

fn facts(device: &mut Device) {
    device.fact("status", RawFact::Text("order".into()));
    device.fact("start", RawFact::Text("2026-05-01".into()));
    device.fact("visits", RawFact::List(vec!["2026-05-04".into()]));
    device.fact("workers", RawFact::Number(1.0));
}

fn answers(device: &mut Device, seen: &str) {
    device.judge("seen", seen);
    device.judge("heard", "met");
    device.judge("moving", "met");
}

/// Both have answered, sealed and shown, and have each other's files.
pub(super) fn heard() -> (Device, Device) {
    let mut auditor = device("a1");
    begin(&mut auditor, Way::TwoDevices);
    facts(&mut auditor);
    let mut practitioner = device("p1");
    takes(&mut practitioner, &file_for(&mut auditor, Role::Practitioner));
    answers(&mut auditor, "partly");
    auditor.cite("seen");
    writes(&mut auditor, "CANARY-auditor");
    answers(&mut practitioner, "met");
    writes(&mut practitioner, "CANARY-practitioner");
    auditor.send(Command::Seal);
    practitioner.send(Command::Seal);
    for _ in 0..2 {
        takes(&mut auditor, &file_for(&mut practitioner, Role::Auditor));
        auditor.send(Command::Reveal);
        takes(&mut practitioner, &file_for(&mut auditor, Role::Practitioner));
        practitioner.send(Command::Reveal);
    }
    takes(&mut auditor, &file_for(&mut practitioner, Role::Auditor));
    (auditor, practitioner)
}

#[test]
fn two_answer_blind_then_hear_each_other_and_agree() {
    let mut auditor = device("a1");
    begin(&mut auditor, Way::TwoDevices);
    facts(&mut auditor);
    answers(&mut auditor, "partly");
    writes(&mut auditor, "CANARY-auditor");

    let mut practitioner = device("p1");
    takes(&mut practitioner, &file_for(&mut auditor, Role::Practitioner));
    assert_eq!(practitioner.open().role(), Role::Practitioner);
    assert_eq!(
        practitioner.open().inputs.fact(0),
        auditor.open().inputs.fact(0),
        "facts are shared"
    );
    assert!(!dump(&practitioner).contains("CANARY-auditor"));
    answers(&mut practitioner, "met");
    writes(&mut practitioner, "CANARY-practitioner");

    // The browser dies on both sides; the same people go on.
    let mut auditor = again(&auditor, "a2");
    let mut practitioner = again(&practitioner, "p2");
    assert_eq!(
        (auditor.open().role(), practitioner.open().role()),
        (Role::Auditor, Role::Practitioner)
    );

    auditor.send(Command::Seal);
    assert!(auditor.open().can_reveal().is_empty(), "not before the other has sealed");
    practitioner.send(Command::Seal);
    practitioner.judge("seen", "not-met");
    let stays = practitioner.open().audit().entry(Track::Practitioner, "seen").answer.clone();
    assert_eq!(stays, Some(Answer::Level("met".into())), "what is sealed stays");

    let file = file_for(&mut practitioner, Role::Auditor);
    takes(&mut auditor, &file);
    assert!(!dump(&auditor).contains("CANARY-practitioner"));
    assert_eq!(auditor.open().can_reveal(), [Track::Auditor]);
    let mut auditor = again(&auditor, "a3");
    auditor.send(Command::Reveal);
    assert!(!auditor.open().audit().together.is_open(), "it takes both");
    takes(&mut practitioner, &file_for(&mut auditor, Role::Practitioner));
    assert!(dump(&practitioner).contains("CANARY-auditor"));
    practitioner.send(Command::Reveal);
    takes(&mut auditor, &file_for(&mut practitioner, Role::Auditor));
    assert!(dump(&auditor).contains("CANARY-practitioner"));
    for device in [&auditor, &practitioner] {
        assert!(device.open().audit().together.is_open());
        assert_eq!(device.open().track(), Track::Agreed);
        for track in [Track::Auditor, Track::Practitioner] {
            assert_eq!(device.open().is_as_sealed(track), Some(true));
        }
    }

    let both = auditor.open().comparison();
    assert_eq!((both.differ.len(), both.equal.len()), (1, 2));
    let equal = auditor.open().equal_answers(&both);
    auditor.send(Command::DoAll(equal));
    auditor.judge("seen", "met");
    assert_eq!(auditor.open().audit().own_track(), Track::Agreed);
    takes(&mut practitioner, &file_for(&mut auditor, Role::Practitioner));
    assert_eq!(practitioner.open().audit().tracks, auditor.open().audit().tracks);
}

#[test]
fn a_whole_file_is_given_once_both_have_heard_each_other() {
    let mut auditor = device("a1");
    begin(&mut auditor, Way::TwoDevices);
    auditor.send(Command::Export);
    auditor.send(Command::ExportCentral);
    assert!(auditor.saved_files.borrow().is_empty());
    let shelf = auditor.state.shelf.clone().expect("listed");
    assert_eq!(shelf[0].grade, None, "nor does the list tell a grade");
    let (mut auditor, _) = heard();
    auditor.send(Command::Export);
    let file = auditor.saved_files.borrow_mut().pop().expect("a file").1;
    assert!(file.contains("CANARY-auditor") && file.contains("CANARY-practitioner"));
}

#[test]
fn only_the_auditor_stands_by_it_and_not_before_both_have_heard_each_other() {
    let sign = |device: &mut Device| {
        device.send(Command::Do(Change::SignOff { role: "Team manager".into() }));
        !device.open().is_draft()
    };
    let mut early = device("a1");
    begin(&mut early, Way::TwoDevices);
    crate::app::complete(&mut early);
    assert!(early.open().is_ready() && !early.open().can_stand() && !sign(&mut early));
    let reason = "On leave".to_owned();
    early.send(Command::Do(Change::Absent { track: Track::Practitioner, reason: reason.clone() }));
    let absent = early.open().audit().together.absent.get(&Track::Practitioner).cloned();
    assert!(matches!(absent, Some(Absence { reason: why, .. }) if why == reason));
    assert!(sign(&mut early), "one who does not take part is not waited for");

    let (mut auditor, mut practitioner) = heard();
    assert!(!sign(&mut practitioner));
    assert!(sign(&mut auditor));
}

#[test]
fn one_who_is_not_there_holds_up_neither_sign_off_nor_file() {
    let reason = || "Has left".to_owned();
    let absent = |device: &mut Device| {
        device.send(Command::Do(Change::Absent { track: Track::Practitioner, reason: reason() }));
        device.send(Command::Do(Change::SignOff { role: "Team manager".into() }));
        device.send(Command::Export);
        let file = device.saved_files.borrow_mut().pop();
        (!device.open().is_draft(), file.is_some())
    };
    let mut unsealed = device("a1");
    begin(&mut unsealed, Way::TwoDevices);
    crate::app::complete(&mut unsealed);
    assert_eq!(absent(&mut unsealed), (true, true));

    // They have sealed, and their device is lost with what they said.
    let mut auditor = device("a1");
    begin(&mut auditor, Way::TwoDevices);
    let mut practitioner = device("p1");
    takes(&mut practitioner, &file_for(&mut auditor, Role::Practitioner));
    practitioner.send(Command::Seal);
    takes(&mut auditor, &file_for(&mut practitioner, Role::Auditor));
    crate::app::complete(&mut auditor);
    auditor.send(Command::Seal);
    auditor.send(Command::Reveal);
    assert_eq!(absent(&mut auditor), (true, true));
    let said = practitioner.open().audit().not_now(
        Role::Practitioner,
        Track::Practitioner,
        &Change::Absent { track: Track::Auditor, reason: reason() },
    );
    assert!(said.is_some(), "nobody says that the auditor is not there");
}

#[test]
fn nothing_is_sealed_while_something_is_half_written() {
    let mut auditor = device("a1");
    begin(&mut auditor, Way::TwoDevices);
    crate::app::complete(&mut auditor);
    let jot = |text: &str| Change::Jot { place: "evidence/heard".into(), text: text.into() };
    auditor.send(Command::Do(jot("\nVisit record")));
    auditor.send(Command::Seal);
    assert!(told(&auditor).1.contains("half written"));
    assert!(!auditor.open().audit().together.is_sealed(Track::Auditor));
    auditor.send(Command::Do(jot("")));
    auditor.send(Command::Seal);
    assert!(auditor.open().audit().together.is_sealed(Track::Auditor));
}
