use std::collections::BTreeSet;

use super::super::fact::FactKind;
use super::super::model::{FactIx, Instrument, Ix, Kind};
use super::super::sentence;
use super::decision::{Decision, Logic, Row};
use super::variable::Variable;
use super::xml::Xml;

const NAMESPACE: &str = "https://www.omg.org/spec/DMN/20191111/MODEL/";

pub(super) fn write(instrument: &Instrument, decisions: &[Decision]) -> String {
    let mut xml = Xml::new();
    let id = format!("instrument_{}", instrument.id.replace('-', "_"));
    let namespace = format!("urn:plumbline:instrument:{}", instrument.id);
    let attributes = [
        ("xmlns", NAMESPACE),
        ("id", id.as_str()),
        ("name", instrument.title.as_str()),
        ("namespace", namespace.as_str()),
    ];
    xml.element("definitions", &attributes, |xml| {
        xml.text("description", &about(instrument));
        let needs = decisions.iter().flat_map(|decision| decision.needs.iter().copied());
        let inputs: BTreeSet<_> = needs.filter(|needed| needed.is_input()).collect();
        inputs.iter().for_each(|input| write_input(xml, instrument, *input));
        decisions.iter().for_each(|decision| write_decision(xml, instrument, decision));
    });
    xml.finish()
}

fn about(instrument: &Instrument) -> String {
    format!(
        "The grades of “{}”, version {}, as decision tables. A level's rank counts from the worst, \
         which is 1. Give every answer and every fact: this view is of complete audits. A given \
         rank that is null is not applicable; a fact that is null is not known, and nothing that \
         needs it holds. The level of a measure is worked out from dates and numbers by Plumbline \
         and given here like an answer. Numbers that an authority may set stand as the tool has \
         them. Left out: grades while answers are missing, grades given by a person instead, and \
         checks, none of which is a rule.",
        instrument.title, instrument.version
    )
}

fn write_input(xml: &mut Xml, instrument: &Instrument, input: Variable) {
    write_variable(xml, instrument, "inputData", input, |_| {});
}

/// An input or a decision: what it is called, what its values mean, and the rest of it.
fn write_variable(
    xml: &mut Xml,
    instrument: &Instrument,
    tag: &'static str,
    variable: Variable,
    rest: impl FnOnce(&mut Xml),
) {
    let name = variable.name(instrument);
    let title = |ix: Ix| instrument.criteria[ix].title.clone();
    let (label, says, kind) = match variable {
        Variable::Fact(ix) => fact(instrument, ix),
        Variable::Given(ix) => (title(ix), given(instrument, ix), "number"),
        Variable::Rank(ix) => (title(ix), levels(instrument, ix), "number"),
        Variable::Applies(ix) => {
            let own = instrument.criteria[ix].applies_when.as_ref();
            let says = own.map_or_else(String::new, |own| sentence::guard_in_full(instrument, own));
            (format!("Whether “{}” applies", title(ix)), says, "boolean")
        }
    };
    // Engines know a thing by its name, so that must be one word; people read the label.
    xml.element(tag, &[("id", &name), ("name", &name), ("label", &label)], |xml| {
        xml.text("description", &says);
        xml.empty("variable", &[("name", &name), ("typeRef", kind)]);
        rest(xml);
    });
}

fn fact(instrument: &Instrument, ix: FactIx) -> (String, String, &'static str) {
    let fact = &instrument.facts[ix];
    let (says, kind) = match &fact.kind {
        FactKind::Choice(options) => {
            let said = options.iter().map(|option| format!("\"{}\" {}", option.id, option.label));
            (said.collect::<Vec<_>>().join("; "), "string")
        }
        FactKind::YesNo => ("true: yes; false: no".to_owned(), "boolean"),
        FactKind::Number => ("A number".to_owned(), "number"),
        // Text, since one that has not come is no date; guards only ask whether it is the same.
        FactKind::Date => ("A date as \"2026-03-14\", or \"not-yet\"".to_owned(), "string"),
        FactKind::Dates => ("Dates as \"2026-03-14\", in their order".to_owned(), "Any"),
    };
    (fact.label.clone(), format!("{says}; null: not known."), kind)
}

fn given(instrument: &Instrument, ix: Ix) -> String {
    let source = match instrument.criteria[ix].kind {
        Kind::Measure(_) => " Worked out by Plumbline from facts.",
        _ => "",
    };
    format!("{}{source}", levels(instrument, ix))
}

/// *3 Good; 2 Fair; 1 Poor; null: not applicable.*
fn levels(instrument: &Instrument, ix: Ix) -> String {
    let scale = instrument.scale_of(ix).expect("what has a rank has a scale");
    let ranks = (1..=scale.levels.len()).rev();
    let said =
        scale.levels.iter().zip(ranks).map(|(level, rank)| format!("{rank} {}", level.label));
    format!("{}; null: not applicable.", said.collect::<Vec<_>>().join("; "))
}

fn write_decision(xml: &mut Xml, instrument: &Instrument, decision: &Decision) {
    write_variable(xml, instrument, "decision", decision.of, |xml| {
        for needed in &decision.needs {
            let tag = if needed.is_input() { "requiredInput" } else { "requiredDecision" };
            let href = format!("#{}", needed.name(instrument));
            xml.element("informationRequirement", &[], |xml| xml.empty(tag, &[("href", &href)]));
        }
        match &decision.logic {
            Logic::Expression(text, kind) => {
                xml.element("literalExpression", &[("typeRef", kind)], |xml| {
                    xml.text("text", text)
                });
            }
            Logic::Table { inputs, rows } => write_table(xml, inputs, rows),
        }
    });
}

fn write_table(xml: &mut Xml, inputs: &[(&str, String)], rows: &[Row]) {
    let attributes = [("hitPolicy", "COLLECT"), ("aggregation", "MIN")];
    xml.element("decisionTable", &attributes, |xml| {
        for (label, text) in inputs {
            xml.element("input", &[("label", label)], |xml| {
                let attributes = [("typeRef", "boolean")];
                xml.element("inputExpression", &attributes, |xml| xml.text("text", text));
            });
        }
        xml.empty("output", &[("label", "at most"), ("typeRef", "number")]);
        xml.empty("annotation", &[("name", "Rule")]);
        xml.empty("annotation", &[("name", "Because")]);
        for row in rows {
            xml.element("rule", &[("id", &row.id)], |xml| {
                let mut cell =
                    |tag, text: &str| xml.element(tag, &[], |xml| xml.text("text", text));
                row.tests.iter().for_each(|test| cell("inputEntry", test));
                cell("outputEntry", &row.rank.to_string());
                cell("annotationEntry", &row.says);
                cell("annotationEntry", &row.because);
            });
        }
    });
}
