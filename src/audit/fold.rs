use super::action::Action;
use super::content::{Audit, Entry, Track, Voice};
use super::earlier::Promise;
use super::event::{Change, Event};
use super::lifecycle::{Lifecycle, SignOff};

/// Folds a log into what stands. Events are put in order first, so that the order
/// in which they arrived means nothing; an event that occurs twice counts once.
///
/// `None` for a log without a beginning.
#[must_use]
pub fn fold<'e>(events: impl IntoIterator<Item = &'e Event>) -> Option<Audit> {
    let mut events: Vec<_> = events.into_iter().collect();
    events.sort_by_key(|event| order(event));
    events.dedup_by_key(|event| (&event.device, event.seq));
    let mut audit: Option<Audit> = None;
    for event in events {
        match &mut audit {
            Some(audit) => audit.apply(event),
            None => audit = begin(event),
        }
    }
    audit
}

/// Whether the audit's own grades never rest on a track.
fn is_beside(track: Track) -> bool {
    matches!(track, Track::Practitioner | Track::Moderator)
}

/// The order of events: logical clock, then device, then number. Never wall time.
pub(super) fn order(event: &Event) -> (u64, &str, u64) {
    (event.clock, &event.device, event.seq)
}

fn begin(event: &Event) -> Option<Audit> {
    match &event.change {
        Change::Begin { audit, instrument, header } => Some(Audit {
            id: audit.clone(),
            instrument: instrument.clone(),
            header: header.clone(),
            began: event.at,
            changed: event.at,
            facts: Default::default(),
            tracks: Default::default(),
            kept: Default::default(),
            escalation: None,
            actions: Vec::new(),
            earlier: None,
            feedback: Default::default(),
            together: Default::default(),
            threads: Vec::new(),
            dissents: Default::default(),
            moderation: None,
            sign_offs: Vec::new(),
        }),
        // Opening a file changes nothing, so `changed` stays what it was.
        Change::Restore(audit) => Some((**audit).clone()),
        _ => None,
    }
}

impl Audit {
    /// Applies an event that comes after all those already applied.
    ///
    /// What is not allowed then (see [`Audit::not_now`]) is ignored and stays in the log. So
    /// is, while signed off, whatever else arrives (from another device, say) than reopening,
    /// closing an action, what people seal, reveal and contest, and that they do not take
    /// part, and how a practitioner has answered and a moderator grades: these change nothing
    /// that somebody stood by, and a doubt is heard at any time.
    pub fn apply(&mut self, event: &Event) {
        if self.not_now(event.by, event.track, &event.change).is_some() {
            return;
        }
        let signed_off = self.lifecycle() == Lifecycle::SignedOff;
        match (&event.change, signed_off) {
            // A jotting is no part of the audit, so `changed` stays what it was too.
            (Change::Begin { .. } | Change::Restore(_) | Change::Jot { .. }, _) => return,
            (Change::Export | Change::Sit { .. } | Change::Salt { .. }, _) => return,
            (Change::Differ { .. }, _) => return,
            (Change::Copy { audit: id }, _) => return self.id.clone_from(id),
            (Change::Reopen { reason }, true) => {
                if let Some(last) = self.sign_offs.last_mut() {
                    last.reopened = Some(reason.clone());
                }
            }
            (Change::Close { action, closed }, _) => match self.action_mut(action) {
                Some(action) => action.closed.clone_from(closed),
                None => return,
            },
            (Change::Seal { .. } | Change::Absent { .. } | Change::Reveal { .. }, _) => {
                self.hear(event);
            }
            (change, _) if change.is_of_thread() && !self.talk(event) => return,
            (change, _) if change.is_of_thread() => {}
            (Change::Moderate { .. } | Change::Conclude { .. }, _) => self.moderate(event),
            // Whoever grades again what somebody stands by changes nothing in it, nor does a
            // practitioner who had answered unheard by then.
            (change, true) if change.is_of_voice() && is_beside(event.track) => {
                self.change(change, event);
            }
            (Change::Reopen { .. }, false) | (_, true) => return,
            (change, false) => self.change(change, event),
        }
        self.changed = event.at;
    }

