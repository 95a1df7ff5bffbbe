use super::super::case::{Case, CaseAnswer};
use super::super::file::{AnswerFile, CaseFile};
use super::super::model::{AUDIT_DATE, Criterion, Ix, Kind};
use super::Resolver;
use crate::json::step;

impl Resolver {
    pub(super) fn cases(
        &mut self,
        cases: &[CaseFile],
        criteria: &[Option<Criterion>],
    ) -> Vec<Option<Case>> {
        cases
            .iter()
            .enumerate()
            .map(|(i, case)| self.case(case, criteria, &step("/cases", i)))
            .collect()
    }

    fn case(&mut self, file: &CaseFile, criteria: &[Option<Criterion>], at: &str) -> Option<Case> {
        self.not_blank(&file.name, &step(at, "name"));
        let before = self.findings.len();
        let audit_date = self.date(&file.audit_date, &step(at, "auditDate"));
        let mut case = Case {
            name: file.name.clone(),
            audit_date: audit_date?,
            facts: Vec::new(),
            answers: Vec::new(),
            expect: Vec::new(),
            limited_by: Vec::new(),
        };
        for (id, raw) in &file.facts {
            let here = step(&step(at, "facts"), id);
            let Some(fact) = self.fact(id, &here) else {
                continue;
            };
            if fact == AUDIT_DATE {
                let says = "Expected the audit date as “auditDate”; found it as a fact.".to_owned();
                self.fault("misplaced-key", &here, says, "Take it out.");
                continue;
            }
            match self.facts[fact].kind.read(raw) {
                Ok(value) => case.facts.push((fact, value)),
                Err(_) if self.is_full() => {}
                Err(expected) => {
                    let says =
                        format!("Expected {expected}; found {}.", crate::json::canonical(raw));
                    self.fault("wrong-value", &here, says, "Write a value that the fact can have.");
                }
            }
        }
        for (id, answer) in &file.answers {
            let here = step(&step(at, "answers"), id);
            if let Some(answer) = self.case_answer(id, answer, criteria, &here) {
                case.answers.push(answer);
            }
        }
        for (id, level) in &file.expect {
            let here = step(&step(at, "expect"), id);
            let Some(ix) = self.criterion(id, &here) else {
                continue;
            };
            let rank = self.scale_by_ix[ix].and_then(|scale| self.rank(scale, level, &here));
            case.expect.extend(rank.map(|rank| (ix, rank)));
        }
        for (id, rules) in &file.limited_by {
            let here = step(&step(at, "limitedBy"), id);
            let Some(ix) = self.criterion(id, &here) else {
                continue;
            };
            let known = self.case_rules(ix, rules, criteria, &here);
            case.limited_by.push((ix, known));
        }
        (self.findings.len() == before).then_some(case)
    }

    fn case_answer(
        &mut self,
        id: &str,
        answer: &AnswerFile,
        criteria: &[Option<Criterion>],
        at: &str,
    ) -> Option<(Ix, CaseAnswer)> {
        let ix = self.criterion(id, at)?;
        let Kind::Question(question) = &criteria[ix].as_ref()?.kind else {
            let says = format!("Expected the id of a question; found “{id}”, which is computed.");
            self.fault(
                "not-a-question",
                at,
                says,
                "Give the facts or answers from which it follows.",
            );
            return None;
        };
        match answer {
            AnswerFile::Level(level) => {
                self.rank(question.scale, level, at).map(|rank| (ix, CaseAnswer::Level(rank)))
            }
            AnswerFile::NotApplicable(why) if question.may_not_apply => {
                self.not_blank(&why.not_applicable, &step(at, "notApplicable"));
                Some((ix, CaseAnswer::NotApplicable(why.not_applicable.clone())))
            }
            AnswerFile::NotApplicable(_) => {
                let says = format!(
                    "Expected a level; found “not applicable”, which “{id}” does not allow."
                );
                self.fault("must-apply", at, says, "Answer it, or let the question allow it.");
                None
            }
        }
    }

    fn case_rules(
        &mut self,
        ix: Ix,
        ids: &[String],
        criteria: &[Option<Criterion>],
        at: &str,
    ) -> Vec<usize> {
        let range = criteria[ix].as_ref().and_then(|c| c.kind.grading()).map(|g| g.rules.clone());
        let mut known = Vec::new();
        for (i, id) in ids.iter().enumerate() {
            let rule = range.clone().and_then(|mut range| range.find(|r| self.rules[*r].id == *id));
            match rule {
                Some(rule) => known.push(rule),
                None => self.unknown("rule of this criterion", id, &step(at, i)),
            }
        }
        known
    }
}
