use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::action::{Action, Closed};
use super::content::{Answer, Audit, Citation, InstrumentRef, Track};
use super::departure::Departure;
use super::earlier::{Became, Earlier};
use super::escalation::Escalation;
use super::feedback::{Heard, Person};
use super::header::Header;
use super::moderation::Conclusion;
use super::role::Role;
use super::thread::About;
use super::way::Way;
use crate::calendar::Moment;
use crate::instrument::RawFact;

/// One thing that a person did.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Event {
    /// The device, and the visit, on which it was done; random.
    pub device: String,
    /// Its number from that device and visit and in that audit, from 1.
    pub seq: u64,
    /// Logical clock (Lamport): greater than that of every event known when it was done.
    pub clock: u64,
    /// Wall time, for people.
    pub at: Moment,
    /// The role of the person.
    pub by: Role,
    /// Whose answers it belongs to.
    pub track: Track,
    /// What was done.
    pub change: Change,
}

/// What was done. Names are part of the stored format: add, never change.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", rename_all_fields = "camelCase", deny_unknown_fields)]
pub enum Change {
    /// An audit was begun.
    Begin {
        /// The audit's id.
        audit: String,
        /// The tool.
        instrument: InstrumentRef,
        /// What it is about.
        header: Header,
    },
    /// An audit was opened from a file, and everything in it stands.
    Restore(Box<Audit>),
    /// What it is about was corrected.
    Describe(Header),
    /// A fact was given, or taken back.
    State {
        /// The fact's id.
        fact: String,
        /// `None` takes it back.
        value: Option<RawFact>,
    },
    /// A question was answered, or its answer taken back.
    Judge {
        /// The question's id.
        question: String,
        /// `None` takes it back.
        answer: Option<Answer>,
    },
    /// A comment was written; the whole text as it then stood.
    Comment {
        /// The criterion's id.
        criterion: String,
        /// Blank takes it back.
        text: String,
    },
    /// Evidence was cited, or a citation of the same id replaced.
    Cite {
        /// The criterion's id.
        criterion: String,
        /// Where it can be seen.
        citation: Citation,
    },
    /// A citation was taken back.
    Uncite {
        /// The criterion's id.
        criterion: String,
        /// The citation's id.
        citation: String,
    },
    /// A check was explained; the whole text.
    Explain {
        /// The check's id.
        check: String,
        /// Blank takes it back.
        text: String,
    },
    /// A section was looked at and cannot be completed yet; the whole reason.
    Wait {
        /// The section's id.
        section: String,
        /// `None` when it can be completed after all.
        reason: Option<String>,
    },
    /// A person departed from a calculated grade, or went back to it.
    Depart {
        /// The criterion's id.
        criterion: String,
        /// `None` goes back to what is calculated.
        departure: Option<Departure>,
    },
    /// It was written down who was told that the child may not be safe.
    Escalate {
        /// `None` takes it back.
        escalation: Option<Escalation>,
    },
    /// An action was planned, or one of the same id replaced.
    Plan {
        /// The whole action.
        action: Action,
    },
    /// An action was taken out.
    Unplan {
        /// Its id.
        action: String,
    },
    /// An action was closed, or opened again. Signing off does not stand in the way:
    /// nothing changes that somebody stood by.
    Close {
        /// Its id.
        action: String,
        /// `None` opens it again.
        closed: Option<Closed>,
    },
    /// The audit follows up an earlier one.
    Follow {
        /// `None` if it does not after all.
        earlier: Option<Earlier>,
    },
    /// It was said what became of a promised action.
    Become {
        /// The id of the earlier audit's action.
        action: String,
        /// `None` takes it back.
        became: Option<Became>,
    },
    /// A line was written about what became of a promised action; the whole text.
    Tell {
        /// The id of the earlier audit's action.
        action: String,
        /// Blank takes it back.
        text: String,
    },
    /// Somebody was asked for feedback or was not; the whole text.
    Hear {
        /// Who.
        person: Person,
        /// `None` takes it back.
        heard: Option<Heard>,
    },
    /// A finding was given a theme.
    Mark {
        /// The criterion's id.
        criterion: String,
        /// The theme's code.
        theme: String,
    },
    /// A theme was taken off a finding.
    Unmark {
        /// The criterion's id.
        criterion: String,
        /// The theme's code.
        theme: String,
    },
    /// Something was typed into a form whose button has not been pressed yet; the whole
    /// text. No part of the audit.
    Jot {
        /// Which form; see [`super::evidence_place`] and [`super::fact_place`].
        place: String,
        /// Blank when it was taken or given up.
        text: String,
    },
    /// Words that look as if they said who somebody is may stay; a person has looked.
    Keep {
        /// As they were written.
        words: String,
    },
    /// It was saved as a file, whole. Changes nothing in it.
    Export,
    /// What was one audit went on separately here and in a backup. From here on this is
    /// the backup's, as an audit of its own.
    Copy {
        /// Its own id.
        audit: String,
    },
    /// Somebody stands by the audit.
    SignOff {
        /// Their role, in words.
        role: String,
    },
    /// It is changed after all.
    Reopen {
        /// Why.
        reason: String,
    },
    /// It was chosen how people work on it together.
    Work {
        /// How.
        way: Way,
    },
    /// What the track says was fixed, before its person heard the other.
    Seal {
        /// What it is held against once it is shown; see [`super::Seal`].
        commitment: String,
    },
    /// Somebody does not take part.
    Absent {
        /// Whose track stays silent.
        track: Track,
        /// Why. Blank if they take part after all.
        reason: String,
    },
    /// What the track says was shown to the others.
    Reveal {
        /// What its commitment was made with.
        salt: String,
    },
    /// Somebody contests something.
    Raise {
        /// The thread's id.
        thread: String,
        /// What they contest.
        about: About,
        /// Why.
        text: String,
    },
    /// Somebody answered in a thread.
    Reply {
        /// The thread's id.
        thread: String,
        /// What they said.
        text: String,
    },
    /// A thread was resolved, or opened again.
    Resolve {
        /// Its id.
        thread: String,
        /// How it was resolved; `None` opens it again.
        how: Option<String>,
    },
    /// The practitioner still disagrees with a grade; the whole text.
    Dissent {
        /// The criterion's id.
        criterion: String,
        /// Blank takes it back.
        text: String,
        /// The id of the level that it was then; left out if it was not settled.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        level: Option<String>,
    },
    /// Somebody sits down at this device to act in this role. Tells nothing to others.
    Sit {
        /// The role.
        role: Role,
    },
    /// What the track's commitment is made with, kept by its person until they reveal.
    Salt {
        /// 32 random bytes in lower-case hexadecimal.
        salt: String,
    },
    /// Two events changed one thing, and neither person knew of the other's.
    Differ {
        /// What stood on the device where that was found.
        here: Name,
        /// What came to it.
        there: Name,
    },
    /// A moderator begins to grade again what somebody stands by.
    Moderate {
        /// The digest of the file that they opened.
        of: String,
        /// The ids of the questions they answer; `None` for all.
        questions: Option<BTreeSet<String>>,
    },
    /// What came of moderating.
    Conclude {
        /// `None` takes it back.
        conclusion: Option<Conclusion>,
    },
}

/// Which event: its device and its number there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Name {
    /// As [`Event::device`].
    pub device: String,
    /// As [`Event::seq`].
    pub seq: u64,
}

impl Event {
    /// Which event it is.
    #[must_use]
    pub fn name(&self) -> Name {
        Name { device: self.device.clone(), seq: self.seq }
    }
}
