//! The check against brute force: on small random instruments every set of facts and
//! answers is graded, and what the check finds is what comes of it.

use std::collections::BTreeSet;

use plumbline::check::check;
use plumbline::grading::{Answer, Applies, Grades, Inputs, Truth, evaluate};
use plumbline::instrument::{
    CounterExample, Criterion, Instrument, Ix, Kind, RawFact, ShownAnswer, from_tree,
};
use plumbline::json::Value;

use crate::random::{Dice, STATUS, instrument};

const INSTRUMENTS: u64 = 1_400;
const MOST: usize = 2_000;

#[test]
fn findings_are_what_brute_force_finds() {
    let mut found = std::collections::BTreeMap::new();
    let mut looked_at = 0;
    for seed in 0..INSTRUMENTS {
        let mut dice = Dice(seed);
        let mut tree = instrument(&mut dice);
        if seed % 2 == 1 {
            name_fewer(&mut tree, &mut dice);
        }
        let tool = from_tree(&tree).expect("sound");
        let all = Everything::of(&tool);
        let measures = |c: &Criterion| matches!(c.kind, Kind::Measure(_));
        if all.size() > MOST || tool.criteria.iter().any(measures) {
            continue; // dates cannot all be tried
        }
        looked_at += 1;
        let findings = check(&tool);
        let mut seen = BTreeSet::new();
        for finding in &findings {
            if ["no-descriptor", "no-source", "no-standard"].contains(&finding.code) {
                continue;
            }
            *found.entry(finding.code).or_insert(0) += 1;
            seen.insert((finding.code, finding.pointer.clone()));
            if let Some(example) = &finding.counter_example {
                is_true(&tool, example, &finding.pointer);
            }
        }
        let expected = all.graded().expected();
        assert_eq!(seen, expected, "seed {seed}");
    }
    assert!(looked_at > 200, "only {looked_at} instruments were small enough");
    for code in [
        "rule-never-limits",
        "rule-redundant",
        "level-unreachable",
        "question-never-counts",
        "not-applicable-raises",
        "never-applies",
    ] {
        let times = found.get(code).copied().unwrap_or(0);
        assert!(times >= 10, "{code} was found {times} times: too few to mean anything");
    }
}

/// Lets some tests name fewer, so that questions of one group are not all alike.
fn name_fewer(tree: &mut Value, dice: &mut Dice) {
    match tree {
        Value::Object(entries) => {
            for (key, value) in entries {
                match value {
                    Value::Array(named) if ["count", "share", "points"].contains(&key.as_str()) => {
                        if named.len() > 1 && dice.chance(40) {
                            named.remove(dice.below(named.len()));
                        }
                    }
                    value => name_fewer(value, dice),
                }
            }
        }
        Value::Array(values) => values.iter_mut().for_each(|value| name_fewer(value, dice)),
        _ => {}
    }
}

/// Leaving out the question in this example gives some result a better grade than its
/// best answer does.
fn is_true(tool: &Instrument, example: &CounterExample, pointer: &str) {
    let asked = |ix: &Ix| pointer == format!("{}/mayNotApply", tool.criteria[*ix].pointer);
    let ix = (0..tool.criteria.len()).find(asked).expect("a question");
    let mut inputs =
        Inputs::new(tool, plumbline::calendar::parse_iso("2026-06-01").expect("a date"));
    for (fact, value) in &example.facts {
        inputs.set_fact(tool, fact, value).expect("a fact");
    }
    for other in (0..tool.criteria.len()).filter(|ix| is_question(tool, *ix)) {
        inputs.answer(other, Some(Answer::Level(0)));
    }
    for (id, answer) in &example.answers {
        match answer {
            ShownAnswer::Level(level) => inputs.set_level(tool, id, level).expect("a level"),
            ShownAnswer::NotApplicable { .. } => {
                inputs.set_not_applicable(tool, id).expect("may not apply");
            }
        }
    }
    assert_eq!(inputs.answered(ix), Some(Answer::NotApplicable));
    let left_out = evaluate(tool, &inputs);
    inputs.answer(ix, Some(Answer::Level(0)));
    let answered = evaluate(tool, &inputs);
    let better = |of: &Ix| {
        let (left, best) = (left_out.of[*of].settled(), answered.of[*of].settled());
        left.is_some_and(|left| best.is_some_and(|best| left < best))
    };
    assert!(results(tool).iter().any(better), "{}", example.says);
}

fn is_question(tool: &Instrument, ix: Ix) -> bool {
    matches!(tool.criteria[ix].kind, Kind::Question(_))
}

/// Verdicts, and graded groups that stand in no graded group.
fn results(tool: &Instrument) -> Vec<Ix> {
    let graded = |ix: Ix| tool.criteria[ix].kind.grading().is_some();
    let outermost = |ix: &Ix| {
        let mut above = tool.criteria[*ix].parent;
        while let Some(at) = above {
            if graded(at) {
                return false;
            }
            above = tool.criteria[at].parent;
        }
        graded(*ix)
    };
    (0..tool.criteria.len()).filter(outermost).collect()
}

