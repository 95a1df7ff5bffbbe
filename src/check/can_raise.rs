use std::collections::BTreeSet;

use super::space::{Space, whole};
use crate::instrument::{Ix, Leaf, Rank, Test};

/// For every test of every rule, when it can hold with a criterion at its best and fail
/// without it. Worked out once, since each question asks all tests that name it.
pub(super) struct Easing {
    /// By criterion: the tests that name it, and the rank there.
    named_in: Vec<Vec<(usize, Rank)>>,
    tests: Vec<Ease>,
    /// By criterion: whether it is graded by something that stands elsewhere.
    rests_on_others: Vec<bool>,
}

/// When a test eases.
struct Ease {
    /// Whoever leaves.
    always: bool,
    /// When one leaves that is at its best where the test has it.
    at_best: bool,
    /// When one leaves and all the others can too: how many cannot.
    alone: Option<usize>,
}

impl Easing {
    pub(super) fn new(space: &Space<'_>) -> Self {
        let instrument = space.instrument;
        let mut named_in = vec![Vec::new(); instrument.criteria.len()];
        let mut tests = Vec::new();
        for rule in &instrument.rules {
            rule.when.each_leaf(&mut |leaf| {
                for item in &leaf.items {
                    named_in[item.ix].push((tests.len(), item.rank));
                }
                tests.push(ease(space, leaf));
            });
        }
        let rests_on_others = (0..instrument.criteria.len()).map(|ix| rests_on_others(space, ix));
        let rests_on_others = rests_on_others.collect();
        Self { named_in, tests, rests_on_others }
    }

    /// Whether any test that names a question, or what goes with it, could turn from true
    /// to false when the question leaves instead of being answered at its best. Hardly any
    /// can, so hardly any question needs to be looked at more closely.
    pub(super) fn can_raise(&self, space: &Space<'_>, question: Ix) -> bool {
        let mut leaving = BTreeSet::from([question]);
        for ix in space.dependents(question, true) {
            let parts = space.parts(ix);
            let leaves = |part: &Ix| leaving.contains(part) || space.can_leave(*part);
            if parts.iter().any(|part| leaving.contains(part)) && parts.iter().all(leaves) {
                leaving.insert(ix);
            }
        }
        // A group that is graded by what stands elsewhere may be bad, and leaves with it.
        leaving.iter().any(|ix| self.rests_on_others[*ix] || self.eases(space, *ix))
    }

    fn eases(&self, space: &Space<'_>, ix: Ix) -> bool {
        let can_leave = space.can_leave(ix);
        self.named_in[ix].iter().any(|(test, rank)| {
            let Ease { always, at_best, alone } = &self.tests[*test];
            let others = alone.map(|staying| staying - usize::from(!can_leave));
            *always || (*at_best && *rank == 0) || others == Some(0)
        })
    }
}

fn ease(space: &Space<'_>, leaf: &Leaf) -> Ease {
    let mut pairs = (2..=leaf.items.len()).map(|of| (of - 1, of));
    let never = Ease { always: false, at_best: false, alone: None };
    match &leaf.test {
        Test::AtOrBelow(n) => {
            let always = pairs.any(|(less, of)| space.n(n, less) > space.n(n, of));
            Ease { always, at_best: true, ..never }
        }
        Test::Share(percent) => {
            let always = space.instrument.default_number(*percent) <= 0.0;
            Ease { always, at_best: true, ..never }
        }
        // One more that is good enough, against a number that rises by two or more.
        Test::FewerAtOrAbove(n) => {
            let always = pairs.any(|(less, of)| space.n(n, of) - space.n(n, less) > 1.0);
            let staying = || leaf.items.iter().filter(|item| !space.can_leave(item.ix)).count();
            Ease { always, alone: (space.n(n, 1) > whole(1)).then(staying), ..never }
        }
        Test::Points(_) | Test::AtOrAbove(_) => never,
    }
}

fn rests_on_others(space: &Space<'_>, ix: Ix) -> bool {
    let inside: BTreeSet<Ix> = space.instrument.within(ix).collect();
    let mut outside = false;
    for rule in space.instrument.rules_of(ix) {
        rule.when.each_leaf(&mut |leaf| {
            outside |= leaf.items.iter().any(|item| !inside.contains(&item.ix));
        });
    }
    outside
}
