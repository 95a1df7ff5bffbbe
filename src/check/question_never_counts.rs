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
    ///
    /// It is worse when some rule binds in the one half and none as strict in the other;
    /// and that rule names something on which the question has a say, or it would bind in
    /// both.
    pub(super) fn differs(&mut self, pin: Pin) -> (Answered, Ix) {
        let dependents = self.space.dependents(pin.question, pin.leaves());
        let results = dependents.iter().copied().filter(|ix| self.space.is_result(*ix));
        let mut rules: Vec<(Ix, usize, usize)> = Vec::new();
        for of in results {
            for rule in self.at_or_below(of, 1) {
                let (mut swayed, mut size) = (false, 0);
                self.rule(rule).when.each_leaf(&mut |leaf| {
                    swayed |= leaf.items.iter().any(|item| dependents.contains(&item.ix));
                    size += leaf.items.len();
                });
                rules.extend(swayed.then_some((of, rule, size)));
            }
        }
        // Short rules are soonest looked at; most questions count in one of them.
        rules.sort_by_key(|(of, _, size)| (self.space.place[*of], *size));
        let mut answer = Answered::Never;
        for (of, rule, _) in rules {
            let avoid = self.at_or_below(of, self.rule(rule).at_most);
            let wanted = Wanted::OneOf(vec![rule]);
            match self.ask(Query { of, wanted, avoid, pin: Some(pin) }) {
                Answered::Found => return (Answered::Found, of),
                Answered::NotDecided => answer = Answered::NotDecided,
                Answered::Never => {}
            }
        }
        (answer, pin.question)
    }
}
