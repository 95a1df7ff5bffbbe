//! Bounds, order of rules, monotonicity, departures, against all completions.

use plumbline::grading::{Answer, Applies, Grades, Truth, barred, evaluate};
use plumbline::instrument::{Instrument, Ix, from_tree};
use plumbline::json::Value;

use super::{completions, each, each_tree, partial, questions};

const CASES: usize = 6;

#[test]
fn bounds_hold_for_every_completion_and_are_reached() {
    let (mut exact, mut open) = (0, 0);
    each(|instrument, dice| {
        for _ in 0..CASES {
            let given = partial(instrument, dice);
            let inputs = given.inputs(instrument);
            let bounds = evaluate(instrument, &inputs);
            let all: Vec<Grades> =
                completions(instrument, &given).iter().map(|c| evaluate(instrument, c)).collect();
            open += usize::from(all.len() > 1);
            let measured = given.visits.is_some() || instrument.find("m0").is_none();
            let facts_known = given.status.is_some() && given.home.is_some() && measured;
            for ix in 0..instrument.criteria.len() {
                exact += usize::from(check(instrument, &bounds, &all, ix, facts_known));
            }
        }
    });
    assert!(exact > 1_000 && open > 1_000, "too few: {exact} exact, {open} open");
}

/// Checks one criterion's bounds; whether exactness was promised and kept.
fn check(
    instrument: &Instrument,
    bounds: &Grades,
    all: &[Grades],
    ix: Ix,
    facts_known: bool,
) -> bool {
    let id = &instrument.criteria[ix].id;
    let bound = bounds.of[ix];
    let applies = |grades: &&Grades| grades.of[ix].applies == Applies::Yes;
    let some = all.iter().any(|grades| applies(&grades));
    let every = all.iter().all(|grades| applies(&grades));
    match bound.applies {
        Applies::No => assert!(!some, "{id} applies in a completion"),
        Applies::Yes => assert!(every, "{id} does not apply in a completion"),
        Applies::May => {}
    }
    if instrument.scale_of(ix).is_none() {
        return false;
    }
    for grades in all.iter().filter(applies) {
        let grade = grades.of[ix].settled().expect("complete, so settled");
        assert!(
            (bound.ceiling..=bound.floor).contains(&grade),
            "{id}: {grade} is not within {}..={}",
            bound.ceiling,
            bound.floor
        );
    }
    // Rules: certain ones bind in every completion, impossible ones in none.
    if let Some(grading) = instrument.criteria[ix].kind.grading() {
        for rule in grading.rules.clone() {
            for grades in all.iter().filter(applies) {
                match bounds.rules[rule] {
                    Truth::True => assert_eq!(grades.rules[rule], Truth::True, "{id} rule {rule}"),
                    Truth::False => {
                        assert_eq!(grades.rules[rule], Truth::False, "{id} rule {rule}")
                    }
                    Truth::Unknown => {}
                }
            }
        }
    }
    let nothing_may_go = bounds.of.iter().all(|grade| grade.applies != Applies::May);
    // Conditions are monotone, so all best and all worst answers reach the two ends.
    let graded = instrument.criteria[ix].kind.grading().is_some();
    let exact = facts_known && nothing_may_go && bound.applies == Applies::Yes && graded;
    if exact {
        let reached: Vec<_> = all.iter().filter_map(|grades| grades.of[ix].settled()).collect();
        assert!(reached.contains(&bound.ceiling), "{id}: the ceiling is not reached");
        assert!(reached.contains(&bound.floor), "{id}: the floor is not reached");
    }
    exact
}

#[test]
fn the_order_of_rules_means_nothing() {
    each_tree(|tree, dice| {
        let mut turned = tree.clone();
        for list in
            ["/sections/0/rules", "/sections/1/rules", "/verdicts/0/rules", "/verdicts/1/rules"]
        {
            turned.pointer_mut(list).and_then(Value::as_array_mut).expect("rules").reverse();
        }
        let (a, b) = (from_tree(tree).expect("sound"), from_tree(&turned).expect("sound"));
        let given = partial(&a, dice);
        assert_eq!(evaluate(&a, &given.inputs(&a)).of, evaluate(&b, &given.inputs(&b)).of);
    });
}

