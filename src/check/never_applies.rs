use super::enquiry::Enquiry;
use super::search::{Answered, Query};
use crate::instrument::{Finding, Severity};

/// A criterion whose guard no facts make true, so that nobody ever sees it.
pub(super) async fn never_applies(enquiry: &mut Enquiry<'_, '_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (ix, criterion) in enquiry.instrument().criteria.iter().enumerate() {
        if criterion.applies_when.is_none() {
            continue;
        }
        let pointer = format!("{}/appliesWhen", criterion.pointer);
        match enquiry.ask(Query { of: ix, ..Query::default() }).await {
            Answered::Found => {}
            Answered::NotDecided => {
                findings.push(enquiry.not_decided(pointer, "whether this can apply"));
            }
            Answered::Never => findings.push(Finding {
                code: "never-applies",
                severity: Severity::Warning,
                pointer,
                says: format!("No facts let {} apply.", enquiry.title(ix)),
                mend: "Correct the guard, or one above it, or take the whole out.".into(),
                counter_example: None,
            }),
        }
    }
    findings
}
