//! What came in a file and what is here, in one.

use std::collections::BTreeMap;

use super::command::{Acting, Effect};
use super::handed::refused;
use super::open::Open;
use super::seat::seat_anew;
use super::state::{Notice, State};
use super::text::together as words;
use super::update::{append, settle};
use crate::audit::{Apart, Change, Event, Lifecycle, Log, Name, Role, Track, differences};
use crate::exchange::{HandOver, is_as_sealed};

/// Puts what came to what is here. What two people said of one thing without knowing of
/// each other is noted, so that they settle it.
pub(super) fn put_together(state: &mut State, handed: HandOver, acting: &Acting) -> Vec<Effect> {
    let mut effects = settle(state, acting, true);
    let device = state.device.clone();
    let Some(open) = &mut state.open else { return effects };
    let (both, came) = match joined(open, &handed) {
        Ok(joined) => joined,
        Err(why) => {
            state.notice = refused(why);
            return effects;
        }
    };
    if came.is_empty() {
        state.notice = Notice::success(words::NOTHING_NEW, vec![words::NOTHING_NEW_SAYS.into()]);
        return effects;
    }
    let before = open.whole().clone();
    let differ = differences(&before, &handed.log);
    let (count, apart) = (came.len(), differ.len());
    let unseen = unseen_when_signed(&both, &before, &handed.log);
    let known = unlike_seals(open);
    let was_open = before.audit().together.is_open();
    let news = news(&came);
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
    let mut body = Vec::new(); // what is to be looked at
    body.extend(reopened.then(|| words::REOPENED.to_owned()));
    body.extend((apart > 0).then(|| words::apart(apart)));
    for track in unlike_seals(open).into_iter().filter(|track| !known.contains(track)) {
        body.extend([words::unlike(track), words::UNLIKE_SAYS.to_owned()]);
    }
    state.notice = match body.is_empty() {
        true => Notice::success(words::came(count), news),
        false => Notice::problem(words::came(count), [body, news].concat()),
    };
    effects.extend(append(state));
    effects
}

/// What is here and what came in one log, and what of that is new here; otherwise why it cannot
/// be taken in. Nothing is recorded yet.
fn joined(open: &Open, handed: &HandOver) -> Result<(Log, Vec<Event>), String> {
    let (before, own) = (open.whole(), open.role().track());
    if handed.to != open.role() {
        return Err(words::for_another(handed.to, open.role()));
    }
    if handed.digest != open.tool.digest {
        let versions = (&*handed.instrument.version, &*open.tool.instrument.version);
        return Err(words::other_tool(versions));
    }
    let both = before.merge(&handed.log).map_err(|apart| match apart {
        Apart::OtherAudit => words::OTHER_AUDIT,
        Apart::Altered { .. } => words::ALTERED,
    })?;
    let came = new_in(&both, before);
    let of_own = |event: &Event| event.track == own && event.change.is_said_by_one();
    let why = if jumps(&handed.log, clock(before)) {
        words::ALTERED
    } else if came.iter().any(of_own) {
        words::OF_YOURS
    } else if came.iter().any(|event| seals_again(before, event)) {
        // Whoever has sealed seals no second time: two devices began it from one file.
        words::SEALED_TWICE
    } else {
        return Ok((both, came));
    };
    Err(why.to_owned())
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
    // What nobody has shown them yet they do not stand by: it is heard when it is shown. What
    // each answered blind is beside what they stand by, and what they said themselves they know.
    let (shown, by) = (both.seen_by(Role::Auditor), both.events()[at].by);
    let blind = |event: &Event| event.change.is_of_voice() && event.track != Track::Agreed;
    let unseen = |event: &&Event| {
        let name = event.name();
        let counts = event.change.is_signed_for() && event.by != by && !blind(event);
        counts && !has(seen, &name) && has(&shown, &name)
    };
    both.events()
        .iter()
        .any(|event| unseen(&event))
        .then(|| both.events()[at..].iter().filter(unseen).cloned().collect())
}

/// Whether the logical clock of a log is ahead of this one by more than people do between two
/// files: where it jumps, no room would be left for what is done after it.
pub(super) fn jumps(log: &Log, here: u64) -> bool {
    const MOST: u64 = 1 << 20;
    clock(log) > here.saturating_add(MOST)
}

fn clock(log: &Log) -> u64 {
    log.events().last().map_or(0, |event| event.clock)
}

/// Whether it seals a track that another seal stands on here.
fn seals_again(here: &Log, event: &Event) -> bool {
    let sealed = |one: &Event| matches!(one.change, Change::Seal { .. });
    let other = |one: &&Event| one.track == event.track && one.name() != event.name();
    sealed(event) && here.events().iter().filter(other).any(sealed)
}

/// What came, for a person who looks on: what was sealed, shown, said and signed, and by whom.
fn news(came: &[Event]) -> Vec<String> {
    let told = [
        (|change| matches!(change, Change::Seal { .. })) as fn(&Change) -> bool,
        |change| matches!(change, Change::Reveal { .. }),
        |change| matches!(change, Change::State { .. } | Change::Describe(_)),
        |change| matches!(change, Change::Raise { .. }),
        |change| matches!(change, Change::Reply { .. } | Change::Resolve { .. }),
        |change| matches!(change, Change::Dissent { .. }),
        |change| matches!(change, Change::SignOff { .. }),
    ];
    let lines = told.into_iter().zip(words::NEWS).filter_map(|(is, line)| {
        let mut of = came.iter().filter(|event| is(&event.change));
        let first = of.next()?;
        Some(words::news(line, first.by, 1 + of.count()))
    });
    lines.collect()
}
