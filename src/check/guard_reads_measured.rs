use super::enquiry::Enquiry;
use crate::instrument::{AUDIT_DATE, Finding, Kind, Severity};

/// A measure that counts a fact which a guard reads too. The check takes the two as
/// independent, so what only they forbid together it does not find, and says so.
pub(super) fn guard_reads_measured(enquiry: &Enquiry<'_, '_>) -> Vec<Finding> {
    let instrument = enquiry.instrument();
    let mut read = vec![false; instrument.facts.len()];
    let rules = instrument.rules.iter().filter_map(|rule| rule.where_.as_ref());
    let criteria = instrument.criteria.iter().filter_map(|one| one.applies_when.as_ref());
    rules.chain(criteria).for_each(|guard| guard.each_fact(&mut |fact| read[fact] = true));
    let mut findings = Vec::new();
    for (ix, criterion) in instrument.criteria.iter().enumerate() {
        let Kind::Measure(measure) = &criterion.kind else { continue };
        let mut shared = None;
        measure.each_fact(&mut |fact| {
            if read[fact] && fact != AUDIT_DATE {
                shared = shared.or(Some(fact));
            }
        });
        let Some(fact) = shared else { continue };
        let (title, fact) = (enquiry.title(ix), &instrument.facts[fact].label);
        findings.push(Finding {
            code: "not-decided",
            severity: Severity::Note,
            pointer: criterion.pointer.clone(),
            says: format!(
                "Not decided what “{fact}” rules out: {title} counts it and a condition on facts reads it, and the check takes the two as independent."
            ),
            mend: "Nothing need be wrong; look at the rules for which both matter.".into(),
            counter_example: None,
        });
    }
    findings
}
