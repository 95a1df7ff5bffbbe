use std::ops::ControlFlow;
use std::rc::Rc;

use super::super::space::Space;
use super::{End, Query, Step};
use crate::calendar::Date;
use crate::grading::{Answer, Applies, Grade, Grades, Inputs, Truth, derive};
use crate::instrument::{AUDIT_DATE, FactIx, FactValue, Ix, Rank};

/// A point: what is decided so far. Everything not decided is at its best.
pub(crate) struct Search<'s, 'i> {
    pub(super) space: &'s Space<'i>,
    pub(super) query: Query,
    /// All on which the grade in question depends, in order of dependence.
    cone: Rc<[Ix]>,
    pub(super) inputs: Inputs,
    /// The least bad level of each question and measure.
    pub(super) low: Vec<Rank>,
    /// Whether each question and measure is applicable, as far as answers say.
    pub(super) applies: Vec<Option<bool>>,
    /// The level that each group or verdict is required to be at, or worse.
    pub(super) demand: Vec<Rank>,
    /// Which criteria depend on the pinned question.
    swayed: Vec<bool>,
    wanted: Grades,
    avoided: Grades,
    is_fresh: bool,
    work: u64,
    pub(super) depth: usize,
    /// How much work was done in all.
    pub(crate) spent: u64,
}

/// In which of the two cases of a pinned question one looks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum World {
    /// Where the wanted rules are to bind.
    Wanted,
    /// Where the avoided rules are not to bind.
    Avoided,
}

impl<'s, 'i> Search<'s, 'i> {
    pub(crate) fn new(space: &'s Space<'i>) -> Self {
        let instrument = space.instrument;
        let count = instrument.criteria.len();
        let blank = Grade { applies: Applies::No, ceiling: 0, floor: 0 };
        let grades =
            Grades { of: vec![blank; count], rules: vec![Truth::False; instrument.rules.len()] };
        let mut inputs = Inputs::new(instrument, Date::default());
        inputs.know(AUDIT_DATE, None);
        Self {
            space,
            query: Query::default(),
            cone: Rc::new([]),
            inputs,
            low: space.levels.iter().map(|levels| levels.first().copied().unwrap_or(0)).collect(),
            applies: vec![None; count],
            demand: vec![0; count],
            swayed: vec![false; count],
            wanted: grades.clone(),
            avoided: grades,
            is_fresh: false,
            work: 0,
            depth: 0,
            spent: 0,
        }
    }

    pub(super) fn cone(&self) -> Rc<[Ix]> {
        Rc::clone(&self.cone)
    }

    /// Starts anew, with nothing decided.
    pub(super) fn begin(&mut self, query: Query, cone: &Rc<[Ix]>, work: u64) {
        for &ix in self.cone.iter() {
            self.low[ix] = self.space.levels[ix].first().copied().unwrap_or(0);
            self.applies[ix] = None;
            self.demand[ix] = 0;
        }
        self.swayed.fill(false);
        if let Some(pin) = &query.pin {
            self.space.dependents(pin.question).into_iter().for_each(|ix| self.swayed[ix] = true);
        }
        (0..self.space.values.len()).for_each(|fact| self.inputs.know(fact, None));
        self.cone = Rc::clone(cone);
        self.query = query;
        self.is_fresh = false;
        self.work = work;
        self.depth = 0;
    }

    /// Counts the work of looking at a point; ends the search when it was too much.
    pub(super) fn pay(&mut self) -> Step {
        let cost = 1 + u64::try_from(self.cone.len()).expect("small") / 4;
        self.spent += cost;
        match self.work.checked_sub(cost) {
            Some(left) => self.work = left,
            None => return ControlFlow::Break(End::Bounded),
        }
        ControlFlow::Continue(())
    }

    pub(super) fn take(&mut self, ix: Ix, level: Rank) {
        if self.space.is_leaf(ix) {
            self.low[ix] = self.low[ix].max(level);
            self.applies[ix] = Some(true);
        } else {
            self.demand[ix] = self.demand[ix].max(level);
        }
        self.is_fresh = false;
    }

