//! Numbers that an explanation gives are true, and true numbers alone do not make a rule
//! bind that does not.

use plumbline::grading::{Held, Reached, Truth, Untrue, evaluate, explain, replay};
use plumbline::instrument::{Condition, Count, Instrument, Ix, Leaf, Rank, Test};

use super::explanations::explained;
use super::{complete, completions, each, partial};

#[test]
fn true_numbers_do_not_make_a_rule_bind_that_does_not() {
    let mut tried = [0; 4];
    each(|instrument, dice| {
        for _ in 0..8 {
            let inputs = complete(instrument, dice);
            let grades = evaluate(instrument, &inputs);
            let said = explained(instrument, &inputs, &grades);
            let levels = replay(instrument, &inputs, &said).expect("true");
            for (e, explanation) in said.iter().enumerate() {
                if levels[explanation.criterion].is_none() {
                    continue;
                }
                for r in 0..explanation.reasons.len() {
                    let rule = &instrument.rules[explanation.reasons[r].rule];
                    let Condition::Leaf(leaf) = &rule.when else { continue };
                    if explanation.reasons[r].status == Truth::True || rule.where_.is_some() {
                        continue;
                    }
                    let mut said = said.clone();
                    let reasons = &mut said[e].reasons;
                    reasons[r].status = Truth::True;
                    reasons[r].holds = vec![as_it_is(instrument, &levels, leaf)];
                    // Whatever follows from it is said as well.
                    let at = |rule: usize| instrument.rules[rule].at_most;
                    let bind = reasons.iter().filter(|reason| reason.status == Truth::True);
                    let grade = bind.map(|reason| at(reason.rule)).max().unwrap_or(0);
                    for reason in reasons.iter_mut() {
                        reason.limiting = reason.status == Truth::True && at(reason.rule) == grade;
                    }
                    let rule = reasons[r].rule;
                    tried[kind(&leaf.test)] += 1;
                    assert_eq!(replay(instrument, &inputs, &said), Err(Untrue::Rule(rule)));
                }
            }
        }
    });
    assert!(tried.iter().all(|tried| *tried > 200), "{tried:?}");
}

fn kind(test: &Test) -> usize {
    match test {
        Test::AtOrBelow(_) | Test::AtOrAbove(_) => 0,
        Test::FewerAtOrAbove(_) => 1,
        Test::Share(_) => 2,
        Test::Points(_) => 3,
    }
}

/// What there is to say of a test that does not hold.
fn as_it_is(instrument: &Instrument, levels: &[Option<Rank>], leaf: &Leaf) -> Held {
    let applying = || leaf.items.iter().filter_map(|item| Some((item, levels[item.ix]?)));
    let speaks = |ix: Ix, rank: Rank, level: Rank| match leaf.test {
        Test::AtOrBelow(_) | Test::Share(_) => level >= rank,
        Test::AtOrAbove(_) => level <= rank,
        Test::FewerAtOrAbove(_) => level > rank,
        Test::Points(_) => instrument.points(ix, level) < instrument.points(ix, 0),
    };
    let by: Vec<Ix> = applying()
        .filter(|(item, level)| speaks(item.ix, item.rank, *level))
        .map(|(item, _)| item.ix)
        .collect();
    let (found, of) = (by.len(), applying().count());
    let number = |n| instrument.default_number(n);
    let reached = match &leaf.test {
        Test::AtOrBelow(n) | Test::AtOrAbove(n) => {
            Reached::Count { found, needed: needed(instrument, n, of) }
        }
        Test::FewerAtOrAbove(n) => {
            Reached::Fewer { found: of - found, than: needed(instrument, n, of) }
        }
        Test::Share(percent) => Reached::Share { found, of, percent: number(*percent) },
        Test::Points(percent) => Reached::Points {
            earned: applying().map(|(item, level)| instrument.points(item.ix, level)).sum(),
            of: applying().map(|(item, _)| instrument.points(item.ix, 0)).sum(),
            percent: number(*percent),
        },
    };
    Held { leaf: 0, by, reached }
}

fn needed(instrument: &Instrument, n: &Count, of: usize) -> usize {
    let number = |n| {
        let so_many = (1..100).find(|so_many| f64::from(*so_many) >= instrument.default_number(n));
        usize::try_from(so_many.expect("small")).expect("small")
    };
    match n {
        Count::Fixed(n) => number(*n),
        Count::ByApplicable(rows) => {
            let row = rows.iter().find(|row| row.up_to.is_none_or(|up_to| of <= number(up_to)));
            number(row.expect("the last row has no end").n)
        }
    }
}

#[test]
fn what_is_found_is_never_less_in_favour_once_all_is_known() {
    let (mut shares, mut points) = (0, 0);
    each(|instrument, dice| {
        let given = partial(instrument, dice);
        let inputs = given.inputs(instrument);
        let before = explained(instrument, &inputs, &evaluate(instrument, &inputs));
        for inputs in completions(instrument, &given).iter().take(80) {
            let grades = evaluate(instrument, inputs);
            for said in before.iter().filter(|said| grades.of[said.criterion].settled().is_some()) {
                let now = explain(instrument, inputs, &grades, said.criterion);
                for (reason, now) in said.reasons.iter().zip(&now.reasons) {
                    for held in &reason.holds {
                        let now = now.holds.iter().find(|now| now.leaf == held.leaf);
                        match (held.reached, now.expect("it goes on to hold").reached) {
                            (
                                Reached::Share { found, of, .. },
                                Reached::Share { found: now, of: now_of, .. },
                            ) => {
                                assert!(found * now_of <= now * of);
                                shares += 1;
                            }
                            (
                                Reached::Points { earned, of, percent },
                                Reached::Points { earned: now, of: now_of, .. },
                            ) => {
                                let balance = |earned, of| 100.0 * earned - percent * of;
                                assert!(balance(earned, of) >= balance(now, now_of));
                                points += 1;
                            }
                            _ => {}
                        }
                    }
                }
            }
        }
    });
    assert!(shares > 1_000 && points > 1_000, "{shares} shares, {points} points");
}
