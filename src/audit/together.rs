use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::content::Track;
use super::way::Way;
use crate::calendar::Moment;

/// How people work on an audit together, and how far they have heard each other. Each
/// answers blind first; what was sealed stays as it is for good, and what both then agree
/// is said on a track of its own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Together {
    /// How they work.
    pub way: Way,
    /// Which tracks are sealed.
    #[cfg_attr(feature = "schema", schemars(extend("propertyNames" = Track::names())))]
    pub seals: BTreeMap<Track, Seal>,
    /// Who does not take part.
    #[cfg_attr(feature = "schema", schemars(extend("propertyNames" = Track::names())))]
    pub absent: BTreeMap<Track, Absence>,
}

/// What a track said was fixed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Seal {
    /// SHA-256 in lower-case hexadecimal, over the RFC 8785 form of an object with the
    /// members `salt`, `track` and `voice`: what the track said, as it stands in `tracks`.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^[0-9a-f]{64}$")))]
    pub commitment: String,
    /// When.
    pub at: Moment,
    /// When and how it was shown to the others, if it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revealed: Option<Revealed>,
}

/// What was sealed was shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Revealed {
    /// What keeps the commitment from being guessed: 32 random bytes in lower-case
    /// hexadecimal.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^[0-9a-f]{64}$")))]
    pub salt: String,
    /// When.
    pub at: Moment,
}

/// Somebody does not take part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Absence {
    /// Why.
    pub reason: String,
    /// When that was written down.
    pub at: Moment,
}

impl Together {
    /// The two who answer before they hear each other.
    pub const PAIR: [Track; 2] = [Track::Practitioner, Track::Auditor];

    /// Whether there is nothing of it: one person audits alone.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }

    /// Whether two answer it: that was chosen, or one of them has sealed before it was heard
    /// that the other works alone.
    #[must_use]
    pub fn is_of_two(&self) -> bool {
        let chosen = matches!(self.way, Way::OneScreen | Way::TwoDevices);
        chosen || Self::PAIR.iter().any(|track| self.is_sealed(*track))
    }

    /// Whether a track takes no more changes, since it was sealed, be it revealed or not.
    #[must_use]
    pub fn is_sealed(&self, track: Track) -> bool {
        self.seals.contains_key(&track)
    }

    /// Whether a track was shown to the others.
    #[must_use]
    pub fn is_revealed(&self, track: Track) -> bool {
        self.seals.get(&track).is_some_and(|seal| seal.revealed.is_some())
    }

    /// Whether a track's person is not there: that was recorded, and nothing of them is shown.
    #[must_use]
    pub fn is_gone(&self, track: Track) -> bool {
        self.absent.contains_key(&track) && !self.is_revealed(track)
    }

    /// Whether the two can talk it through: what each has said is shown, or they do not
    /// take part.
    #[must_use]
    pub fn is_open(&self) -> bool {
        let heard = |track: &Track| self.is_revealed(*track) || self.absent.contains_key(track);
        Self::PAIR.iter().all(heard) && Self::PAIR.iter().any(|track| self.is_revealed(*track))
    }

    /// Whether nobody is to answer any more without having heard the other: both are shown,
    /// or the other does not take part and nothing of whoever does is still hidden.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        let hidden = |(track, seal): (&Track, &Seal)| {
            seal.revealed.is_none() && !self.absent.contains_key(track)
        };
        self.is_open() || !self.absent.is_empty() && !self.seals.iter().any(hidden)
    }

    /// Who must seal before a track can be revealed: itself first, then the other of the
    /// two, unless they do not take part.
    #[must_use]
    pub fn unsealed(&self, track: Track) -> Option<Track> {
        let pair = Self::PAIR.into_iter().filter(|_| Self::PAIR.contains(&track));
        let awaited = |other: &Track| *other == track || !self.absent.contains_key(other);
        let needed = std::iter::once(track).chain(pair.filter(awaited));
        needed.into_iter().find(|one| !self.is_sealed(*one))
    }
}
