//! Lifts that random cases are too small or too rare to show.

use std::collections::BTreeSet;

use plumbline::calendar::parse_iso;
use plumbline::grading::{Answer, Inputs, Outlook, Takes, evaluate, lift, risk};
use plumbline::instrument::{Instrument, Ix, Rank, from_tree};
use plumbline::json::Value;
use serde_json::json;

use super::questions;
use crate::random::Dice;

#[test]
fn what_may_not_apply_does_not_stand_in_the_way_of_points() {
    let grade = json!([{"id": "good", "label": "G", "points": 2}, {"id": "poor", "label": "P", "points": 0}]);
    let tool = json!({"format": "plumbline.instrument/1", "id": "points", "version": "1",
        "title": "x", "scales": {"grade": grade},
        "facts": [{"id": "home", "label": "Home", "kind": "yes-no"}],
        "sections": [{"id": "s", "title": "S", "scale": "grade", "children": [
            {"id": "a", "ask": "A?", "scale": "grade"},
            {"id": "b", "ask": "B?", "scale": "grade", "appliesWhen": {"fact": "home", "is": true}}],
            "rules": [{"id": "r", "atMost": "poor", "because": "x",
                "when": {"points": "children", "belowPercent": 75}}]}]});
    let instrument = from_tree(&tool).unwrap_or_else(|findings| panic!("{}", findings[0]));
    let (section, a) = (instrument.sections[0], instrument.find("a").expect("a question"));
    let mut inputs = Inputs::new(&instrument, parse_iso("2026-06-01").expect("a date"));
    instrument.within(section).skip(1).for_each(|ix| inputs.answer(ix, Some(Answer::Level(1))));
    let outlooks = lift(&instrument, &inputs, &evaluate(&instrument, &inputs), section);
    assert_eq!(outlooks, [Outlook { level: 0, takes: Takes::Changes(vec![a]) }]);
}

#[test]
fn where_there_is_too_much_to_search_it_says_so() {
    // Each rule asks for one good answer among twelve of sixty: a smallest set of
    // answers that lifts the grade hits sixty sets.
    let mut dice = Dice(1);
    let ids: Vec<String> = (0..60).map(|number| format!("q{number}")).collect();
    let rule = |number: usize| {
        let named: Vec<&String> = (0..12).map(|_| &ids[dice.below(60)]).collect();
        let named: BTreeSet<&String> = named.into_iter().collect();
        json!({"id": format!("r{number}"), "atMost": "poor", "because": "x",
            "when": {"count": named, "atOrAbove": "good", "fewerThan": 1}})
    };
    let rules: Vec<Value> = (0..60).map(rule).collect();
    let asked: Vec<Value> =
        ids.iter().map(|id| json!({"id": id, "ask": "x?", "scale": "grade"})).collect();
    let tool = json!({"format": "plumbline.instrument/1", "id": "hard", "version": "1", "title": "x",
        "scales": {"grade": [{"id": "good", "label": "G"}, {"id": "poor", "label": "P"}]},
        "sections": [
            {"id": "s", "title": "S", "scale": "grade", "children": asked, "rules": rules},
            {"id": "t", "title": "T", "scale": "grade",
                "children": [{"id": "easy", "ask": "x?", "scale": "grade"}],
                "rules": [{"id": "t1", "atMost": "poor", "because": "x",
                    "when": {"count": "children", "atOrBelow": "poor"}}]}],
        "verdicts": [{"id": "v", "title": "V", "scale": "grade", "rules": [
            {"id": "v1", "atMost": "poor", "because": "x",
                "when": {"count": "sections", "atOrBelow": "poor"}}]}]});
    let instrument = from_tree(&tool).unwrap_or_else(|findings| panic!("{}", findings[0]));
    let mut inputs = Inputs::new(&instrument, parse_iso("2026-06-01").expect("a date"));
    questions(&instrument).for_each(|ix| inputs.answer(ix, Some(Answer::Level(1))));
    let grades = evaluate(&instrument, &inputs);
    let takes = |ix: Ix| lift(&instrument, &inputs, &grades, ix).remove(0).takes;
    let (section, verdict) = (instrument.sections[0], instrument.verdicts[0]);
    assert_eq!(takes(section), Takes::Unknown((0..60).collect()));
    // What rests on it is not known either.
    assert_eq!(takes(verdict), Takes::Unknown(vec![61]));
    assert!(matches!(takes(instrument.sections[1]), Takes::Changes(_)));
}

