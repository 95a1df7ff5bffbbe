use std::collections::BTreeSet;
use std::rc::Rc;

use super::super::space::Space;
use super::state::Point;
use crate::grading::{Answer, Applies, Grade, Grades, Truth, holds};
use crate::instrument::Ix;

/// Grades at a point, kept up to date as the point moves: only what hangs on what has
/// changed is graded again. One of two where a question is pinned; see `Pin`.
pub(super) struct Half {
    pub(super) grades: Grades,
    /// The pinned question with its answer here.
    pub(super) pinned: Option<(Ix, Answer)>,
    /// Criteria that are not what they were when the grades were taken.
    changed: Vec<Ix>,
    /// Whether everything may have changed.
    all: bool,
    /// Rules that name a criterion whose grade has changed.
    stale: Vec<bool>,
    /// How many criteria the rules judged since this was last asked have named.
    judged: u64,
}

impl Half {
    pub(super) fn new(space: &Space<'_>) -> Self {
        let (criteria, rules) = (&space.instrument.criteria, &space.instrument.rules);
        let blank = Grade { applies: Applies::No, ceiling: 0, floor: 0 };
        Self {
            grades: Grades {
                of: vec![blank; criteria.len()],
                rules: vec![Truth::False; rules.len()],
            },
            pinned: None,
            changed: Vec::new(),
            all: true,
            stale: vec![false; rules.len()],
            judged: 0,
        }
    }

    /// How much was looked at since this was last asked: what a point really costs.
    pub(super) fn cost(&mut self) -> u64 {
        std::mem::take(&mut self.judged)
    }

    /// Starts anew, with another question pinned or none.
    pub(super) fn begin(&mut self, pinned: Option<(Ix, Answer)>) {
        self.pinned = pinned;
        self.all_changed();
    }

    pub(super) fn changed(&mut self, ix: Ix) {
        self.changed.push(ix);
    }

    pub(super) fn all_changed(&mut self) {
        self.all = true;
    }

    /// Brings the grades up to date. `demanded` says of which groups and verdicts one
    /// may take for granted here what is required of them.
    pub(super) fn refresh(
        &mut self,
        space: &Space<'_>,
        point: &Point,
        (cone, inside): (&Rc<[Ix]>, &[bool]),
        demanded: impl Fn(Ix) -> bool,
    ) {
        if self.all {
            self.all = false;
            self.changed.clear();
            for &ix in cone.iter() {
                for rule in space.rules(ix) {
                    self.stale[rule] = true;
                }
                self.grade(space, point, ix, demanded(ix));
            }
            // All in one go, and at a beginning nearly all at its best: that is quick.
            self.judged /= 8;
            return;
        }
        let at = |ix: Ix| (space.instrument.place[ix], ix);
        let mut queue: BTreeSet<(usize, Ix)> = self.changed.drain(..).map(at).collect();
        while let Some((_, ix)) = queue.pop_first() {
            let before = self.grades.of[ix];
            self.grade(space, point, ix, demanded(ix));
            if self.grades.of[ix] == before {
                continue;
            }
            for &rule in space.named_in[ix].iter().filter(|rule| inside[space.owner[**rule]]) {
                self.stale[rule] = true;
                queue.insert(at(space.owner[rule]));
            }
            let group = space.instrument.criteria[ix].parent.filter(|group| inside[*group]);
            if self.grades.of[ix].applies != before.applies {
                queue.extend(group.map(at));
            }
        }
    }

    fn grade(&mut self, space: &Space<'_>, point: &Point, ix: Ix, demanded: bool) {
        let mut applies = Applies::Yes;
        for guard in &space.guards[ix] {
            applies = applies.min(match point.inputs.guard(guard) {
                Truth::True => Applies::Yes,
                Truth::Unknown => Applies::May,
                Truth::False => Applies::No,
            });
        }
        if space.is_leaf(ix) {
            self.grades.of[ix] = self.leaf(space, point, ix, applies);
            return;
        }
        if applies > Applies::No {
            let parts = space.parts(ix).iter().map(|part| self.grades.of[*part].applies);
            applies = applies.min(parts.max().unwrap_or(Applies::No));
        }
        let demand = if demanded { point.demand[ix] } else { 0 };
        let mut grade = Grade { applies, ceiling: demand, floor: demand };
        for rule in space.rules(ix) {
            if self.stale[rule] {
                self.stale[rule] = false;
                self.judged += u64::try_from(space.size[rule]).expect("few");
                self.grades.rules[rule] = self.status(space, point, rule);
            }
            let at_most = space.instrument.rules[rule].at_most;
            match self.grades.rules[rule] {
                Truth::True => {
                    grade.ceiling = grade.ceiling.max(at_most);
                    grade.floor = grade.floor.max(at_most);
                }
                Truth::Unknown => grade.floor = grade.floor.max(at_most),
                Truth::False => {}
            }
        }
        self.grades.of[ix] = grade;
    }

    fn status(&self, space: &Space<'_>, point: &Point, rule: usize) -> Truth {
        let rule = &space.instrument.rules[rule];
        let guarded = rule.where_.as_ref().map_or(Truth::True, |guard| point.inputs.guard(guard));
        if guarded == Truth::False {
            return Truth::False;
        }
        guarded.min(holds(&rule.when, space.instrument, &point.inputs, &self.grades))
    }

    fn leaf(&self, space: &Space<'_>, point: &Point, ix: Ix, guarded: Applies) -> Grade {
        let at = |rank, applies| Grade { applies, ceiling: rank, floor: rank };
        match self.pinned {
            Some((pinned, Answer::Level(rank))) if pinned == ix => return at(rank, guarded),
            Some((pinned, Answer::NotApplicable)) if pinned == ix => return at(0, Applies::No),
            _ => {}
        }
        let answered = match point.applies[ix] {
            Some(true) => Applies::Yes,
            Some(false) => Applies::No,
            None if space.may_vanish[ix] => Applies::May,
            None => Applies::Yes,
        };
        at(point.low[ix], guarded.min(answered))
    }
}
