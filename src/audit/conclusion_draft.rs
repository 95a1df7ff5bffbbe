use std::collections::BTreeSet;

use super::jotted::{jotted, texts};
use super::moderation::{Conclusion, Outcome, ReasonCode};

/// What comes of moderating, while it is being written: anything may be missing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ConclusionDraft {
    /// Whether the audit's grades hold.
    pub outcome: Option<Outcome>,
    /// Why the two differ.
    pub reasons: BTreeSet<ReasonCode>,
    /// The same in the moderator's words.
    pub words: String,
}

/// What is wrong with it, in the order of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConclusionFault {
    /// It is not said whether the grades hold.
    Outcome,
    /// It is not said why the two differ.
    Reasons,
    /// Something else is a reason, and it is not said what.
    Words,
}

impl ConclusionDraft {
    /// A conclusion to be corrected.
    #[must_use]
    pub fn of(Conclusion { outcome, reasons, words }: &Conclusion) -> Self {
        Self { outcome: Some(*outcome), reasons: reasons.clone(), words: words.clone() }
    }

    /// The conclusion, if all of it is there.
    ///
    /// # Errors
    /// Everything that is missing, at least one thing.
    pub fn read(&self) -> Result<Conclusion, Vec<ConclusionFault>> {
        let Some(outcome) = self.outcome else { return Err(vec![ConclusionFault::Outcome]) };
        let mut faults = Vec::new();
        let unexplained = outcome == Outcome::Changed && self.reasons.is_empty();
        faults.extend(unexplained.then_some(ConclusionFault::Reasons));
        let other = self.reasons.contains(&ReasonCode::Other) && self.words.trim().is_empty();
        faults.extend(other.then_some(ConclusionFault::Words));
        match faults.is_empty() {
            true => {
                Ok(Conclusion { outcome, reasons: self.reasons.clone(), words: self.words.clone() })
            }
            false => Err(faults),
        }
    }

    /// As a jotting.
    #[must_use]
    pub fn jotting(&self) -> String {
        let outcome = self.outcome.map_or("", Outcome::word);
        let reasons: Vec<_> = self.reasons.iter().map(|reason| reason.word()).collect();
        jotted([outcome, &reasons.join(" "), &self.words])
    }

    /// From its jotting; parts that are not there are blank.
    #[must_use]
    pub fn from_jotting(text: &str) -> Self {
        let [outcome, reasons, words] = texts(text);
        let known = |word: &str| ReasonCode::ALL.into_iter().find(|code| code.word() == word);
        Self {
            outcome: Outcome::ALL.into_iter().find(|one| one.word() == outcome),
            reasons: reasons.split(' ').filter_map(known).collect(),
            words,
        }
    }
}
