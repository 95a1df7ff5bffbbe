//! Room for an audit: whatever is taken in can be opened again, and whatever goes out
//! can come in.

use std::rc::Rc;

use plumbline::app::memory::MemoryStore;
use plumbline::app::{Command, MOST_MEBIBYTES, Tone};
use plumbline::audit::{
    Action, Answer, Audit, Citation, Earlier, Entry, MOST_ACTIONS, MOST_CITATIONS, MOST_LINE,
    MOST_SHORT, MOST_TEXT, MOST_THEMES, Track,
};
use plumbline::exchange::{export, import, instrument_digest};
use plumbline::instrument::{self, FactKind, Instrument, Kind, MOST_DATES, RawFact};
use plumbline::json::{self, Limits, Value};

use crate::device::Device;

const TOOL: &str = include_str!("../cases/instrument/base.json");

fn device() -> Device {
    Device::start(Rc::new(MemoryStore::default()), TOOL)
}

fn tree(text: &str) -> Value {
    json::parse(text, Limits { bytes: usize::MAX, depth: 100 }).expect("JSON")
}

/// The file of an audit just begun with a tool, with one comment of this length.
pub(crate) fn file_of(tool: &str, comment: usize) -> String {
    let mut device = Device::start(Rc::new(MemoryStore::default()), tool);
    device.begin();
    device.judge("seen", "met");
    let open = device.open();
    let mut audit = open.audit().clone();
    let voice = audit.tracks.get_mut(&Track::Auditor).expect("a voice");
    voice.entries.get_mut("seen").expect("an entry").comment = "x".repeat(comment);
    export(&audit, &open.tool.instrument, &open.tool.body()).expect("a file")
}

/// Opens a file, and then opens what was stored at another visit.
fn opens_again(file: &str) {
    let mut device = device();
    device.send(Command::Import(Ok(file.to_owned()), plumbline::app::Purpose::Read));
    let notice = device.state.notice.clone().expect("told");
    assert_eq!(notice.tone, Tone::Success, "{notice:?}");
    let mut again = Device::start(device.store.clone(), TOOL);
    again.send(Command::Open(device.open().audit().id.clone()));
    assert_eq!(again.state.notice, None);
    assert_eq!(again.open().audit(), device.open().audit());
}

#[test]
fn a_file_with_a_text_of_nine_mebibytes_opens_again() {
    opens_again(&file_of(TOOL, 9 << 20));
}

/// A tool of this many bytes as it is stored, on one line.
fn tool_of(bytes: usize) -> String {
    let mut tool = tree(TOOL);
    let spare = bytes - json::line(&tool).len();
    let purpose = tool["purpose"].as_str().expect("a purpose").to_owned();
    tool["purpose"] = (purpose + &"x".repeat(spare)).into();
    json::line(&tool)
}

#[test]
fn a_file_with_the_greatest_tool_opens_again_and_with_a_greater_one_is_refused() {
    let most = instrument::LIMITS.bytes;
    opens_again(&file_of(&tool_of(most), 0));
    // One more byte: such a tool cannot be begun with, so it is put into a file.
    let mut file = tree(&file_of(&tool_of(most), 0));
    let body = tree(&tool_of(most + 1));
    let digest = instrument_digest(&body);
    file["instrument"]["body"] = body;
    for place in ["/instrument/digest", "/audit/instrument/digest"] {
        *file.pointer_mut(place).expect("a digest") = digest.clone().into();
    }
    let mut rest = file.clone();
    rest.as_object_mut().expect("an object").remove("digest");
    file["digest"]["value"] = instrument_digest(&rest).into();
    let error = import(&json::line(&file)).expect_err("too large a tool");
    assert!(error.says.contains("audit tool inside the file is longer than 4 MiB"), "{error}");
}

