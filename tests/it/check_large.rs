//! The check of tools that are too large to try everything.

use plumbline::check::check;
use plumbline::instrument::{Instrument, from_tree};
use serde_json::{Value, json};

/// Questions in pairs, not both of which may be bad; a rule that asks for so many bad
/// ones; and as many more questions, each with a rule of its own.
fn paired(pairs: usize, bad: usize, others: usize) -> Instrument {
    let question = |i: usize| json!({"id": format!("q{i}"), "ask": "?", "scale": "s"});
    let count = |ids: Vec<usize>, n: usize| {
        let ids: Vec<String> = ids.into_iter().map(|i| format!("q{i}")).collect();
        json!({"count": ids, "atOrBelow": "bad", "atLeast": n})
    };
    let rule =
        |id: String, at_most: &str, when: Value| json!({"id": id, "atMost": at_most, "when": when});
    let mut rules = vec![rule("many".into(), "fair", count((0..2 * pairs).collect(), bad))];
    rules
        .extend((0..pairs).map(|i| rule(format!("p{i}"), "bad", count(vec![2 * i, 2 * i + 1], 2))));
    let all = 2 * pairs + others;
    rules.extend((2 * pairs..all).map(|i| rule(format!("o{i}"), "bad", count(vec![i], 1))));
    let tree = json!({
        "format": "plumbline.instrument/1", "id": "large", "version": "1", "title": "Large",
        "scales": {"s": [{"id": "good", "label": "G"}, {"id": "fair", "label": "F"},
            {"id": "bad", "label": "B"}]},
        "sections": [{"id": "g", "title": "G", "scale": "s",
            "children": (0..all).map(question).collect::<Vec<_>>(), "rules": rules}]
    });
    from_tree(&tree).unwrap_or_else(|findings| panic!("{}", findings[0]))
}

/// What is said of the rule that asks for many.
fn said(tool: &Instrument) -> Vec<&'static str> {
    let findings = check(tool);
    let rule = |pointer: &str| pointer == "/sections/0/rules/0";
    findings
        .iter()
        .filter(|f| rule(&f.pointer))
        .map(|f| f.code)
        .filter(|c| !c.starts_with("no-"))
        .collect()
}

#[test]
fn a_rule_that_asks_for_more_choices_than_branches_may_nest_is_decided() {
    assert_eq!(said(&paired(150, 150, 0)), [""; 0]);
}

#[test]
fn a_rule_that_takes_too_long_is_not_decided_and_all_others_are() {
    let tool = paired(20, 21, 200);
    assert_eq!(said(&tool), ["not-decided"]);
    let findings = check(&tool);
    let not_decided = findings.iter().filter(|finding| finding.code == "not-decided");
    let places: Vec<_> = not_decided.map(|finding| finding.pointer.as_str()).collect();
    assert_eq!(places, ["/sections/0/rules/0", "/sections/0"], "and whether it is ever Fair");
}

#[test]
fn a_rule_that_asks_for_too_many_never_limits() {
    assert_eq!(said(&paired(4, 5, 0)), ["rule-never-limits"]);
    assert_eq!(said(&paired(4, 4, 0)), [""; 0]);
}
