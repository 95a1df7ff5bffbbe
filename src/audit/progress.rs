use super::content::{Audit, Track};
use super::missing::{HalfDone, Missing};
use super::moderation::is_asked;
use crate::grading::{Applies, Grades, Inputs, ruled_out};
use crate::instrument::{Instrument, Ix, Kind};

/// How far a section has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Questions that the facts do not rule out.
    pub questions: usize,
    /// Of these, answered.
    pub answered: usize,
    /// Things still missing in it, other than facts.
    pub missing: usize,
    /// What to call it.
    pub status: Status,
}

/// What to call how far a section has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// The facts say that it does not apply.
    NotApplicable,
    /// Nothing was answered.
    NotStarted,
    /// Something was answered.
    InProgress,
    /// Looked at, cannot be completed yet, and a reason was given.
    Waiting,
    /// Nothing is missing, and nobody said that it cannot be completed yet.
    Complete,
}

/// How far each section has come, in their order. `missing` is what is missing in the
/// whole audit; it is read once, whatever the number of sections.
#[must_use]
pub fn progress(
    audit: &Audit,
    track: Track,
    instrument: &Instrument,
    inputs: &Inputs,
    grades: &Grades,
    missing: &[Missing],
) -> Vec<Progress> {
    let mut missing_in = vec![0; instrument.criteria.len()];
    for ix in missing.iter().filter_map(|missing| missing.criterion()) {
        if let Some(section) = instrument.section_of(ix) {
            missing_in[section] += 1;
        }
    }
    let of = |section: &Ix| {
        progress_of(audit, track, instrument, inputs, grades, missing_in[*section], *section)
    };
    instrument.sections.iter().map(of).collect()
}

/// How many questions have been answered, kept up so that an answer need not count all
/// the others again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// By criterion: whether it is a question that the facts do not rule out.
    asked: Vec<bool>,
    /// How many of these there are.
    pub questions: usize,
    /// Of these, answered.
    pub answered: usize,
}

impl Answered {
    /// Counts all of them.
    #[must_use]
    pub fn count(audit: &Audit, track: Track, instrument: &Instrument, inputs: &Inputs) -> Self {
        let asked = instrument.criteria.iter().enumerate().map(|(ix, criterion)| {
            let question = matches!(criterion.kind, Kind::Question(_));
            question
                && is_asked(audit, track, &criterion.id)
                && ruled_out(instrument, inputs, ix).is_none()
        });
        let asked: Vec<bool> = asked.collect();
        let all = asked.iter().zip(&instrument.criteria).filter(|(asked, _)| **asked);
        let answered = |id: &str| audit.answer(track, id).is_some();
        let (questions, answered) = all.fold((0, 0), |(questions, sum), (_, criterion)| {
            (questions + 1, sum + usize::from(answered(&criterion.id)))
        });
        Self { asked, questions, answered }
    }

    /// The answer of a question was given, replaced or taken back.
    pub fn change(&mut self, ix: Ix, before: bool, now: bool) {
        if self.asked[ix] {
            self.answered = self.answered + usize::from(now) - usize::from(before);
        }
    }
}

fn progress_of(
    audit: &Audit,
    track: Track,
    instrument: &Instrument,
    inputs: &Inputs,
    grades: &Grades,
    missing: usize,
    section: Ix,
) -> Progress {
    let questions: Vec<&str> = instrument
        .within(section)
        .filter(|ix| matches!(instrument.criteria[*ix].kind, Kind::Question(_)))
        .filter(|ix| ruled_out(instrument, inputs, *ix).is_none())
        .map(|ix| instrument.criteria[ix].id.as_str())
        .filter(|id| is_asked(audit, track, id))
        .collect();
    let answered = questions.iter().filter(|id| audit.answer(track, id).is_some()).count();
    let waiting = audit
        .tracks
        .get(&track)
        .and_then(|voice| voice.waiting.get(&instrument.criteria[section].id))
        .is_some_and(|reason| !reason.trim().is_empty());
    let status = match () {
        () if grades.of[section].applies == Applies::No && answered == 0 => Status::NotApplicable,
        // What a person says of it goes before what is counted.
        () if waiting => Status::Waiting,
        () if missing == 0 => Status::Complete,
        () if answered == 0 => Status::NotStarted,
        () => Status::InProgress,
    };
    Progress { questions: questions.len(), answered, missing, status }
}

impl Missing {
    /// Whether only what one person says of the case mends it: answers, what goes with them,
    /// and the grades they gave. So it cannot be mended once that person has sealed.
    #[must_use]
    pub fn is_of_voice(self) -> bool {
        // Each of these is at a criterion, and nothing else is.
        self.criterion().is_some()
    }

    /// The criterion at which it is missing; `None` for a fact, and for what belongs to
    /// the whole audit.
    #[must_use]
    pub fn criterion(self) -> Option<Ix> {
        match self {
            Self::Fact(_)
            | Self::NotTaken(_)
            | Self::Escalation
            | Self::Thread(_)
            | Self::Unsettled(_)
            | Self::Promise(_)
            | Self::Feedback(_)
            | Self::HalfDone(HalfDone::Escalation | HalfDone::Action) => None,
            Self::Answer(ix)
            | Self::Departure(ix)
            | Self::HalfDone(HalfDone::Departure(ix))
            | Self::Reason(ix)
            | Self::Evidence(ix)
            | Self::Explanation(ix, _)
            | Self::HalfWritten(ix) => Some(ix),
        }
    }
}
