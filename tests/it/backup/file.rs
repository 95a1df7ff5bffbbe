//! The file: whole or noticed.

use std::cell::RefCell;
use std::fs;
use std::rc::Rc;

use plumbline::app::memory::MemoryStore;
use plumbline::audit::Log;
use plumbline::audit::Way;
use plumbline::calendar::Moment;
use plumbline::exchange::{BackupWriter, instrument_digest, read_backup};
use plumbline::json::{Limits, parse, pretty};
use plumbline::vault::{Cost, Passphrase};

use crate::accept::{accepting, cases, entries, matches_file};
use crate::app::TOOL;
use crate::device::{Device, header};
use crate::dice::Dice;

pub(super) const WORDS: &str = "kettle violin harbour mango";

pub(super) fn said(text: &str) -> Passphrase {
    Passphrase::new(text.into())
}

/// Two audits of one tool: one with an answer, one as it was begun.
fn logs() -> Vec<Log> {
    let mut device = Device::start(Rc::new(MemoryStore::default()), TOOL);
    let log = |device: &Device| Log::load(device.open().events().to_vec()).expect("begun");
    device.begin();
    device.judge("seen", "met");
    let first = log(&device);
    let header = plumbline::audit::Header { reference: "K-18".into(), ..header() };
    device.send(plumbline::app::Command::Begin {
        tool: 0,
        header,
        local: Default::default(),
        way: Way::Alone,
    });
    vec![first, log(&device)]
}

fn digest() -> String {
    instrument_digest(&parse(TOOL, Limits { bytes: 100_000, depth: 32 }).expect("JSON"))
}

fn written() -> String {
    written_of(&logs())
}

fn written_of(logs: &[Log]) -> String {
    let dice = RefCell::new(Dice(5));
    let draw = |bytes: &mut [u8]| {
        bytes.fill_with(|| u8::try_from(dice.borrow_mut().below(256)).expect("a byte"));
    };
    let created = Moment::parse("2026-11-24T09:30:00.000Z").expect("a moment");
    let mut writer = BackupWriter::new(created, &said(WORDS), Cost::FLOOR, &draw);
    for log in logs {
        writer.audit(log, (&digest(), TOOL), &draw);
    }
    writer.finish(&draw).expect("small")
}

#[test]
fn what_is_read_is_what_was_written_and_none_of_it_is_in_clear() {
    let text = written();
    let locked = read_backup(&text).expect("a backup");
    assert!(locked.key(&said("another")).is_none());
    let backup = locked.open(&locked.key(&said(WORDS)).expect("its passphrase"));
    assert_eq!(backup.audits.iter().map(|a| a.log.clone()).collect::<Vec<_>>(), logs());
    assert!(backup.audits.iter().all(|a| a.tool == TOOL && a.digest == digest()));
    assert_eq!(backup.damaged, Vec::<Option<String>>::new());
    for canary in ["K-17", "K-18", "Team manager", "verdicts", &digest(), WORDS] {
        assert!(!text.contains(canary), "{canary}");
    }
    // The contents, two audits, and the tool once.
    assert_eq!(text.matches("plumbline.record/1:").count(), 4);
}

#[test]
fn a_clock_after_which_nothing_could_be_told_to_be_later_is_damage() {
    for (clock, seq, whole) in [(1 << 50, 1, true), (1 << 53, 1, false), (9, 1 << 53, false)] {
        let mut events = logs()[0].events().to_vec();
        let last = events.last_mut().expect("an answer");
        (last.clock, last.seq) = (clock, last.seq.max(seq));
        let text = written_of(&[Log::load(events).expect("begun"), logs()[1].clone()]);
        let locked = read_backup(&text).expect("a backup");
        let backup = locked.open(&locked.key(&said(WORDS)).expect("its passphrase"));
        assert_eq!(backup.audits.len(), 1 + usize::from(whole), "{clock} {seq}");
        assert_eq!(backup.damaged.len(), usize::from(!whole));
    }
}

#[test]
fn a_changed_byte_is_noticed_and_a_damaged_audit_hides_no_other() {
    let text = written();
    let locked = read_backup(&text).expect("a backup");
    let key = locked.key(&said(WORDS)).expect("its passphrase");
    let whole = locked.open(&key);
    let at_key = text.find("\"key\":").expect("there")..text.find("\"records\":").expect("there");
    let mut kept_the_other = 0;
    // Every byte but those inside the encrypted texts, of which every seventh.
    let first = text.find("plumbline.record/1:").expect("there");
    let inside = |at: usize| {
        at > first
            && text[at..].chars().take(30).all(|c| c.is_ascii_alphanumeric() || "+/:.".contains(c))
    };
    for at in (0..text.len()).filter(|at| !inside(*at) || at % 7 == 0) {
        let mut bytes = text.clone().into_bytes();
        bytes[at] ^= 1;
        let Ok(Ok(changed)) = String::from_utf8(bytes).map(|text| read_backup(&text)) else {
            continue; // refused, which is noticed
        };
        // The key is made anew only where what makes it was changed: that takes long.
        let opened = match at_key.contains(&at) {
            true => changed.key(&said(WORDS)).map(|key| changed.open(&key)),
            false => Some(changed.open(&key)),
        };
        let Some(opened) = opened else { continue };
        assert_ne!(opened, whole, "byte {at}, {:?}", &text[at..=at]);
        assert!(!opened.damaged.is_empty(), "byte {at} is told");
        for audit in &opened.audits {
            assert!(whole.audits.contains(audit), "byte {at}");
        }
        kept_the_other += usize::from(opened.audits.len() == 1 && opened.damaged.len() == 1);
    }
    assert!(kept_the_other > 100, "only {kept_the_other}");
}

