//! An explanation is enough to reach the grade again, and a false one is noticed.

use plumbline::grading::{
    Explanation, Grades, Held, Inputs, Reached, Truth, Untrue, evaluate, explain, limiting, replay,
};
use plumbline::instrument::{Instrument, Ix};

use super::{complete, completions, each, partial};

pub(super) fn explained(
    instrument: &Instrument,
    inputs: &Inputs,
    grades: &Grades,
) -> Vec<Explanation> {
    let graded = |ix: &Ix| instrument.criteria[*ix].kind.grading().is_some();
    let graded = (0..instrument.criteria.len()).filter(graded);
    graded.map(|ix| explain(instrument, inputs, grades, ix)).collect()
}

#[test]
fn a_replayer_reaches_every_grade_from_the_explanations() {
    let mut departed = 0;
    each(|instrument, dice| {
        for _ in 0..8 {
            let mut inputs = complete(instrument, dice);
            if dice.chance(20) {
                inputs.depart(instrument.sections[0], Some(2));
                departed += 1;
            }
            let grades = evaluate(instrument, &inputs);
            let said = explained(instrument, &inputs, &grades);
            let reached = replay(instrument, &inputs, &said);
            let graded: Vec<_> =
                (0..instrument.criteria.len()).map(|ix| grades.of[ix].settled()).collect();
            assert_eq!(reached, Ok(graded));
        }
    });
    assert!(departed > 100);
}

#[test]
fn a_false_explanation_is_noticed() {
    let mut tried = [0; 6];
    each(|instrument, dice| {
        let inputs = complete(instrument, dice);
        let grades = evaluate(instrument, &inputs);
        let said = explained(instrument, &inputs, &grades);
        let levels = replay(instrument, &inputs, &said).expect("true");
        for (e, explanation) in said.iter().enumerate() {
            if levels[explanation.criterion].is_none() {
                continue;
            }
            for r in 0..explanation.reasons.len() {
                for (kind, tried) in tried.iter_mut().enumerate() {
                    let mut said = said.clone();
                    let rule = said[e].reasons[r].rule;
                    if tamper(instrument, &mut said[e], r, kind) {
                        *tried += 1;
                        let found = replay(instrument, &inputs, &said);
                        assert_eq!(found, Err(Untrue::Rule(rule)), "kind {kind}");
                    }
                }
            }
        }
    });
    assert!(tried.iter().all(|tried| *tried > 100), "{tried:?}");
}

/// Makes one reason false in a way of this kind; whether there was anything to change.
fn tamper(instrument: &Instrument, said: &mut Explanation, r: usize, kind: usize) -> bool {
    let reason = &mut said.reasons[r];
    let binds = reason.status == Truth::True;
    match kind {
        // It says that a rule does not bind that does.
        0 if binds => {
            reason.status = Truth::False;
            (reason.holds, reason.facts, reason.limiting) = (Vec::new(), Vec::new(), false);
        }
        // It says that a rule binds that does not: on nothing, or on all that it names.
        1 if !binds => {
            reason.status = Truth::True;
            let mut leaf = 0;
            instrument.rules[reason.rule].when.each_leaf(&mut |named| {
                let by: Vec<Ix> = named.items.iter().map(|item| item.ix).collect();
                let reached = Reached::Count { found: by.len(), needed: 1 };
                reason.holds.push(Held { leaf, by, reached });
                leaf += 1;
            });
        }
        // It leaves out one that satisfied a test, down to below what is needed.
        2 if binds => {
            // A share of nothing is reached by nobody.
            let rests = |held: &&mut Held| {
                let nothing =
                    matches!(held.reached, Reached::Share { percent, .. } if percent <= 0.0);
                !held.by.is_empty() && !nothing
            };
            let Some(held) = reason.holds.iter_mut().find(rests) else { return false };
            held.by.clear();
            if let Reached::Count { found, .. } | Reached::Share { found, .. } = &mut held.reached {
                *found = 0;
            }
        }
        // It leaves out a test without which the rule would not bind.
        3 if binds && reason.holds.len() == 1 => reason.holds.clear(),
        // It says another number than was needed.
        4 if binds => {
            let Some(held) = reason.holds.first_mut() else { return false };
            match &mut held.reached {
                Reached::Count { needed: n, .. } | Reached::Fewer { than: n, .. } => *n += 1,
                Reached::Share { of: n, .. } => *n += 1,
                Reached::Points { earned, .. } => *earned += 1.0,
            }
        }
        // It leaves out the facts that decide.
        5 if binds && !reason.facts.is_empty() => reason.facts.clear(),
        _ => return false,
    }
    true
}

#[test]
fn a_grade_without_its_explanation_is_not_reached() {
    each(|instrument, dice| {
        let inputs = complete(instrument, dice);
        let grades = evaluate(instrument, &inputs);
        let mut said = explained(instrument, &inputs, &grades);
        let gone = said.remove(dice.below(said.len())).criterion;
        let found = replay(instrument, &inputs, &said);
        match grades.of[gone].settled() {
            Some(_) => assert_eq!(found, Err(Untrue::Unexplained(gone))),
            None => assert!(found.is_ok()),
        }
    });
}

#[test]
fn what_is_said_while_answers_are_missing_stays_so_however_they_turn_out() {
    let (mut held, mut open) = (0, 0);
    each(|instrument, dice| {
        let given = partial(instrument, dice);
        let inputs = given.inputs(instrument);
        let grades = evaluate(instrument, &inputs);
        let before = explained(instrument, &inputs, &grades);
        for said in &before {
            let limits = limiting(instrument, &grades, said.criterion);
            for reason in &said.reasons {
                assert_eq!(reason.status, grades.rules[reason.rule]);
                assert_eq!(reason.limiting, limits.contains(&reason.rule));
            }
        }
        let all = completions(instrument, &given);
        open += usize::from(all.len() > 1);
        for inputs in all.iter().take(40) {
            let grades = evaluate(instrument, inputs);
            for said in &before {
                if grades.of[said.criterion].settled().is_none() {
                    continue;
                }
                let now = explain(instrument, inputs, &grades, said.criterion);
                for (reason, now) in said.reasons.iter().zip(&now.reasons) {
                    for leaf in &reason.holds {
                        let same = now.holds.iter().find(|now| now.leaf == leaf.leaf);
                        let same = same.expect("a test that certainly holds goes on to hold");
                        assert!(leaf.by.iter().all(|ix| same.by.contains(ix)));
                        held += 1;
                    }
                }
            }
        }
    });
    assert!(held > 1_000 && open > 200, "{held} tests, {open} open cases");
}
