use super::can_raise::Easing;
use super::counter_example::counter_example;
use super::enquiry::Enquiry;
use super::search::{Answered, Pin};
use crate::grading::Answer;
use crate::instrument::{Finding, Kind, Severity};

/// A question for which "not applicable" can give a better grade than its best answer,
/// so that whoever answers is tempted to say so. Against a worse answer it always may:
/// what does not apply is not counted.
pub(super) async fn not_applicable_raises(enquiry: &mut Enquiry<'_, '_>) -> Vec<Finding> {
    let instrument = enquiry.instrument();
    let easing = Easing::new(enquiry.space);
    let mut findings = Vec::new();
    for (ix, criterion) in instrument.criteria.iter().enumerate() {
        let Kind::Question(question) = &criterion.kind else { continue };
        if !question.may_not_apply || !easing.can_raise(enquiry.space, ix) {
            continue;
        }
        let pin = Pin { question: ix, wanted: Answer::Level(0), avoided: Answer::NotApplicable };
        let pointer = format!("{}/mayNotApply", criterion.pointer);
        match enquiry.differs(pin).await {
            (Answered::Never, _) => {}
            (Answered::NotDecided, _) => findings.push(
                enquiry.not_decided(pointer, "whether “not applicable” can raise a grade here"),
            ),
            (Answered::Found, of) => {
                let witness = enquiry.search.witness();
                let (answered, raised) = witness.levels;
                findings.push(Finding {
                    code: "not-applicable-raises",
                    severity: Severity::Warning,
                    pointer,
                    says: format!(
                        "{} can be {} when {} does not apply, and {} when it is {}, all else being the same.",
                        enquiry.title(of),
                        instrument.label(of, raised),
                        enquiry.title(ix),
                        instrument.label(of, answered),
                        instrument.label(ix, 0),
                    ),
                    mend: "Let the question always apply, or let what the rules ask for change less with how many apply.".into(),
                    counter_example: Some(counter_example(instrument, &witness, ix)),
                });
            }
        }
    }
    findings
}
