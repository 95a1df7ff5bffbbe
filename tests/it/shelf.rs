//! The list of audits on this device, and beginning another.

use std::rc::Rc;

use plumbline::audit::Way;
use plumbline::app::Command;
use plumbline::app::memory::MemoryStore;
use plumbline::exchange::{read_summary, write_summary};
use plumbline::instrument::RawFact;

use crate::app::TOOL;
use crate::device::{Device, header};

fn with(references: &[&str]) -> Device {
    let mut device = Device::start(Rc::new(MemoryStore::default()), TOOL);
    for reference in references {
        device.pass(60_000);
        let header = plumbline::audit::Header { reference: (*reference).into(), ..header() };
        device.send(Command::Begin { tool: 0, header, local: Default::default(), way: Way::Alone });
    }
    device
}

#[test]
fn an_audit_of_the_same_case_is_known_whatever_the_case_of_its_letters() {
    let device = with(&["K-17", "k-17", "K-170"]);
    let last = &device.state.shelf.as_ref().expect("listed")[1];
    let of = |reference| device.state.audit_of(reference).map(|summary| summary.id.as_str());
    assert_eq!(of("  K-17 "), Some(last.id.as_str()), "the one changed last");
    assert_eq!(of("k-170").map(|_| ()), Some(()));
    assert_eq!(of("K-1"), None);
    assert_eq!(of(""), None);
}

#[test]
fn audits_are_found_by_reference_and_tool_newest_first() {
    let device = with(&["K-17", "N-3", "K-18"]);
    let found = |text| -> Vec<String> {
        device.state.found(text).iter().map(|summary| summary.reference.clone()).collect()
    };
    assert_eq!(found(""), ["K-18", "N-3", "K-17"]);
    assert_eq!(found(" k- "), ["K-18", "K-17"]);
    assert_eq!(found("base 17"), ["K-17"]);
    assert!(found("base 17 n").is_empty());
}

#[test]
fn the_list_shows_the_verdict_once_nothing_can_change_it() {
    let mut device = with(&["K-17"]);
    assert_eq!(device.open().summary().grade, None);
    device.fact("status", RawFact::Text("order".into()));
    device.judge("seen", "not-met");
    device.judge("heard", "met");
    device.judge("moving", "met");
    assert_eq!(device.open().summary().grade.as_deref(), Some("Overall: Poor"));
    let listed = device.state.shelf.as_ref().expect("listed")[0].grade.clone();
    assert_eq!(listed.as_deref(), Some("Overall: Poor"));
}

#[test]
fn a_line_of_the_list_from_before_verdicts_were_shown_is_read() {
    let device = with(&["K-17"]);
    let summary = device.open().summary();
    let text = write_summary(&summary);
    assert!(!text.contains("grade"), "{text}");
    assert_eq!(read_summary(&text).expect("read"), summary);
}