    fn change(&mut self, change: &Change, event: &Event) {
        match change {
            Change::Begin { .. }
            | Change::Restore(_)
            | Change::Reopen { .. }
            | Change::Export
            | Change::Copy { .. }
            | Change::Close { .. }
            | Change::Seal { .. }
            | Change::Absent { .. }
            | Change::Reveal { .. }
            | Change::Raise { .. }
            | Change::Reply { .. }
            | Change::Resolve { .. }
            | Change::Dissent { .. }
            | Change::Sit { .. }
            | Change::Salt { .. }
            | Change::Differ { .. }
            | Change::Moderate { .. }
            | Change::Conclude { .. }
            | Change::Jot { .. } => {}
            Change::Describe(header) => self.header = header.clone(),
            Change::State { fact, value } => match value {
                Some(value) => drop(self.facts.insert(fact.clone(), value.clone())),
                None => drop(self.facts.remove(fact)),
            },
            Change::Judge { question, answer } => {
                self.at(event, question, |entry| entry.answer = answer.clone());
            }
            Change::Comment { criterion, text } => {
                self.at(event, criterion, |entry| entry.comment = text.clone());
            }
            Change::Cite { criterion, citation } => {
                self.at(event, criterion, |entry| {
                    match entry.evidence.iter_mut().find(|known| known.id == citation.id) {
                        Some(known) => *known = citation.clone(),
                        None => entry.evidence.push(citation.clone()),
                    }
                })
            }
            Change::Uncite { criterion, citation } => self.at(event, criterion, |entry| {
                entry.evidence.retain(|known| known.id != *citation);
            }),
            Change::Explain { check, text } => {
                let explanations = &mut self.voice(event).explanations;
                match text.is_empty() {
                    true => drop(explanations.remove(check)),
                    false => drop(explanations.insert(check.clone(), text.clone())),
                }
            }
            Change::Wait { section, reason } => {
                let waiting = &mut self.voice(event).waiting;
                match reason {
                    None => drop(waiting.remove(section)),
                    Some(reason) => drop(waiting.insert(section.clone(), reason.clone())),
                }
            }
            Change::Keep { words } => drop(self.kept.insert(words.clone())),
            Change::Depart { criterion, departure } => {
                let departures = &mut self.voice(event).departures;
                match departure {
                    None => drop(departures.remove(criterion)),
                    Some(departure) => {
                        drop(departures.insert(criterion.clone(), departure.clone()));
                    }
                }
            }
            Change::Mark { criterion, theme } => self.at(event, criterion, |entry| {
                entry.themes.insert(theme.clone());
            }),
            Change::Unmark { criterion, theme } => self.at(event, criterion, |entry| {
                entry.themes.remove(theme);
            }),
            Change::Escalate { escalation } => self.escalation.clone_from(escalation),
            Change::Plan { action } => match self.action_mut(&action.id) {
                Some(known) => *known = action.clone(),
                None => self.actions.push(action.clone()),
            },
            Change::Unplan { action } => self.actions.retain(|known| known.id != *action),
            Change::Follow { earlier } => self.earlier.clone_from(earlier),
            Change::Become { action, became } => {
                self.promise(action, |promise| promise.became = *became);
            }
            Change::Tell { action, text } => {
                self.promise(action, |promise| promise.said.clone_from(text));
            }
            Change::Hear { person, heard } => self.feedback.set(*person, heard.clone()),
            Change::Work { way } => self.together.way = *way,
            Change::SignOff { role } => {
                let (role, at) = (role.clone(), event.at);
                self.sign_offs.push(SignOff { role, at, reopened: None });
            }
        }
    }

    fn action_mut(&mut self, id: &str) -> Option<&mut Action> {
        self.actions.iter_mut().find(|known| known.id == id)
    }

    fn promise(&mut self, action: &str, change: impl FnOnce(&mut Promise)) {
        let mut promises = self.earlier.iter_mut().flat_map(|earlier| &mut earlier.promises);
        if let Some(promise) = promises.find(|promise| promise.action.id == action) {
            change(promise);
        }
    }

    fn voice(&mut self, event: &Event) -> &mut Voice {
        self.tracks.entry(event.track).or_default()
    }

    fn at(&mut self, event: &Event, id: &str, change: impl FnOnce(&mut Entry)) {
        let entries = &mut self.voice(event).entries;
        let entry = entries.entry(id.to_owned()).or_default();
        change(entry);
        if entry.is_blank() {
            entries.remove(id);
        }
    }
}
