//! Explanations that random cases are too small or too rare to show.

use plumbline::calendar::parse_iso;
use plumbline::grading::{Answer, Inputs, Reached, Truth, evaluate, explain, replay};
use plumbline::instrument::{Instrument, RawFact, from_tree};
use serde_json::{Value, json};

/// A section of three questions of two points each, `c` for a child at home only.
fn tool(rule: Value) -> Instrument {
    let levels = [("good", 2), ("fair", 1), ("poor", 0)];
    let levels: Vec<_> = levels
        .iter()
        .map(|(id, points)| json!({"id": id, "label": id, "points": points}))
        .collect();
    let tree = json!({"format": "plumbline.instrument/1", "id": "x", "version": "1", "title": "x",
        "scales": {"grade": levels},
        "facts": [{"id": "home", "label": "Home", "kind": "yes-no"},
            {"id": "moves", "label": "Moves", "kind": "number"}],
        "sections": [{"id": "s", "title": "S", "scale": "grade", "children": [
            {"id": "a", "ask": "A?", "scale": "grade"}, {"id": "b", "ask": "B?", "scale": "grade"},
            {"id": "c", "ask": "C?", "scale": "grade", "appliesWhen": {"fact": "home", "is": true}}],
            "rules": [rule]}]});
    from_tree(&tree).unwrap_or_else(|findings| panic!("{}", findings[0]))
}

fn answered(tool: &Instrument, answers: [u8; 3]) -> Inputs {
    let mut inputs = Inputs::new(tool, parse_iso("2026-06-01").expect("a date"));
    for (id, rank) in ["a", "b", "c"].iter().zip(answers) {
        inputs.answer(tool.find(id).expect("a question"), Some(Answer::Level(rank)));
    }
    inputs
}

#[test]
fn a_limit_to_the_best_level_never_holds_a_grade_where_it_is() {
    let tool = tool(json!({"id": "r", "atMost": "good", "because": "x",
        "when": {"count": ["a"], "atOrBelow": "poor"}}));
    let mut inputs = answered(&tool, [2, 0, 0]);
    inputs.set_fact(&tool, "home", &RawFact::YesNo(true)).expect("a fact");
    let grades = evaluate(&tool, &inputs);
    let section = tool.sections[0];
    assert_eq!((grades.rules[0], grades.of[section].settled()), (Truth::True, Some(0)));
    let said = explain(&tool, &inputs, &grades, section);
    assert!(!said.reasons[0].limiting);
    let levels = replay(&tool, &inputs, &[said]).expect("what is said is so");
    assert_eq!(levels[section], Some(0));
}

#[test]
fn what_may_not_apply_counts_for_points_only_where_it_adds_more_than_it_takes() {
    // One of two points is the half that is asked for, neither more nor less.
    for (c, earned, of) in [(0, 2.0, 6.0), (1, 0.0, 4.0), (2, 0.0, 4.0)] {
        let tool = tool(json!({"id": "r", "atMost": "poor", "because": "x",
            "when": {"points": "children", "belowPercent": 50}}));
        let inputs = answered(&tool, [2, 2, c]);
        let said = explain(&tool, &inputs, &evaluate(&tool, &inputs), tool.sections[0]);
        let reached = said.reasons[0].holds[0].reached;
        assert_eq!(reached, Reached::Points { earned, of, percent: 50.0 }, "c at {c}");
    }
}

#[test]
fn a_number_in_a_where_is_looked_at_again() {
    let tool = tool(json!({"id": "r", "atMost": "poor", "because": "x",
        "when": {"count": ["a"], "atOrBelow": "poor"},
        "where": {"all": [{"fact": "moves", "atLeast": 3}, {"fact": "moves", "atMost": 5}]}}));
    let section = tool.sections[0];
    for (moves, grade) in [(2.0, 0), (3.0, 2), (4.0, 2), (5.0, 2), (6.0, 0)] {
        let mut inputs = answered(&tool, [2, 0, 0]);
        inputs.set_fact(&tool, "home", &RawFact::YesNo(true)).expect("a fact");
        inputs.set_fact(&tool, "moves", &RawFact::Number(moves)).expect("a fact");
        let grades = evaluate(&tool, &inputs);
        assert_eq!(grades.of[section].settled(), Some(grade), "{moves} moves");
        let said = explain(&tool, &inputs, &grades, section);
        let levels = replay(&tool, &inputs, &[said]).expect("what is said is so");
        assert_eq!(levels[section], Some(grade), "{moves} moves");
    }
}
