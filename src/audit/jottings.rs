use std::collections::BTreeMap;

use super::content::Track;
use super::event::{Change, Event};
use super::log::Log;
use super::missing::{HalfDone, Missing};
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

const CLOSING: &str = "closing/";

/// Whether it is a place of [`closing_place`]: what stands there is no part of what
/// somebody signs off, and is written afterwards too.
#[must_use]
pub fn is_closing_place(place: &str) -> bool {
    place.starts_with(CLOSING)
}

/// What was begun in a form and is neither taken nor given up: evidence at questions,
/// then facts, departures, and what belongs to the whole audit. Only what is on a screen counts, so nothing that facts rule out.
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
