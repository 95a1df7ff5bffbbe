//! How what a person did comes into the open audit, with everything that follows from it.

use std::cell::OnceCell;

use super::command::Acting;
use super::open::Open;
use crate::audit::{Answered, Change, Log, Role, Stamp, Track};
use crate::grading::{Answer, Grades, Inputs, Running, evaluate};
use crate::instrument::Instrument;

impl Open {
    /// Records a change and everything that follows from it.
    pub(super) fn record(&mut self, change: Change, device: &str, acting: &Acting) {
        let was_open = self.audit().together.is_open();
        let before =
            matches!(&change, Change::Judge { question, .. } if self.is_answered(question));
        self.record_as(self.role(), self.track(), change.clone(), device, acting);
        let instrument = self.tool.instrument.clone();
        match &change {
            // The engine takes one answer without reading all the others again, unless it
            // may bar somebody's departure.
            Change::Judge { .. } if self.calculated.is_some() => self.grade_anew(),
            Change::Judge { question, .. } => {
                if let Some(ix) = instrument.find(question) {
                    let answer = self.audit().answer(self.track(), question);
                    let answer = answer.and_then(|answer| match answer {
                        crate::audit::Answer::Level(level) => {
                            instrument.scale_of(ix)?.rank(level).map(Answer::Level)
                        }
                        crate::audit::Answer::NotApplicable(_) => Some(Answer::NotApplicable),
                    });
                    self.inputs.answer(ix, answer);
                    self.grades.change(&instrument, &self.inputs, [ix]);
                    self.answered.change(ix, before, self.is_answered(question));
                }
            }
            Change::State { .. } | Change::Describe(_) | Change::Depart { .. } => {
                self.grade_anew();
            }
            // Whose answers the screen shows may hang on who takes part.
            Change::Absent { .. } => {
                self.both_heard(was_open, device, acting);
                self.seat(self.role(), self.is_unattended());
            }
            _ => {}
        }
    }

    /// Notes what a person of this role did, here and in what they do not see.
    pub(super) fn record_as(
        &mut self,
        by: Role,
        track: Track,
        change: Change,
        device: &str,
        acting: &Acting,
    ) {
        let stamp = Stamp { device, at: acting.at, by, track };
        let event = match &mut self.seat.whole {
            None => self.log.record(stamp, change).clone(),
            Some(whole) => {
                let event = whole.record(stamp, change).clone();
                self.log.take(event.clone());
                event
            }
        };
        self.storing.unsaved.push(event);
        (self.saved, self.missing) = (None, OnceCell::new());
    }

    /// Reads all that stands again, with everything that is kept up answer by answer.
    fn grade_anew(&mut self) {
        let (instrument, track) = (self.tool.instrument.clone(), self.track());
        (self.inputs, self.dropped) = self.audit().inputs(&instrument, track);
        self.grades = Running::new(&instrument, &self.inputs);
        self.answered = Answered::count(self.audit(), track, &instrument, &self.inputs);
        self.calculated = calculated(&self.log, track, &instrument, &self.inputs);
    }

    /// The same, once another log is in its place.
    pub(super) fn read_anew(&mut self) {
        self.missing = OnceCell::new();
        self.grade_anew();
    }

    fn is_answered(&self, question: &str) -> bool {
        self.audit().answer(self.track(), question).is_some()
    }
}

/// The grades as if nobody had departed, where somebody has.
pub(super) fn calculated(
    log: &Log,
    track: Track,
    instrument: &Instrument,
    inputs: &Inputs,
) -> Option<Grades> {
    let voice = log.audit().tracks.get(&track)?;
    (!voice.departures.is_empty()).then(|| evaluate(instrument, &inputs.calculated()))
}
