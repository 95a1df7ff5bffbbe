//! How an audit comes to be open: begun, found on the device, brought in a file.

use std::collections::BTreeSet;

use super::again::taken_up;
use super::changes::in_words;
use super::command::{Acting, Effect, Place};
use super::forms::Form;
use super::lock::{told_together, was_plain};
use super::lost::Lost;
use super::open::Open;
use super::rim::Stored;
use super::state::{Notice, State, Tool};
use super::store::StoreError;
use super::storing::Storing;
use super::text::{common::DEVICE_UNCHANGED, doors as words};
use super::update::{append, settle};
use super::work::{SHORT, Work, begin_work};
use super::writer::{self, Writer};
use crate::audit::{
    Change, Event, Header, InstrumentRef, Lifecycle, Log, Role, Stamp, Way, limiting_questions,
};
use crate::exchange::{ImportError, Imported, import, import_in_slices, read_event};
use crate::grading::facts_to_ask;
use crate::instrument::Local;

/// Begins an audit, with the tool as the authority has set it.
pub(super) fn begin(
    state: &mut State,
    tool: usize,
    (header, local): (Header, &Local),
    way: Way,
    acting: &Acting,
) -> Vec<Effect> {
    let tool = state.tools.get(tool).filter(|tool| tool.is_usable());
    let Some(tool) = tool.map(|tool| tool.set_locally(local)) else { return Vec::new() };
    let tool = match tool {
        Ok(tool) => tool,
        Err(misfits) => {
            let says = words::timescales_misfit(&misfits.join("; "));
            let body = vec![says, words::MEND_TIMESCALES.to_owned()];
            state.notice = Notice::problem(words::NOT_STARTED, body);
            return Vec::new();
        }
    };
    state.forms.remove(&Form::Start);
    let instrument = InstrumentRef {
        id: tool.instrument.id.clone(),
        version: tool.instrument.version.clone(),
        digest: tool.digest.clone(),
    };
    let follow = taken_up(state, &header);
    let follow = follow.map(|earlier| Change::Follow { earlier: Some(earlier) });
    // The one who is there is the practitioner.
    let mut header = header;
    if way == Way::Reflection && header.practitioner.trim().is_empty() {
        header.practitioner.clone_from(&header.auditor);
    }
    let change = Change::Begin { audit: acting.fresh.clone(), instrument, header };
    let work = (way != Way::Alone).then_some(Change::Work { way });
    let role = if way == Way::Reflection { Role::Practitioner } else { Role::Auditor };
    let more = work.into_iter().chain(follow).collect();
    begin_with(state, tool, role, (change, more), first_place, acting)
}

/// Opens a new log with this first change and those after it, by a person of this role,
/// stores it and goes there.
fn begin_with(
    state: &mut State,
    tool: Tool,
    by: Role,
    (first, more): (Change, Vec<Change>),
    goes: fn(&Open) -> Place,
    acting: &Acting,
) -> Vec<Effect> {
    let stamp = Stamp { device: &state.device, at: acting.at, by, track: by.track() };
    let Some(mut log) = Log::start(stamp, first) else { return Vec::new() };
    for change in more {
        log.record(stamp, change);
    }
    let storing = Storing::anew(acting.fresh.clone(), log.events().to_vec());
    go_to(state, Open::new(tool, log, storing), goes, acting)
}

/// Turns to an audit that is new here, and goes where one goes on in it.
pub(super) fn go_to(
    state: &mut State,
    mut open: Open,
    goes: fn(&Open) -> Place,
    acting: &Acting,
) -> Vec<Effect> {
    open.writer = Writer::Here; // no other tab knows of it
    open.is_attended(); // whoever begins it sits here
    let id = open.audit().id.clone();
    let place = goes(&open);
    let mut effects = turn_to(state, open, acting);
    effects.push(writer::ask(state, &id, false));
    effects.push(Effect::Go(place));
    effects
}

/// Where one goes on in an audit that came in a file.
fn task_list(open: &Open) -> Place {
    Place::Audit(open.audit().id.clone())
}

/// Where one goes on in an audit that was just begun: at the first of its facts.
fn first_place(open: &Open) -> Place {
    let (id, instrument) = (open.audit().id.clone(), &open.tool.instrument);
    match facts_to_ask(instrument, &open.inputs).first() {
        Some(fact) => Place::Fact(id, instrument.facts[*fact].id.clone()),
        None => Place::Audit(id),
    }
}

