//! What was done can be undone and done again, step by step, and the log keeps all of it.

use std::rc::Rc;

use plumbline::app::memory::MemoryStore;
use plumbline::app::{Command, Field};
use plumbline::audit::{Action, Answer, Audit, Change, Citation, Escalation, Heard, Person, Track};
use plumbline::calendar::parse_iso;
use plumbline::instrument::RawFact;

use crate::app::TOOL;
use crate::device::Device;
use crate::dice::Dice;

fn begun() -> Device {
    let mut device = Device::start(Rc::new(MemoryStore::default()), TOOL);
    device.begin();
    device
}

/// What people decided, without when, and without what is there and says nothing.
fn content(device: &Device) -> Audit {
    let mut audit = device.open().audit().clone();
    audit.changed = audit.began;
    audit.actions.sort_by(|a, b| a.id.cmp(&b.id));
    for voice in audit.tracks.values_mut() {
        for entry in voice.entries.values_mut() {
            entry.evidence.sort_by(|a, b| a.id.cmp(&b.id));
        }
    }
    audit.tracks.retain(|_, voice| *voice != Default::default());
    audit
}

#[test]
fn everything_can_be_undone_and_done_again() {
    let mut undone = 0;
    for seed in 0..60 {
        let mut dice = Dice(seed);
        let mut device = begun();
        let mut stood = vec![content(&device)];
        for _ in 0..12 {
            device.send(something(&mut dice));
            device.send(Command::Flush);
            let now = content(&device);
            if Some(&now) != stood.last() {
                stood.push(now);
            }
        }
        for before in stood.iter().rev().skip(1) {
            device.send(Command::Undo);
            assert_eq!(content(&device), *before, "seed {seed}");
            undone += 1;
        }
        assert!(!device.open().can_undo());
        for after in stood.iter().skip(1) {
            device.send(Command::Redo);
            assert_eq!(content(&device), *after, "seed {seed}");
        }
        assert!(!device.open().can_redo());
        let mut again = Device::start_as("d2", device.store.clone(), TOOL);
        again.send(Command::Open(device.open().audit().id.clone()));
        assert_eq!(content(&again), content(&device), "all of it is stored");
        assert_eq!(*again.open().grades, *device.open().grades);
    }
    assert!(undone > 400, "only {undone} steps");
}

fn something(dice: &mut Dice) -> Command {
    let question = ["seen", "heard", "moving"][dice.below(3)].to_owned();
    let text = ["", "On file", "See the visit of 3 May"][dice.below(3)].to_owned();
    let citation = |dice: &mut Dice| format!("c{}", dice.below(2));
    match dice.below(13) {
        8 => Command::Do(match dice.chance(60) {
            true => Change::Mark { criterion: question, theme: "drift".into() },
            false => Change::Unmark { criterion: question, theme: "drift".into() },
        }),
        9 => Command::Do(Change::Plan { action: action(dice) }),
        10 => Command::Do(Change::Unplan { action: citation(dice) }),
        11 => Command::Do(Change::Hear {
            person: Person::ALL[dice.below(3)],
            heard: dice.chance(70).then_some(Heard::Said(text)),
        }),
        12 => Command::Do(Change::Escalate {
            escalation: dice.chance(70).then(|| Escalation {
                level: "good".into(),
                told: text,
                on: parse_iso("2026-05-01").expect("a day"),
                decided: "Visit".into(),
            }),
        }),
        0 => Command::Type(Field::Comment(question), text),
        1 => Command::Do(Change::State {
            fact: "status".into(),
            value: dice.chance(70).then(|| RawFact::Text("order".into())),
        }),
        2 => Command::Do(Change::Cite {
            criterion: question,
            citation: Citation { id: citation(dice), record: text, date: None, place: "1".into() },
        }),
        3 => Command::Do(Change::Uncite { criterion: question, citation: citation(dice) }),
        4 => Command::Do(Change::Wait {
            section: "safety".into(),
            reason: dice.chance(60).then_some(text),
        }),
        5 => Command::Do(Change::Explain { check: "why".into(), text }),
        _ => Command::Do(Change::Judge {
            question,
            answer: dice.chance(80).then(|| Answer::Level("partly".into())),
        }),
    }
}

fn action(dice: &mut Dice) -> Action {
    Action {
        id: format!("c{}", dice.below(2)),
        criterion: None,
        what: ["See her alone", "Renew the plan"][dice.below(2)].into(),
        who: "Social worker".into(),
        due: parse_iso("2026-05-01").expect("a day"),
        difference: String::new(),
        proof: "On file".into(),
        closed: None,
    }
}

#[test]
fn an_undone_step_is_gone_once_something_else_is_done() {
    let mut device = begun();
    device.judge("seen", "met");
    device.judge("heard", "partly");
    device.send(Command::Undo);
    assert!(device.open().last_step().is_some_and(|said| said.contains("taken back")));
    device.judge("moving", "met");
    assert!(!device.open().can_redo() && device.open().last_step().is_none());
    let stored = device.open().events().len();
    device.send(Command::Redo);
    assert_eq!(device.open().events().len(), stored, "nothing is recorded for nothing");
}

#[test]
fn what_is_being_typed_is_the_last_step() {
    let mut device = begun();
    device.judge("seen", "met");
    device.send(Command::Type(Field::Comment("seen".into()), "half a sen".into()));
    device.send(Command::Undo);
    let entry = device.open().audit().entry(Track::Auditor, "seen").clone();
    assert_eq!((entry.comment.as_str(), entry.answer.is_some()), ("", true));
    assert_eq!(device.open().text(&Field::Comment("seen".into())), "");
    device.send(Command::Redo);
    assert_eq!(device.open().audit().entry(Track::Auditor, "seen").comment, "half a sen");
}

#[test]
fn several_changes_of_one_act_are_one_step() {
    let mut device = begun();
    let judge = |question: &str| Change::Judge {
        question: question.into(),
        answer: Some(Answer::Level("met".into())),
    };
    device.send(Command::DoAll(vec![judge("seen"), judge("heard")]));
    device.send(Command::Undo);
    assert!(device.open().audit().tracks.values().all(|voice| voice.entries.is_empty()));
    assert!(!device.open().can_undo());
}
