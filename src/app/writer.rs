//! Which tab writes in an audit: one does, the others read it.
//!
//! This keeps people from working against themselves. That nothing is lost or forked
//! does not hang on it: the store takes nothing from a tab that has not seen all that is
//! there (`catch_up`), whoever writes.

use super::catch_up::caught_up;
use super::command::{Acting, Effect};
use super::doors;
use super::handed;
use super::open::Open;
use super::rim::Stored;
use super::state::State;
use super::store::StoreError;
use super::typing::Field;
use super::update::settle;
use crate::audit::Role;

/// Whether this page writes in the audit that is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writer {
    /// Not known: it is being asked, or no screen shows the audit.
    Asking,
    /// It does.
    Here,
    /// Another tab does, and did when the audit was opened here.
    Elsewhere,
    /// Another tab does, and took that from here.
    Moved,
}

impl Open {
    /// Whether this page writes in it.
    #[must_use]
    pub fn writer(&self) -> Writer {
        self.writer
    }

    /// Whether a text of it can be typed on this page now: actions are closed and things
    /// contested after sign-off too.
    pub(super) fn can_type(&self, field: &Field) -> bool {
        let may = match field.is_of_voice() {
            true => self.can_answer(),
            false => self.can_change() || matches!(field, Field::Jotting(_)) && self.can_answer(),
        };
        may || (field.outlasts_sign_off() && self.writer == Writer::Here)
    }

    /// Whether what is being typed there may stay so, whichever page writes: what somebody has
    /// signed off meanwhile takes no more.
    pub(super) fn goes_on(&self, field: &Field) -> bool {
        self.is_draft() || self.is_answering() || field.outlasts_sign_off()
    }

    /// Whether it can be changed on this page now: all but what its person says by themselves,
    /// which [`Open::can_answer`] is about.
    #[must_use]
    pub fn can_change(&self) -> bool {
        self.is_draft() && self.role() != Role::Moderator && self.writer == Writer::Here
    }

    /// Whether its person can answer, comment and cite on this page now.
    #[must_use]
    pub fn can_answer(&self) -> bool {
        self.is_answering() && self.writer == Writer::Here
    }
}

/// Asks for an audit to be written here, and reads it once that is known. What is here of
/// it already stores nothing in between.
pub(super) fn ask(state: &mut State, id: &str, take: bool) -> Effect {
    match &mut state.open {
        Some(open) if open.audit().id == id => open.looks_if_stored(),
        Some(other) => other.writer = Writer::Asking, // one asks for one audit at a time
        None => {}
    }
    Effect::Open { audit: id.to_owned(), take }
}

/// It is known whether the audit is written here, and it was read.
pub(super) fn opened(
    state: &mut State,
    id: &str,
    here: bool,
    stored: Result<Stored, StoreError>,
    acting: &Acting,
) -> Vec<Effect> {
    let mut effects = read_or_shown(state, id, here, stored, acting);
    effects.extend(handed::arrived(state, acting));
    effects
}

/// It was read again. A file may have waited for that.
pub(super) fn read_again(
    state: &mut State,
    id: &str,
    stored: Result<Stored, StoreError>,
    acting: &Acting,
) -> Vec<Effect> {
    let mut effects = caught_up(state, id, stored, acting);
    effects.extend(handed::arrived(state, acting));
    effects
}

fn read_or_shown(
    state: &mut State,
    id: &str,
    here: bool,
    stored: Result<Stored, StoreError>,
    acting: &Acting,
) -> Vec<Effect> {
    let wanted = state.opening.take_if(|opening| opening == id).is_some();
    if wanted && showing(state, id).is_none() {
        return doors::loaded(state, here, stored, acting);
    }
    if let Some(open) = showing(state, id)
        && (wanted || open.writer != Writer::Asking)
    {
        open.is_written(here);
    }
    // One that the store has refused since is read again, for what was read here is older.
    let mut all = state.open.iter().chain(&state.leaving);
    match all.any(|open| open.audit().id == id && open.is_looking()) {
        true => caught_up(state, id, stored, acting),
        false => Vec::new(),
    }
}

/// Another tab took it, or let it go. What was typed here until now is stored: that
/// another tab writes does not make it less worth keeping.
pub(super) fn told(state: &mut State, id: &str, here: bool, acting: &Acting) -> Vec<Effect> {
    let Some(open) = showing(state, id) else { return Vec::new() };
    match (open.writer, here) {
        (Writer::Here, false) => {
            open.is_written(false);
            settle(state, acting, true)
        }
        // Not before what the other tab wrote has been read.
        (Writer::Elsewhere | Writer::Moved, true) => vec![ask(state, id, false)],
        _ => Vec::new(),
    }
}

/// The person wants to write in the open audit here, not in the other tab.
pub(super) fn edit_here(state: &mut State) -> Vec<Effect> {
    let reads = |open: &&Open| matches!(open.writer, Writer::Elsewhere | Writer::Moved);
    let id = state.open.as_ref().filter(reads).map(|open| open.audit().id.clone());
    id.map(|id| ask(state, &id, true)).into_iter().collect()
}

/// The browser had set the page aside and has brought it back: others may have written.
pub(super) fn back(state: &mut State) -> Vec<Effect> {
    let shown = state.open.as_ref().filter(|open| open.writer != Writer::Asking);
    let id = state.opening.clone().or_else(|| shown.map(|open| open.audit().id.clone()));
    id.map(|id| ask(state, &id, false)).into_iter().collect()
}

/// No screen shows the audit any more.
pub(super) fn leave(state: &mut State, id: &str, acting: &Acting) -> Vec<Effect> {
    let shown = state.open.as_ref().map(|open| &open.audit().id);
    if state.opening.as_ref().or(shown).is_some_and(|shown| shown != id) {
        return Vec::new(); // to ask for the other has let go of this one
    }
    let mut effects = settle(state, acting, true);
    state.opening = None;
    if let Some(open) = &mut state.open {
        (open.writer, open.tried) = (Writer::Asking, false);
        open.is_left();
    }
    effects.push(Effect::Release);
    effects
}

fn showing<'s>(state: &'s mut State, id: &str) -> Option<&'s mut Open> {
    state.open.as_mut().filter(|open| open.audit().id == id)
}

impl Open {
    /// It is known whether this page writes in it.
    pub(super) fn is_written(&mut self, here: bool) {
        self.writer = match (here, self.writer) {
            (true, _) => Writer::Here,
            (false, Writer::Here | Writer::Moved) => Writer::Moved,
            (false, Writer::Asking | Writer::Elsewhere) => Writer::Elsewhere,
        };
    }
}
