//! Files that two people who audit a case give each other.

use std::collections::BTreeMap;

use super::command::{Acting, Effect, Place};
use super::doors;
use super::open::Open;
use super::seat::seat_anew;
use super::state::{Notice, State, Tool};
use super::storing::Storing;
use super::text::{common::DEVICE_UNCHANGED, together as words};
use super::update::{append, settle};
use super::work::{SHORT, Work, begin_work};
use super::writer::Writer;
use crate::audit::{Apart, Change, Event, Lifecycle, Log, Name, Role, Stamp, Track, differences};
use crate::exchange::{
    HandOver, ImportError, is_as_sealed, read_hand_over, read_hand_over_in_slices, write_hand_over,
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

/// By how much the logical clock of a file may be ahead of the one here: nobody does so much
/// between two files, and where it jumps, none would be left for what is done after it.
const MOST_AHEAD: u64 = 1 << 20;

fn refused(why: impl Into<String>) -> Option<Notice> {
    Notice::problem(words::NOT_TAKEN_IN, vec![why.into(), DEVICE_UNCHANGED.to_owned()])
}

fn begin_here(state: &mut State, handed: HandOver, acting: &Acting) -> Vec<Effect> {
    let HandOver { to, mut log, instrument, body, .. } = handed;
    if log.events().last().is_some_and(|event| event.clock > MOST_AHEAD) {
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

/// Puts what came to what is here. What two people said of one thing without knowing of
/// each other is noted, so that they settle it.
fn put_together(state: &mut State, handed: HandOver, acting: &Acting) -> Vec<Effect> {
    let mut effects = settle(state, acting, true);
    let device = state.device.clone();
    let Some(open) = &mut state.open else { return effects };
    if handed.to != open.role() {
        state.notice = refused(words::for_another(handed.to, open.role()));
        return effects;
    }
    if handed.digest != open.tool.digest {
        let versions = (&*handed.instrument.version, &*open.tool.instrument.version);
        state.notice = refused(words::other_tool(versions));
        return effects;
    }
    let before = open.whole().clone();
    let both = match before.merge(&handed.log) {
        Ok(both) => both,
        Err(Apart::OtherAudit) => {
            state.notice = refused(words::OTHER_AUDIT);
            return effects;
        }
        Err(Apart::Altered { .. }) => {
            state.notice = refused(words::ALTERED);
            return effects;
        }
    };
    let top = |log: &Log| log.events().last().map_or(0, |event| event.clock);
    if top(&handed.log) > top(&before).saturating_add(MOST_AHEAD) {
        state.notice = refused(words::ALTERED);
        return effects;
    }
    let came = new_in(&both, &before);
    let own = open.role().track();
    if came.iter().any(|event| event.track == own && event.change.is_said_by_one()) {
        state.notice = refused(words::OF_YOURS);
        return effects;
    }
    if came.is_empty() {
        state.notice = Notice::success(words::NOTHING_NEW, vec![words::NOTHING_NEW_SAYS.into()]);
        return effects;
    }
    let differ = differences(&before, &handed.log);
    let (count, apart) = (came.len(), differ.len());
    let unseen = unseen_when_signed(&both, &before, &handed.log);
    let known = unlike_seals(open);
    let was_open = before.audit().together.is_open();
    let stood = before.audit().lifecycle() == Lifecycle::SignedOff;
    open.comes(both, came);
    let reopened =
        unseen.is_some() || stood && open.whole().audit().lifecycle() == Lifecycle::Draft;
    if let Some(later) = unseen {
        let reason = words::CHANGED_BEFORE.to_owned();
        let (role, track) = (open.role(), open.role().track());
        open.record_as(role, track, Change::Reopen { reason }, &device, acting);
        for event in later {
            open.record_as(event.by, event.track, event.change, &device, acting);
        }
    }
    // After what was done again, or that would settle them.
    for change in differ {
        open.record_as(open.role(), open.role().track(), change, &device, acting);
    }
    open.both_heard(was_open, &device, acting);
    seat_anew(open);
    let mut body = Vec::new();
    body.extend(reopened.then(|| words::REOPENED.to_owned()));
    body.extend((apart > 0).then(|| words::apart(apart)));
    for track in unlike_seals(open).into_iter().filter(|track| !known.contains(track)) {
        body.extend([words::unlike(track), words::UNLIKE_SAYS.to_owned()]);
    }
    state.notice = match body.is_empty() {
        true => Notice::success(words::came(count), body),
        false => Notice::problem(words::came(count), body),
    };
    effects.extend(append(state));
    effects
}

/// What is new, with what is fuller than it was: of an opened file more may be shown by now.
fn new_in(both: &Log, before: &Log) -> Vec<Event> {
    let known: BTreeMap<_, _> = before.events().iter().map(|event| (event.name(), event)).collect();
    let new = |event: &&Event| known.get(&event.name()) != Some(event);
    both.events().iter().filter(new).cloned().collect()
}

/// The tracks that are shown and are not what was sealed.
fn unlike_seals(open: &Open) -> Vec<Track> {
    let unlike = |track: &Track| is_as_sealed(open.audit(), *track) == Some(false);
    Track::ALL.into_iter().filter(unlike).collect()
}

/// Where somebody stands by an audit of which they had not seen all: what of that came, in the
/// order of both logs, after the sign-off, and therefore counts for nothing yet.
fn unseen_when_signed(both: &Log, here: &Log, there: &Log) -> Option<Vec<Event>> {
    if both.audit().lifecycle() != Lifecycle::SignedOff {
        return None;
    }
    let signed = |event: &Event| matches!(event.change, Change::SignOff { .. });
    let at = both.events().iter().rposition(signed)?;
    let name = both.events()[at].name();
    let has = |log: &Log, name: &Name| log.events().iter().any(|event| event.name() == *name);
    // Whoever signed off had seen what is in the log from which the sign-off comes.
    let seen = if has(here, &name) { here } else { there };
    // What nobody has shown them yet they do not stand by: it is heard when it is shown.
    let shown = both.seen_by(Role::Auditor);
    let unseen = |event: &&Event| {
        let name = event.name();
        event.change.is_signed_for() && !has(seen, &name) && has(&shown, &name)
    };
    both.events()
        .iter()
        .any(|event| unseen(&event))
        .then(|| both.events()[at..].iter().filter(unseen).cloned().collect())
}
