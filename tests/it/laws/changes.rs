//! What is said to lift or to lower a grade does so, and nothing smaller does.

use plumbline::grading::{
    Answer, Applies, Grades, Inputs, MOST_CHANGES, Outlook, Takes, Truth, evaluate, lift, risk,
};
use plumbline::instrument::{Instrument, Ix, Kind, Rank, RawFact, from_tree};

use super::{complete, each, partial};
use crate::random::{Dice, VISITS, tangle};

#[test]
fn lifts_and_risks_are_smallest() {
    let mut seen = Seen::default();
    each(|instrument, dice| {
        for _ in 0..2 {
            let inputs = partial(instrument, dice).inputs(instrument);
            seen.check(instrument, &inputs);
        }
        let mut inputs = complete(instrument, dice);
        if dice.chance(30) {
            inputs.depart(instrument.sections[dice.below(2)], Some(2));
        }
        seen.check(instrument, &inputs);
    });
    seen.expect([400, 100, 20, 3, 0, 100]);
}

#[test]
fn lifts_and_risks_are_smallest_where_rules_share_answers() {
    let mut seen = Seen::default();
    for seed in 0..80 {
        let mut dice = Dice(seed);
        let instrument = from_tree(&tangle(&mut dice))
            .unwrap_or_else(|findings| panic!("seed {seed}: {}", findings[0]));
        seen.check(&instrument, &complete(&instrument, &mut dice));
    }
    seen.expect([100, 100, 50, 30, 10, 100]);
}

/// How often each outcome was met: sets of 1 to 4, more, nothing.
#[derive(Default)]
struct Seen([usize; 6]);

impl Seen {
    fn check(&mut self, instrument: &Instrument, inputs: &Inputs) {
        let grades = evaluate(instrument, inputs);
        for way in [Way::Lift, Way::Risk] {
            let leaves = movable(instrument, inputs, &grades, way);
            let tried = subsets(leaves.len().min(20));
            let tried: Vec<(Vec<Ix>, Grades)> = tried
                .into_iter()
                .map(|at| {
                    let set: Vec<Ix> = at.into_iter().map(|at| leaves[at]).collect();
                    let grades = evaluate(instrument, &way.moved(instrument, inputs, &set));
                    (set, grades)
                })
                .collect();
            let most = evaluate(instrument, &way.moved(instrument, inputs, &leaves));
            for ix in 0..instrument.criteria.len() {
                let outlooks = way.outlooks(instrument, inputs, &grades, ix);
                assert_eq!(
                    outlooks.iter().map(|outlook| outlook.level).collect::<Vec<_>>(),
                    way.levels(instrument, &grades, ix)
                );
                for outlook in outlooks {
                    self.outlook(way, &outlook, ix, inputs, &tried, &most);
                }
            }
        }
    }

    fn outlook(
        &mut self,
        way: Way,
        outlook: &Outlook,
        ix: Ix,
        inputs: &Inputs,
        tried: &[(Vec<Ix>, Grades)],
        most: &Grades,
    ) {
        let reaches = |grades: &Grades| way.reached(grades, ix, outlook.level);
        let smallest = tried.iter().find(|(_, grades)| reaches(grades)).map(|(set, _)| set.len());
        match &outlook.takes {
            Takes::Changes(set) => {
                assert!(set.is_sorted() && !set.is_empty() && set.len() <= MOST_CHANGES);
                let (_, after) = tried.iter().find(|(tried, _)| tried == set).expect("movable");
                assert!(
                    reaches(after),
                    "{way:?}: {set:?} does not bring {ix} to {}",
                    outlook.level
                );
                assert_eq!(Some(set.len()), smallest, "{way:?}: {ix} to {}", outlook.level);
                self.0[set.len() - 1] += 1;
            }
            Takes::More(rules) => {
                assert_eq!(smallest, None, "{way:?}: {ix} to {}", outlook.level);
                assert!(reaches(most) && !rules.is_empty());
                self.0[4] += 1;
            }
            Takes::Nothing(rules) => {
                assert!(!reaches(most), "{way:?}: {ix} to {}", outlook.level);
                let still = |rule: &usize| most.rules[*rule] == Truth::True;
                let departed = inputs.departure(ix).is_some();
                assert!(rules.iter().all(still));
                assert!(departed || rules.is_empty() == (way == Way::Risk));
                self.0[5] += 1;
            }
            Takes::Unknown(_) => panic!("small enough to find out"),
        }
    }

