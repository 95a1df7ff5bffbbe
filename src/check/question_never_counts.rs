use super::enquiry::Enquiry;
use super::search::{Answered, Pin, Query, Wanted};
use crate::grading::Answer;
use crate::instrument::{Finding, Ix, Kind, Question, Severity};

/// A question that no answers let change a verdict or section grade: from one level to
/// another, be it by its level or by "not applicable".
pub(super) fn question_never_counts(enquiry: &mut Enquiry<'_, '_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (ix, criterion) in enquiry.instrument().criteria.iter().enumerate() {
        let Kind::Question(question) = &criterion.kind else { continue };
        let pointer = criterion.pointer.clone();
        match counts(enquiry, ix, question) {
            Answered::Found => {}
            Answered::NotDecided => {
                findings.push(enquiry.not_decided(pointer, "whether this question ever counts"));
            }
            Answered::Never => findings.push(Finding {
                code: "question-never-counts",
                severity: Severity::Warning,
                pointer,
                says: format!("No answer to {} ever changes a grade.", enquiry.title(ix)),
                mend: "Name it in a rule that can limit, or ask it no more.".into(),
                counter_example: None,
            }),
        }
    }
    findings
}

fn counts(enquiry: &mut Enquiry<'_, '_>, question: Ix, asked: &Question) -> Answered {
    let best = Answer::Level(0);
    let worst = Answer::Level(enquiry.instrument().scales[asked.scale].worst());
    let mut ways = vec![(worst, best)];
    if asked.may_not_apply {
        ways.extend([(best, Answer::NotApplicable), (Answer::NotApplicable, best)]);
    }
    let mut answer = Answered::Never;
    for (wanted, avoided) in ways {
        match enquiry.differs(Pin { question, wanted, avoided }).0 {
            Answered::Found => return Answered::Found,
            Answered::NotDecided => answer = Answered::NotDecided,
            Answered::Never => {}
        }
    }
    answer
}

impl Enquiry<'_, '_> {
    /// Whether some verdict or section is worse with the one answer than with the other,
    /// all else the same; and which, when it is so.
    pub(super) fn differs(&mut self, pin: Pin) -> (Answered, Ix) {
        let dependents = self.space.dependents(pin.question, pin.leaves());
        let results: Vec<Ix> =
            dependents.iter().copied().filter(|ix| self.space.is_result(*ix)).collect();
        let mut answer = Answered::Never;
        for of in results {
            let mut ranks: Vec<_> =
                self.instrument().rules_of(of).iter().map(|rule| rule.at_most).collect();
            ranks.retain(|rank| *rank > 0);
            ranks.sort_unstable();
            ranks.dedup();
            for rank in ranks {
                let avoid = self.at_or_below(of, rank);
                // A rule on which the question has no say binds in both halves.
                let wanted = avoid.iter().copied().filter(|rule| {
                    let mut named = false;
                    let when = &self.rule(*rule).when;
                    when.each_leaf(&mut |leaf| {
                        named |= leaf.items.iter().any(|item| dependents.contains(&item.ix));
                    });
                    named
                });
                let wanted = Wanted::OneOf(wanted.collect());
                match self.ask(Query { of, wanted, avoid, pin: Some(pin) }) {
                    Answered::Found => return (Answered::Found, of),
                    Answered::NotDecided => answer = Answered::NotDecided,
                    Answered::Never => {}
                }
            }
        }
        (answer, pin.question)
    }
}
