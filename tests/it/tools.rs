//! Audit tools opened from a file: to look at, and to use when nothing is wrong.

use std::rc::Rc;

use plumbline::app::memory::MemoryStore;
use plumbline::app::{Command, Place};
use plumbline::audit::Way;
use plumbline::exchange::{export, export_central, import};
use plumbline::instrument::{self, NotLocal};
use plumbline::json::Value;
use serde_json::json;

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
    device.send(Command::Begin {
        tool: 1,
        header: header(),
        local: Default::default(),
        way: Way::Alone,
    });
    assert_eq!(device.open().tool.instrument.title, "Another");
}

#[test]
fn a_check_is_done_in_slices_and_can_be_stopped() {
    let mut device = device();
    device.hold = true;
    let id = device.state.tools[0].short_id().to_owned();
    device.send(Command::CheckTool(id.clone()));
    assert!(device.state.work.is_some());
    device.send(Command::CheckTool(id.clone()));
    assert_eq!(device.held.len(), 1, "it is begun once");
    device.send(Command::Stop);
    device.release();
    assert!(device.state.work.is_none() && device.state.tools[0].findings.is_none());
    device.send(Command::CheckTool(id));
    assert!(device.state.work.is_none() && device.state.tools[0].findings.is_some());
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
    device.send(Command::Begin {
        tool: 1,
        header: header(),
        local: Default::default(),
        way: Way::Alone,
    });
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

#[test]
fn what_a_council_sets_counts_in_the_audit_and_goes_into_its_file() {
    let text = std::fs::read_to_string("static/instruments/case-audit.json").expect("there");
    let mut device = Device::start(Rc::new(MemoryStore::default()), &text);
    let local = [("supervision-limit".to_owned(), 4)].into();
    device.send(Command::Begin { tool: 0, header: header(), local, way: Way::Alone });
    let open = device.open();
    let of = |id: &str| {
        let set = open.tool.instrument.parameters.iter().find(|one| one.id == id);
        set.expect("a parameter").value.in_words()
    };
    assert_eq!(of("supervision-limit"), "4 weeks");
    assert_eq!(of("in-need-visit-limit"), "6 weeks");
    assert_ne!(open.tool.digest, device.state.tools[0].digest);
    let file = export(open.audit(), &open.tool.instrument, &open.tool.body()).expect("a file");
    let tree: Value = serde_json::from_str(&file).expect("JSON");
    assert_eq!(tree["parameters"]["supervision-limit"], json!({"weeks": 4}));
    let central = export_central(open.audit(), &open.tool.instrument, &open.tool.body());
    let tree: Value = serde_json::from_str(&central.expect("a file")).expect("JSON");
    assert_eq!(tree["parameters"]["supervision-limit"], json!({"weeks": 4}));
    let back = import(&file).expect("our own");
    assert_eq!(back.differences, [""; 0]);
    assert_eq!(back.instrument.parameters, open.tool.instrument.parameters);
}

#[test]
fn local_values_that_do_not_fit_together_start_no_audit_and_say_why() {
    let text =
        std::fs::read_to_string("static/instruments/placed-with-parents.json").expect("there");
    let mut device = Device::start(Rc::new(MemoryStore::default()), &text);
    // In time would reach further than late.
    let local = [("record-limit".to_owned(), 20), ("supervision-limit".to_owned(), 4)].into();
    device.send(Command::Begin { tool: 0, header: header(), local, way: Way::Alone });
    assert!(device.state.open.is_none());
    let notice = device.state.notice.as_ref().expect("told");
    let said = "audit tool: “Working days within which a visit is written up”: 20. One";
    assert!(notice.body[0].contains(said), "{:?}", notice.body);
}

#[test]
fn a_local_value_is_a_whole_number_and_never_what_the_law_sets() {
    let source = |tier: &str| json!({"tier": tier, "ref": "Somebody"});
    let mut tree: Value = serde_json::from_str(TOOL).expect("JSON");
    tree["parameters"]["own"] =
        json!({"label": "Own", "value": {"weeks": 6}, "source": source("local")});
    tree["parameters"]["fixed"] = json!({"label": "Fixed", "value": 3, "source": source("law")});
    let tool = instrument::from_tree(&tree).expect("sound");
    let of = |id: &str| tool.parameters.iter().find(|one| one.id == id).expect("there");
    let (own, fixed) = (of("own"), of("fixed"));
    assert!(own.may_be_set() && !fixed.may_be_set());
    for (text, expected) in [
        ("4", Ok(Some(4))),
        (" 999 ", Ok(Some(999))),
        ("6", Ok(None)),
        ("", Ok(None)),
        ("0", Err(NotLocal)),
        ("1000", Err(NotLocal)),
        ("2.5", Err(NotLocal)),
        ("four", Err(NotLocal)),
    ] {
        assert_eq!(own.read_local(text), expected, "{text}");
    }
}

#[test]
fn what_the_law_sets_stays_though_a_value_was_typed_for_its_id() {
    let mut tree: Value = serde_json::from_str(TOOL).expect("JSON");
    let source = |tier: &str| json!({"tier": tier, "ref": "Somebody"});
    tree["parameters"]["own"] = json!({"label": "Own", "value": 6, "source": source("local")});
    tree["parameters"]["fixed"] = json!({"label": "Fixed", "value": 3, "source": source("law")});
    let mut device = Device::start(Rc::new(MemoryStore::default()), &tree.to_string());
    let local = [("own".to_owned(), 9), ("fixed".to_owned(), 99)].into();
    device.send(Command::Begin { tool: 0, header: header(), local, way: Way::Alone });
    let body = device.open().tool.body();
    let values = &body["parameters"];
    assert_eq!(values["own"]["value"], 9);
    assert_eq!(values["fixed"]["value"], 3);
}