    #[track_caller]
    fn expect(&self, least: [usize; 6]) {
        let enough = self.0.iter().zip(least).all(|(seen, least)| *seen >= least);
        assert!(enough, "too few: {:?}", self.0);
    }
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Way {
    Lift,
    Risk,
}

impl Way {
    fn outlooks(self, tool: &Instrument, inputs: &Inputs, grades: &Grades, ix: Ix) -> Vec<Outlook> {
        match self {
            Way::Lift => lift(tool, inputs, grades, ix),
            Way::Risk => risk(tool, inputs, grades, ix),
        }
    }

    /// The levels of which something must be said, the nearest first.
    fn levels(self, instrument: &Instrument, grades: &Grades, ix: Ix) -> Vec<Rank> {
        let grade = grades.of[ix];
        let graded = instrument.criteria[ix].kind.grading();
        match (graded, self) {
            _ if grade.applies == Applies::No => Vec::new(),
            (None, _) => Vec::new(),
            (_, Way::Lift) => (0..grade.ceiling).rev().collect(),
            (Some(grading), Way::Risk) => {
                (grade.floor + 1..=instrument.scales[grading.scale].worst()).collect()
            }
        }
    }

    fn reached(self, grades: &Grades, ix: Ix, level: Rank) -> bool {
        match self {
            Way::Lift => grades.of[ix].ceiling <= level,
            Way::Risk => grades.of[ix].floor >= level,
        }
    }

    /// The inputs with these answers at their best, or at their worst.
    fn moved(self, instrument: &Instrument, inputs: &Inputs, set: &[Ix]) -> Inputs {
        let mut inputs = inputs.clone();
        for &ix in set {
            let worst = instrument.scale_of(ix).expect("a scale").worst();
            let to = if self == Way::Lift { 0 } else { worst };
            match instrument.criteria[ix].kind {
                Kind::Measure(_) => {
                    let visits = RawFact::Number(VISITS[usize::from(to)]);
                    inputs.set_fact(instrument, "visits", &visits).expect("a number");
                }
                _ => inputs.answer(ix, Some(Answer::Level(to))),
            }
        }
        inputs
    }
}

/// What has been answered or measured, applies, and can still move.
fn movable(instrument: &Instrument, inputs: &Inputs, grades: &Grades, way: Way) -> Vec<Ix> {
    let known = |ix: &Ix| match instrument.criteria[*ix].kind {
        Kind::Question(_) => matches!(inputs.answered(*ix), Some(Answer::Level(_))),
        Kind::Measure(_) => inputs.fact(instrument.find_fact("visits").expect("a fact")).is_some(),
        _ => false,
    };
    let moves = |ix: &Ix| {
        let (grade, worst) = (grades.of[*ix], instrument.scale_of(*ix).expect("a scale").worst());
        grade.applies != Applies::No && grade.ceiling != if way == Way::Lift { 0 } else { worst }
    };
    (0..instrument.criteria.len()).filter(known).filter(moves).collect()
}

/// All sets of one to four of so many things, smaller ones first.
fn subsets(of: usize) -> Vec<Vec<usize>> {
    let (mut all, mut last): (Vec<Vec<usize>>, _) = (Vec::new(), vec![Vec::new()]);
    for _ in 0..MOST_CHANGES {
        last = last
            .into_iter()
            .flat_map(|set: Vec<usize>| {
                let from = set.last().map_or(0, |last| last + 1);
                (from..of).map(move |next| [&set[..], &[next]].concat())
            })
            .collect();
        all.extend(last.iter().cloned());
    }
    all
}
