use super::Reached;
use crate::grading::Applies;
use crate::grading::condition::{Judge, Thousandths, at_or_above, at_or_below, thousandths};
use crate::instrument::{Item, Ix, Leaf, Test};

/// Which criteria of a leaf certainly speak for it.
pub(super) fn speaking(judge: Judge<'_>, leaf: &Leaf) -> Vec<Ix> {
    let speaks = |item: &&Item| {
        let grade = judge.grades[item.ix];
        grade.applies == Applies::Yes
            && match leaf.test {
                Test::AtOrBelow(_) | Test::Share(_) => at_or_below(grade, item.rank).0,
                Test::AtOrAbove(_) => at_or_above(grade, item.rank).0,
                // Those that are not good enough are why fewer than N are.
                Test::FewerAtOrAbove(_) => !at_or_above(grade, item.rank).1,
                Test::Points(_) => {
                    let points = |rank| judge.instrument.points(item.ix, rank);
                    points(grade.ceiling) < points(0)
                }
            }
    };
    leaf.items.iter().filter(speaks).map(|item| item.ix).collect()
}

/// What was found and what it is held against, where a leaf holds.
pub(super) fn reached(judge: Judge<'_>, leaf: &Leaf) -> Reached {
    let tally = judge.tally(leaf);
    let range = |n| judge.range(n, &tally).expect("it holds, so something applies");
    match &leaf.test {
        Test::AtOrBelow(n) | Test::AtOrAbove(n) => {
            Reached::Count { found: found(tally.least), needed: whole(range(n).1) }
        }
        Test::FewerAtOrAbove(n) => {
            Reached::Fewer { found: found(tally.greatest), than: whole(range(n).0) }
        }
        Test::Share(percent) => {
            let percent = judge.inputs.number(*percent);
            let always = |item: &&Item| at_or_below(judge.grades[item.ix], item.rank).0;
            let found = those(judge, leaf, Applies::Yes).filter(always).count();
            // What may not apply counts where it lessens the share.
            let lessen = those(judge, leaf, Applies::May).filter(|item| !always(item)).count();
            Reached::Share { found, of: those(judge, leaf, Applies::Yes).count() + lessen, percent }
        }
        Test::Points(percent) => {
            let percent = judge.inputs.number(*percent);
            let exact = thousandths(percent);
            let points = |item: &Item| {
                let points = |rank| thousandths(judge.instrument.points(item.ix, rank));
                (points(judge.grades[item.ix].ceiling), points(0))
            };
            // What may not apply counts where it adds more than it takes.
            let adds = |(earned, of): &(_, _)| 100_000 * earned > exact * of;
            let perhaps = those(judge, leaf, Applies::May).map(points).filter(adds);
            let all = those(judge, leaf, Applies::Yes).map(points).chain(perhaps);
            let (earned, of) = all.fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
            let (earned, of) = (in_points(earned), in_points(of));
            Reached::Points { earned, of, percent }
        }
    }
}

fn those<'l>(judge: Judge<'l>, leaf: &'l Leaf, applies: Applies) -> impl Iterator<Item = &'l Item> {
    leaf.items.iter().filter(move |item| judge.grades[item.ix].applies == applies)
}

fn found(count: i64) -> usize {
    usize::try_from(count).expect("a count of criteria")
}

/// N is a whole number from 1 to a million; the parser and the settings see to it.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn whole(n: f64) -> usize {
    n.ceil() as usize
}

#[allow(clippy::cast_precision_loss)] // at most 20,000 times a million
fn in_points(exact: Thousandths) -> f64 {
    exact as f64 / 1_000.0
}