#[test]
fn a_worse_answer_never_gives_a_better_grade() {
    each(|instrument, dice| {
        let given = partial(instrument, dice);
        for inputs in completions(instrument, &given).into_iter().take(50) {
            let before = evaluate(instrument, &inputs);
            for ix in questions(instrument) {
                let Some(Answer::Level(rank)) = inputs.answered(ix) else { continue };
                if rank == instrument.scale_of(ix).expect("a scale").worst() {
                    continue;
                }
                let mut worse = inputs.clone();
                worse.answer(ix, Some(Answer::Level(rank + 1)));
                let after = evaluate(instrument, &worse);
                for (a, b) in before.of.iter().zip(&after.of) {
                    assert!(b.ceiling >= a.ceiling && b.floor >= a.floor);
                }
            }
        }
    });
}

#[test]
fn answering_only_ever_narrows_the_bounds() {
    each(|instrument, dice| {
        let given = partial(instrument, dice);
        let inputs = given.inputs(instrument);
        let before = evaluate(instrument, &inputs);
        for ix in questions(instrument).filter(|ix| inputs.answered(*ix).is_none()) {
            let mut more = inputs.clone();
            more.answer(ix, Some(Answer::Level(u8::try_from(dice.below(3)).expect("small"))));
            let after = evaluate(instrument, &more);
            for (a, b) in before.of.iter().zip(&after.of) {
                if b.applies != Applies::No && a.applies != Applies::No {
                    assert!(b.ceiling >= a.ceiling && b.floor <= a.floor);
                }
            }
        }
    });
}

#[test]
fn a_departure_stands_and_the_calculated_grade_is_not_erased() {
    each(|instrument, dice| {
        let given = partial(instrument, dice);
        let mut inputs = given.inputs(instrument);
        let calculated = evaluate(instrument, &inputs);
        let section = instrument.sections[0];
        inputs.depart(section, Some(3));
        let standing = evaluate(instrument, &inputs);
        if standing.of[section].applies != Applies::No {
            assert_eq!((standing.of[section].ceiling, standing.of[section].floor), (3, 3));
        }
        assert_eq!(evaluate(instrument, &inputs.calculated()), calculated);
    });
}

#[test]
fn nobody_departs_beyond_an_absolute_rule_that_binds() {
    let (mut barred_ones, mut free) = (0, 0);
    each_tree(|tree, dice| {
        let mut tree = tree.clone();
        for list in ["/sections/0/rules", "/sections/1/rules", "/verdicts/0/rules"] {
            for rule in tree.pointer_mut(list).and_then(Value::as_array_mut).expect("rules") {
                rule["absolute"] = dice.chance(50).into();
            }
        }
        let instrument = from_tree(&tree).expect("sound");
        let mut inputs = partial(&instrument, dice).inputs(&instrument);
        let grades = evaluate(&instrument, &inputs);
        let ix = instrument.sections[dice.below(2)];
        let grading = instrument.criteria[ix].kind.grading().expect("graded");
        for rank in 0..=instrument.scales[grading.scale].worst() {
            let found = barred(&instrument, &grades, ix, rank);
            let bars = |rule: &usize| {
                let limit = &instrument.rules[*rule];
                limit.absolute && limit.at_most > rank && grades.rules[*rule] == Truth::True
            };
            assert_eq!(found.is_some(), grading.rules.clone().any(|rule| bars(&rule)));
            let strictest =
                |rule: usize| {
                    grading.rules.clone().filter(bars).all(|other| {
                        instrument.rules[other].at_most <= instrument.rules[rule].at_most
                    })
                };
            assert!(found.is_none_or(|rule| bars(&rule) && strictest(rule)));
            inputs.depart(ix, Some(rank));
            let standing = evaluate(&instrument, &inputs);
            assert_eq!(
                barred(&instrument, &standing, ix, rank),
                found,
                "departing changes nothing"
            );
            barred_ones += usize::from(found.is_some());
            free += usize::from(found.is_none());
        }
    });
    assert!(barred_ones > 100 && free > 100, "{barred_ones} barred, {free} free");
}
