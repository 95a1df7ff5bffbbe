use super::enquiry::Enquiry;
use crate::instrument::{Finding, Instrument, Kind, Severity};

/// What people need and is left out: descriptors, reasons, standards, sources, and what
/// worked cases expect.
pub(super) fn left_out(enquiry: &Enquiry<'_, '_>) -> Vec<Finding> {
    let instrument = enquiry.instrument();
    let mut findings = Vec::new();
    descriptors(enquiry, &mut findings);
    for (ix, criterion) in instrument.criteria.iter().enumerate() {
        let title = enquiry.title(ix);
        let at = &criterion.pointer;
        if criterion.kind.grading().is_some() && blank(criterion.standard()) {
            let says = format!("{title} does not say what good looks like.");
            findings.push(warning("no-standard", at, says, "Add a “standard”."));
        }
        if criterion.source.is_none() && !matches!(criterion.kind, Kind::Question(_)) {
            let says = format!("{title} does not say what it rests on.");
            findings.push(warning("no-source", at, says, SOURCE));
        }
    }
    for (ix, rule) in instrument.rules.iter().enumerate() {
        let at = &enquiry.rule_pointer(ix);
        if blank(rule.because.as_deref()) {
            let says = format!("The rule {} does not say why.", enquiry.rule_says(ix));
            findings.push(warning("no-because", at, says, "Add a “because”, in a sentence."));
        }
        if rule.source.is_none() {
            let says = format!("The rule {} does not say what it rests on.", enquiry.rule_says(ix));
            findings.push(warning("no-source", at, says, SOURCE));
        }
    }
    for (i, case) in instrument.cases.iter().enumerate() {
        if case.expect.is_empty() && case.limited_by.is_empty() {
            let says =
                format!("The worked case “{}” expects nothing, so it proves nothing.", case.name);
            let at = crate::json::step("/cases", i);
            findings.push(warning("case-expects-nothing", &at, says, "Add an “expect”."));
        }
    }
    for parameter in instrument.parameters.iter().filter(|own| own.source.is_none()) {
        let says = format!("“{}” does not say what it rests on.", parameter.label);
        let at = crate::json::step("/parameters", &parameter.id);
        findings.push(warning("no-source", &at, says, SOURCE));
    }
    findings
}

const SOURCE: &str = "Add a “source”: law, guidance, or a local custom.";

fn descriptors(enquiry: &Enquiry<'_, '_>, findings: &mut Vec<Finding>) {
    let instrument: &Instrument = enquiry.instrument();
    for (ix, criterion) in instrument.criteria.iter().enumerate() {
        let Kind::Question(question) = &criterion.kind else { continue };
        let levels = instrument.scales[question.scale].levels.iter().zip(&question.descriptors);
        let without = levels.filter(|(_, said)| blank(said.as_deref()));
        let without: Vec<_> = without.map(|(level, _)| level.label.clone()).collect();
        if without.is_empty() {
            continue;
        }
        let title = enquiry.title(ix);
        let says = format!("{title} does not say what one would see at {}.", without.join(", "));
        let at = match without.len() == question.descriptors.len() {
            true => criterion.pointer.clone(), // the key itself may not be there
            false => format!("{}/descriptors", criterion.pointer),
        };
        findings.push(warning("no-descriptor", &at, says, "Describe each level in “descriptors”."));
    }
}

fn blank(text: Option<&str>) -> bool {
    text.is_none_or(|text| text.trim().is_empty())
}

pub(super) fn warning(code: &'static str, at: &str, says: String, mend: &str) -> Finding {
    Finding {
        code,
        severity: Severity::Warning,
        pointer: at.to_owned(),
        says,
        mend: mend.to_owned(),
        counter_example: None,
    }
}
