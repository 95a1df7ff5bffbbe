//! The clarity check.

mod can_raise;
mod counter_example;
mod enquiry;
mod facts;
mod left_out;
mod level_unreachable;
mod never_applies;
mod not_applicable_raises;
mod question_never_counts;
mod rule_never_limits;
mod rule_redundant;
mod search;
mod space;

use crate::grading::run_cases;
use crate::instrument::{Finding, Instrument};
use enquiry::Enquiry;
use space::Space;

/// One idea of what can be wrong each.
const CHECKS: [fn(&mut Enquiry<'_, '_>) -> Vec<Finding>; 7] = [
    rule_never_limits::rule_never_limits,
    rule_redundant::rule_redundant,
    level_unreachable::level_unreachable,
    never_applies::never_applies,
    question_never_counts::question_never_counts,
    not_applicable_raises::not_applicable_raises,
    left_out::left_out,
];

/// Everything that is wrong or doubtful in a sound instrument, errors first.
#[must_use]
pub fn check(instrument: &Instrument) -> Vec<Finding> {
    let space = Space::new(instrument);
    let mut enquiry = Enquiry::new(&space);
    let mut findings = run_cases(instrument);
    findings.extend(CHECKS.iter().flat_map(|check| check(&mut enquiry)));
    findings.sort_by_key(|finding| finding.severity);
    findings
}
