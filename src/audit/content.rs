use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Deserializer, Serialize, de::Error};

use super::action::Action;
use super::departure::Departure;
use super::earlier::Earlier;
use super::escalation::Escalation;
use super::feedback::Feedback;
use super::header::Header;
use super::lifecycle::SignOff;
use super::moderation::Moderation;
use super::thread::{Dissent, Thread};
use super::together::Together;
use crate::calendar::{Date, Moment};
use crate::instrument::RawFact;

/// What stands in an audit: everything that people decided, nothing computed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Audit {
    /// Random; the same in every copy of this audit.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^[A-Za-z0-9-]{1,64}$")))]
    pub id: String,
    /// The audit tool it was begun with.
    pub instrument: InstrumentRef,
    /// What it is about.
    pub header: Header,
    /// When it was begun.
    pub began: Moment,
    /// When it last changed.
    pub changed: Moment,
    /// Facts of the case by id.
    pub facts: BTreeMap<String, RawFact>,
    /// What each voice said.
    #[cfg_attr(feature = "schema", schemars(extend("propertyNames" = Track::names())))]
    pub tracks: BTreeMap<Track, Voice>,
    /// Words that look as if they said who somebody is, and may stay: a person has looked.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub kept: BTreeSet<String>,
    /// Who was told that the child may not be safe, if anybody was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub escalation: Option<Escalation>,
    /// What will be done.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub actions: Vec<Action>,
    /// The audit that this one follows up, if it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earlier: Option<Earlier>,
    /// What child, parent and carer said.
    #[serde(default, skip_serializing_if = "Feedback::is_blank")]
    pub feedback: Feedback,
    /// How people work on it together, where it is not one person alone.
    #[serde(default, skip_serializing_if = "Together::is_blank")]
    pub together: Together,
    /// What somebody contests, in the order in which it was raised.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub threads: Vec<Thread>,
    /// The last word of a practitioner who still disagrees with a grade, by id of the
    /// criterion.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub dissents: BTreeMap<String, Dissent>,
    /// How somebody grades it again, blind, if somebody does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moderation: Option<Moderation>,
    /// Every sign-off, the newest last; one that was reopened says why.
    pub sign_offs: Vec<SignOff>,
}

/// Which audit tool, exactly.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct InstrumentRef {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// SHA-256 over its RFC 8785 canonical form, in lower-case hexadecimal.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = "^[0-9a-f]{64}$")))]
    pub digest: String,
}

/// Whose answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Track {
    /// The social worker's own.
    Practitioner,
    /// The auditor's.
    Auditor,
    /// What both agreed.
    Agreed,
    /// The moderator's.
    Moderator,
}

impl Track {
    /// All of them, in the order in which they come about.
    pub const ALL: [Self; 4] = [Self::Practitioner, Self::Auditor, Self::Agreed, Self::Moderator];

    /// Its name in files.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Practitioner => "practitioner",
            Self::Auditor => "auditor",
            Self::Agreed => "agreed",
            Self::Moderator => "moderator",
        }
    }

    /// Says in a JSON Schema that only these are keys.
    #[cfg(feature = "schema")]
    pub(crate) fn names() -> BTreeMap<&'static str, [Self; 4]> {
        BTreeMap::from([("enum", Self::ALL)])
    }
}

/// By hand, since serde reads the name of an enum's variant in a way that hides
/// it from whoever notes the place of a fault, and tracks are keys.
impl<'de> Deserialize<'de> for Track {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        const WORDS: &[&str] = &["practitioner", "auditor", "agreed", "moderator"];
        let word = String::deserialize(reader)?;
        let track = Self::ALL.into_iter().find(|track| track.word() == word);
        track.ok_or_else(|| D::Error::unknown_variant(&word, WORDS))
    }
}

/// What one track said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Voice {
    /// By id of the question, measure or section.
    pub entries: BTreeMap<String, Entry>,
    /// Explanations owed by checks, by id of the check.
    pub explanations: BTreeMap<String, String>,
    /// Sections that were looked at and cannot be completed yet, with the reason.
    pub waiting: BTreeMap<String, String>,
    /// A person's grades in the place of calculated ones, by id of the criterion.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub departures: BTreeMap<String, Departure>,
}

/// What was said about one criterion. Answers that do not apply any more are kept.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Entry {
    /// The answer; measures and sections have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<Answer>,
    /// Free text.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub comment: String,
    /// Where it can be seen on file.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Citation>,
    /// Codes of what it has in common with other findings: the audit tool's, or a
    /// person's own.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    #[cfg_attr(feature = "schema", schemars(inner(regex(pattern = "^[a-z0-9-]{1,100}$"))))]
    pub themes: BTreeSet<String>,
}

/// An answer to a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum Answer {
    /// The id of a level.
    Level(String),
    /// It does not apply, and why. The reason may still be blank in a draft.
    NotApplicable(String),
}

/// Where something can be seen on file. No content is copied.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Citation {
    /// Unique in its entry.
    pub id: String,
    /// What kind of record, such as "Visit record".
    pub record: String,
    /// The record's date, if it has one.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "crate::calendar::iso_date::optional"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::calendar::iso_date::IsoDate>"))]
    pub date: Option<Date>,
    /// Where on the file it is.
    pub place: String,
}

impl Audit {
    /// What a track said about a criterion; a blank entry if nothing.
    #[must_use]
    pub fn entry(&self, track: Track, id: &str) -> &Entry {
        static BLANK: Entry = Entry {
            answer: None,
            comment: String::new(),
            evidence: Vec::new(),
            themes: BTreeSet::new(),
        };
        self.tracks.get(&track).and_then(|voice| voice.entries.get(id)).unwrap_or(&BLANK)
    }

    /// The departure of a track from a criterion's calculated grade.
    #[must_use]
    pub fn departure(&self, track: Track, criterion: &str) -> Option<&Departure> {
        self.tracks.get(&track)?.departures.get(criterion)
    }

    /// The action of this id.
    #[must_use]
    pub fn action(&self, id: &str) -> Option<&Action> {
        self.actions.iter().find(|action| action.id == id)
    }

    /// The explanation that a track gave for a check; blank if none.
    #[must_use]
    pub fn explanation(&self, track: Track, check: &str) -> &str {
        let voice = self.tracks.get(&track);
        voice.and_then(|voice| voice.explanations.get(check)).map_or("", String::as_str)
    }
}

impl Entry {
    /// Whether nothing was said.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }
}
