//! What two people answered, side by side.

use super::open::Open;
use super::words::grade_in_words;
use crate::audit::{Answer, Change, Comparison, Moderated, Track, compare, moderated};
use crate::exchange::is_as_sealed;
use crate::grading::{Grades, evaluate};
use crate::instrument::{Ix, Kind, Rule, sentence};

/// Every grade as each of them has it, for one criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sides {
    /// Which criterion.
    pub of: Ix,
    /// Its grade in words on each track that was asked for, in that order.
    pub grades: Vec<String>,
    /// Whether not all of them are the same.
    pub differ: bool,
}

/// A question to which the moderator gave another answer than the audit has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// Which question.
    pub of: Ix,
    /// The audit's own answer.
    pub own: Option<Answer>,
    /// The moderator's.
    pub again: Option<Answer>,
}

impl Open {
    /// Whether what a track says is what its person sealed; `None` until it is revealed.
    #[must_use]
    pub fn is_as_sealed(&self, track: Track) -> Option<bool> {
        is_as_sealed(self.audit(), track)
    }

    /// What a rule for a grade is called: why it is there, or all of it where it does not say
    /// or another for that grade says the same. Blank if the tool has no such rule.
    #[must_use]
    pub fn rule_name(&self, criterion: &str, rule: &str) -> String {
        let instrument = &self.tool.instrument;
        let Some(ix) = instrument.find(criterion) else { return String::new() };
        let rules = instrument.rules_of(ix);
        let Some(rule) = rules.iter().find(|one| one.id == rule) else { return String::new() };
        let alike = |one: &&Rule| one.because == rule.because;
        match &rule.because {
            Some(because) if rules.iter().filter(alike).count() == 1 => because.clone(),
            _ => sentence::rule(instrument, ix, rule),
        }
    }

    /// What practitioner and auditor see differently, and what they see alike.
    #[must_use]
    pub fn comparison(&self) -> Comparison {
        compare(self.audit(), &self.tool.instrument)
    }

    /// What agrees all at once to which both gave the same answer.
    #[must_use]
    pub fn equal_answers(&self, comparison: &Comparison) -> Vec<Change> {
        comparison.agree_equal(self.audit(), &self.tool.instrument)
    }

    /// The grades of verdicts and sections as they are calculated on each of these tracks.
    #[must_use]
    pub fn sides(&self, tracks: &[Track]) -> Vec<Sides> {
        let instrument = &self.tool.instrument;
        let graded: Vec<Grades> = tracks
            .iter()
            .map(|track| self.audit().inputs(instrument, *track).0.calculated())
            .map(|inputs| evaluate(instrument, &inputs))
            .collect();
        let asked = instrument.verdicts.iter().chain(&instrument.sections).copied();
        let asked = asked.filter(|ix| instrument.criteria[*ix].kind.grading().is_some());
        asked
            .map(|of| {
                let say = |grades: &Grades| grade_in_words(instrument, of, grades.of[of]);
                let grades: Vec<String> = graded.iter().map(say).collect();
                let differ = grades.windows(2).any(|two| two[0] != two[1]);
                Sides { of, grades, differ }
            })
            .collect()
    }

    /// The questions to which moderator and audit gave different answers, in their order. Why
    /// a question does not apply is said in words, and no two people use the same.
    #[must_use]
    pub fn moderated_answers(&self) -> Vec<Judged> {
        let (audit, instrument) = (self.audit(), &self.tool.instrument);
        let inputs = [audit.own_track(), Track::Moderator]
            .map(|track| audit.inputs(instrument, track).0.calculated());
        let [own, again] = inputs;
        let differ = |ix: &Ix| {
            let (audit_has, given) = (own.answered(*ix), again.answered(*ix));
            audit.is_moderated(&instrument.criteria[*ix].id) && audit_has != given
        };
        let asked = |ix: &Ix| matches!(instrument.criteria[*ix].kind, Kind::Question(_));
        let judged = |of: Ix| {
            let id = &instrument.criteria[of].id;
            let answer = |track| audit.answer(track, id).cloned();
            Judged { of, own: answer(audit.own_track()), again: answer(Track::Moderator) }
        };
        (0..instrument.criteria.len()).filter(asked).filter(differ).map(judged).collect()
    }

    /// By how much the moderator's grades are better or worse than the audit's own.
    #[must_use]
    pub fn moderated(&self) -> Vec<Moderated> {
        moderated(self.audit(), &self.tool.instrument)
    }
}