#[test]
fn a_file_that_was_cut_anywhere_is_refused() {
    let text = written();
    for end in 0..text.len() {
        let error = read_backup(&text[..end]).expect_err("cut");
        assert!(error.says.ends_with("Nothing on this device has changed."), "{error}");
    }
}

#[test]
fn a_record_that_is_gone_or_of_another_backup_or_place_is_named() {
    let text = written();
    let key = read_backup(&text).expect("whole").key(&said(WORDS)).expect("its passphrase");
    let tree = parse(&text, Limits { bytes: 1_000_000, depth: 8 }).expect("JSON");
    let damaged = |change: &dyn Fn(&mut Vec<plumbline::json::Value>)| {
        let mut tree = tree.clone();
        change(tree["records"].as_array_mut().expect("a list"));
        let backup = read_backup(&tree.to_string()).expect("a backup").open(&key);
        (backup.audits.len(), backup.damaged)
    };
    let named = |name: &str| Some(name.to_owned());
    // In this order: contents, tool, K-17, K-18.
    assert_eq!(damaged(&|_| ()), (2, vec![]));
    assert_eq!(damaged(&|records| drop(records.remove(3))), (1, vec![named("K-18")]));
    assert_eq!(damaged(&|records| drop(records.remove(2))), (1, vec![named("K-17")]));
    assert_eq!(
        damaged(&|records| drop(records.remove(1))),
        (0, vec![named("K-17"), named("K-18")])
    );
    assert_eq!(damaged(&|records| records.reverse()), (2, vec![]), "order means nothing");
    let swap = |records: &mut Vec<plumbline::json::Value>| {
        let one = records[2]["place"].take();
        records[2]["place"] = records[3]["place"].take();
        records[3]["place"] = one;
    };
    assert_eq!(damaged(&swap), (0, vec![named("K-17"), named("K-18")]));
    let unnamed = |records: &mut Vec<plumbline::json::Value>| records[0]["sealed"] = "".into();
    assert_eq!(damaged(&unnamed), (2, vec![None]), "the contents are damaged, nothing else");
    assert_eq!(damaged(&|records| drop(records.remove(0))), (2, vec![None]), "or gone");
    let both = |records: &mut Vec<plumbline::json::Value>| {
        records.truncate(3);
        records.remove(0);
    };
    assert_eq!(damaged(&both), (1, vec![None]), "gone together with an audit that it names");
    let all = |records: &mut Vec<plumbline::json::Value>| records.clear();
    assert_eq!(damaged(&all), (0, vec![None]));
}

#[test]
fn every_refusal_says_what_happened_what_is_safe_and_what_to_do() {
    let whole = written();
    let audit = fs::read_to_string(cases("formats/plumbline.audit.1/draft.json")).expect("there");
    let mut report = String::new();
    for (name, text) in [
        ("empty", String::new()),
        ("not JSON", "PK\u{3}\u{4}".into()),
        ("cut short", whole[..whole.len() / 2].to_owned()),
        ("an audit", audit),
        ("of no format", "{}".into()),
        ("of another format", "{\"format\": \"other/1\"}".into()),
        (
            "newer",
            whole
                .replace("backup/1", "backup/2")
                .replace("\"version\":\"0.1.0\"", "\"version\":\"0.4.0\""),
        ),
        ("newer, by nobody", "{\"format\": \"plumbline.backup/2\"}".into()),
        ("a member too many", whole.replacen('{', "{\"more\":1,", 1)),
        ("a key twice", whole.replacen('{', "{\"format\":\"plumbline.backup/1\",", 1)),
        (
            "a cost that would freeze the page",
            whole.replace("\"memory\":19456", "\"memory\":4194304"),
        ),
        ("too long", " ".repeat(64 * 1024 * 1024 + 1)),
    ] {
        let error = read_backup(&text).expect_err(name);
        assert!(error.says.ends_with("Nothing on this device has changed."), "{name}: {error}");
        report.push_str(&format!("# {name}\n{}\n{}\n\n", error.says, error.mend));
    }
    matches_file(&cases("backup/refusals.txt"), &report);
}

const FOLDER: &str = "formats/plumbline.backup.1";

/// Files as released versions wrote them, all with one passphrase, and beside each what
/// is in it. The first of their kind is written here, and never again.
#[test]
fn every_released_backup_stays_readable() {
    let first = cases(FOLDER).join("two-audits.json");
    if accepting() && !first.exists() {
        fs::create_dir_all(cases(FOLDER)).expect("a folder");
        fs::write(&first, written()).expect("write the first of its kind");
    }
    let files = entries(&cases(FOLDER));
    for path in files.iter().filter(|path| path.extension().is_some_and(|ending| ending == "json"))
    {
        let text = fs::read_to_string(path).expect("readable");
        let locked = read_backup(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        let backup = locked.open(&locked.key(&said(WORDS)).expect("its passphrase"));
        assert!(backup.damaged.is_empty(), "{}", path.display());
        let events: Vec<_> = backup.audits.iter().map(|audit| audit.log.events()).collect();
        matches_file(&path.with_extension("txt"), &pretty(&events));
    }
}
