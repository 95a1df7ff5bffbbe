//! Sentences are made from what runs, and never show an id.

use plumbline::grading::{
    evaluate, explain, lift, lift_in_words, reason_in_words, risk, risk_in_words,
};
use plumbline::instrument::{from_tree, parse, sentence};
use plumbline::json::Value;

use super::{complete, each_tree, partial};

#[test]
fn no_sentence_shows_an_id() {
    let mut said = 0;
    each_tree(|tree, dice| {
        let mut tree = tree.clone();
        rename(&mut tree, "");
        let instrument = from_tree(&tree).expect("sound under other ids");
        for complete_case in [true, false] {
            let inputs = if complete_case {
                complete(&instrument, dice)
            } else {
                partial(&instrument, dice).inputs(&instrument)
            };
            let grades = evaluate(&instrument, &inputs);
            for ix in 0..instrument.criteria.len() {
                let mut sentences = Vec::new();
                for rule in instrument.rules_of(ix) {
                    sentences.push(sentence::rule(&instrument, ix, rule));
                    sentences.push(sentence::rule_in_full(&instrument, ix, rule));
                }
                let explanation = explain(&instrument, &inputs, &grades, ix);
                for reason in &explanation.reasons {
                    sentences.extend(reason_in_words(&instrument, ix, reason));
                }
                for outlook in lift(&instrument, &inputs, &grades, ix) {
                    sentences.push(lift_in_words(&instrument, ix, &outlook));
                }
                for outlook in risk(&instrument, &inputs, &grades, ix) {
                    sentences.push(risk_in_words(&instrument, ix, &outlook));
                }
                for sentence in sentences {
                    assert!(!sentence.contains("id-"), "{sentence}");
                    assert!(sentence.ends_with('.') && !sentence.contains("  "), "{sentence}");
                    said += 1;
                }
            }
        }
    });
    assert!(said > 5_000, "only {said} sentences");
}

/// Puts `id-` before every id, wherever it is written, and gives everything a label
/// that is none.
fn rename(value: &mut Value, key: &str) {
    const IDS: [&str; 12] = [
        "id",
        "scale",
        "fact",
        "is",
        "in",
        "of",
        "value",
        "level",
        "atMost",
        "atOrBelow",
        "atOrAbove",
        "parameter",
    ];
    match value {
        Value::String(text) if ["ask", "title", "label"].contains(&key) => {
            *text = format!("Label {}", text.to_uppercase());
        }
        Value::String(text) if IDS.contains(&key) => *text = format!("id-{text}"),
        Value::String(text)
            if ["count", "share", "points"].contains(&key)
                && !["children", "sections"].contains(&text.as_str()) =>
        {
            *text = format!("id-{text}");
        }
        Value::Array(items) => items.iter_mut().for_each(|item| rename(item, key)),
        Value::Object(entries) => {
            let named = ["scales", "parameters"].contains(&key);
            let old = std::mem::take(entries);
            for (name, mut value) in old {
                rename(&mut value, &name);
                entries.insert(if named { format!("id-{name}") } else { name }, value);
            }
        }
        _ => {}
    }
}

const TOOL: &str = include_str!("../../cases/sentences/tool.json");

#[test]
fn rules_read_as_one_would_say_them() {
    let instrument = parse(TOOL).unwrap_or_else(|findings| panic!("{}", findings[0]));
    let mut text = String::new();
    for ix in 0..instrument.criteria.len() {
        for rule in instrument.rules_of(ix) {
            let (short, full) = (
                sentence::rule(&instrument, ix, rule),
                sentence::rule_in_full(&instrument, ix, rule),
            );
            text.push_str(&format!("{}\n  {short}\n", rule.id));
            if full != short {
                text.push_str(&format!("  in full: {full}\n"));
            }
        }
    }
    crate::accept::matches_file(&crate::accept::cases("sentences/rules.txt"), &text);
}

#[test]
fn reasons_lifts_and_risks_read_as_one_would_say_them() {
    let instrument = parse(TOOL).unwrap_or_else(|findings| panic!("{}", findings[0]));
    let mut text = String::new();
    for case in &instrument.cases {
        let inputs = plumbline::grading::Inputs::of_case(&instrument, case);
        let grades = evaluate(&instrument, &inputs);
        text.push_str(&format!("# {}\n", case.name));
        for ix in 0..instrument.criteria.len() {
            let explanation = explain(&instrument, &inputs, &grades, ix);
            if explanation.reasons.is_empty() {
                continue;
            }
            let grade = instrument.label(ix, grades.of[ix].settled().expect("complete"));
            text.push_str(&format!("{}: {grade}\n", instrument.criteria[ix].title));
            for reason in explanation.binding() {
                let said = reason_in_words(&instrument, ix, reason).expect("it binds");
                text.push_str(&format!("  {} {said}\n", if reason.limiting { "*" } else { "-" }));
            }
            for outlook in lift(&instrument, &inputs, &grades, ix) {
                text.push_str(&format!("  + {}\n", lift_in_words(&instrument, ix, &outlook)));
            }
            for outlook in risk(&instrument, &inputs, &grades, ix) {
                text.push_str(&format!("  ! {}\n", risk_in_words(&instrument, ix, &outlook)));
            }
        }
    }
    crate::accept::matches_file(&crate::accept::cases("sentences/reasons.txt"), &text);
}
