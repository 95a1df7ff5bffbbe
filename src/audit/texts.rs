use super::content::{Answer, Audit, Voice};
use super::escalation::Escalation;
use super::feedback::Person;
use super::thread::About;

/// Where in an audit a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WrittenAt<'a> {
    /// What the audit is about.
    About,
    /// At the criterion of this id.
    Criterion(&'a str),
    /// At the check of this id.
    Check(&'a str),
    /// At the departure from the grade of the criterion of this id.
    Departure(&'a str),
    /// Where it is said who was told that the child may not be safe.
    Escalation,
    /// Among the actions, and what became of earlier ones.
    Actions,
    /// What child, parent and carer said.
    Feedback,
    /// What came of moderating.
    Moderation,
}

impl Audit {
    /// Everything that anybody wrote in words of their own, and where.
    #[must_use]
    pub fn texts(&self) -> Vec<(WrittenAt<'_>, &str)> {
        let mut texts = vec![
            (WrittenAt::About, &*self.header.auditor),
            (WrittenAt::About, &*self.header.practitioner),
        ];
        let promises = self.earlier.iter().flat_map(|earlier| &earlier.promises);
        for action in self.actions.iter().chain(promises.clone().map(|promise| &promise.action)) {
            let said = [&action.what, &action.who, &action.difference, &action.proof];
            texts.extend(said.map(|text| (WrittenAt::Actions, &**text)));
            let closed = action.closed.iter().flat_map(|closed| [&closed.by, &closed.evidence]);
            texts.extend(closed.map(|text| (WrittenAt::Actions, &**text)));
        }
        texts.extend(promises.map(|promise| (WrittenAt::Actions, &*promise.said)));
        if let Some(Escalation { told, decided, .. }) = &self.escalation {
            texts.extend([told, decided].map(|text| (WrittenAt::Escalation, &**text)));
        }
        let heard = Person::ALL.into_iter().filter_map(|person| self.feedback.of(person));
        texts.extend(heard.map(|heard| (WrittenAt::Feedback, heard.text())));
        let absent = self.together.absent.values();
        texts.extend(absent.map(|absence| (WrittenAt::About, &*absence.reason)));
        for thread in &self.threads {
            let at = match &thread.about {
                About::Answer { question: id, .. } | About::Rule { criterion: id, .. } => {
                    WrittenAt::Criterion(id)
                }
                About::Fact { .. } => WrittenAt::About,
            };
            texts.extend(thread.texts().map(|text| (at, text)));
        }
        let dissents = self.dissents.iter();
        texts.extend(dissents.map(|(id, said)| (WrittenAt::Criterion(id), &*said.text)));
        let concluded = self.moderation.iter().filter_map(|one| one.conclusion.as_ref());
        texts.extend(concluded.map(|conclusion| (WrittenAt::Moderation, &*conclusion.words)));
        texts.extend(self.tracks.values().flat_map(Voice::texts));
        texts.retain(|(_, text)| !text.is_empty());
        texts
    }
}

impl Voice {
    /// Everything that was written on the track, and where.
    fn texts(&self) -> Vec<(WrittenAt<'_>, &str)> {
        let mut texts = Vec::new();
        for (id, departure) in &self.departures {
            let said = [&departure.reason, &departure.role];
            texts.extend(said.map(|text| (WrittenAt::Departure(id), &**text)));
        }
        for (id, entry) in &self.entries {
            if let Some(Answer::NotApplicable(reason)) = &entry.answer {
                texts.push((WrittenAt::Criterion(id), reason));
            }
            texts.push((WrittenAt::Criterion(id), &entry.comment));
            for citation in &entry.evidence {
                texts.push((WrittenAt::Criterion(id), &citation.record));
                texts.push((WrittenAt::Criterion(id), &citation.place));
            }
        }
        let explained = self.explanations.iter().map(|(id, text)| (WrittenAt::Check(id), &**text));
        let waiting = self.waiting.iter().map(|(id, text)| (WrittenAt::Criterion(id), &**text));
        texts.extend(explained.chain(waiting));
        texts
    }
}
