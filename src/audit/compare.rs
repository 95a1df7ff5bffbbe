use std::cmp::Reverse;

use super::content::{Audit, Track};
use super::event::Change;
use crate::grading::{Answer, Grade, Inputs, Running, ruled_out};
use crate::instrument::{Instrument, Ix, Kind};

/// What practitioner and auditor see differently, and what they see alike.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// What moves the grades most first: the safety verdict before the other verdicts, and
    /// these before sections; then in the order of the tool.
    pub differ: Vec<Difference>,
    /// Questions to which both gave the same answer, in the order of the tool.
    pub equal: Vec<Ix>,
}

/// A question that one of the two answered otherwise than the other, or not at all.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// The question.
    pub question: Ix,
    /// The practitioner's answer.
    pub practitioner: Option<Answer>,
    /// The auditor's answer.
    pub auditor: Option<Answer>,
    /// What they agreed since.
    pub agreed: Option<Answer>,
    /// The grades that it moves, in the order of the tool.
    pub moves: Vec<Move>,
}

/// A grade as it is calculated with one answer and with the other, all else as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Move {
    /// Whose grade.
    pub of: Ix,
    /// With the practitioner's answer.
    pub practitioner: Grade,
    /// With the auditor's answer.
    pub auditor: Grade,
}

/// Compares the two. Only of a log in which both are shown is that more than one side.
#[must_use]
pub fn compare(audit: &Audit, instrument: &Instrument) -> Comparison {
    let of = |track| audit.inputs(instrument, track).0.calculated();
    let [practitioner, auditor] = [Track::Practitioner, Track::Auditor].map(of);
    let mut stands = of(Track::Agreed);
    let mut grades = Running::new(instrument, &stands);
    let mut all = Comparison { differ: Vec::new(), equal: Vec::new() };
    for question in questions(instrument, &stands) {
        let answers = [&practitioner, &auditor].map(|inputs| inputs.answered(question));
        match answers {
            [None, None] => {}
            [one, other] if one == other => all.equal.push(question),
            [practitioner, auditor] => {
                let moves = moves(instrument, &mut stands, &mut grades, question, answers);
                let own = audit.entry(Track::Agreed, &instrument.criteria[question].id);
                let agreed = own.answer.as_ref().and(stands.answered(question));
                let difference = Difference { question, practitioner, auditor, agreed, moves };
                all.differ.push(difference);
            }
        }
    }
    all.differ.sort_by_key(|difference| Reverse(difference.weight(instrument)));
    all
}

impl Comparison {
    /// How many of the questions on which they differ only one of them answered.
    #[must_use]
    pub fn only_one(&self) -> usize {
        self.differ.iter().filter(|one| one.practitioner.is_none() || one.auditor.is_none()).count()
    }

    /// What agrees all at once to which both gave the same answer and that was not talked
    /// about yet.
    #[must_use]
    pub fn agree_equal(&self, audit: &Audit, instrument: &Instrument) -> Vec<Change> {
        let agreed = self.equal.iter().filter_map(|ix| {
            let question = &instrument.criteria[*ix].id;
            let open = audit.entry(Track::Agreed, question).answer.is_none();
            let answer = audit.entry(Track::Auditor, question).answer.clone().filter(|_| open)?;
            Some(Change::Judge { question: question.clone(), answer: Some(answer) })
        });
        agreed.collect()
    }
}

impl Difference {
    /// By how many levels it moves the safety verdict, all verdicts, and all grades.
    fn weight(&self, instrument: &Instrument) -> [usize; 3] {
        let mut weight = [0; 3];
        for one in &self.moves {
            let levels = one.levels();
            weight[0] += if instrument.safety == Some(one.of) { levels } else { 0 };
            weight[1] += if instrument.verdicts.contains(&one.of) { levels } else { 0 };
            weight[2] += levels;
        }
        weight
    }
}

impl Move {
    /// How far the two grades lie apart, in levels at either end; whether it applies at
    /// all counts as one.
    fn levels(&self) -> usize {
        let (one, other) = (self.practitioner, self.auditor);
        let ends = [(one.ceiling, other.ceiling), (one.floor, other.floor)];
        let apart = ends.into_iter().map(|(one, other)| usize::from(one.abs_diff(other)));
        apart.sum::<usize>() + usize::from(one.applies != other.applies)
    }
}

fn questions(instrument: &Instrument, inputs: &Inputs) -> Vec<Ix> {
    let asked = |ix: &Ix| {
        matches!(instrument.criteria[*ix].kind, Kind::Question(_))
            && ruled_out(instrument, inputs, *ix).is_none()
    };
    (0..instrument.criteria.len()).filter(asked).collect()
}

/// The grades that an answer moves. Inputs and grades are afterwards as they were.
fn moves(
    instrument: &Instrument,
    inputs: &mut Inputs,
    grades: &mut Running,
    question: Ix,
    answers: [Option<Answer>; 2],
) -> Vec<Move> {
    let stands = inputs.answered(question);
    let mut with = |answer| {
        inputs.answer(question, answer);
        grades.change(instrument, inputs, [question]);
        grades.of.clone()
    };
    let [practitioner, auditor] = answers.map(&mut with);
    with(stands);
    let graded = |of: &Ix| instrument.criteria[*of].kind.grading().is_some();
    (0..practitioner.len())
        .filter(graded)
        .map(|of| Move { of, practitioner: practitioner[of], auditor: auditor[of] })
        .filter(|one| one.practitioner != one.auditor)
        .collect()
}