/// Makes an audit the open one. What was typed in the one before is recorded, and
/// until all of that is stored it is held on to.
fn turn_to(state: &mut State, open: Open, acting: &Acting) -> Vec<Effect> {
    let mut effects = settle(state, acting, true);
    state.opening = None;
    state.open.iter_mut().for_each(|before| before.writer = Writer::Asking);
    let before = state.open.replace(open);
    state.leaving.extend(before.filter(|before| !before.is_stored()));
    effects.extend(append(state));
    effects
}

/// Opens an audit that is on the device.
pub(super) fn open(state: &mut State, id: String, acting: &Acting) -> Vec<Effect> {
    let shown = |open: &Open| open.audit().id == id && open.writer() != Writer::Asking;
    if state.opening.as_ref() == Some(&id) || state.open.as_ref().is_some_and(shown) {
        return Vec::new();
    }
    let mut effects = Vec::new();
    if let Some(at) = state.leaving.iter().position(|open| open.audit().id == id) {
        let open = state.leaving.remove(at);
        effects = turn_to(state, open, acting);
    }
    effects.push(writer::ask(state, &id, false));
    state.opening = Some(id);
    effects
}

/// An audit has arrived from the device, and it is known whether it is written here.
pub(super) fn loaded(
    state: &mut State,
    here: bool,
    stored: Result<Stored, StoreError>,
    acting: &Acting,
) -> Vec<Effect> {
    let strays = stored.as_ref().map_or(0, |stored| stored.strays);
    let is_head_old = stored.as_ref().is_ok_and(|stored| stored.is_head_old);
    let plain = stored.as_ref().ok().and_then(|stored| was_plain(stored.was_plain.as_slice()));
    let read = match stored.map(|stored| read(&stored)) {
        Err(StoreError::Locked) => return vec![Effect::FindVault],
        Err(error) => {
            state.notice = Notice::of_store(words::CANNOT_OPEN, &error);
            return Vec::new();
        }
        Ok(read) => read,
    };
    match read {
        Err(why) => {
            let body = vec![why, words::NOTHING_TOUCHED.to_owned()];
            state.notice = told_together(Notice::problem(words::CANNOT_OPEN, body), plain);
            Vec::new()
        }
        Ok(mut open) => {
            open.is_written(here);
            let mut told = None;
            if open.unreadable > 0 {
                let title = words::entries_unreadable(open.unreadable);
                let mut body: Vec<_> = open.lost.iter().take(FEW).map(Lost::in_words).collect();
                body.push(words::REST_IS_HERE.into());
                told = Notice::problem(title, body);
            }
            let more = [stray(strays), old_head(is_head_old), plain];
            let told = more.into_iter().fold(told, told_together);
            state.notice = told.or(state.notice.take());
            turn_to(state, open, acting)
        }
    }
}

/// So many faults are told one by one.
const FEW: usize = 5;

/// What is told of records that are none of the audit beside which they stand.
fn stray(count: u64) -> Option<Notice> {
    match count {
        0 => None,
        n => Notice::problem(words::strays(n), vec![words::STRAYS_SAY.into()]),
    }
}

/// What is told where the list showed an audit as it no longer is.
fn old_head(is_old: bool) -> Option<Notice> {
    let told = || Notice::problem(words::OLD_HEAD, vec![words::OLD_HEAD_SAYS.into()]);
    is_old.then(told).flatten()
}

/// What is stored, opened, as far as it can be read.
pub(super) fn read(stored: &Stored) -> Result<Open, String> {
    let tool =
        Tool::read_back(&stored.instrument).map_err(|_| words::TOOL_UNREADABLE.to_owned())?;
    let events: Vec<_> = stored.events.iter().map(|text| read_event(text)).collect();
    let unreadable = events.iter().filter(|event| event.is_err()).count() as u64;
    let lost: u64 = stored.lost.iter().map(Lost::count).sum();
    let events: Vec<Event> = events.into_iter().flatten().collect();
    let log = Log::load(events).ok_or(words::NO_FIRST_ENTRY)?;
    if log.audit().instrument.digest != tool.digest {
        // A tool is what its digest says; this one would grade the same answers otherwise.
        return Err(words::OTHER_TOOL.into());
    }
    let storing = Storing::as_read(stored.log.clone(), stored.length);
    let mut open = Open::new(tool, log, storing);
    (open.unreadable, open.lost) = (unreadable + lost, stored.lost.clone());
    Ok(open)
}

