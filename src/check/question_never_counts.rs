use super::enquiry::Enquiry;
use super::search::{Answered, Pin, Query, Wanted};
use crate::grading::Answer;
use crate::instrument::{Finding, Ix, Kind, Question, Severity};

/// A question that no answers let change a verdict or section grade: from one level to
/// another, be it by its level or by "not applicable".
pub(super) async fn question_never_counts(enquiry: &mut Enquiry<'_, '_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (ix, criterion) in enquiry.instrument().criteria.iter().enumerate() {
        let Kind::Question(question) = &criterion.kind else { continue };
        let pointer = criterion.pointer.clone();
        match counts(enquiry, ix, question).await {
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

async fn counts(enquiry: &mut Enquiry<'_, '_>, question: Ix, asked: &Question) -> Answered {
    let best = Answer::Level(0);
    let worst = Answer::Level(enquiry.instrument().scales[asked.scale].worst());
    let mut ways = vec![(worst, best)];
    if asked.may_not_apply {
        ways.extend([(best, Answer::NotApplicable), (Answer::NotApplicable, best)]);
    }
    let mut answer = Answered::Never;
    for (wanted, avoided) in ways {
        match enquiry.differs(Pin { question, wanted, avoided }).await.0 {
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
    pub(super) async fn differs(&mut self, pin: Pin) -> (Answered, Ix) {
        let space = self.space;
        let dependents = space.dependents(pin.question, pin.leaves());
        let named = dependents.iter().flat_map(|ix| space.named_in[*ix].iter().copied());
        let mut rules: Vec<usize> = named
            .filter(|rule| space.is_result(space.owner[*rule]) && self.rule(*rule).at_most > 0)
            .collect();
        // Short rules are soonest looked at; most questions count in one of them.
        rules.sort_unstable_by_key(|rule| {
            (space.instrument.place[space.owner[*rule]], space.size[*rule], *rule)
        });
        rules.dedup();
        let mut answer = Answered::Never;
        for rule in rules {
            if self.is_spent() {
                return (Answered::NotDecided, pin.question);
            }
            let of = space.owner[rule];
            let avoid = self.at_or_below(of, self.rule(rule).at_most);
            let wanted = Wanted::OneOf(vec![rule]);
            match self.ask(Query { of, wanted, avoid, pin: Some(pin) }).await {
                Answered::Found => return (Answered::Found, of),
                Answered::NotDecided => answer = Answered::NotDecided,
                Answered::Never => {}
            }
        }
        (answer, pin.question)
    }
}
