//! From names to references: the second half of parsing.
//!
//! Every part that is wrong becomes a finding and reading goes on, so that a
//! tool owner sees all faults at once. A part that could not be resolved is
//! `None`; nothing is assembled while there is a finding.

mod cases;
mod conditions;
mod counts;
mod criteria;
mod guards;
mod measures;
mod named;
mod names;
mod order;
mod rules;
mod values;

use std::collections::HashMap;

use super::fact::Fact;
use super::file::{FORMAT, InstrumentFile};
use super::finding::{Finding, Severity};
use super::model::{FactIx, Instrument, Ix, Parameter, Scale};
use crate::json::step;
use order::Order;

pub(super) fn resolve(file: InstrumentFile) -> Result<Instrument, Vec<Finding>> {
    let mut r = Resolver::default();
    r.header(&file);
    r.scales(&file.scales);
    r.parameters(&file.parameters);
    r.facts(&file.facts);
    let effective = r.effective(file.effective.as_ref(), "/effective");
    let nodes = r.flatten(&file);
    let criteria = r.criteria(&nodes);
    let (sections, verdicts) = (nodes.sections, nodes.verdicts);
    let safety = file.safety_verdict.as_ref().and_then(|id| r.safety(id, &verdicts));
    let themes = r.themes(&file.themes);
    let Order { order, place, used_by } = r.order(&criteria);
    let cases = r.cases(&file.cases, &criteria);
    if !r.findings.is_empty() {
        return Err(r.findings);
    }
    let all = |whole: Option<_>| whole.expect("no finding, so every part resolved");
    Ok(Instrument {
        id: file.id,
        version: file.version,
        title: file.title,
        purpose: file.purpose.unwrap_or_default(),
        effective,
        scales: r.scales,
        parameters: r.parameters,
        facts: r.facts,
        rules: r.rules,
        criteria: all(criteria.into_iter().collect()),
        sections,
        verdicts,
        safety,
        themes,
        order,
        place,
        used_by,
        cases: cases.into_iter().map(|case| case.expect("no finding")).collect(),
        criterion_ids: r.criterion_ids,
        fact_ids: r.fact_ids,
    })
}

/// The most findings that are told of one file.
const MOST_FINDINGS: usize = 500;
/// The most criteria that all conditions together may name, each time counted: a
/// rule over the children of a large section names them all.
const MOST_NAMED: usize = 2_000_000;
/// The most measures of gaps: each walks through all dates of a fact.
const MOST_GAPS: usize = 100;

#[derive(Default)]
struct Resolver {
    findings: Vec<Finding>,
    scales: Vec<Scale>,
    scale_ids: HashMap<String, usize>,
    parameters: Vec<Parameter>,
    parameter_ids: HashMap<String, usize>,
    facts: Vec<Fact>,
    fact_ids: HashMap<String, FactIx>,
    criterion_ids: HashMap<String, Ix>,
    /// Scale of each criterion, by index; `None` for headings and for faults.
    scale_by_ix: Vec<Option<usize>>,
    /// Which criteria are headings: they may not be named.
    headings: Vec<bool>,
    rules: Vec<super::model::Rule>,
    rule_ids: HashMap<String, usize>,
    /// How many criteria the conditions resolved so far name.
    named: usize,
    /// How many measures of gaps there are so far.
    gaps: usize,
}

impl Resolver {
    /// Notes a fault. `says` is a sentence; `mend` says what to do about it.
    fn fault(&mut self, code: &'static str, pointer: &str, says: String, mend: &str) {
        if self.is_full() {
            return;
        }
        self.findings.push(Finding {
            code,
            severity: Severity::Error,
            pointer: pointer.to_owned(),
            says,
            mend: mend.to_owned(),
            counter_example: None,
        });
    }

    /// Whether so much is wrong that more findings help nobody. Keeps a hostile file
    /// from costing more than its size.
    fn is_full(&self) -> bool {
        self.findings.len() >= MOST_FINDINGS
    }

    fn header(&mut self, file: &InstrumentFile) {
        if file.format != FORMAT {
            let says = format!("Expected the format {FORMAT}; found “{}”.", file.format);
            self.fault("unknown-format", "/format", says, "Open it with a program that knows it.");
        }
        self.id(&file.id, "/id");
        for (pointer, text) in [("/version", &file.version), ("/title", &file.title)] {
            self.not_blank(text, pointer);
        }
        if file.sections.is_empty() {
            self.empty("/sections", "section");
        }
    }

    fn safety(&mut self, id: &str, verdicts: &[Ix]) -> Option<Ix> {
        let found = self.criterion_ids.get(id).copied().filter(|ix| verdicts.contains(ix));
        if found.is_none() {
            self.unknown("verdict", id, "/safetyVerdict");
        }
        found
    }

    fn not_blank(&mut self, text: &str, pointer: &str) {
        if text.trim().is_empty() {
            let says = "Expected some text; found none.".to_owned();
            self.fault("blank", pointer, says, "Write what people should read here.");
        }
    }

    fn empty(&mut self, pointer: &str, what: &str) {
        let says = format!("Expected at least one {what}; found an empty list.");
        self.fault("empty-list", pointer, says, "Add one, or leave the whole part out.");
    }

    /// Ids are lower-case words joined by hyphens, so that they work in a URL and a file name.
    fn id(&mut self, id: &str, pointer: &str) {
        let sound = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        if id.is_empty() || id.len() > 100 || !id.bytes().all(sound) {
            let says = format!(
                "Expected an id of lower-case letters, digits and hyphens, at most 100 long; found “{id}”."
            );
            self.fault("bad-id", pointer, says, "Rename it.");
        }
    }

    fn twice(&mut self, kind: &str, id: &str, pointer: &str) {
        let says = format!("Expected a new id; found “{id}”, which another {kind} has already.");
        self.fault("duplicate-id", &step(pointer, "id"), says, "Give one of the two another id.");
    }

    fn unknown(&mut self, kind: &str, id: &str, pointer: &str) {
        let says = format!("Expected the id of a {kind}; found “{id}”, which there is not.");
        self.fault("unknown-id", pointer, says, "Correct the id, or add what it names.");
    }
}
