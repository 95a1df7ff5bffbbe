//! What follows from an audit for central reporting: themes, escalation, actions, what
//! became of promises, who was asked. Counted, without a word that somebody wrote.

use std::collections::BTreeMap;

use indexmap::IndexMap;

use super::central_document::{Asked, CentralAction, CentralEarlier, CentralEscalation};
use crate::audit::{Audit, Heard, Person, Track};
use crate::calendar::days_between;
use crate::instrument::Instrument;

/// The audit tool's themes; those that are a person's own stay in the audit.
pub(super) fn themes(
    audit: &Audit,
    instrument: &Instrument,
) -> BTreeMap<Track, IndexMap<String, Vec<String>>> {
    let of_tool = |code: &&String| instrument.themes.iter().any(|theme| theme.id == **code);
    let by_track = audit.tracks.iter().map(|(track, voice)| {
        let known = voice.entries.iter().filter(|(id, _)| instrument.find(id).is_some());
        let marked = known.map(|(id, entry)| {
            (id.clone(), entry.themes.iter().filter(of_tool).cloned().collect::<Vec<_>>())
        });
        (*track, marked.filter(|(_, themes)| !themes.is_empty()).collect::<IndexMap<_, _>>())
    });
    by_track.filter(|(_, marked)| !marked.is_empty()).collect()
}

pub(super) fn escalation(audit: &Audit, instrument: &Instrument) -> Option<CentralEscalation> {
    let escalation = audit.escalation.as_ref()?;
    let scale = instrument.scale_of(instrument.safety?)?;
    let rank = scale.rank(&escalation.level)?;
    Some(CentralEscalation {
        level: scale.levels[usize::from(rank)].id.clone(),
        days_after_audit: days_between(audit.header.audit_date, escalation.on),
    })
}

pub(super) fn actions(audit: &Audit, instrument: &Instrument) -> Vec<CentralAction> {
    let of_tool = |id: &String| instrument.find(id).is_some();
    let actions = audit.actions.iter().map(|action| CentralAction {
        criterion: action.criterion.clone().filter(of_tool),
        days_to_due: days_between(audit.header.audit_date, action.due),
        says_difference: !action.difference.trim().is_empty(),
        closed: action.closed.is_some(),
    });
    actions.collect()
}

pub(super) fn earlier(audit: &Audit) -> Option<CentralEarlier> {
    let earlier = audit.earlier.as_ref()?;
    Some(CentralEarlier {
        audit: earlier.audit.clone(),
        days_before_audit: days_between(earlier.audit_date, audit.header.audit_date),
        promises: earlier.promises.iter().map(|promise| promise.became).collect(),
    })
}

pub(super) fn feedback(audit: &Audit) -> BTreeMap<&'static str, Asked> {
    let known = Person::ALL.into_iter().filter_map(|person| {
        let asked = match audit.feedback.of(person)? {
            Heard::Said(_) => Asked::Asked,
            Heard::NotAsked(_) => Asked::NotAsked,
        };
        Some((person.word(), asked))
    });
    known.collect()
}
