use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::content::{Audit, Track};
use super::event::{Change, Event};
use crate::calendar::Moment;
use crate::grading::{Applies, Grades, evaluate, explain};
use crate::instrument::{Instrument, Ix, Kind};

/// Somebody who had no part in an audit grades it again, blind to its answers and grades.
/// It stands beside the audit and changes nothing in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Moderation {
    /// The digest of the signed-off file that was opened: the way back to it.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^[0-9a-f]{64}$")))]
    pub of: String,
    /// The ids of the questions that the moderator answers; left out where that is all. To
    /// the others the audit's own answers count.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub questions: Option<BTreeSet<String>>,
    /// When it was begun.
    pub at: Moment,
    /// What came of it, once that is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conclusion: Option<Conclusion>,
}

/// What came of moderating.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Conclusion {
    /// Whether the audit's grades hold.
    pub outcome: Outcome,
    /// Why the two differ; at least one where the outcome is changed.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub reasons: BTreeSet<ReasonCode>,
    /// The same in the moderator's words; may be blank.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
}

/// Whether an audit's grades hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// They do.
    Upheld,
    /// They ought to be others.
    Changed,
}

/// Why moderator and audit differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ReasonCode {
    /// The evidence does not show what was answered.
    EvidenceDoesNotShow,
    /// There is evidence on file that was not taken into account.
    EvidenceMissed,
    /// The words that describe a level were read otherwise.
    DescriptorRead,
    /// A fact is wrong.
    FactWrong,
    /// A question was said not to apply, and does, or the other way round.
    Applicability,
    /// Something else, which is said in words.
    Other,
}

impl Outcome {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::Upheld, Self::Changed];

    /// As it is stored.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Upheld => "upheld",
            Self::Changed => "changed",
        }
    }
}

impl ReasonCode {
    /// As it is stored.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::EvidenceDoesNotShow => "evidence-does-not-show",
            Self::EvidenceMissed => "evidence-missed",
            Self::DescriptorRead => "descriptor-read",
            Self::FactWrong => "fact-wrong",
            Self::Applicability => "applicability",
            Self::Other => "other",
        }
    }

    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::EvidenceDoesNotShow,
        Self::EvidenceMissed,
        Self::DescriptorRead,
        Self::FactWrong,
        Self::Applicability,
        Self::Other,
    ];
}

/// One grade as the audit has it and as the moderator has it. Both settled or not at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moderated {
    /// Whose grade.
    pub of: Ix,
    /// By how many levels the moderator's is better; less than 0 if it is worse.
    pub better: i16,
}

impl Conclusion {
    /// Whether it can stand: what is changed says why, and what is something else says what.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        let other = self.reasons.contains(&ReasonCode::Other);
        (self.outcome == Outcome::Upheld || !self.reasons.is_empty())
            && (!other || !self.words.trim().is_empty())
    }
}

/// By how much the moderator's grades are better or worse than the audit's own, as both are
/// calculated, for each criterion that rules grade and of which both are settled.
#[must_use]
pub fn moderated(audit: &Audit, instrument: &Instrument) -> Vec<Moderated> {
    let of = |track| evaluate(instrument, &audit.inputs(instrument, track).0.calculated());
    let (own, again) = (of(audit.own_track()), of(Track::Moderator));
    let graded = |ix: &Ix| instrument.criteria[*ix].kind.grading().is_some();
    let settled = |grades: &Grades, ix: Ix| {
        let grade = grades.of[ix];
        grade.settled().filter(|_| grade.applies != Applies::No).map(i16::from)
    };
    let both = (0..instrument.criteria.len()).filter(graded);
    // A greater rank is a worse level.
    let both = both
        .filter_map(|of| Some(Moderated { of, better: settled(&own, of)? - settled(&again, of)? }));
    both.collect()
}

/// The questions on which the audit's own grades hang as they are: whatever satisfied the
/// condition of a rule that holds a grade where it is.
#[must_use]
pub fn limiting_questions(audit: &Audit, instrument: &Instrument) -> BTreeSet<String> {
    let inputs = audit.inputs(instrument, audit.own_track()).0.calculated();
    let grades = evaluate(instrument, &inputs);
    let reasons = (0..instrument.criteria.len())
        .filter(|ix| instrument.criteria[*ix].kind.grading().is_some())
        .flat_map(|ix| explain(instrument, &inputs, &grades, ix).reasons);
    let limiting = reasons.filter(|reason| reason.limiting);
    let by = limiting.flat_map(|reason| reason.satisfied_by());
    let asked = |ix: &Ix| matches!(instrument.criteria[*ix].kind, Kind::Question(_));
    by.filter(asked).map(|ix| instrument.criteria[ix].id.clone()).collect()
}

/// Whether a question is asked of whoever speaks on a track.
#[must_use]
pub fn is_asked(audit: &Audit, track: Track, question: &str) -> bool {
    track != Track::Moderator || audit.is_moderated(question)
}

impl Audit {
    /// Whether the moderator answers a question: those of a part of an audit answer that
    /// part, and of the rest the audit's own answers count.
    #[must_use]
    pub fn is_moderated(&self, question: &str) -> bool {
        let questions = self.moderation.as_ref().and_then(|one| one.questions.as_ref());
        questions.is_none_or(|questions| questions.contains(question))
    }

    /// Takes what is about moderating.
    pub(super) fn moderate(&mut self, event: &Event) {
        match (&event.change, &mut self.moderation) {
            (Change::Moderate { of, questions }, None) => {
                let (of, questions) = (of.clone(), questions.clone());
                self.moderation =
                    Some(Moderation { of, questions, at: event.at, conclusion: None });
            }
            (Change::Conclude { conclusion }, Some(moderation)) => {
                moderation.conclusion.clone_from(conclusion)
            }
            _ => {}
        }
    }
}
