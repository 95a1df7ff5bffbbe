//! Forms that are read when they are submitted: going elsewhere and coming back loses
//! nothing of them, and one that is old undoes nothing.

use std::rc::Rc;

use plumbline::app::memory::MemoryStore;
use plumbline::app::{Command, Filled, Form};
use plumbline::audit::Way;
use plumbline::audit::{Change, HeaderDraft, may_identify};

use crate::app::TOOL;
use crate::device::{Device, header};

fn begun() -> Device {
    let mut device = Device::start(Rc::new(MemoryStore::default()), TOOL);
    device.begin();
    device
}

fn about(device: &Device) -> Form {
    Form::About(device.open().audit().id.clone())
}

/// The form "About this audit" as the person sees it.
fn seen(device: &Device) -> Filled {
    let start = HeaderDraft::of(&device.open().audit().header);
    device.state.form(&about(device), start)
}

fn fill(device: &mut Device, change: impl FnOnce(&mut HeaderDraft)) {
    let mut filled = seen(device);
    change(&mut filled.now);
    device.send(Command::Fill(about(device), filled.into()));
}

fn submit(device: &mut Device) {
    let read = seen(device).now.read().expect("a header");
    device.send(Command::Do(Change::Describe(read)));
}

#[test]
fn a_start_that_is_filled_in_is_there_until_the_audit_begins() {
    let mut device = Device::start(Rc::new(MemoryStore::default()), TOOL);
    let now = HeaderDraft { reference: "K-1".into(), ..HeaderDraft::default() };
    let filled = Filled { tool: Some(0), now, ..Filled::default() };
    device.send(Command::Fill(Form::Start, filled.clone().into()));
    assert!(!device.state.is_stored(), "the browser asks before it is lost");
    assert_eq!(device.state.form(&Form::Start, HeaderDraft::default()), filled);
    device.send(Command::Begin {
        tool: 7,
        header: header(),
        local: Default::default(),
        way: Way::Alone,
    });
    assert!(device.state.is_filling(&Form::Start), "nothing has begun");
    device.begin();
    assert!(!device.state.is_filling(&Form::Start) && device.state.is_stored());
}

#[test]
fn a_form_is_given_up_by_putting_back_what_was_there() {
    let mut device = begun();
    fill(&mut device, |header| header.auditor.push('!'));
    assert_eq!(seen(&device).now.auditor, "Team manager!");
    assert!(!device.state.is_stored());
    fill(&mut device, |header| header.auditor.truncate(12));
    assert!(device.state.is_stored());
}

#[test]
fn each_audit_has_its_own_form_and_it_goes_with_the_audit() {
    let mut device = begun();
    let first = device.open().audit().id.clone();
    fill(&mut device, |header| header.practitioner = "SW 4".into());
    device.begin();
    assert!(!seen(&device).is_touched());
    device.send(Command::Open(first.clone()));
    assert_eq!(seen(&device).now.practitioner, "SW 4");
    device.send(Command::Delete(first));
    assert!(device.state.is_stored());
}

#[test]
fn what_is_submitted_is_described_and_no_longer_held() {
    let mut device = begun();
    fill(&mut device, |header| header.practitioner = "SW 4".into());
    submit(&mut device);
    assert_eq!(device.open().audit().header.practitioner, "SW 4");
    assert!(!seen(&device).is_touched() && device.state.is_stored());
}

#[test]
fn a_form_that_another_tab_has_overtaken_changes_only_what_its_person_changed() {
    let mut one = begun();
    let mut other = Device::start_as("d2", one.store.clone(), TOOL);
    other.send(Command::Open(one.open().audit().id.clone()));
    fill(&mut other, |header| header.practitioner = "SW 4".into());
    fill(&mut one, |header| header.auditor = "Practice lead".into());
    submit(&mut one);
    assert_eq!(seen(&other).now.auditor, "Team manager");
    other.send(Command::Look);
    let Filled { now, .. } = seen(&other);
    assert_eq!((now.auditor.as_str(), now.practitioner.as_str()), ("Practice lead", "SW 4"));
    submit(&mut other);
    one.send(Command::Look);
    let header = &one.open().audit().header;
    assert_eq!((header.auditor.as_str(), header.practitioner.as_str()), ("Practice lead", "SW 4"));
}

#[test]
fn a_reference_with_a_name_or_a_date_is_asked_about() {
    for code in ["CASE-014", "K-1", "2026-114", "PwP-07", "12345678", "case-audit-3", "Q3-2026"] {
        assert!(!may_identify(code), "{code}");
    }
    let slips =
        ["Jane-Smith", "JaneSmith", "K-14-3-2019", "2019-03-14", "JS14032019", "20190314-K"];
    for slip in slips {
        assert!(may_identify(slip), "{slip}");
    }
}