    pub(super) fn set_applies(&mut self, ix: Ix, applies: Option<bool>) {
        self.applies[ix] = applies;
        self.is_fresh = false;
    }

    pub(super) fn know(&mut self, fact: FactIx, value: Option<FactValue>) {
        self.inputs.know(fact, value);
        self.is_fresh = false;
    }

    pub(super) fn saved(&self, ix: Ix) -> (Ix, Rank, Option<bool>, Rank) {
        (ix, self.low[ix], self.applies[ix], self.demand[ix])
    }

    pub(super) fn restore(&mut self, saved: (Ix, Rank, Option<bool>, Rank)) {
        let ix = saved.0;
        (self.low[ix], self.applies[ix], self.demand[ix]) = (saved.1, saved.2, saved.3);
        self.is_fresh = false;
    }

    /// The answer of the pinned question, where this is it.
    pub(super) fn pinned(&self, ix: Ix, world: World) -> Option<Answer> {
        let pin = self.query.pin.as_ref().filter(|pin| pin.question == ix)?;
        Some(if world == World::Wanted { pin.wanted } else { pin.avoided })
    }

    /// Whether a criterion's grade may hang on the pinned question.
    pub(super) fn swayed(&self, ix: Ix) -> bool {
        self.swayed[ix]
    }

    /// Grades at this point: `ceiling` and `applies` hold at every point beyond it.
    pub(super) fn grades(&mut self, world: World) -> &Grades {
        if !self.is_fresh {
            self.refresh(World::Wanted);
            if self.query.pin.is_some() {
                self.refresh(World::Avoided);
            }
            self.is_fresh = true;
        }
        self.fresh(world)
    }

    /// Grades as [`grades`](Self::grades) last left them.
    pub(super) fn fresh(&self, world: World) -> &Grades {
        match world {
            World::Avoided if self.query.pin.is_some() => &self.avoided,
            _ => &self.wanted,
        }
    }

    /// Whether an avoided rule binds already, and so at every point beyond.
    pub(super) fn is_beaten(&mut self) -> bool {
        let avoid = std::mem::take(&mut self.query.avoid);
        let grades = self.grades(World::Avoided);
        let beaten = avoid.iter().any(|rule| grades.rules[*rule] == Truth::True);
        self.query.avoid = avoid;
        beaten
    }

    fn refresh(&mut self, world: World) {
        let mut grades = std::mem::replace(
            if world == World::Wanted { &mut self.wanted } else { &mut self.avoided },
            Grades { of: Vec::new(), rules: Vec::new() },
        );
        for &ix in self.cone.iter() {
            let mut guarded = Applies::Yes;
            for guard in &self.space.guards[ix] {
                guarded = guarded.min(match self.inputs.guard(guard) {
                    Truth::True => Applies::Yes,
                    Truth::Unknown => Applies::May,
                    Truth::False => Applies::No,
                });
            }
            if self.space.is_leaf(ix) {
                grades.of[ix] = self.leaf(ix, guarded, world);
                continue;
            }
            derive(self.space.instrument, &self.inputs, &mut grades, ix, guarded);
            // What is required holds at every point that is still looked for; beside a
            // pinned question only where that question has no say.
            if world == World::Wanted || !self.swayed[ix] {
                let grade = &mut grades.of[ix];
                grade.ceiling = grade.ceiling.max(self.demand[ix]);
                grade.floor = grade.floor.max(self.demand[ix]);
            }
        }
        match world {
            World::Wanted => self.wanted = grades,
            World::Avoided => self.avoided = grades,
        }
    }

    fn leaf(&self, ix: Ix, guarded: Applies, world: World) -> Grade {
        let at = |rank, applies| Grade { applies, ceiling: rank, floor: rank };
        match self.pinned(ix, world) {
            Some(Answer::Level(rank)) => return at(rank, guarded),
            Some(Answer::NotApplicable) => return at(0, Applies::No),
            None => {}
        }
        let answered = match self.applies[ix] {
            Some(true) => Applies::Yes,
            Some(false) => Applies::No,
            None if self.space.may_vanish[ix] => Applies::May,
            None => Applies::Yes,
        };
        at(self.low[ix], guarded.min(answered))
    }
}
