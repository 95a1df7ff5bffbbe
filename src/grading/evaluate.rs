use super::condition::Judge;
use super::measure::{band, measured};
use super::{Answer, Inputs, Measured, Truth};
use crate::instrument::{Criterion, Grading, Instrument, Ix, Kind, Rank, Scale, What};

/// Grades of all criteria, and the status of all rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grades {
    /// By criterion.
    pub of: Vec<Grade>,
    /// By rule: binds (true), may bind (unknown), does not bind (false).
    pub rules: Vec<Truth>,
}

/// The best and worst level that are still possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grade {
    /// Whether it applies at all.
    pub applies: Applies,
    /// Best level still possible; 0 where nothing is graded.
    pub ceiling: Rank,
    /// Worst level still possible; not better than the ceiling.
    pub floor: Rank,
}

/// Whether a criterion applies to this case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Applies {
    /// Certainly not.
    No,
    /// It depends on what is still missing.
    May,
    /// Certainly.
    Yes,
}

impl Grade {
    /// The level, once nothing that is missing can change it. Only that is called a grade.
    #[must_use]
    pub fn settled(self) -> Option<Rank> {
        (self.applies == Applies::Yes && self.ceiling == self.floor).then_some(self.ceiling)
    }
}

/// Grades an audit: one pass over the instrument.
#[must_use]
pub fn evaluate(instrument: &Instrument, inputs: &Inputs) -> Grades {
    let mut grades = Grades {
        of: guarded(instrument, inputs).into_iter().map(blank).collect(),
        rules: vec![Truth::False; instrument.rules.len()],
    };
    for &ix in &instrument.order {
        grade(instrument, inputs, &mut grades, ix);
    }
    grades
}

/// Whether each criterion applies as far as guards say, its own and those above it.
#[must_use]
pub fn guarded(instrument: &Instrument, inputs: &Inputs) -> Vec<Applies> {
    let mut applies: Vec<Applies> = Vec::with_capacity(instrument.criteria.len());
    for criterion in &instrument.criteria {
        // Parents come before children, so each takes over from above.
        let above = criterion.parent.map_or(Applies::Yes, |parent| applies[parent]);
        applies.push(above.min(own_guard(criterion, inputs)));
    }
    applies
}

/// Whether a criterion applies as far as its own guard says.
fn own_guard(criterion: &Criterion, inputs: &Inputs) -> Applies {
    match criterion.applies_when.as_ref().map(|guard| inputs.guard(guard)) {
        None | Some(Truth::True) => Applies::Yes,
        Some(Truth::Unknown) => Applies::May,
        Some(Truth::False) => Applies::No,
    }
}

/// Nothing known yet but what guards say.
pub(super) fn blank(applies: Applies) -> Grade {
    Grade { applies, ceiling: 0, floor: 0 }
}

/// Grades one criterion that is blank, once all that it depends on is graded.
fn grade(instrument: &Instrument, inputs: &Inputs, grades: &mut Grades, ix: Ix) {
    match &instrument.criteria[ix].kind {
        Kind::Question(_) | Kind::Measure(_) => {
            grades.of[ix] = given(instrument, inputs, ix, grades.of[ix].applies);
        }
        Kind::Group(group) => {
            limit(grades, ix, &group.children);
            if let Some(grading) = &group.grading {
                rules(instrument, inputs, grades, ix, grading);
            }
        }
        Kind::Verdict(verdict) => {
            limit(grades, ix, &verdict.named);
            rules(instrument, inputs, grades, ix, &verdict.grading);
        }
    }
}

/// The level that a question was given or that a measure comes to; that of others is
/// blank.
pub(super) fn given(instrument: &Instrument, inputs: &Inputs, ix: Ix, applies: Applies) -> Grade {
    let level = |rank| Grade { applies, ceiling: rank, floor: rank };
    match &instrument.criteria[ix].kind {
        _ if applies == Applies::No => blank(applies),
        Kind::Question(question) => match inputs.answered(ix) {
            Some(Answer::NotApplicable) => blank(Applies::No),
            Some(Answer::Level(rank)) => level(rank),
            None => open(applies, &instrument.scales[question.scale], question.may_not_apply),
        },
        Kind::Measure(measure) => {
            let scale = &instrument.scales[measure.scale];
            match measured(measure, inputs) {
                Measured::NotApplicable => blank(Applies::No),
                Measured::Unanswered => {
                    open(applies, scale, !matches!(measure.what, What::Value(_)))
                }
                Measured::Number { number, .. } => level(band(measure, number, scale, inputs)),
            }
        }
        Kind::Group(_) | Kind::Verdict(_) => blank(applies),
    }
}

/// Not answered yet: anything from best to worst, and perhaps not applicable.
fn open(applies: Applies, scale: &Scale, may_not_apply: bool) -> Grade {
    let applies = if may_not_apply { applies.min(Applies::May) } else { applies };
    Grade { applies, ceiling: 0, floor: scale.worst() }
}

/// A group applies no more than the most applicable of its parts.
fn limit(grades: &mut Grades, ix: Ix, parts: &[Ix]) {
    let most = parts.iter().map(|part| grades.of[*part].applies).max().unwrap_or(Applies::No);
    let grade = &mut grades.of[ix];
    grade.applies = grade.applies.min(most);
}

/// The grade is the worst limit that binds, and the best level when none does.
fn rules(instrument: &Instrument, inputs: &Inputs, grades: &mut Grades, ix: Ix, grading: &Grading) {
    if grades.of[ix].applies == Applies::No {
        return;
    }
    let judge = Judge { instrument, inputs, grades: &grades.of };
    let (mut ceiling, mut floor) = (0, 0);
    for rule in grading.rules.clone() {
        let (status, at_most) = {
            let rule = &instrument.rules[rule];
            let guarded = rule.where_.as_ref().map_or(Truth::True, |guard| inputs.guard(guard));
            (judge.holds(&rule.when).min(guarded), rule.at_most)
        };
        grades.rules[rule] = status;
        if status == Truth::True {
            ceiling = at_most.max(ceiling);
        }
        if status >= Truth::Unknown {
            floor = at_most.max(floor);
        }
    }
    if let Some(rank) = inputs.departure(ix) {
        (ceiling, floor) = (rank, rank);
    }
    let grade = &mut grades.of[ix];
    (grade.ceiling, grade.floor) = (ceiling, floor);
}
