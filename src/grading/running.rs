use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::ops::Deref;

use super::condition::Judge;
use super::evaluate::{blank, evaluate, given, guarded};
use super::tally::{Counting, Tally};
use super::{Applies, Grade, Grades, Inputs, Truth};
use crate::instrument::{Condition, Grading, Instrument, Item, Ix, Kind, Rank};

/// Grades that keep up with answers, as running totals do: each test keeps what it has
/// counted, so that a change costs what it touches and not what stands beside it.
#[derive(Debug, Clone)]
pub struct Running {
    grades: Grades,
    /// By criterion: what guards say.
    guarded: Vec<Applies>,
    /// By criterion: how many of its parts do not, may and do apply.
    parts: Vec<[usize; 3]>,
    /// By criterion: the rules at each limit.
    limits: Vec<Vec<Limits>>,
    /// By rule, whatever applies.
    rules: Vec<Counted>,
    /// By test, those of each rule in a row.
    tallies: Vec<Tally>,
    /// By criterion: the tests that name it.
    uses: Vec<Vec<Use>>,
}

/// How many rules limit to a level.
#[derive(Debug, Clone, Copy, Default)]
struct Limits {
    bind: usize,
    may_bind: usize,
}

#[derive(Debug, Clone)]
struct Counted {
    owner: Ix,
    first_test: usize,
    guard: Truth,
    status: Truth,
}

#[derive(Debug, Clone, Copy)]
struct Use {
    rule: usize,
    /// Index of a tally.
    test: usize,
    counting: Counting,
    item: Item,
}

impl Deref for Running {
    type Target = Grades;

    fn deref(&self) -> &Grades {
        &self.grades
    }
}

impl Running {
    /// Grades everything, as [`evaluate`](super::evaluate()) does.
    #[must_use]
    pub fn new(instrument: &Instrument, inputs: &Inputs) -> Self {
        let criteria = instrument.criteria.len();
        let mut running = Self {
            grades: evaluate(instrument, inputs),
            guarded: guarded(instrument, inputs),
            parts: vec![[0; 3]; criteria],
            limits: vec![Vec::new(); criteria],
            rules: Vec::with_capacity(instrument.rules.len()),
            tallies: Vec::new(),
            uses: vec![Vec::new(); criteria],
        };
        for ix in 0..criteria {
            let applies = running.grades.of[ix].applies;
            part_of(instrument, ix, |whole| running.parts[whole][applies as usize] += 1);
            if let Some(grading) = instrument.criteria[ix].kind.grading() {
                let levels = instrument.scales[grading.scale].levels.len();
                running.limits[ix] = vec![Limits::default(); levels];
                grading.rules.clone().for_each(|rule| running.add(instrument, inputs, ix, rule));
            }
        }
        running
    }

    /// Grades anew what rests on answers or departures that have changed, and nothing
    /// else. The facts must be those from which it was made: after a change of one,
    /// make it [`new`](Self::new).
    pub fn change(
        &mut self,
        instrument: &Instrument,
        inputs: &Inputs,
        changed: impl IntoIterator<Item = Ix>,
    ) {
        let place = |ix: Ix| Reverse(instrument.place[ix]);
        // By place in the order of grading, so that each is graded once, after all below it.
        let mut due: BinaryHeap<_> = changed.into_iter().map(place).collect();
        let mut done = None;
        while let Some(Reverse(at)) = due.pop() {
            if done.replace(at) == Some(at) {
                continue; // more than one change below it
            }
            let ix = instrument.order[at];
            let now = self.graded(instrument, inputs, ix);
            let before = std::mem::replace(&mut self.grades.of[ix], now);
            if now == before {
                continue;
            }
            self.show(instrument, ix, before.applies);
            part_of(instrument, ix, |whole| {
                self.parts[whole][before.applies as usize] -= 1;
                self.parts[whole][now.applies as usize] += 1;
            });
            for at in 0..self.uses[ix].len() {
                self.count(instrument, inputs, self.uses[ix][at], before, now);
            }
            due.extend(instrument.used_by[ix].iter().map(|above| place(*above)));
        }
    }

    /// Takes up a rule, which comes after those before it.
    fn add(&mut self, instrument: &Instrument, inputs: &Inputs, owner: Ix, rule: usize) {
        let limit = &instrument.rules[rule];
        let first_test = self.tallies.len();
        let judge = Judge { instrument, inputs, grades: &self.grades.of };
        limit.when.each_leaf(&mut |leaf| {
            let (test, counting) = (self.tallies.len(), Counting::of(&leaf.test, inputs));
            for item in &leaf.items {
                self.uses[item.ix].push(Use { rule, test, counting, item: *item });
            }
            self.tallies.push(judge.tally(leaf));
        });
        let guard = limit.where_.as_ref().map_or(Truth::True, |guard| inputs.guard(guard));
        let status = Truth::False;
        debug_assert_eq!(self.rules.len(), rule, "rules stand in the order of their criteria");
        self.rules.push(Counted { owner, first_test, guard, status });
        self.judge(instrument, inputs, rule);
    }

