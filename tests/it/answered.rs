//! What is kept up answer by answer says the same as counting everything anew.

use std::rc::Rc;

use plumbline::app::memory::MemoryStore;
use plumbline::app::{Acting, Command, Effect, State, update};
use plumbline::audit::{Answer, Change};
use plumbline::calendar::Moment;
use plumbline::instrument::RawFact;

use crate::device::Device;
use crate::dice::Dice;

const TOOL: &str = include_str!("../cases/instrument/base.json");

#[test]
fn the_list_counts_the_answers_that_the_sections_count() {
    let mut device = Device::start(Rc::new(MemoryStore::default()), TOOL);
    device.begin();
    let mut dice = Dice(6);
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..200 {
        let question = ["seen", "heard", "moving"][dice.below(3)].to_owned();
        let command = match dice.below(8) {
            0 => Change::Judge { question, answer: None },
            1 => Change::Judge { question, answer: Some(Answer::NotApplicable("No.".into())) },
            2 => Change::State { fact: "home".into(), value: Some(RawFact::YesNo(true)) },
            3 => Change::State { fact: "home".into(), value: Some(RawFact::YesNo(false)) },
            4 => Change::State { fact: "status".into(), value: Some(RawFact::Text("none".into())) },
            5 => Change::State { fact: "status".into(), value: None },
            _ => Change::Judge { question, answer: Some(Answer::Level("met".into())) },
        };
        device.send(match dice.below(6) {
            0 => Command::Undo,
            1 => Command::Redo,
            _ => Command::Do(command),
        });
        let (open, progress) = (device.open(), device.open().progress());
        let counted: (usize, usize) = (
            progress.iter().map(|section| section.questions).sum(),
            progress.iter().map(|section| section.answered).sum(),
        );
        let summary = open.summary();
        assert_eq!((summary.questions, summary.answered), counted);
        seen.insert(counted);
    }
    assert!(seen.len() >= 6, "only {seen:?}: does this walk still answer and rule out?");
}

#[test]
fn no_audit_waits_for_the_shipped_tools() {
    let mut state = State::default();
    let mut send = |command| {
        let acting = Acting { at: Moment::from_millis(0), fresh: "1".into() };
        let effects = update(&mut state, command, &acting);
        (effects, state.tools.len(), state.is_reading_tools())
    };
    let text = |text: &str| Ok(text.to_owned());
    let rests = |effect: &Effect| matches!(effect, Effect::Rest(_));
    let tools = vec![("a.json".into(), text(TOOL)), ("b.json".into(), text("not a tool"))];
    let (effects, read, reading) = send(Command::Start { device: "d".into(), tools });
    assert!(matches!(effects[..], [Effect::FindVault]), "{effects:?}");
    assert_eq!((read, reading), (0, true));
    let (effects, ..) = send(Command::Open("an audit".into()));
    assert!(!effects.iter().any(rests));
    let (effects, read, _) = send(Command::Shelved(Ok(Vec::new())));
    assert!(!effects.iter().any(rests), "the audit is shown first: {effects:?}");
    assert_eq!(read, 0);
    let absent = Err(plumbline::app::StoreError::Absent);
    let (effects, ..) = send(Command::Opened("an audit".into(), true, absent));
    assert!(effects.iter().any(rests), "{effects:?}");
    let (effects, read, reading) = send(Command::GoOn);
    assert_eq!((effects, read, reading), (vec![Effect::Rest(0)], 1, true));
    let (effects, read, reading) = send(Command::GoOn);
    assert_eq!((effects, read, reading), (vec![], 1, false));
    let notice = state.notice.expect("the other cannot be read");
    assert_eq!(notice.title, "The audit tool b.json cannot be used");
}
