//! How much an audit takes in by hand. A file may bring more: what somebody wrote is
//! read, and can then only become less.

use super::action::Closed;
use super::content::{Answer, Audit, Track};
use super::departure::Departure;
use super::escalation::Escalation;
use super::event::Change;

/// The most characters of a text of several lines: about four pages.
pub const MOST_TEXT: usize = 10_000;
/// The most characters of a text of one line, such as a role or a place on the file.
pub const MOST_LINE: usize = 500;
/// The most characters of a text of a few sentences, such as what an action is.
pub const MOST_SHORT: usize = 1_000;
/// The most evidence that is cited for one criterion.
pub const MOST_CITATIONS: usize = 50;
/// The most actions of one audit.
pub const MOST_ACTIONS: usize = 100;
/// The most threads of one audit.
pub const MOST_THREADS: usize = 200;
/// The most replies in one thread.
pub const MOST_REPLIES: usize = 100;
/// The most themes of one finding.
pub const MOST_THEMES: usize = 20;
/// The longest code of a theme that an audit tool may have.
const MOST_THEME_CODE: usize = 100;

/// How many characters a text has too many; 0 when it is short enough.
#[must_use]
pub fn excess(text: &str, most: usize) -> usize {
    // A character has at least one byte, so short texts need no counting.
    if text.len() <= most { 0 } else { text.chars().count().saturating_sub(most) }
}

impl Change {
    /// How many characters its texts have too many; 0 when all are short enough.
    #[must_use]
    pub fn excess(&self) -> usize {
        let text = |text: &str| excess(text, MOST_TEXT);
        let line = |text: &str| excess(text, MOST_LINE);
        match self {
            Self::Comment { text: said, .. } | Self::Explain { text: said, .. } => text(said),
            Self::Judge { answer: Some(Answer::NotApplicable(reason)), .. }
            | Self::Wait { reason: Some(reason), .. }
            | Self::Reopen { reason } => text(reason),
            Self::Cite { citation, .. } => line(&citation.record).max(line(&citation.place)),
            Self::Describe(header) => line(&header.auditor).max(line(&header.practitioner)),
            Self::Raise { text: said, .. }
            | Self::Reply { text: said, .. }
            | Self::Resolve { how: Some(said), .. }
            | Self::Dissent { text: said, .. } => text(said),
            Self::SignOff { role } => line(role),
            Self::Absent { reason, .. } => line(reason),
            Self::Keep { words } => line(words),
            Self::Conclude { conclusion: Some(conclusion) } => text(&conclusion.words),
            Self::Depart { departure: Some(Departure { reason, role, .. }), .. } => {
                text(reason).max(line(role))
            }
            Self::Escalate { escalation: Some(Escalation { told, decided, .. }) } => {
                line(told).max(text(decided))
            }
            Self::Plan { action } => {
                let texts = [&action.what, &action.difference, &action.proof];
                let over = texts.map(|said| excess(said, MOST_SHORT));
                over.into_iter().fold(line(&action.who), usize::max)
            }
            Self::Close { closed: Some(Closed { by, evidence, .. }), .. } => {
                line(by).max(excess(evidence, MOST_SHORT))
            }
            Self::Tell { text: said, .. } => line(said),
            Self::Hear { heard: Some(heard), .. } => text(heard.text()),
            Self::Mark { theme, .. } => excess(theme, MOST_THEME_CODE),
            _ => 0,
        }
    }
}

impl Audit {
    /// Why a change is more than an audit takes, in a sentence; `None` if it is not.
    #[must_use]
    pub fn no_room_for(&self, track: Track, change: &Change) -> Option<String> {
        match (change.excess(), change) {
            (0, Change::Cite { criterion, citation }) => {
                let known = &self.entry(track, criterion).evidence;
                let replaces = known.iter().any(|other| other.id == citation.id);
                (known.len() >= MOST_CITATIONS && !replaces).then(|| {
                    format!(
                        "There are {MOST_CITATIONS} pieces of evidence here, which is the most."
                    )
                })
            }
            (0, Change::Plan { action }) => {
                let full = self.actions.len() >= MOST_ACTIONS && self.action(&action.id).is_none();
                full.then(|| format!("There are {MOST_ACTIONS} actions here, which is the most."))
            }
            (0, Change::Raise { .. }) => (self.threads.len() >= MOST_THREADS)
                .then(|| format!("There are {MOST_THREADS} threads here, which is the most.")),
            (0, Change::Reply { thread, .. }) => {
                let full = self.thread(thread).is_some_and(|one| one.replies.len() >= MOST_REPLIES);
                full.then(|| format!("There are {MOST_REPLIES} replies here, which is the most."))
            }
            (0, Change::Mark { criterion, .. }) => {
                let full = self.entry(track, criterion).themes.len() >= MOST_THEMES;
                full.then(|| format!("There are {MOST_THEMES} themes here, which is the most."))
            }
            (0, _) => None,
            (1, _) => Some("The text has 1 character too many.".into()),
            (n, _) => Some(format!("The text has {n} characters too many.")),
        }
    }
}
