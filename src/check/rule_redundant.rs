use super::enquiry::Enquiry;
use super::search::Answered;
use crate::instrument::{Finding, Severity};

/// A rule that another of the same limit makes redundant: that one binds whenever it
/// does. Of two that say the same, the later one is named.
pub(super) async fn rule_redundant(enquiry: &mut Enquiry<'_, '_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in 0..enquiry.instrument().rules.len() {
        let fate = enquiry.fate(rule).await;
        if fate.limits != Answered::Found {
            continue;
        }
        // Only what may bind where this one was seen to limit can bind wherever it does.
        for other in fate.beside {
            match enquiry.implies(rule, other).await {
                Answered::Found => continue,
                Answered::Never if other > rule => {
                    if enquiry.implies(other, rule).await == Answered::Never {
                        continue; // they say the same, and the other is the later one
                    }
                }
                Answered::Never => {}
                Answered::NotDecided => {
                    let pointer = enquiry.rule_pointer(rule);
                    findings.push(
                        enquiry
                            .not_decided(pointer, "whether another rule makes this one redundant"),
                    );
                    break;
                }
            }
            findings.push(Finding {
                code: "rule-redundant",
                severity: Severity::Warning,
                pointer: enquiry.rule_pointer(rule),
                says: format!(
                    "The rule {} changes no grade: whenever it binds, {} does too.",
                    enquiry.rule_says(rule),
                    enquiry.rule_says(other)
                ),
                mend: "Take it out, or let it limit to another level.".into(),
                counter_example: None,
            });
            break;
        }
    }
    findings
}
