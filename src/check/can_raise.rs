use std::collections::BTreeSet;

use super::space::{Space, whole};
use crate::instrument::{Ix, Leaf, Test};

/// Whether any test that names a question, or what goes with it, could turn from true to
/// false when the question leaves instead of being answered at its best. Hardly any can,
/// so hardly any question needs to be looked at more closely.
pub(super) fn can_raise(space: &Space<'_>, question: Ix) -> bool {
    let mut leaving = BTreeSet::from([question]);
    for ix in space.dependents(question, true) {
        let parts = space.parts(ix);
        let leaves = |part: &Ix| leaving.contains(part) || space.can_leave(*part);
        if parts.iter().any(|part| leaving.contains(part)) && parts.iter().all(leaves) {
            leaving.insert(ix);
        }
    }
    let rests_on_others = |ix: &Ix| {
        let inside: BTreeSet<Ix> = space.instrument.within(*ix).collect();
        let mut outside = false;
        for rule in space.instrument.rules_of(*ix) {
            rule.when.each_leaf(&mut |leaf| {
                outside |= leaf.items.iter().any(|item| !inside.contains(&item.ix));
            });
        }
        outside
    };
    let dependents: BTreeSet<Ix> = space.dependents(question, true).into_iter().collect();
    // A group that is graded by what stands elsewhere may be bad, and leaves with it.
    if leaving.iter().any(rests_on_others) {
        return true;
    }
    dependents.iter().flat_map(|ix| space.instrument.rules_of(*ix)).any(|rule| {
        let mut eases = false;
        rule.when.each_leaf(&mut |leaf| {
            eases |= leaf
                .items
                .iter()
                .any(|item| leaving.contains(&item.ix) && can_ease(space, leaf, item.ix));
        });
        eases
    })
}

/// Whether a test can hold while this criterion is at its best, and fail without it.
fn can_ease(space: &Space<'_>, leaf: &Leaf, ix: Ix) -> bool {
    let at_best = leaf.items.iter().any(|item| item.ix == ix && item.rank == 0);
    let alone = || leaf.items.iter().all(|item| item.ix == ix || space.can_leave(item.ix));
    let mut pairs = (2..=leaf.items.len()).map(|of| (of - 1, of));
    match &leaf.test {
        Test::AtOrBelow(n) => at_best || pairs.any(|(less, of)| space.n(n, less) > space.n(n, of)),
        Test::Share(percent) => at_best || space.instrument.default_number(*percent) <= 0.0,
        // One more that is good enough, against a number that rises by two or more.
        Test::FewerAtOrAbove(n) => {
            let jumps = |(less, of)| space.n(n, of) - space.n(n, less) > 1.0;
            pairs.any(jumps) || (alone() && space.n(n, 1) > whole(1))
        }
        Test::Points(_) | Test::AtOrAbove(_) => false,
    }
}
