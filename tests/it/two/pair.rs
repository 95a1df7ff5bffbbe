//! An auditor and a practitioner, each on a device, whose files go to and fro.

use plumbline::audit::{
    About, Action, Answer, Audit, Change, Citation, Entry, Escalation, Heard, InstrumentRef, Log,
    Person, Role, Stamp, Track, Voice, Way,
};
use plumbline::calendar::{Moment, parse_iso};
use plumbline::exchange::{commitment, write_event};
use plumbline::instrument::RawFact;

use crate::device::header;
use crate::dice::Dice;

/// One of the two with their device. Whatever they write has their canary word in it.
#[derive(Clone)]
pub(super) struct Desk {
    pub(super) role: Role,
    pub(super) log: Log,
}

pub(super) fn canary(track: Track) -> String {
    format!("CANARY-{}", track.word())
}

/// Everything in a log as text: what is stored and what it folds into.
pub(super) fn dump(log: &Log) -> String {
    let stored: String = log.events().iter().map(write_event).collect();
    format!("{stored}{:?}", log.audit())
}

pub(super) fn salt(track: Track) -> String {
    let digit = if track == Track::Auditor { 'a' } else { '7' };
    digit.to_string().repeat(64)
}

fn stamp(role: Role, track: Track) -> Stamp<'static> {
    let device = if role == Role::Auditor { "da" } else { "dp" };
    Stamp { device, at: Moment::from_millis(1_780_000_000_000), by: role, track }
}

/// The auditor, who has begun, and the practitioner, who was given what they may see.
pub(super) fn pair(first: Change) -> (Desk, Desk) {
    let log = Log::start(stamp(Role::Auditor, Track::Auditor), first).expect("a beginning");
    let given = log.seen_by(Role::Practitioner);
    (Desk { role: Role::Auditor, log }, Desk { role: Role::Practitioner, log: given })
}

pub(super) fn begin() -> Change {
    let text = str::to_owned;
    let (id, version, digest) = (text("base"), text("1.0.0"), "0".repeat(64));
    let instrument = InstrumentRef { id, version, digest };
    Change::Begin { audit: "00c0ffee".into(), instrument, header: header() }
}

/// An audit that the auditor opened from a file in which they had answered.
pub(super) fn restored() -> Change {
    let log = Log::start(stamp(Role::Auditor, Track::Auditor), begin()).expect("a beginning");
    let word = canary(Track::Auditor);
    let entry = Entry { comment: word.clone(), ..Entry::default() };
    let voice = Voice { entries: [("heard".to_owned(), entry)].into(), ..Voice::default() };
    let tracks = [(Track::Auditor, voice)].into();
    let kept = [word.clone()].into();
    Change::Restore(Box::new(Audit {
        tracks,
        kept,
        actions: vec![action(word)],
        ..log.audit().clone()
    }))
}

fn action(what: String) -> Action {
    Action {
        id: "a1".into(),
        criterion: None,
        what,
        who: "Social worker".into(),
        due: parse_iso("2026-08-01").expect("a day"),
        difference: String::new(),
        proof: String::new(),
        closed: None,
    }
}

impl Desk {
    pub(super) fn track(&self) -> Track {
        self.role.track()
    }

    pub(super) fn does(&mut self, change: Change) {
        self.does_on(self.track(), change);
    }

    pub(super) fn does_on(&mut self, track: Track, change: Change) {
        self.log.record(stamp(self.role, track), change);
    }

    pub(super) fn judges(&mut self, question: &str, level: &str) {
        self.does(judge(question, level));
    }

    pub(super) fn seal(&self) -> Change {
        let track = self.track();
        Change::Seal { commitment: commitment(self.log.audit(), track, &salt(track)) }
    }

    pub(super) fn reveal(&self) -> Change {
        Change::Reveal { salt: salt(self.track()) }
    }

    /// Puts what another may tell into this log; of a file that was cut, what is left.
    pub(super) fn hears(&mut self, other: &Self, keep: impl FnMut() -> bool) {
        let told = other.log.seen_by(self.role);
        let mut keep = keep;
        let events = told.events().iter().enumerate();
        let left = events.filter(|(at, _)| *at == 0 || keep()).map(|(_, event)| event.clone());
        let left = Log::load(left.collect()).expect("its beginning is left");
        self.log = self.log.merge(&left).expect("of one audit");
    }

    /// Does something at random, allowed or not.
    pub(super) fn acts(&mut self, dice: &mut Dice) {
        let word = format!("{} {}", canary(self.track()), dice.below(9));
        let question = ["seen", "heard", "moving"][dice.below(3)].to_owned();
        let criterion = question.clone();
        let change = match dice.below(30) {
            0 | 24 | 25 => self.seal(),
            1 | 2 => self.reveal(),
            3 => Change::Absent { track: *dice.pick(&Track::ALL), reason: "Ill".into() },
            4 => Change::Work { way: *dice.pick(&[Way::Alone, Way::OneScreen, Way::TwoDevices]) },
            5 => Change::State { fact: "workers".into(), value: Some(RawFact::Number(2.0)) },
            6 => return self.does_on(Track::Agreed, judge(&question, "met")),
            7 => Change::Plan { action: action(word) },
            8 => Change::Keep { words: word },
            9 => Change::Hear { person: Person::Child, heard: Some(Heard::Said(word)) },
            10 => Change::Jot { place: "evidence/seen".into(), text: word },
            11 => Change::Escalate {
                escalation: Some(Escalation {
                    level: "good".into(),
                    told: word,
                    on: parse_iso("2026-05-01").expect("a day"),
                    decided: "Visit".into(),
                }),
            },
            12 => Change::Explain { check: "why".into(), text: word },
            13 => Change::Wait { section: "safety".into(), reason: Some(word) },
            14 => Change::Judge { question, answer: Some(Answer::NotApplicable(word)) },
            15 | 16 => Change::Cite {
                criterion,
                citation: Citation { id: "c1".into(), record: word, date: None, place: "1".into() },
            },
            17 => Change::Mark { criterion, theme: word },
            18..21 => judge(&question, ["met", "partly"][dice.below(2)]),
            21..24 => Change::Comment { criterion, text: word },
            _ => return self.does_on(Track::Agreed, talk(dice)),
        };
        self.does(change);
    }
}

/// What is in all that people say to each other.
pub(super) const TALK: &str = "CANARY-talk";

fn talk(dice: &mut Dice) -> Change {
    let (text, thread) = (format!("{TALK} {}", dice.below(9)), format!("t{}", dice.below(2)));
    match dice.below(4) {
        0 => Change::Reply { thread, text },
        1 => Change::Resolve { thread, how: dice.chance(60).then_some(text) },
        2 => Change::Dissent { criterion: "overall".into(), text, level: None },
        _ => Change::Raise { thread, about: About::Fact { fact: "workers".into() }, text },
    }
}

pub(super) fn judge(question: &str, level: &str) -> Change {
    Change::Judge { question: question.into(), answer: Some(Answer::Level(level.into())) }
}
