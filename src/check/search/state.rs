use std::ops::ControlFlow;
use std::rc::Rc;

use super::super::space::Space;
use super::half::Half;
use super::{End, Query, Step};
use crate::calendar::Date;
use crate::grading::{Answer, Grades, Inputs, Truth};
use crate::instrument::{AUDIT_DATE, FactIx, FactValue, Ix, Rank};

/// What is decided so far. Everything else is at its best.
pub(super) struct Point {
    pub(super) inputs: Inputs,
    /// The level of each question and measure.
    pub(super) low: Vec<Rank>,
    /// Whether each question and measure is applicable, as far as answers say.
    pub(super) applies: Vec<Option<bool>>,
    /// The level that each group or verdict is required to be at, or worse.
    pub(super) demand: Vec<Rank>,
}

/// A search, standing at a point.
pub(crate) struct Search<'s, 'i> {
    pub(super) space: &'s Space<'i>,
    pub(super) query: Query,
    pub(super) point: Point,
    /// All on which the grade in question depends, in order of dependence.
    pub(super) cone: Rc<[Ix]>,
    inside: Vec<bool>,
    /// Which criteria depend on the pinned question.
    swayed: Vec<bool>,
    wanted: Half,
    avoided: Half,
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

/// So many criteria named by rules are as much work to judge as a point is without them.
const ITEMS: u64 = 32;

/// What was decided of a criterion, to come back to.
#[derive(Clone, Copy)]
pub(super) struct Saved(Ix, Rank, Option<bool>, Rank);

impl<'s, 'i> Search<'s, 'i> {
    pub(crate) fn new(space: &'s Space<'i>) -> Self {
        let count = space.instrument.criteria.len();
        let mut inputs = Inputs::new(space.instrument, Date::default());
        inputs.know(AUDIT_DATE, None);
        Self {
            space,
            query: Query::default(),
            point: Point {
                inputs,
                low: (0..count).map(|ix| space.best(ix)).collect(),
                applies: vec![None; count],
                demand: vec![0; count],
            },
            cone: Rc::new([]),
            inside: vec![false; count],
            swayed: vec![false; count],
            wanted: Half::new(space),
            avoided: Half::new(space),
            is_fresh: false,
            work: 0,
            depth: 0,
            spent: 0,
        }
    }

    /// Starts anew, with nothing decided.
    pub(super) fn begin(&mut self, query: Query, cone: &Rc<[Ix]>, work: u64) {
        for &ix in self.cone.iter() {
            self.point.low[ix] = self.space.best(ix);
            self.point.applies[ix] = None;
            self.point.demand[ix] = 0;
            self.inside[ix] = false;
        }
        cone.iter().for_each(|ix| self.inside[*ix] = true);
        self.swayed.fill(false);
        if let Some(pin) = &query.pin {
            let leaving = pin.leaves();
            let swayed = self.space.dependents(pin.question, leaving);
            swayed.into_iter().for_each(|ix| self.swayed[ix] = true);
        }
        (0..self.space.values.len()).for_each(|fact| self.point.inputs.know(fact, None));
        self.wanted.begin(query.pin.map(|pin| (pin.question, pin.wanted)));
        self.avoided.begin(query.pin.map(|pin| (pin.question, pin.avoided)));
        self.cone = Rc::clone(cone);
        self.query = query;
        self.is_fresh = false;
        self.work = work;
        self.depth = 0;
        self.spend(u64::try_from(self.cone.len()).expect("small") / 16);
    }

    /// Counts the work of looking at a point; ends the search when it was too much.
    pub(super) fn pay(&mut self) -> Step {
        if self.work == 0 {
            return ControlFlow::Break(End::Bounded);
        }
        self.spend(1);
        ControlFlow::Continue(())
    }

    /// Counts the work of looking at so many criteria of a test one by one.
    pub(super) fn walk(&mut self, items: usize) {
        self.spend(u64::try_from(items).expect("few") / ITEMS);
    }

    fn spend(&mut self, work: u64) {
        self.spent += work;
        self.work = self.work.saturating_sub(work);
    }

    pub(super) fn take(&mut self, ix: Ix, level: Rank) {
        if self.space.is_leaf(ix) {
            self.point.low[ix] = self.point.low[ix].max(level);
            self.point.applies[ix] = Some(true);
        } else {
            self.point.demand[ix] = self.point.demand[ix].max(level);
        }
        self.changed(ix);
    }

    pub(super) fn set_applies(&mut self, ix: Ix, applies: Option<bool>) {
        self.point.applies[ix] = applies;
        self.changed(ix);
    }

    pub(super) fn know(&mut self, fact: FactIx, value: Option<FactValue>) {
        self.point.inputs.know(fact, value);
        self.wanted.all_changed();
        self.avoided.all_changed();
        self.is_fresh = false;
        self.spend(u64::try_from(self.cone.len()).expect("small") / 16);
    }

    pub(super) fn saved(&self, ix: Ix) -> Saved {
        Saved(ix, self.point.low[ix], self.point.applies[ix], self.point.demand[ix])
    }

    pub(super) fn restore(&mut self, Saved(ix, low, applies, demand): Saved) {
        self.point.low[ix] = low;
        self.point.applies[ix] = applies;
        self.point.demand[ix] = demand;
        self.changed(ix);
    }

    fn changed(&mut self, ix: Ix) {
        self.wanted.changed(ix);
        if self.query.pin.is_some() {
            self.avoided.changed(ix);
        }
        self.is_fresh = false;
    }

    /// The answer of the pinned question, where this is it.
    pub(super) fn pinned(&self, ix: Ix, world: World) -> Option<Answer> {
        let half = if world == World::Wanted { &self.wanted } else { &self.avoided };
        half.pinned.filter(|(pinned, _)| *pinned == ix).map(|(_, answer)| answer)
    }

    /// Whether a criterion's grade may hang on the pinned question.
    pub(super) fn swayed(&self, ix: Ix) -> bool {
        self.swayed[ix]
    }

    /// Grades at this point: `ceiling` and `applies` hold at every point beyond it.
    pub(super) fn grades(&mut self, world: World) -> &Grades {
        if !self.is_fresh {
            let cone = (&self.cone, &self.inside[..]);
            self.wanted.refresh(self.space, &self.point, cone, |_| true);
            if self.query.pin.is_some() {
                // Only where the pinned question has no say must the other half be as
                // is required of this one.
                let swayed = &self.swayed;
                self.avoided.refresh(self.space, &self.point, cone, |ix| !swayed[ix]);
            }
            self.is_fresh = true;
            // A rule over many is as much work as many rules over a few.
            let cost = self.wanted.cost() + self.avoided.cost();
            self.spend(cost / ITEMS);
        }
        self.fresh(world)
    }

    /// Grades as [`grades`](Self::grades) last left them.
    pub(super) fn fresh(&self, world: World) -> &Grades {
        match world {
            World::Avoided if self.query.pin.is_some() => &self.avoided.grades,
            _ => &self.wanted.grades,
        }
    }

    /// Whether an avoided rule binds already, and so at every point beyond.
    pub(super) fn is_beaten(&mut self) -> bool {
        self.grades(World::Avoided);
        let grades = self.fresh(World::Avoided);
        self.query.avoid.iter().any(|rule| grades.rules[*rule] == Truth::True)
    }
}