/// A tool of two levels with a verdict.
fn of_two_levels(sections: &[Value], rules: &[Value]) -> Instrument {
    let tool = json!({"format": "plumbline.instrument/1", "id": "x", "version": "1", "title": "x",
        "scales": {"grade": [{"id": "good", "label": "G"}, {"id": "poor", "label": "P"}]},
        "facts": [{"id": "home", "label": "Home", "kind": "yes-no"}],
        "sections": sections,
        "verdicts": [{"id": "v", "title": "V", "scale": "grade", "rules": rules}]});
    from_tree(&tool).unwrap_or_else(|findings| panic!("{}", findings[0]))
}

fn all_at(instrument: &Instrument, rank: Rank) -> Inputs {
    let mut inputs = Inputs::new(instrument, parse_iso("2026-06-01").expect("a date"));
    questions(instrument).for_each(|ix| inputs.answer(ix, Some(Answer::Level(rank))));
    inputs
}

/// What lifts the verdict while every answer is at its worst.
fn lifts(sections: &[Value], rules: &[Value]) -> (Instrument, Takes) {
    let instrument = of_two_levels(sections, rules);
    let inputs = all_at(&instrument, 1);
    let grades = evaluate(&instrument, &inputs);
    let takes = lift(&instrument, &inputs, &grades, instrument.verdicts[0]).remove(0).takes;
    (instrument, takes)
}

fn rule(id: &str, named: Value, good: usize) -> Value {
    json!({"id": id, "atMost": "poor", "because": "x",
        "when": {"count": named, "atOrAbove": "good", "fewerThan": good}})
}

fn group(id: &str, asked: &[&str], rules: &[Value]) -> Value {
    let asked: Vec<Value> = asked
        .iter()
        .map(|q| json!({"id": format!("{id}{q}"), "ask": "x?", "scale": "grade"}))
        .collect();
    json!({"id": id, "title": id, "scale": "grade", "children": asked, "rules": rules})
}

#[test]
fn sections_that_share_nothing_are_searched_one_by_one() {
    // Of each three questions two must be good, which no single rule says.
    let section = |i: usize| {
        let id = format!("s{i}");
        let pair = |a, b| {
            rule(&format!("{id}-{a}{b}"), json!([format!("{id}{a}"), format!("{id}{b}")]), 1)
        };
        group(&id, &["a", "b", "c"], &[pair("a", "b"), pair("b", "c"), pair("a", "c")])
    };
    let sections: Vec<Value> = (0..30).map(section).collect();
    let (_, takes) = lifts(&sections, &[rule("v1", json!("sections"), 2)]);
    assert!(matches!(&takes, Takes::Changes(set) if set.len() == 4), "{takes:?}");
}

#[test]
fn what_may_not_apply_does_not_stand_in_the_way_of_a_number_of_good_ones() {
    // While it is open whether B applies, only A makes the rule bind for certain.
    let mut section = group("s", &["a", "b"], &[rule("r", json!(["sb"]), 1)]);
    section["rules"][0]["when"] = json!({"any": [section["rules"][0]["when"],
        {"count": ["sa"], "atOrBelow": "poor"}]});
    section["children"][1]["appliesWhen"] = json!({"fact": "home", "is": true});
    let (instrument, takes) = lifts(&[section], &[rule("v1", json!("sections"), 1)]);
    assert_eq!(takes, Takes::Changes(vec![instrument.find("sa").expect("a question")]));
}

#[test]
fn what_takes_too_many_changes_is_left_for_what_takes_fewer() {
    // Either section alone lifts the verdict; the first takes five answers, the second four.
    let five = group("f", &["a", "b", "c", "d", "e"], &[rule("f-r", json!("children"), 5)]);
    let four = group("g", &["a", "b", "c", "d"], &[rule("g-r", json!("children"), 4)]);
    let (instrument, takes) = lifts(&[five, four], &[rule("v1", json!("sections"), 1)]);
    let four = instrument.within(instrument.sections[1]).skip(1);
    assert_eq!(takes, Takes::Changes(four.collect()));
}

#[test]
fn a_share_of_none_needs_nothing_more_for_a_grade_to_fall() {
    // B may not apply, and 0 per cent of it is reached by nobody: only A can still fall.
    let mut section = group("s", &["a", "b"], &[rule("r", json!(["sa"]), 1)]);
    section["rules"][0]["when"] = json!({"all": [section["rules"][0]["when"],
        {"share": ["sb"], "atOrBelow": "poor", "atLeastPercent": 0}]});
    section["children"][1]["appliesWhen"] = json!({"fact": "home", "is": true});
    let instrument = of_two_levels(&[section], &[rule("v1", json!("sections"), 1)]);
    let inputs = all_at(&instrument, 0);
    let grades = evaluate(&instrument, &inputs);
    let takes = risk(&instrument, &inputs, &grades, instrument.sections[0]).remove(0).takes;
    assert_eq!(takes, Takes::Changes(vec![instrument.find("sa").expect("a question")]));
}
