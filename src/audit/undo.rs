use super::content::{Audit, Track};
use super::event::Change;
use super::lifecycle::Lifecycle;

impl Change {
    /// What puts back what stood before this change, `audit` being as it was then.
    /// `None` for what is not taken back so: beginning, signing off and reopening (which
    /// have ways of their own), what was sealed, revealed or said in a thread, half-written
    /// forms, and anything while signed off.
    #[must_use]
    pub fn inverse(&self, audit: &Audit, track: Track) -> Option<Self> {
        if audit.lifecycle() == Lifecycle::SignedOff {
            return None;
        }
        if self.is_of_voice() && audit.together.is_sealed(track) {
            return None;
        }
        let citation = |criterion: &str, id: &str| {
            let evidence = &audit.entry(track, criterion).evidence;
            evidence.iter().find(|known| known.id == id).cloned()
        };
        Some(match self {
            Self::Describe(_) => Self::Describe(audit.header.clone()),
            Self::State { fact, .. } => {
                Self::State { fact: fact.clone(), value: audit.facts.get(fact).cloned() }
            }
            Self::Judge { question, .. } => Self::Judge {
                question: question.clone(),
                answer: audit.entry(track, question).answer.clone(),
            },
            Self::Comment { criterion, .. } => Self::Comment {
                criterion: criterion.clone(),
                text: audit.entry(track, criterion).comment.clone(),
            },
            Self::Cite { criterion, citation: cited } => match citation(criterion, &cited.id) {
                Some(before) => Self::Cite { criterion: criterion.clone(), citation: before },
                None => Self::Uncite { criterion: criterion.clone(), citation: cited.id.clone() },
            },
            Self::Uncite { criterion, citation: id } => {
                Self::Cite { criterion: criterion.clone(), citation: citation(criterion, id)? }
            }
            Self::Explain { check, .. } => Self::Explain {
                check: check.clone(),
                text: audit.explanation(track, check).to_owned(),
            },
            Self::Wait { section, .. } => {
                let voice = audit.tracks.get(&track);
                let reason = voice.and_then(|voice| voice.waiting.get(section)).cloned();
                Self::Wait { section: section.clone(), reason }
            }
            Self::Depart { criterion, .. } => Self::Depart {
                criterion: criterion.clone(),
                departure: audit.departure(track, criterion).cloned(),
            },
            Self::Mark { criterion, theme } | Self::Unmark { criterion, theme } => {
                let (criterion, theme) = (criterion.clone(), theme.clone());
                match audit.entry(track, &criterion).themes.contains(&theme) {
                    true => Self::Mark { criterion, theme },
                    false => Self::Unmark { criterion, theme },
                }
            }
            Self::Escalate { .. } => Self::Escalate { escalation: audit.escalation.clone() },
            Self::Plan { action } => match audit.action(&action.id) {
                Some(before) => Self::Plan { action: before.clone() },
                None => Self::Unplan { action: action.id.clone() },
            },
            Self::Unplan { action } => Self::Plan { action: audit.action(action)?.clone() },
            Self::Close { action, .. } => {
                Self::Close { action: action.clone(), closed: audit.action(action)?.closed.clone() }
            }
            Self::Follow { .. } => Self::Follow { earlier: audit.earlier.clone() },
            Self::Become { action, .. } => Self::Become {
                action: action.clone(),
                became: audit.earlier.as_ref()?.promise(action)?.became,
            },
            Self::Tell { action, .. } => Self::Tell {
                action: action.clone(),
                text: audit.earlier.as_ref()?.promise(action)?.said.clone(),
            },
            Self::Hear { person, .. } => {
                Self::Hear { person: *person, heard: audit.feedback.of(*person).cloned() }
            }
            Self::Work { .. } if audit.together.seals.is_empty() => {
                Self::Work { way: audit.together.way }
            }
            // Only opening one again: what was said to resolve it was said.
            Self::Resolve { thread, how: None } => Self::Resolve {
                thread: thread.clone(),
                how: Some(audit.thread(thread)?.resolved.as_ref()?.text.clone()),
            },
            Self::Resolve { .. } => return None,
            Self::Dissent { criterion, .. } => Self::Dissent {
                criterion: criterion.clone(),
                text: audit.dissents.get(criterion).map_or("", |said| &said.text).to_owned(),
                level: audit.dissents.get(criterion).and_then(|said| said.level.clone()),
            },
            Self::Conclude { .. } => {
                Self::Conclude { conclusion: audit.moderation.as_ref()?.conclusion.clone() }
            }
            Self::Begin { .. }
            | Self::Sit { .. }
            | Self::Salt { .. }
            | Self::Differ { .. }
            | Self::Moderate { .. }
            | Self::Raise { .. }
            | Self::Reply { .. }
            | Self::Work { .. }
            | Self::Seal { .. }
            | Self::Absent { .. }
            | Self::Reveal { .. }
            | Self::Restore(_)
            | Self::Jot { .. }
            | Self::Keep { .. }
            | Self::Export
            | Self::Copy { .. }
            | Self::SignOff { .. }
            | Self::Reopen { .. } => return None,
        })
    }
}
