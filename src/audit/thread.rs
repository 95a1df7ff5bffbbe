use serde::{Deserialize, Serialize};

use super::content::{Audit, Track};
use super::event::{Change, Event};
use super::role::Role;
use crate::calendar::Moment;
use crate::instrument::{AUDIT_DATE, Instrument, Kind};

/// Somebody contests something, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Thread {
    /// Unique in its audit.
    pub id: String,
    /// What is contested.
    pub about: About,
    /// Who contests it, and why.
    pub raised: Reply,
    /// What was said since.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replies: Vec<Reply>,
    /// How it was resolved, unless it is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resolved: Option<Reply>,
}

/// What is contested.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum About {
    /// An answer.
    Answer {
        /// Whose.
        track: Track,
        /// The question's id.
        question: String,
    },
    /// What a rule does to a grade.
    Rule {
        /// The id of the criterion whose grade it limits.
        criterion: String,
        /// The rule's id.
        rule: String,
    },
    /// A fact.
    Fact {
        /// Its id.
        fact: String,
    },
}

/// What somebody said in a thread.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Reply {
    /// In which role.
    pub by: Role,
    /// When.
    pub at: Moment,
    /// What.
    pub text: String,
}

/// The last word of a practitioner who still disagrees with a grade.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Dissent {
    /// When.
    pub at: Moment,
    /// What.
    pub text: String,
    /// The id of the level that the grade was then; left out if it was not settled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<String>,
}

impl Thread {
    /// Whether it is not resolved.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.resolved.is_none()
    }

    /// Everything that was said in it.
    pub(super) fn texts(&self) -> impl Iterator<Item = &str> {
        let all = std::iter::once(&self.raised).chain(&self.replies).chain(&self.resolved);
        all.map(|said| said.text.as_str())
    }
}

impl About {
    /// Whether the tool has what is contested.
    #[must_use]
    pub fn is_there(&self, instrument: &Instrument) -> bool {
        match self {
            Self::Answer { question, .. } => instrument
                .find(question)
                .is_some_and(|ix| matches!(instrument.criteria[ix].kind, Kind::Question(_))),
            Self::Rule { criterion, rule } => instrument
                .find(criterion)
                .is_some_and(|ix| instrument.rules_of(ix).iter().any(|one| one.id == *rule)),
            Self::Fact { fact } => instrument.find_fact(fact).is_some_and(|ix| ix != AUDIT_DATE),
        }
    }
}

impl Audit {
    /// The thread of this id.
    #[must_use]
    pub fn thread(&self, id: &str) -> Option<&Thread> {
        self.threads.iter().find(|thread| thread.id == id)
    }

    /// Takes what was said between people; whether it changed anything.
    pub(super) fn talk(&mut self, event: &Event) -> bool {
        let said = |text: &str| Reply { by: event.by, at: event.at, text: text.to_owned() };
        match &event.change {
            Change::Raise { thread: id, about, text } if self.thread(id).is_none() => {
                let (id, about, raised) = (id.clone(), about.clone(), said(text));
                self.threads.push(Thread {
                    id,
                    about,
                    raised,
                    replies: Vec::new(),
                    resolved: None,
                });
            }
            Change::Dissent { criterion, text, .. } if text.trim().is_empty() => {
                return self.dissents.remove(criterion).is_some();
            }
            Change::Dissent { criterion, text, level } => {
                let (text, level) = (text.clone(), level.clone());
                let dissent = Dissent { at: event.at, text, level };
                self.dissents.insert(criterion.clone(), dissent);
            }
            Change::Reply { thread: id, .. } | Change::Resolve { thread: id, .. } => {
                let thread = self.threads.iter_mut().find(|thread| thread.id == *id);
                let Some(thread) = thread else { return false };
                match &event.change {
                    // Resolved again as it was, by a step back: it stands once.
                    Change::Resolve { how: Some(how), .. } => {
                        thread.replies.retain(|one| one.text != *how || one.by != event.by);
                        let before = thread.resolved.replace(said(how));
                        thread.replies.extend(before.filter(|before| before.text != *how));
                    }
                    // What was said was said: it stands among the replies when it is opened again.
                    Change::Resolve { how: None, .. } => {
                        thread.replies.extend(thread.resolved.take());
                    }
                    Change::Reply { text, .. } => thread.replies.push(said(text)),
                    _ => {}
                }
            }
            _ => return false,
        }
        true
    }
}
