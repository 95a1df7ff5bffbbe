//! Audit tools opened from a file: to look at, and to use when nothing is wrong.

use std::rc::Rc;

use plumbline::app::memory::MemoryStore;
use plumbline::app::{Command, Place};

use crate::app::TOOL;
use crate::device::{Device, header};

fn device() -> Device {
    Device::start(Rc::new(MemoryStore::default()), TOOL)
}

/// The base tool as another tool, with one thing changed.
fn another(from: &str, to: &str) -> String {
    let text = TOOL.replacen("\"title\": \"Base\"", "\"title\": \"Another\"", 1);
    assert!(text.contains(from), "{from}");
    text.replacen(from, to, 1)
}

#[test]
fn a_clear_tool_is_checked_and_can_be_used() {
    let mut device = device();
    device.send(Command::OpenTool(Ok(another("Safety", "Safety first"))));
    let tool = device.state.tools.get(1).expect("opened");
    let id = tool.short_id().to_owned();
    assert!(!tool.is_usable(), "not before it was checked");
    assert_eq!(device.place, Some(Place::ToolCheck(id.clone())));
    device.send(Command::CheckTool(id));
    let tool = &device.state.tools[1];
    assert!(tool.is_usable(), "{:?}", tool.findings);
    device.send(Command::Begin { tool: 1, header: header() });
    assert_eq!(device.open().tool.instrument.title, "Another");
}

#[test]
fn a_check_is_done_in_slices_and_can_be_stopped() {
    let mut device = device();
    device.hold = true;
    let id = device.state.tools[0].short_id().to_owned();
    device.send(Command::CheckTool(id.clone()));
    assert!(device.state.checking.is_some());
    device.send(Command::CheckTool(id.clone()));
    assert_eq!(device.held.len(), 1, "it is begun once");
    device.send(Command::StopChecking);
    device.release();
    assert!(device.state.checking.is_none() && device.state.tools[0].findings.is_none());
    device.send(Command::CheckTool(id));
    assert!(device.state.checking.is_none() && device.state.tools[0].findings.is_some());
}

#[test]
fn a_tool_with_errors_can_be_looked_at_and_not_used() {
    let mut device = device();
    // Whatever makes it bind makes “not-seen” bind too, which is stricter.
    let dead = "\"rules\": [{\"id\": \"never\", \"atMost\": \"fair\", \"when\": {\"count\": [\"seen\"], \"atOrBelow\": \"not-met\"}, \"because\": \"Never.\"},";
    device.send(Command::OpenTool(Ok(another("\"rules\": [", dead))));
    let id = device.state.tools.get(1).expect("opened").short_id().to_owned();
    device.send(Command::CheckTool(id));
    let tool = &device.state.tools[1];
    assert!(!tool.is_usable());
    let findings = tool.findings.as_deref().expect("checked");
    assert!(findings.iter().any(|finding| finding.code == "rule-never-limits"), "{findings:?}");
    device.send(Command::Begin { tool: 1, header: header() });
    assert!(device.state.open.is_none());
}

#[test]
fn what_is_not_a_tool_is_refused_with_everything_that_is_wrong() {
    let mut device = device();
    device.send(Command::OpenTool(Ok(another("\"seen\"", "\"Seen\""))));
    assert!(!device.state.tool_faults.is_empty());
    assert_eq!(device.state.tools.len(), 1);
    device.send(Command::OpenTool(Err("It could not be read".into())));
    assert!(device.state.notice.is_some());
    device.send(Command::OpenTool(Ok(TOOL.into())));
    assert_eq!(device.state.tool_faults, [], "the next file is another matter");
    assert_eq!(device.state.tools.len(), 1, "a tool that is open is not opened twice");
}