/// In a file the tool lies two levels deeper than in its own.
#[test]
fn a_file_with_the_deepest_tool_opens_again() {
    let mut tool = tree(TOOL);
    let rule = "/sections/0/rules/0/when";
    let leaf = tree(r#"{"count": ["seen"], "atOrBelow": "not-met"}"#);
    // Around the condition lie six levels, in it a list of ids; each `all` adds two.
    let deep = (0..(64 - 7) / 2).fold(leaf, |inner, _| serde_json::json!({ "all": [inner] }));
    *tool.pointer_mut(rule).expect("a condition") = deep;
    let tool = json::line(&tool);
    let depth = |text: &str| {
        (1..).find(|depth| json::parse(text, Limits { bytes: usize::MAX, depth: *depth }).is_ok())
    };
    assert!(depth(&tool) > Some(62), "{:?}", depth(&tool));
    opens_again(&file_of(&tool, 0));
}

/// As many dates, a month apart so that each is late.
pub(crate) fn dates(count: usize) -> RawFact {
    let date = |i| format!("{}-{:02}-01", 1950 + i / 12, 1 + i % 12);
    RawFact::List((0..count).map(date).collect())
}

/// Fills an audit as far as the application lets a person fill it, with the characters
/// that take the most bytes in a file.
fn fill(audit: &mut Audit, tool: &Instrument) {
    let text = |most: usize| "\u{1}".repeat(most);
    for fact in &tool.facts {
        let value = match &fact.kind {
            FactKind::Dates => dates(MOST_DATES),
            FactKind::Choice(options) => RawFact::Text(options[0].id.clone()),
            FactKind::YesNo => RawFact::YesNo(true),
            FactKind::Number => RawFact::Number(-999_999_999.123),
            FactKind::Date => RawFact::Text("1950-01-01".into()),
        };
        if fact.id != "audit-date" {
            audit.facts.insert(fact.id.clone(), value);
        }
    }
    let cite = |i: usize| Citation {
        id: format!("{i:032}"),
        record: text(MOST_LINE),
        date: plumbline::calendar::parse_iso("2026-01-01"),
        place: text(MOST_LINE),
    };
    let voice = audit.tracks.entry(Track::Auditor).or_default();
    for criterion in &tool.criteria {
        for check in criterion.checks() {
            voice.explanations.insert(check.id.clone(), text(MOST_TEXT));
        }
        let Kind::Question(question) = &criterion.kind else { continue };
        let levels = &tool.scales[question.scale].levels;
        let worst = levels.last().expect("a level").id.clone();
        let answer = match question.may_not_apply {
            true => Answer::NotApplicable(text(MOST_TEXT)),
            false => Answer::Level(worst),
        };
        let evidence = (0..MOST_CITATIONS).map(cite).collect();
        let themes = (0..MOST_THEMES).map(|n| format!("{n:a>40}")).collect();
        let entry = Entry { answer: Some(answer), comment: text(MOST_TEXT), evidence, themes };
        voice.entries.insert(criterion.id.clone(), entry);
    }
    for section in &tool.sections {
        voice.waiting.insert(tool.criteria[*section].id.clone(), text(MOST_TEXT));
    }
    let action = |n: usize| Action {
        id: format!("{n:032}"),
        criterion: None,
        what: text(MOST_SHORT),
        who: text(MOST_LINE),
        due: audit.header.audit_date,
        difference: text(MOST_SHORT),
        proof: text(MOST_SHORT),
        closed: None,
    };
    audit.actions = (0..MOST_ACTIONS).map(action).collect();
    audit.earlier = Some(Earlier::of(audit));
    (audit.header.auditor, audit.header.practitioner) = (text(MOST_LINE), text(MOST_LINE));
}

#[test]
fn the_greatest_audit_that_a_person_can_make_goes_out_and_comes_in() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/static/instruments");
    for path in crate::accept::entries(std::path::Path::new(folder)) {
        let tool = std::fs::read_to_string(&path).expect("readable");
        let mut device = Device::start(Rc::new(MemoryStore::default()), &tool);
        device.begin();
        let open = device.open();
        let mut audit = open.audit().clone();
        fill(&mut audit, &open.tool.instrument);
        let file = export(&audit, &open.tool.instrument, &open.tool.body()).expect("a file");
        assert!(file.contains("\n  \""), "indented: {} has room to spare", path.display());
        assert_eq!(import(&file).expect("whole").audit, audit, "{}", path.display());
    }
}

#[test]
fn what_is_too_long_when_indented_goes_out_on_one_line_and_beyond_that_not_at_all() {
    let mut device = device();
    device.begin();
    let (tool, body) = (device.open().tool.instrument.clone(), device.open().tool.body());
    let mut audit = device.open().audit().clone();
    audit.facts.insert("visits".into(), dates(MOST_DATES)); // a line each, when indented
    let most = MOST_MEBIBYTES << 20;
    let file = |audit: &Audit| export(audit, &tool, &body);
    let indented = file(&audit).expect("short").len();
    audit.header.auditor += &"x".repeat(most + 1 - indented);
    let line = file(&audit).expect("a file");
    assert_eq!(line.lines().count(), 1);
    assert_eq!(import(&line).expect("whole").audit, audit);
    audit.header.auditor += &"x".repeat(most + 1 - line.len());
    let error = file(&audit).expect_err("too long");
    assert!(error.says.contains("longer than 32 MiB"), "{}", error.says);
}

/// A hostile file of what costs the most to count: all measures of gaps that a tool may
/// have, over all dates that a fact may have, in working days, on every track.
#[test]
fn the_costliest_measures_are_counted_and_one_date_more_is_refused() {
    let mut tool = tree(TOOL);
    let section = "/sections/0/children";
    let children = tool.pointer_mut(section).and_then(Value::as_array_mut).expect("children");
    let gaps = children[2].clone();
    for i in 1..100 {
        let mut more = gaps.clone();
        more["id"] = format!("on-time-{i}").into();
        more["measure"]["steps"][0]["then"] = serde_json::json!({ "workingDays": 10_000 });
        children.push(more);
    }
    let tool = json::line(&tool);
    let mut device = Device::start(Rc::new(MemoryStore::default()), &tool);
    device.begin();
    let open = device.open();
    let mut audit = open.audit().clone();
    audit.facts.insert("status".into(), RawFact::Text("order".into()));
    audit.facts.insert("start".into(), RawFact::Text("1900-01-01".into()));
    audit.facts.insert("visits".into(), dates(MOST_DATES));
    for track in Track::ALL {
        audit.tracks.entry(track).or_default();
    }
    let file = export(&audit, &open.tool.instrument, &open.tool.body()).expect("a file");
    opens_again(&file);
    audit.facts.insert("visits".into(), dates(MOST_DATES + 1));
    let file = export(&audit, &open.tool.instrument, &open.tool.body()).expect("a file");
    let error = import(&file).expect_err("too many dates");
    assert!(error.says.contains("a list of at most 1,000 dates"), "{error}");
}
