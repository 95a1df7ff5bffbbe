use std::collections::BTreeMap;

use super::content::Track;
use super::event::{Change, Event};
use super::log::Log;
use super::missing::{HalfDone, Missing};
use super::role::Role;
use super::thread::About;
use crate::grading::{Inputs, facts_to_ask, ruled_out};
use crate::instrument::{Instrument, Ix, Kind};

/// What stands half written in forms whose button has not been pressed: by track, the
/// text at each place. No part of the audit, so no export has it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Jottings(BTreeMap<Track, BTreeMap<String, String>>);

impl Jottings {
    /// Folds events that are in order.
    pub(super) fn of(events: &[Event]) -> Self {
        let mut jottings = Self::default();
        events.iter().for_each(|event| jottings.apply(event));
        jottings
    }

    /// Applies an event that comes after all those already applied.
    pub(super) fn apply(&mut self, event: &Event) {
        if let Change::Jot { place, text } = &event.change {
            let places = self.0.entry(event.track).or_default();
            match text.is_empty() {
                true => drop(places.remove(place)),
                false => drop(places.insert(place.clone(), text.clone())),
            }
        }
    }

    /// All of a track, each with its place.
    pub(super) fn of_track(&self, track: Track) -> impl Iterator<Item = (&String, &String)> {
        self.0.get(&track).into_iter().flatten()
    }

    /// The text at a place; blank if none.
    pub(super) fn at(&self, track: Track, place: &str) -> &str {
        self.0.get(&track).and_then(|places| places.get(place)).map_or("", String::as_str)
    }
}

/// The place of the evidence that is being written at a criterion.
#[must_use]
pub fn evidence_place(criterion: &str) -> String {
    format!("evidence/{criterion}")
}

/// The place of what is being typed for a fact.
#[must_use]
pub fn fact_place(fact: &str) -> String {
    format!("fact/{fact}")
}

/// The place of the departure that is being written at a criterion.
#[must_use]
pub fn departure_place(criterion: &str) -> String {
    format!("departure/{criterion}")
}

/// The place of the escalation that is being written.
pub const ESCALATION_PLACE: &str = "escalation/";

/// The place of the action that is being written.
pub const ACTION_PLACE: &str = "action/";

/// The place of how an action is closed, while that is being written.
#[must_use]
pub fn closing_place(action: &str) -> String {
    format!("{CLOSING}{action}")
}

/// The place of why something is contested. Whoever speaks has a place of their own, here and
/// below: on one screen two people speak in turn, and neither sends what the other began.
#[must_use]
pub fn contest_place(by: Role, about: &About) -> String {
    let about = match about {
        About::Answer { track, question } => format!("answer/{}/{question}", track.word()),
        About::Rule { criterion, rule } => format!("rule/{criterion}/{rule}"),
        About::Fact { fact } => format!("fact/{fact}"),
    };
    format!("{CONTEST}{}/{about}", by.track().word())
}

/// The place of an answer in a thread.
#[must_use]
pub fn reply_place(by: Role, thread: &str) -> String {
    format!("{REPLY}{}/{thread}", by.track().word())
}

/// The place of how a thread is resolved.
#[must_use]
pub fn resolving_place(by: Role, thread: &str) -> String {
    format!("{RESOLVING}{}/{thread}", by.track().word())
}

/// The place of the practitioner's last word on a grade.
#[must_use]
pub fn last_word_place(criterion: &str) -> String {
    format!("{LAST_WORD}{criterion}")
}

/// The place of what comes of moderating.
pub const CONCLUSION_PLACE: &str = "conclusion/";

/// The place of why somebody does not take part.
pub const ABSENCE_PLACE: &str = "absence/";

const CLOSING: &str = "closing/";
const CONTEST: &str = "contest/";
const REPLY: &str = "reply/";
const RESOLVING: &str = "resolving/";
const LAST_WORD: &str = "last-word/";

/// Whether what stands at a place is no part of what somebody signs off, and so is written
/// afterwards too: how actions are closed, what people say to each other, and what comes of
/// moderating.
#[must_use]
pub fn outlasts_sign_off(place: &str) -> bool {
    let all = [CLOSING, CONTEST, REPLY, RESOLVING, LAST_WORD, CONCLUSION_PLACE];
    all.iter().any(|kind| place.starts_with(kind))
}

/// What was begun in a form and is neither taken nor given up: evidence at questions,
/// then facts, departures, and what belongs to the whole audit. Only what is on a screen counts,
/// so nothing that facts rule out; nor does what people say to each other, which no sign-off
/// waits for.
#[must_use]
pub fn half_written(
    log: &Log,
    track: Track,
    instrument: &Instrument,
    inputs: &Inputs,
) -> Vec<Missing> {
    let at = |place: String| !log.jotting(track, &place).is_empty();
    let question = |(ix, _): &(Ix, _)| ruled_out(instrument, inputs, *ix).is_none();
    let evidence = instrument
        .criteria
        .iter()
        .enumerate()
        .filter(|(_, criterion)| matches!(criterion.kind, Kind::Question(_)))
        .filter(|(_, criterion)| at(evidence_place(&criterion.id)))
        .filter(question)
        .map(|(ix, _)| Missing::HalfWritten(ix));
    let asked = facts_to_ask(instrument, inputs).into_iter();
    let facts =
        asked.filter(|fact| at(fact_place(&instrument.facts[*fact].id))).map(Missing::NotTaken);
    let departures = instrument.criteria.iter().enumerate();
    let departures = departures
        .filter(|(_, criterion)| criterion.kind.grading().is_some())
        .filter(|(_, criterion)| at(departure_place(&criterion.id)))
        .filter(|(ix, _)| ruled_out(instrument, inputs, *ix).is_none())
        .map(|(ix, _)| HalfDone::Departure(ix));
    let whole = [(ESCALATION_PLACE, HalfDone::Escalation), (ACTION_PLACE, HalfDone::Action)];
    let whole = whole.into_iter().filter(|(place, _)| at((*place).to_owned()));
    let forms = departures.chain(whole.map(|(_, form)| form)).map(Missing::HalfDone);
    evidence.chain(facts).chain(forms).collect()
}
