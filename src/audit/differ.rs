use std::collections::{BTreeMap, BTreeSet};

use super::content::Track;
use super::event::{Change, Event, Name};
use super::log::Log;
use super::together::Together;

/// One thing that two people changed without knowing of each other. The later of the two in
/// the order of the log stands until somebody says which is to.
#[derive(Debug, Clone, PartialEq)]
pub struct Unsettled<'l> {
    /// What stood where it was found.
    pub here: &'l Event,
    /// What came to it.
    pub there: &'l Event,
}

/// What the two logs say of one thing, where neither person knew of the other's word; to be
/// recorded where the second is put to the first.
#[must_use]
pub fn differences(here: &Log, there: &Log) -> Vec<Change> {
    let [mine, theirs] = [last_words(here, there), last_words(there, here)];
    let both = mine.iter().filter_map(|(field, mine)| Some((*mine, *theirs.get(field)?)));
    let apart = both.filter(|(mine, theirs)| mine.change != theirs.change);
    apart.map(|(mine, theirs)| Change::Differ { here: mine.name(), there: theirs.name() }).collect()
}

/// What two people said of one thing in one log while neither saw the other's; to be recorded
/// when both are shown.
#[must_use]
pub fn hidden_differences(log: &Log) -> Vec<Change> {
    let said = |track: Track| -> BTreeMap<Field<'_>, &Event> {
        let own = log.events().iter().filter(|event| event.track == track);
        let hidden = own.filter(|event| !event.change.is_of_voice() && !is_shared(&event.change));
        hidden.filter_map(|event| Some((field(event)?, event))).collect()
    };
    let [one, other] = Together::PAIR.map(said);
    let both = one.iter().filter_map(|(field, one)| Some((*one, *other.get(field)?)));
    let apart = both.filter(|(one, other)| one.change != other.change);
    apart.map(|(one, other)| Change::Differ { here: one.name(), there: other.name() }).collect()
}

fn is_shared(change: &Change) -> bool {
    matches!(change, Change::Describe(_) | Change::State { .. } | Change::Work { .. })
}

impl Log {
    /// What two people said of one thing and nobody has settled since, in the order in which
    /// it was found.
    #[must_use]
    pub fn unsettled(&self) -> Vec<Unsettled<'_>> {
        let mut open: Vec<(Field<'_>, Unsettled<'_>)> = Vec::new();
        for event in self.events() {
            if let Change::Differ { here, there } = &event.change {
                let find = |name: &Name| self.events().iter().find(|event| event.name() == *name);
                if let (Some(here), Some(there)) = (find(here), find(there))
                    && let Some(field) = field(here)
                    && !open.iter().any(|(known, _)| *known == field)
                {
                    open.push((field, Unsettled { here, there }));
                }
            } else if let Some(field) = field(event) {
                open.retain(|(known, _)| *known != field);
            }
        }
        // Once somebody has sealed, how they work stays as it is.
        let together = &self.audit().together;
        open.retain(|((kind, ..), _)| *kind != "way" || together.seals.is_empty());
        open.into_iter().map(|(_, one)| one).collect()
    }
}

/// The last event on each thing in one log that the other log does not have.
fn last_words<'l>(log: &'l Log, other: &Log) -> BTreeMap<Field<'l>, &'l Event> {
    let known: BTreeSet<_> =
        other.events().iter().map(|event| (&event.device, event.seq)).collect();
    let new = log.events().iter().filter(|event| !known.contains(&(&event.device, event.seq)));
    new.filter_map(|event| Some((field(event)?, event))).collect()
}

/// A thing that one change puts in the place of another.
type Field<'e> = (&'static str, Option<Track>, &'e str);

fn field(event: &Event) -> Option<Field<'_>> {
    let (kind, of): (_, &str) = match &event.change {
        Change::Describe(_) => ("about", ""),
        Change::State { fact, .. } => ("fact", fact),
        Change::Work { .. } => ("way", ""),
        Change::Judge { question, .. } => ("answer", question),
        Change::Comment { criterion, .. } => ("comment", criterion),
        Change::Cite { citation, .. } => ("evidence", &citation.id),
        Change::Uncite { citation, .. } => ("evidence", citation),
        Change::Explain { check, .. } => ("check", check),
        Change::Wait { section, .. } => ("waiting", section),
        Change::Depart { criterion, .. } => ("departure", criterion),
        Change::Escalate { .. } => ("escalation", ""),
        Change::Plan { action } => ("action", &action.id),
        Change::Unplan { action } => ("action", action),
        Change::Follow { .. } => ("follows", ""),
        Change::Resolve { thread, .. } => ("thread", thread),
        Change::Close { action, .. } => ("closing", action),
        Change::Become { action, .. } => ("promise", action),
        Change::Tell { action, .. } => ("told", action),
        Change::Hear { person, .. } => ("feedback", person.word()),
        _ => return None,
    };
    Some((kind, event.change.is_of_voice().then_some(event.track), of))
}
