//! Which facts are asked for: those on which something hangs, one step at a time.

use plumbline::calendar::parse_iso;
use plumbline::grading::{Inputs, facts_to_ask};
use plumbline::instrument::{RawFact, from_tree};
use serde_json::{Value, json};

/// Five yes-no facts, the last of them required; a section under `applies`, its one rule
/// under `limits`. Which facts are asked for once these are known.
fn asked(applies: Option<Value>, limits: Value, known: &[(&str, bool)]) -> Vec<String> {
    let facts: Vec<Value> = ["a", "b", "c", "d", "e"]
        .iter()
        .map(|id| json!({"id": id, "label": id, "kind": "yes-no", "required": *id == "e"}))
        .collect();
    let mut section = json!({"id": "s", "title": "S", "scale": "grade",
        "children": [{"id": "q", "ask": "Q?", "scale": "grade"}],
        "rules": [{"id": "r", "atMost": "poor", "because": "x", "where": limits,
            "when": {"count": "children", "atOrBelow": "poor"}}]});
    if let Some(applies) = applies {
        section["appliesWhen"] = applies;
    }
    let tool = json!({"format": "plumbline.instrument/1", "id": "x", "version": "1", "title": "x",
        "scales": {"grade": [{"id": "good", "label": "G"}, {"id": "poor", "label": "P"}]},
        "facts": facts, "sections": [section]});
    let tool = from_tree(&tool).unwrap_or_else(|findings| panic!("{}", findings[0]));
    let mut inputs = Inputs::new(&tool, parse_iso("2026-06-01").expect("a date"));
    for (fact, value) in known {
        inputs.set_fact(&tool, fact, &RawFact::YesNo(*value)).expect("a fact");
    }
    facts_to_ask(&tool, &inputs).into_iter().map(|fact| tool.facts[fact].id.clone()).collect()
}

fn is(fact: &str) -> Value {
    json!({"fact": fact, "is": true})
}

#[test]
fn a_part_that_is_not_known_or_that_decides_ends_the_reading() {
    let all = || json!({"all": [is("a"), is("b")]});
    assert_eq!(asked(None, all(), &[]), ["a", "e"]);
    assert_eq!(asked(None, all(), &[("a", true)]), ["a", "b", "e"]);
    assert_eq!(asked(None, all(), &[("a", false)]), ["a", "e"]);
    let any = || json!({"any": [is("a"), is("b")]});
    assert_eq!(asked(None, any(), &[("a", false)]), ["a", "b", "e"]);
    assert_eq!(asked(None, any(), &[("a", true)]), ["a", "e"]);
    let not = || json!({"not": any()});
    assert_eq!(asked(None, not(), &[("a", false)]), ["a", "b", "e"]);
}

#[test]
fn what_only_matters_once_a_section_applies_is_asked_for_then() {
    let applies = || Some(is("c"));
    assert_eq!(asked(applies(), is("d"), &[]), ["c", "e"]);
    assert_eq!(asked(applies(), is("d"), &[("c", false)]), ["c", "e"]);
    assert_eq!(asked(applies(), is("d"), &[("c", true)]), ["c", "d", "e"]);
}

#[test]
fn a_fact_of_another_kind_is_refused_in_words_and_nothing_changes() {
    let tool = plumbline::instrument::parse(include_str!("../cases/check/base.json"));
    let tool = tool.unwrap_or_else(|findings| panic!("{}", findings[0]));
    let mut inputs = Inputs::new(&tool, parse_iso("2026-06-01").expect("a date"));
    let refused = inputs.set_fact(&tool, "workers", &RawFact::YesNo(true)).expect_err("a number");
    assert!(refused.to_string().starts_with("For “workers”, expected a number"), "{refused}");
    assert_eq!(inputs.fact(tool.find_fact("workers").expect("a fact")), None);
}
