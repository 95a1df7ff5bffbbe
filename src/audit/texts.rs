use super::content::{Answer, Audit, Track};

/// Where in an audit a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WrittenAt<'a> {
    /// What the audit is about.
    About,
    /// At the criterion of this id.
    Criterion(&'a str),
    /// At the check of this id.
    Check(&'a str),
}

impl Audit {
    /// Everything that was written in words of its own, and where.
    #[must_use]
    pub fn texts(&self, track: Track) -> Vec<(WrittenAt<'_>, &str)> {
        let mut texts = vec![
            (WrittenAt::About, &*self.header.auditor),
            (WrittenAt::About, &*self.header.practitioner),
        ];
        let Some(voice) = self.tracks.get(&track) else { return texts };
        for (id, entry) in &voice.entries {
            if let Some(Answer::NotApplicable(reason)) = &entry.answer {
                texts.push((WrittenAt::Criterion(id), reason));
            }
            texts.push((WrittenAt::Criterion(id), &entry.comment));
            for citation in &entry.evidence {
                texts.push((WrittenAt::Criterion(id), &citation.record));
                texts.push((WrittenAt::Criterion(id), &citation.place));
            }
        }
        let explained = voice.explanations.iter().map(|(id, text)| (WrittenAt::Check(id), &**text));
        let waiting = voice.waiting.iter().map(|(id, text)| (WrittenAt::Criterion(id), &**text));
        texts.extend(explained.chain(waiting));
        texts.retain(|(_, text)| !text.is_empty());
        texts
    }
}
