//! Explanations as the command line writes them: data first, sentences beside it.

use serde::Serialize;

use super::late::Late;
use crate::grading::{
    Applies, Grades, Held, Inputs, Measured, Outlook, Reached, Reason, Takes, Truth, Window,
    explain, lift, lift_in_words, measured, reason_in_words, risk, risk_in_words, window_in_words,
};
use crate::instrument::{Instrument, Ix, Kind, sentence};

/// Why a graded criterion has its grade, and what would change it.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Explained {
    rules: Vec<ExplainedRule>,
    lift: Vec<ExplainedOutlook>,
    risk: Vec<ExplainedOutlook>,
}

/// Explains a criterion; `None` where no rule grades it or it does not apply.
pub(super) fn explained(
    instrument: &Instrument,
    inputs: &Inputs,
    grades: &Grades,
    ix: Ix,
) -> Option<Explained> {
    let graded = instrument.criteria[ix].kind.grading().is_some();
    if !graded || grades.of[ix].applies == Applies::No {
        return None;
    }
    let words = Words { instrument, ix };
    let lift = lift(instrument, inputs, grades, ix).into_iter();
    let risk = risk(instrument, inputs, grades, ix).into_iter();
    let explanation = explain(instrument, inputs, grades, ix);
    Some(Explained {
        rules: explanation.reasons.iter().map(|reason| words.rule(reason)).collect(),
        lift: lift
            .map(|outlook| words.outlook(&outlook, lift_in_words(instrument, ix, &outlook)))
            .collect(),
        risk: risk
            .map(|outlook| words.outlook(&outlook, risk_in_words(instrument, ix, &outlook)))
            .collect(),
    })
}

/// A time that a measure was late: the data, and a sentence.
#[derive(Debug, Clone, Serialize)]
pub(super) struct ToldLate {
    #[serde(flatten)]
    late: Late,
    sentence: String,
}

/// Each time that a measure was late; `None` for anything else, or where it does not
/// apply or is not known.
pub(super) fn told_late(
    instrument: &Instrument,
    inputs: &Inputs,
    grades: &Grades,
    ix: Ix,
) -> Option<Vec<ToldLate>> {
    let Kind::Measure(measure) = &instrument.criteria[ix].kind else { return None };
    let Measured::Number { breaches, .. } = measured(measure, inputs) else { return None };
    let told = |window: &Window| ToldLate {
        late: Late::of(instrument, inputs, ix, window),
        sentence: window_in_words(inputs, window),
    };
    (grades.of[ix].applies != Applies::No).then(|| breaches.iter().map(told).collect())
}

#[derive(Debug, Clone, Serialize)]
struct ExplainedRule {
    rule: String,
    status: &'static str,
    limiting: bool,
    sentence: String,
    /// Why it binds, in a sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    holds: Vec<ExplainedTest>,
    /// Ids of the facts that decide its `where`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    facts: Vec<String>,
}

/// A test that holds: who speaks for it, what was found, what it is held against.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
struct ExplainedTest {
    satisfied_by: Vec<String>,
    #[serde(flatten)]
    reached: Numbers,
}

#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
#[serde(rename_all_fields = "camelCase")]
enum Numbers {
    Count { count: usize, at_least: usize },
    Fewer { count: usize, fewer_than: usize },
    Share { count: usize, of: usize, at_least_percent: f64 },
    Points { points: f64, of: f64, below_percent: f64 },
}

#[derive(Debug, Clone, Serialize)]
struct ExplainedOutlook {
    level: String,
    sentence: String,
    /// Ids of a smallest set of answers and measures.
    #[serde(skip_serializing_if = "Option::is_none")]
    changes: Option<Vec<String>>,
    /// Where there is no such set: ids of the rules in the way.
    #[serde(skip_serializing_if = "Option::is_none")]
    rules: Option<Vec<String>>,
}

struct Words<'w> {
    instrument: &'w Instrument,
    ix: Ix,
}

impl Words<'_> {
    fn rule(&self, reason: &Reason) -> ExplainedRule {
        let rule = &self.instrument.rules[reason.rule];
        let fact = |fact: &usize| self.instrument.facts[*fact].id.clone();
        ExplainedRule {
            rule: rule.id.clone(),
            status: match reason.status {
                Truth::True => "binds",
                Truth::Unknown => "may-bind",
                Truth::False => "does-not-bind",
            },
            limiting: reason.limiting,
            sentence: sentence::rule(self.instrument, self.ix, rule),
            since: reason_in_words(self.instrument, self.ix, reason),
            holds: reason.holds.iter().map(|held| self.test(held)).collect(),
            facts: reason.facts.iter().map(fact).collect(),
        }
    }

    fn test(&self, held: &Held) -> ExplainedTest {
        let reached = match held.reached {
            Reached::Count { found, needed } => Numbers::Count { count: found, at_least: needed },
            Reached::Fewer { found, than } => Numbers::Fewer { count: found, fewer_than: than },
            Reached::Share { found, of, percent } => {
                Numbers::Share { count: found, of, at_least_percent: percent }
            }
            Reached::Points { earned, of, percent } => {
                Numbers::Points { points: earned, of, below_percent: percent }
            }
        };
        ExplainedTest { satisfied_by: self.criteria(&held.by), reached }
    }

    fn outlook(&self, outlook: &Outlook, sentence: String) -> ExplainedOutlook {
        let scale = self.instrument.scale_of(self.ix).expect("what is graded has a scale");
        let (changes, rules) = match &outlook.takes {
            Takes::Changes(answers) => (Some(self.criteria(answers)), None),
            Takes::More(rules) | Takes::Nothing(rules) | Takes::Unknown(rules) => {
                let id = |rule: &usize| self.instrument.rules[*rule].id.clone();
                (None, Some(rules.iter().map(id).collect()))
            }
        };
        let level = scale.levels[usize::from(outlook.level)].id.clone();
        ExplainedOutlook { level, sentence, changes, rules }
    }

    fn criteria(&self, some: &[Ix]) -> Vec<String> {
        some.iter().map(|ix| self.instrument.criteria[*ix].id.clone()).collect()
    }
}