/// Every set of facts and answers of an instrument, numbered.
struct Everything<'i> {
    tool: &'i Instrument,
    /// Each question with its number of answers; after the levels, "not applicable".
    questions: Vec<(Ix, usize)>,
    grades: Vec<Grades>,
}

impl<'i> Everything<'i> {
    fn of(tool: &'i Instrument) -> Self {
        let questions = (0..tool.criteria.len()).filter_map(|ix| match &tool.criteria[ix].kind {
            Kind::Question(question) => Some((ix, 3 + usize::from(question.may_not_apply))),
            _ => None,
        });
        Self { tool, questions: questions.collect(), grades: Vec::new() }
    }

    fn size(&self) -> usize {
        6 * self.questions.iter().map(|(_, answers)| answers).product::<usize>()
    }

    fn graded(mut self) -> Self {
        self.grades = (0..self.size()).map(|n| evaluate(self.tool, &self.inputs(n))).collect();
        self
    }

    fn inputs(&self, mut n: usize) -> Inputs {
        let date = plumbline::calendar::parse_iso("2026-06-01").expect("a date");
        let mut inputs = Inputs::new(self.tool, date);
        for (ix, answers) in &self.questions {
            inputs.answer(*ix, Some(answer(n % answers)));
            n /= answers;
        }
        let status = RawFact::Text(STATUS[n % 3].into());
        inputs.set_fact(self.tool, "status", &status).expect("sound");
        inputs.set_fact(self.tool, "home", &RawFact::YesNo(n / 3 == 0)).expect("sound");
        inputs
    }

    /// The findings that there must be, by code and place.
    fn expected(&self) -> BTreeSet<(&'static str, String)> {
        let mut expected = BTreeSet::new();
        for (ix, criterion) in self.tool.criteria.iter().enumerate() {
            let at = &criterion.pointer;
            let applies = self.grades.iter().filter(|g| g.of[ix].applies == Applies::Yes);
            if criterion.applies_when.is_some() && !self.can_apply(ix) {
                expected.insert(("never-applies", format!("{at}/appliesWhen")));
            }
            let Some(grading) = criterion.kind.grading() else { continue };
            let reached: BTreeSet<_> = applies.filter_map(|g| g.of[ix].settled()).collect();
            if self.can_apply(ix) && (0..4).any(|rank| !reached.contains(&rank)) {
                expected.insert(("level-unreachable", at.clone()));
            }
            for rule in grading.rules.clone() {
                let at = format!("{at}/rules/{}", rule - grading.rules.start);
                let at_most = self.tool.rules[rule].at_most;
                let limits = |g: &Grades| {
                    binds(g, rule) && g.of[ix].settled() == Some(at_most) && at_most > 0
                };
                if !self.grades.iter().any(limits) {
                    expected.insert(("rule-never-limits", at));
                    continue;
                }
                let redundant = |other: usize| {
                    other != rule
                        && self.tool.rules[other].at_most == at_most
                        && self.implies(rule, other)
                        && (other < rule || !self.implies(other, rule))
                };
                if grading.rules.clone().any(redundant) {
                    expected.insert(("rule-redundant", at));
                }
            }
        }
        self.questions_expected(&mut expected);
        expected
    }

    /// Whether facts, and answers below it, let a criterion apply.
    fn can_apply(&self, ix: Ix) -> bool {
        self.grades.iter().any(|grades| grades.of[ix].applies == Applies::Yes)
    }

    fn implies(&self, rule: usize, other: usize) -> bool {
        self.grades.iter().all(|grades| !binds(grades, rule) || binds(grades, other))
    }

    fn questions_expected(&self, expected: &mut BTreeSet<(&'static str, String)>) {
        let results = results(self.tool);
        let mut step = 1;
        for (ix, answers) in &self.questions {
            let at = &self.tool.criteria[*ix].pointer;
            let (mut counts, mut raises) = (false, false);
            for n in (0..self.grades.len()).filter(|n| (n / step) % answers == 0) {
                for other in 1..*answers {
                    for of in &results {
                        let best = self.grades[n].of[*of].settled();
                        let then = self.grades[n + other * step].of[*of].settled();
                        let (Some(best), Some(then)) = (best, then) else { continue };
                        counts |= best != then;
                        raises |= answer(other) == Answer::NotApplicable && then < best;
                    }
                }
            }
            if !counts {
                expected.insert(("question-never-counts", at.clone()));
            }
            if raises {
                expected.insert(("not-applicable-raises", format!("{at}/mayNotApply")));
            }
            step *= answers;
        }
    }
}

fn answer(n: usize) -> Answer {
    match u8::try_from(n).expect("small") {
        3 => Answer::NotApplicable,
        rank => Answer::Level(rank),
    }
}

fn binds(grades: &Grades, rule: usize) -> bool {
    grades.rules[rule] == Truth::True
}
