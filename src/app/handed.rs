//! Files that two people who audit a case give each other.

use super::command::{Acting, Effect, Place};
use super::doors;
use super::open::Open;
use super::put_together::{jumps, put_together};
use super::state::{Notice, State, Tool};
use super::storing::Storing;
use super::text::{common::DEVICE_UNCHANGED, together as words};
use super::update::{append, settle};
use super::work::{SHORT, Work, begin_work};
use super::writer::Writer;
use crate::audit::{Change, Role, Stamp};
use crate::exchange::{
    HandOver, ImportError, read_hand_over, read_hand_over_in_slices, write_hand_over,
};

/// The text of the file for a person of this role, if it can be made.
pub(super) fn text_for(
    state: &mut State,
    to: Role,
    acting: &Acting,
) -> (Vec<Effect>, Option<String>) {
    let mut effects = settle(state, acting, true);
    let Some(open) = state.open.as_mut().filter(|open| open.writer() == Writer::Here) else {
        return (effects, None);
    };
    if open.holds_back() {
        state.notice = Notice::problem(words::NOT_MADE, vec![words::TOO_LONG_TO_HAND.to_owned()]);
        return (effects, None);
    }
    if !open.is_stored() {
        // A file must not hold what this device may still lose, or it would not fit later.
        effects.extend(append(state));
        state.notice = Notice::problem(words::NOT_MADE, vec![words::NOT_STORED_YET.to_owned()]);
        return (effects, None);
    }
    let made = write_hand_over(open.whole(), to, &open.tool.instrument, &open.tool.body());
    effects.extend(append(state));
    match made {
        Ok(text) => (effects, Some(text)),
        Err(error) => {
            state.notice = Notice::problem(words::NOT_MADE, vec![error.says, error.mend]);
            (effects, None)
        }
    }
}

/// Takes in the text of a file that was handed over: begins the audit here, or puts what
/// came to what is here.
pub(super) fn take_in(state: &mut State, text: String, acting: &Acting) -> Vec<Effect> {
    match text.len() {
        ..=SHORT => taken_in(state, read_hand_over(&text), acting),
        _ => begin_work(state, Work::HandOver(read_hand_over_in_slices(text))),
    }
}

/// It was read, or refused.
pub(super) fn taken_in(
    state: &mut State,
    read: Result<HandOver, ImportError>,
    acting: &Acting,
) -> Vec<Effect> {
    let handed = match read {
        Ok(handed) => handed,
        Err(error) => {
            state.notice = Notice::problem(words::NOT_TAKEN_IN, vec![error.says, error.mend]);
            return Vec::new();
        }
    };
    let id = handed.log.audit().id.clone();
    let is_open = |open: &Open| open.audit().id == id && open.writer() == Writer::Here;
    if state.open.as_ref().is_some_and(is_open) {
        return put_together(state, handed, acting);
    }
    // From the screen of one audit nothing is begun of another.
    let other = |open: &Open| open.audit().id != id && open.writer() != Writer::Asking;
    if state.open.as_ref().is_some_and(other) {
        state.notice = refused(words::OTHER_AUDIT);
        return Vec::new();
    }
    let elsewhere = |open: &Open| {
        open.audit().id == id && matches!(open.writer(), Writer::Elsewhere | Writer::Moved)
    };
    if state.open.as_ref().is_some_and(elsewhere) {
        state.notice = refused(words::ELSEWHERE);
        return Vec::new();
    }
    let here = state.shelf.iter().flatten().any(|summary| summary.id == id);
    if !here {
        return begin_here(state, handed, acting);
    }
    // It is put to what is here as soon as that is read.
    state.arrived = Some(Box::new(handed));
    let mut effects = doors::open(state, id.clone(), acting);
    effects.push(Effect::Go(Place::Together(id)));
    effects
}

/// What was waiting for the audit that is now open, if it was waiting for this one.
pub(super) fn arrived(state: &mut State, acting: &Acting) -> Vec<Effect> {
    let Some(open) = &state.open else { return Vec::new() };
    let (id, writer) = (open.audit().id.clone(), open.writer());
    if writer == Writer::Asking || open.is_behind() {
        return Vec::new();
    }
    let waits = |handed: &mut Box<HandOver>| handed.log.audit().id == id;
    let Some(handed) = state.arrived.take_if(waits) else { return Vec::new() };
    match writer {
        Writer::Here => put_together(state, *handed, acting),
        _ => {
            state.notice = refused(words::ELSEWHERE);
            Vec::new()
        }
    }
}

pub(super) fn refused(why: impl Into<String>) -> Option<Notice> {
    Notice::problem(words::NOT_TAKEN_IN, vec![why.into(), DEVICE_UNCHANGED.to_owned()])
}

fn begin_here(state: &mut State, handed: HandOver, acting: &Acting) -> Vec<Effect> {
    let HandOver { to, mut log, instrument, body, .. } = handed;
    if jumps(&log, 0) {
        state.notice = refused(words::ALTERED);
        return Vec::new();
    }
    let stamp = Stamp { device: &state.device, at: acting.at, by: to, track: to.track() };
    log.record(stamp, Change::Sit { role: to });
    let reference = log.audit().header.reference.clone();
    let storing = Storing::anew(acting.fresh.clone(), log.events().to_vec());
    let open = Open::new(Tool::new(instrument, &body), log, storing);
    let effects =
        doors::go_to(state, open, |open| Place::Together(open.audit().id.clone()), acting);
    state.notice = Notice::success(words::begun_here(&reference, to), Vec::new());
    effects
}
