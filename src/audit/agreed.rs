use super::content::{Answer, Audit, Track};

/// Where to look for what stands beside an agreed answer: the two have heard each other,
/// so neither writes again what the other has written.
const HEARD: [Track; 3] = [Track::Agreed, Track::Auditor, Track::Practitioner];

impl Audit {
    /// The track whose grades are the audit's own: what both agreed, once they have heard each
    /// other or agreed anything, and otherwise the auditor's.
    #[must_use]
    pub fn own_track(&self) -> Track {
        let agreed = self.tracks.get(&Track::Agreed);
        let said = agreed.is_some_and(|voice| *voice != Default::default());
        match said || self.together.is_open() {
            true => Track::Agreed,
            false => Track::Auditor,
        }
    }

    /// A track's answer to a question. Where nothing was agreed the auditor's counts as
    /// agreed, so that a pair need talk only about what they see differently.
    #[must_use]
    pub fn answer(&self, track: Track, question: &str) -> Option<&Answer> {
        let beneath = || self.beneath(track).filter(|_| self.is_beneath(track, question));
        let said = self.entry(track, question).answer.as_ref();
        // What a moderator's answers rest on may rest on others itself.
        said.or_else(|| beneath().and_then(|beneath| self.answer(beneath, question)))
    }

    /// All answers of a track by question; a later one of a question replaces an earlier.
    pub(super) fn answers(&self, track: Track) -> impl Iterator<Item = (&str, &Answer)> {
        let said = move |track| {
            let entries = self.tracks.get(&track).into_iter().flat_map(|voice| &voice.entries);
            entries.filter_map(|(id, entry)| Some((id.as_str(), entry.answer.as_ref()?)))
        };
        let beneath = self.beneath(track);
        let deepest = beneath.and_then(|beneath| self.beneath(beneath));
        let beneath = deepest.into_iter().chain(beneath).flat_map(said);
        beneath.filter(move |(id, _)| self.is_beneath(track, id)).chain(said(track))
    }

    /// The track that counts where this one says nothing.
    fn beneath(&self, track: Track) -> Option<Track> {
        match track {
            Track::Agreed => Some(Track::Auditor),
            // Blind, one sees nothing of it; it counts once all is shown.
            Track::Moderator => Some(self.own_track()),
            Track::Practitioner | Track::Auditor => None,
        }
    }

    /// Whether the track beneath counts for a question.
    fn is_beneath(&self, track: Track, question: &str) -> bool {
        track == Track::Agreed || !self.is_moderated(question)
    }

    /// What is said in words about a criterion: on this track, else on those it rests on.
    #[must_use]
    pub fn comment(&self, track: Track, criterion: &str) -> &str {
        let said = heard(track).iter().map(|track| &*self.entry(*track, criterion).comment);
        let mut said = said.filter(|text| !text.trim().is_empty());
        said.next().unwrap_or_default()
    }

    /// Whether evidence is cited for a track's answer.
    #[must_use]
    pub fn is_cited(&self, track: Track, criterion: &str) -> bool {
        heard(track).iter().any(|track| !self.entry(*track, criterion).evidence.is_empty())
    }

    /// What explains a check on a track; blank if nothing does.
    #[must_use]
    pub fn explained(&self, track: Track, check: &str) -> &str {
        self.explained_by(track, check).map_or("", |(_, text)| text)
    }

    /// The same with the track that says it.
    #[must_use]
    pub fn explained_by(&self, track: Track, check: &str) -> Option<(Track, &str)> {
        let said = heard(track).iter().map(|track| (*track, self.explanation(*track, check)));
        let mut said = said.filter(|(_, text)| !text.trim().is_empty());
        said.next()
    }
}

fn heard(track: Track) -> &'static [Track] {
    match track {
        Track::Agreed => &HEARD,
        Track::Practitioner => &[Track::Practitioner],
        Track::Auditor => &[Track::Auditor],
        // The moderator sees what evidence was cited, and need not cite it again.
        Track::Moderator => &[Track::Moderator, Track::Agreed, Track::Auditor, Track::Practitioner],
    }
}
