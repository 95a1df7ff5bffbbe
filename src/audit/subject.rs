use std::mem::{Discriminant, discriminant};

use super::event::Change;

impl Change {
    /// What it is about: two changes of one subject replace each other. `None` for what
    /// nothing replaces, and for what can be put together from both.
    #[must_use]
    pub fn subject(&self) -> Option<(Discriminant<Self>, &str)> {
        let of = match self {
            Self::State { fact, .. } => fact,
            Self::Judge { question, .. } => question,
            Self::Comment { criterion, .. } => criterion,
            Self::Cite { citation, .. } => &citation.id,
            Self::Explain { check, .. } => check,
            Self::Wait { section, .. } => section,
            Self::Keep { words } => words,
            Self::Depart { criterion, .. } => criterion,
            Self::Escalate { .. } | Self::Work { .. } => "",
            Self::Plan { action } => &action.id,
            Self::Close { action, .. } => action,
            Self::Become { action, .. } | Self::Tell { action, .. } => action,
            Self::Hear { person, .. } => person.word(),
            Self::Absent { track, .. } => track.word(),
            Self::Resolve { thread, .. } => thread,
            Self::Dissent { criterion, .. } => criterion,
            _ => return None,
        };
        Some((discriminant(self), of))
    }

    /// Whether it changes what a track says, and so what is sealed.
    #[must_use]
    pub fn is_of_voice(&self) -> bool {
        matches!(
            self,
            Self::Judge { .. }
                | Self::Comment { .. }
                | Self::Cite { .. }
                | Self::Uncite { .. }
                | Self::Explain { .. }
                | Self::Wait { .. }
                | Self::Depart { .. }
                | Self::Mark { .. }
                | Self::Unmark { .. }
        )
    }

    /// Whether only the person whose track it is on can have done it.
    #[must_use]
    pub fn is_said_by_one(&self) -> bool {
        self.is_of_voice() || matches!(self, Self::Seal { .. } | Self::Reveal { .. })
    }

    /// Whether whoever signs the audit off stands by it.
    #[must_use]
    pub fn is_signed_for(&self) -> bool {
        self.is_of_voice()
            || matches!(
                self,
                Self::Describe(_)
                    | Self::State { .. }
                    | Self::Escalate { .. }
                    | Self::Plan { .. }
                    | Self::Unplan { .. }
                    | Self::Follow { .. }
                    | Self::Become { .. }
                    | Self::Tell { .. }
                    | Self::Hear { .. }
            )
    }

    /// Whether it is what people say to each other, and so no part of what one of them says.
    #[must_use]
    pub fn is_of_thread(&self) -> bool {
        matches!(
            self,
            Self::Raise { .. } | Self::Reply { .. } | Self::Resolve { .. } | Self::Dissent { .. }
        )
    }
}
