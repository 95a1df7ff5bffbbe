use super::enquiry::Enquiry;
use super::search::{Answered, Query, Wanted};
use crate::instrument::{Finding, Severity};

/// A rule that can never be the one that limits: its condition cannot be met, or a
/// stricter rule binds whenever it does.
pub(super) async fn rule_never_limits(enquiry: &mut Enquiry<'_, '_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in 0..enquiry.instrument().rules.len() {
        match enquiry.fate(rule).await.limits {
            Answered::Found => {}
            Answered::NotDecided => {
                let pointer = enquiry.rule_pointer(rule);
                findings.push(enquiry.not_decided(pointer, "whether this rule can limit"));
            }
            Answered::Never => {
                let (why, mend) = why(enquiry, rule).await;
                findings.push(Finding {
                    code: "rule-never-limits",
                    severity: Severity::Error,
                    pointer: enquiry.rule_pointer(rule),
                    says: format!("The rule {} can never limit: {why}.", enquiry.rule_says(rule)),
                    mend: mend.into(),
                    counter_example: None,
                });
            }
        }
    }
    findings
}

async fn why(enquiry: &mut Enquiry<'_, '_>, rule: usize) -> (String, &'static str) {
    let of = enquiry.space.owner[rule];
    let at_most = enquiry.rule(rule).at_most;
    if at_most == 0 {
        let best = enquiry.instrument().label(of, 0);
        return (
            format!("{best} is the best level there is"),
            "Give it a worse level, or take it out.",
        );
    }
    if enquiry.ask(Query { of, ..Query::default() }).await == Answered::Never {
        let mend = "Correct the guard of what it limits, or take the rule out.";
        return (format!("{} can never apply", enquiry.title(of)), mend);
    }
    let facts = Query { of, wanted: Wanted::Facts(rule), ..Query::default() };
    if enquiry.ask(facts).await == Answered::Never {
        let mend = "Correct its “where”, or take the rule out.";
        return ("no facts make its “where” true".into(), mend);
    }
    let alone = Query { of, wanted: Wanted::OneOf(vec![rule]), ..Query::default() };
    let alone = enquiry.ask(alone).await;
    if alone == Answered::Never {
        let mend = "Correct its condition, or take the rule out.";
        return ("no answers meet its condition".into(), mend);
    }
    let mend = "Take it out, or narrow the stricter rule.";
    // Only what may bind where this one was seen to bind can bind wherever it does.
    let mut stricter = enquiry.at_or_below(of, at_most + 1);
    stricter.retain(|stricter| enquiry.search.may_bind(*stricter));
    for stricter in stricter {
        if enquiry.implies(rule, stricter).await == Answered::Never {
            let says = enquiry.rule_says(stricter);
            return (format!("whenever it binds, the stricter rule {says} does too"), mend);
        }
    }
    ("whenever it binds, some stricter rule does too".into(), mend)
}
