use super::super::file::{CheckFile, NodeFile, RuleFile};
use super::super::model::{Check, Grading, Ix, Rule};
use super::Resolver;
use super::conditions::Place;
use crate::json::step;

impl Resolver {
    pub(super) fn grading(
        &mut self,
        file: &NodeFile,
        scale: Option<usize>,
        place: Place<'_>,
        at: &str,
    ) -> Option<Grading> {
        let here = step(at, "rules");
        let rules = file.rules.as_deref().unwrap_or(&[]);
        if rules.is_empty() {
            let says = "Expected at least one rule; found none, so the grade could never change."
                .to_owned();
            self.fault(
                "no-rules",
                &here,
                says,
                "Add rules; a group that is only a heading says “graded”: false.",
            );
        }
        let resolved: Vec<_> = rules
            .iter()
            .enumerate()
            .map(|(i, rule)| self.rule(rule, scale, place, &step(&here, i)))
            .collect();
        let start = self.rules.len();
        self.rules.extend(resolved.into_iter().collect::<Option<Vec<_>>>()?);
        Some(Grading { scale: scale?, rules: start..self.rules.len() })
    }

    fn rule(
        &mut self,
        file: &RuleFile,
        scale: Option<usize>,
        place: Place<'_>,
        at: &str,
    ) -> Option<Rule> {
        self.rule_id(&file.id, at);
        let at_most = self.rank(scale?, &file.at_most, &step(at, "atMost"));
        let when = self.condition(&file.when, place, &step(at, "when"));
        let where_ = match &file.r#where {
            Some(guard) => self.guard(guard, &step(at, "where")).map(Some),
            None => Some(None),
        };
        let source = self.source(file.source.as_ref(), at);
        Some(Rule {
            id: file.id.clone(),
            at_most: at_most?,
            when: when?,
            where_: where_?,
            because: file.because.clone(),
            absolute: file.absolute,
            source,
        })
    }

    pub(super) fn checks(
        &mut self,
        file: &NodeFile,
        place: Place<'_>,
        at: &str,
    ) -> Option<Vec<Check>> {
        let here = step(at, "checks");
        let place = Place { check: true, ..place };
        let checks: Vec<_> = file
            .checks
            .iter()
            .flatten()
            .enumerate()
            .map(|(i, check)| self.check(check, place, &step(&here, i)))
            .collect();
        checks.into_iter().collect()
    }

    fn check(&mut self, file: &CheckFile, place: Place<'_>, at: &str) -> Option<Check> {
        self.rule_id(&file.id, at);
        self.not_blank(&file.ask, &step(at, "ask"));
        let when = self.condition(&file.r#if, place, &step(at, "if"))?;
        Some(Check { id: file.id.clone(), when, ask: file.ask.clone() })
    }

    pub(super) fn rule_id(&mut self, id: &str, at: &str) {
        self.id(id, &step(at, "id"));
        let next = self.rule_ids.len();
        if self.rule_ids.insert(id.to_owned(), next).is_some() {
            self.twice("rule or check", id, at);
        }
    }
}

/// Every criterion that some rules name, each once.
pub(super) fn named_by(rules: &[Rule]) -> Vec<Ix> {
    let mut named = Vec::new();
    for rule in rules {
        rule.when.each_leaf(&mut |leaf| named.extend(leaf.items.iter().map(|item| item.ix)));
    }
    named.sort_unstable();
    named.dedup();
    named
}