/// Says that a file was not opened because its audit is on the device.
pub(super) fn already_here(reference: &str) -> Option<Notice> {
    let body = vec![words::already_here(reference), words::ALREADY_HERE_MEND.into()];
    Notice::problem(words::FILE_NOT_OPENED, body)
}

/// For what an audit is opened from a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To read it and go on with it.
    Read,
    /// To grade it again, blind.
    Moderate {
        /// Only the questions that hold its grades where they are.
        limiting: bool,
    },
}

/// What begins a moderation, if there is something to moderate.
fn moderate(imported: &Imported, limiting: bool) -> Result<Change, &'static str> {
    let audit = &imported.audit;
    if audit.lifecycle() != Lifecycle::SignedOff {
        return Err(words::NOT_SIGNED_OFF);
    }
    if audit.moderation.is_some() {
        return Err(words::MODERATED_ALREADY);
    }
    let questions = limiting.then(|| limiting_questions(audit, &imported.instrument));
    match questions.as_ref().is_some_and(BTreeSet::is_empty) {
        true => Err(words::NOTHING_LIMITS),
        false => Ok(Change::Moderate { of: imported.digest.clone(), questions }),
    }
}

/// Opens an audit from a file. One that is on the device already is left alone.
pub(super) fn bring_in(
    state: &mut State,
    text: Result<String, String>,
    purpose: Purpose,
    acting: &Acting,
) -> Vec<Effect> {
    match text {
        Err(why) => {
            let body = vec![why, DEVICE_UNCHANGED.to_owned()];
            state.notice = Notice::problem(words::FILE_NOT_OPENED, body);
            Vec::new()
        }
        Ok(text) if text.len() <= SHORT => brought_in(state, import(&text), purpose, acting),
        Ok(text) => begin_work(state, Work::Audit(import_in_slices(text), purpose)),
    }
}

/// An audit was read from a file, or refused.
pub(super) fn brought_in(
    state: &mut State,
    read: Result<Imported, ImportError>,
    purpose: Purpose,
    acting: &Acting,
) -> Vec<Effect> {
    let imported = match read {
        Err(error) => {
            state.notice = Notice::problem(words::FILE_NOT_OPENED, vec![error.says, error.mend]);
            return Vec::new();
        }
        Ok(imported) => imported,
    };
    let reference = imported.audit.header.reference.clone();
    if state.shelf.iter().flatten().any(|summary| summary.id == imported.audit.id) {
        // Whoever moderates it is not to hear first what another moderator found.
        let moderation = imported.audit.moderation.as_ref().filter(|_| purpose == Purpose::Read);
        let conclusion = moderation.and_then(|one| one.conclusion.clone());
        let said = conclusion.and_then(|conclusion| {
            in_words(&imported.instrument, &Change::Conclude { conclusion: Some(conclusion) })
        });
        state.notice = match said {
            // It stands beside the audit that is here, and changes nothing in it.
            Some(said) => {
                let body = vec![said, words::MODERATED_SAYS.to_owned()];
                Notice::success(words::moderated(&reference), body)
            }
            None => already_here(&reference),
        };
        return Vec::new();
    }
    let (role, more) = match purpose {
        // Of a reflection there is no auditor yet.
        Purpose::Read if imported.audit.together.way == Way::Reflection => {
            (Role::Practitioner, Vec::new())
        }
        Purpose::Read => (Role::Auditor, Vec::new()),
        Purpose::Moderate { limiting } => match moderate(&imported, limiting) {
            Ok(change) => (Role::Moderator, vec![change]),
            Err(why) => {
                let body = vec![why.to_owned(), DEVICE_UNCHANGED.to_owned()];
                state.notice = Notice::problem(words::NOT_MODERATED, body);
                return Vec::new();
            }
        },
    };
    let tool = Tool::new(imported.instrument, &imported.body);
    let change = Change::Restore(Box::new(imported.audit));
    let effects = begin_with(state, tool, role, (change, more), task_list, acting);
    if role == Role::Moderator {
        state.notice = Notice::success(words::to_moderate(&reference), vec![words::BLIND.into()]);
        return effects; // what its grades are is not to be told yet
    }
    // Nobody is to become the practitioner without being told.
    let who = match role {
        Role::Practitioner => vec![words::AS_PRACTITIONER.into(), words::HOW_AUDITOR.into()],
        Role::Auditor | Role::Moderator => Vec::new(),
    };
    state.notice = if imported.differences.is_empty() {
        Notice::success(words::opened(&reference), who)
    } else {
        Notice::problem(words::DIFFERENCES, [imported.differences, who].concat())
    };
    effects
}
