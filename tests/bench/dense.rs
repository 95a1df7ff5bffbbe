//! A dense instrument: 2,000 questions in 40 sections, 3,000 rules; every construct that
//! a real one uses, drawn from a seed. Its clarity check is to take less than two seconds.

use plumbline::instrument::{Instrument, from_tree};
use plumbline::json::Value;
use serde_json::json;

use crate::dice::Dice;

/// The instrument.
pub(crate) fn dense() -> Instrument {
    let dense = from_tree(&file(1)).expect("sound");
    assert_eq!(dense.rules.len(), 3_000);
    dense
}

const SECTIONS: usize = 40;
const QUESTIONS: usize = 50;
/// With the 40 of the verdict, 3,000 in all.
const RULES: usize = 74;

const MET: [&str; 4] = ["met", "partly", "not-evidenced", "not-met"];
const GRADE: [&str; 4] = ["outstanding", "good", "fair", "poor"];

fn file(seed: u64) -> Value {
    let mut dice = Dice(seed);
    let sections: Vec<Value> = (0..SECTIONS).map(|s| section(&mut dice, s)).collect();
    let rules: Vec<Value> = (0..SECTIONS).map(|r| verdict_rule(&mut dice, r)).collect();
    json!({
        "format": "plumbline.instrument/1", "id": "dense", "version": "1", "title": "Dense",
        "scales": {
            "met": MET.iter().zip([3, 2, 1, 0]).map(|(id, points)| json!({"id": id, "label": id, "points": points})).collect::<Vec<_>>(),
            "grade": GRADE.iter().map(|id| json!({"id": id, "label": id})).collect::<Vec<_>>()
        },
        "facts": [
            {"id": "status", "label": "Status", "kind": "choice", "options": [{"id": "order", "label": "Order"}, {"id": "none", "label": "None"}]},
            {"id": "home", "label": "Home", "kind": "yes-no"},
            {"id": "workers", "label": "Workers", "kind": "number"}
        ],
        "sections": sections,
        "verdicts": [{"id": "overall", "title": "Overall", "scale": "grade", "rules": rules}]
    })
}

fn section(dice: &mut Dice, s: usize) -> Value {
    let ids: Vec<String> = (0..QUESTIONS).map(|q| format!("q{s}-{q}")).collect();
    let children: Vec<Value> = ids.iter().map(|id| question(dice, id)).collect();
    let rules: Vec<Value> = (0..RULES).map(|r| rule(dice, &ids, s, r)).collect();
    let mut section = json!({
        "id": format!("s{s}"), "title": format!("Section {s}"), "scale": "grade",
        "children": children, "rules": rules
    });
    if dice.chance(20) {
        section["appliesWhen"] = guard(dice);
    }
    section
}

fn question(dice: &mut Dice, id: &str) -> Value {
    let mut question = json!({"id": id, "ask": format!("{id}?"), "scale": "met"});
    if dice.chance(20) {
        question["mayNotApply"] = true.into();
    }
    if dice.chance(10) {
        question["appliesWhen"] = guard(dice);
    }
    question
}

fn guard(dice: &mut Dice) -> Value {
    match dice.below(3) {
        0 => json!({"fact": "status", "is": "order"}),
        1 => json!({"fact": "home", "is": true}),
        _ => json!({"not": {"fact": "workers", "atLeast": dice.below(4)}}),
    }
}

fn rule(dice: &mut Dice, ids: &[String], s: usize, r: usize) -> Value {
    let at_most = 1 + dice.below(3);
    let mut rule = json!({
        "id": format!("r{s}-{r}"), "because": "x", "atMost": GRADE[at_most],
        "when": condition(dice, ids, at_most, 1)
    });
    if dice.chance(10) {
        rule["where"] = guard(dice);
    }
    rule
}

/// Worse answers limit to worse grades, but for one in ten.
fn condition(dice: &mut Dice, ids: &[String], at_most: usize, depth: usize) -> Value {
    if depth > 0 && dice.chance(20) {
        let key = ["all", "any"][dice.below(2)];
        return json!({ key: [condition(dice, ids, at_most, 0), condition(dice, ids, at_most, 0)] });
    }
    let at = if dice.chance(10) { 1 + dice.below(3) } else { at_most };
    let level = MET[at];
    let some = |dice: &mut Dice, most: usize| -> Vec<String> {
        let from = dice.below(ids.len());
        (0..=dice.below(most)).map(|i| ids[(from + i) % ids.len()].clone()).collect()
    };
    match dice.below(20) {
        0 => {
            json!({"share": "children", "atOrBelow": level, "atLeastPercent": 20 + dice.below(60)})
        }
        1 => json!({"points": "children", "belowPercent": 30 + dice.below(50)}),
        2 => json!({"count": "children", "atOrBelow": level, "atLeast": 1 + dice.below(20)}),
        3 | 4 => {
            let of = some(dice, 10);
            json!({"share": of, "atOrBelow": level, "atLeastPercent": 30 + dice.below(50)})
        }
        5 => json!({"points": some(dice, 10), "belowPercent": 30 + dice.below(50)}),
        6 => json!({"count": some(dice, 6), "atOrAbove": MET[at - 1], "fewerThan": 1}),
        7..=10 => {
            let of = some(dice, 8);
            let n = 1 + dice.below(of.len());
            json!({"count": of, "atOrBelow": level, "atLeast": n})
        }
        _ => json!({"count": some(dice, 3), "atOrBelow": level}),
    }
}

fn verdict_rule(dice: &mut Dice, r: usize) -> Value {
    let section = |dice: &mut Dice| format!("s{}", dice.below(SECTIONS));
    let level = GRADE[1 + dice.below(3)];
    let when = match dice.below(4) {
        0 => json!({"count": "sections", "atOrBelow": level, "atLeast": 1 + dice.below(6)}),
        1 => {
            json!({"count": "sections", "atOrBelow": level, "atLeast": {"byApplicable": [{"upTo": 20, "n": 2}, {"n": 4}]}})
        }
        2 => json!({"count": [section(dice)], "atOrBelow": level}),
        _ => {
            json!({"count": [format!("q{}-{}", dice.below(SECTIONS), dice.below(QUESTIONS))], "atOrBelow": "not-met"})
        }
    };
    json!({"id": format!("v{r}"), "because": "x", "atMost": GRADE[1 + dice.below(3)], "when": when})
}
