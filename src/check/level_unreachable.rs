use super::enquiry::Enquiry;
use super::search::{Answered, Query};
use crate::instrument::{Finding, Rank, Severity};

/// A level of a graded criterion that no answers reach. The best is reached when no rule
/// binds, any other when some rule limits to it.
pub(super) async fn level_unreachable(enquiry: &mut Enquiry<'_, '_>) -> Vec<Finding> {
    let instrument = enquiry.instrument();
    let mut findings = Vec::new();
    for (ix, criterion) in instrument.criteria.iter().enumerate() {
        let Some(grading) = criterion.kind.grading() else { continue };
        if enquiry.ask(Query { of: ix, ..Query::default() }).await == Answered::Never {
            continue; // it is never graded at all, which its guard or its rules are told
        }
        for rank in 0..=instrument.scales[grading.scale].worst() {
            let label = instrument.label(ix, rank);
            let pointer = criterion.pointer.clone();
            let (why, mend) = match reached(enquiry, ix, rank).await {
                Answered::Found => continue,
                Answered::NotDecided => {
                    findings
                        .push(enquiry.not_decided(pointer, &format!("whether {label} is reached")));
                    continue;
                }
                Answered::Never if rank == 0 => (
                    "whatever the answers, some rule binds",
                    "Change the rules that bind at the best answers, or use a scale without this level.",
                ),
                Answered::Never => (
                    "no rule ever limits to it",
                    "Add a rule that does, or use a scale without this level.",
                ),
            };
            findings.push(Finding {
                code: "level-unreachable",
                severity: Severity::Warning,
                pointer,
                says: format!("{} is never {label}: {why}.", enquiry.title(ix)),
                mend: mend.into(),
                counter_example: None,
            });
        }
    }
    findings
}

async fn reached(enquiry: &mut Enquiry<'_, '_>, ix: usize, rank: Rank) -> Answered {
    let mut rules = enquiry.at_or_below(ix, rank.max(1));
    if rank == 0 {
        return enquiry.ask(Query { of: ix, avoid: rules, ..Query::default() }).await;
    }
    rules.retain(|rule| enquiry.rule(*rule).at_most == rank);
    let mut fates = Vec::new();
    for rule in rules {
        fates.push(enquiry.fate(rule).await.limits);
    }
    let first = |answer| fates.contains(&answer).then_some(answer);
    first(Answered::Found).or(first(Answered::NotDecided)).unwrap_or(Answered::Never)
}