    /// A criterion's grade from what has been counted.
    fn graded(&self, instrument: &Instrument, inputs: &Inputs, ix: Ix) -> Grade {
        let kind = &instrument.criteria[ix].kind;
        if let Kind::Question(_) | Kind::Measure(_) = kind {
            return given(instrument, inputs, ix, self.guarded[ix]);
        }
        let [_, may, yes] = self.parts[ix];
        let most = match (yes, may) {
            (0, 0) => Applies::No,
            (0, _) => Applies::May,
            _ => Applies::Yes,
        };
        let mut grade = blank(self.guarded[ix].min(most));
        if kind.grading().is_some() && grade.applies != Applies::No {
            (grade.ceiling, grade.floor) = match inputs.departure(ix) {
                Some(rank) => (rank, rank),
                None => (self.worst(ix, |l| l.bind), self.worst(ix, |l| l.may_bind)),
            };
        }
        grade
    }

    /// The worst level to which some rule limits; the best when none does.
    fn worst(&self, ix: Ix, how_many: impl Fn(&Limits) -> usize) -> Rank {
        let worst = self.limits[ix].iter().rposition(|limits| how_many(limits) > 0);
        worst.map_or(0, |rank| Rank::try_from(rank).expect("at most 32 levels"))
    }

    /// Once a criterion applies its rules show, and no longer when it does not.
    fn show(&mut self, instrument: &Instrument, ix: Ix, before: Applies) {
        let shown = self.grades.of[ix].applies != Applies::No;
        let rules = instrument.criteria[ix].kind.grading().map(|Grading { rules, .. }| rules);
        if let Some(rules) = rules.filter(|_| shown != (before != Applies::No)) {
            for rule in rules.clone() {
                self.grades.rules[rule] =
                    if shown { self.rules[rule].status } else { Truth::False };
            }
        }
    }

    fn count(
        &mut self,
        instrument: &Instrument,
        inputs: &Inputs,
        Use { rule, test, counting, item }: Use,
        before: Grade,
        now: Grade,
    ) {
        self.tallies[test] -= counting.one(instrument, item, before);
        self.tallies[test] += counting.one(instrument, item, now);
        self.judge(instrument, inputs, rule);
    }

    /// Whether a rule binds, by what its tests have counted.
    fn judge(&mut self, instrument: &Instrument, inputs: &Inputs, rule: usize) {
        let limit = &instrument.rules[rule];
        let Counted { owner, first_test, guard, status: before } = self.rules[rule];
        let judge = Judge { instrument, inputs, grades: &self.grades.of };
        let mut tallies = self.tallies[first_test..].iter();
        let status = holds(judge, &limit.when, &mut tallies).min(guard);
        let limits = &mut self.limits[owner][usize::from(limit.at_most)];
        limits.bind -= usize::from(before == Truth::True);
        limits.bind += usize::from(status == Truth::True);
        limits.may_bind -= usize::from(before >= Truth::Unknown);
        limits.may_bind += usize::from(status >= Truth::Unknown);
        self.rules[rule].status = status;
        if self.grades.of[owner].applies != Applies::No {
            self.grades.rules[rule] = status;
        }
    }
}

/// Whether a condition holds over what its tests have counted, which `tallies` gives
/// in the order of the file.
fn holds<'t>(
    judge: Judge<'_>,
    condition: &Condition,
    tallies: &mut impl Iterator<Item = &'t Tally>,
) -> Truth {
    match condition {
        Condition::All(parts) => Truth::all(parts.iter().map(|part| holds(judge, part, tallies))),
        Condition::Any(parts) => Truth::any(parts.iter().map(|part| holds(judge, part, tallies))),
        Condition::Leaf(leaf) => {
            judge.decide(&leaf.test, tallies.next().expect("a tally for each test"))
        }
    }
}

/// Calls `visit` with the group in which a criterion stands and the verdicts that name
/// it: each applies no more than the most applicable of its parts.
fn part_of(instrument: &Instrument, ix: Ix, mut visit: impl FnMut(Ix)) {
    let group = instrument.criteria[ix].parent;
    let verdict = |above: &Ix| matches!(instrument.criteria[*above].kind, Kind::Verdict(_));
    let verdicts = instrument.used_by[ix].iter().copied().filter(verdict);
    group.into_iter().chain(verdicts).for_each(&mut visit);
}
