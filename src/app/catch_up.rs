//! Two tabs on one audit: the one that was overtaken reads what the other stored, and
//! does again on top of it what it had done itself.

use std::collections::BTreeSet;

use super::changes::in_words;
use super::command::{Acting, Effect};
use super::doors::{already_here, read};
use super::lock::{told_together, was_plain};
use super::open::Open;
use super::rim::Stored;
use super::state::{Notice, State, Storage};
use super::store::StoreError;
use super::text::tabs as words;
use super::update::append;
use crate::audit::{Change, Event, Header, HeaderDraft, Log, Track, is_beside_the_file};

/// The person has come back to the page: what other tabs did is fetched.
pub(super) fn look(state: &mut State) -> Vec<Effect> {
    let mut effects = vec![Effect::FindVault, Effect::Shelf];
    if let Some(open) = state.open.as_mut().filter(|open| open.is_stored()) {
        open.looks();
        effects.push(Effect::Load(open.audit().id.clone()));
    }
    effects
}

/// Tries again to store what is only on this page.
pub(super) fn retry(state: &mut State, acting: &Acting) -> Vec<Effect> {
    if let Some(open) = state.open.as_mut().filter(|open| open.is_gone()) {
        open.keep_after_all(acting.fresh.clone());
    }
    append(state)
}

/// An audit that is here has been read again.
pub(super) fn caught_up(
    state: &mut State,
    id: &str,
    stored: Result<Stored, StoreError>,
    acting: &Acting,
) -> Vec<Effect> {
    let on_screen = state.open.as_ref().is_some_and(|open| open.audit().id == id);
    let mut here = state.open.iter_mut().chain(&mut state.leaving);
    let Some(open) = here.find(|open| open.audit().id == id && open.is_behind()) else {
        return Vec::new(); // the person has gone elsewhere since
    };
    let plain = stored.as_ref().ok().and_then(|stored| was_plain(stored.was_plain.as_slice()));
    state.notice = plain.or(state.notice.take());
    match stored {
        Err(StoreError::Absent) if on_screen => open.is_lost(),
        Err(StoreError::Absent) => {
            let title = words::deleted(&open.audit().header.reference);
            state.notice = Notice::problem(title, vec![words::DELETED_SAYS.into()]);
            state.leaving.retain(|open| open.audit().id != id);
        }
        Err(StoreError::Locked) => {
            open.gives_up_looking();
            return vec![Effect::FindVault];
        }
        Err(error) => {
            open.gives_up_looking();
            state.storage = Storage::Failing(error);
            return Vec::new();
        }
        Ok(stored) if open.storing.knows(&stored.log, stored.length) => {
            if !open.is_up_to_date() {
                // Asking again would go on for ever.
                state.storage = Storage::Failing(StoreError::Overtaken);
                return Vec::new();
            }
        }
        Ok(stored) => match read(&stored) {
            Err(why) => {
                open.gives_up_looking();
                state.storage = Storage::Failing(StoreError::Other(why));
                return Vec::new();
            }
            Ok(fresh) => {
                let Redone { refused, replaced, lacking } =
                    redo(open, fresh, &state.device, acting);
                let notice = refusal(open, &refused).or_else(|| replacement(open, &replaced));
                let lacks = lacking.then(|| lacking_file(&open.audit().header.reference)).flatten();
                state.notice = told_together(notice, lacks).or(state.notice.take());
            }
        },
    }
    append(state)
}

/// What came of doing again what one tab had done.
struct Redone {
    /// What the audit no longer takes.
    refused: Vec<Change>,
    /// What of the other tab's was replaced by that.
    replaced: Vec<Change>,
    /// A file was saved here meanwhile, and lacks what the other tab did.
    lacking: bool,
}

/// Puts what was read in the place of what was here, and does again what the store
/// did not have.
fn redo(open: &mut Open, fresh: Open, device: &str, acting: &Acting) -> Redone {
    let name = |event: &Event| (event.device.clone(), event.seq);
    let stored: BTreeSet<_> = fresh.whole().events().iter().map(name).collect();
    let here: BTreeSet<_> = open.whole().events().iter().map(name).collect();
    let mut fresh = fresh;
    // It is the same person who looks on.
    if (fresh.role(), fresh.is_unattended()) != (open.role(), open.is_unattended()) {
        fresh.seat(open.role(), open.is_unattended());
    }
    let theirs = fresh.events().iter().filter(|event| !here.contains(&name(event)));
    let theirs: Vec<&Event> = theirs.collect();
    let resaid: Vec<Track> =
        theirs.iter().filter(|event| event.change.is_of_voice()).map(|event| event.track).collect();
    let theirs: Vec<Change> = theirs.iter().map(|event| event.change.clone()).collect();
    let changes = |change: &Change| *change != Change::Export;
    let unsaved = |change: &Change| changes(change) && !is_beside_the_file(change);
    let lacks = theirs.iter().any(unsaved);
    let mut lacking = false;
    let before = std::mem::replace(open, fresh);
    open.writer = before.writer;
    let known = header_without(before.events(), &before.storing.unsaved);
    let (mut refused, mut own) = (Vec::new(), Vec::new());
    // What another person did came in a file, and stands as it came: one's own rests on it.
    let (came, mine): (Vec<_>, Vec<_>) =
        before.storing.unsaved.into_iter().partition(|event| event.device != device);
    let came: Vec<_> =
        came.into_iter().filter(|event| !open.whole().events().contains(event)).collect();
    if !came.is_empty()
        && let Some(whole) = Log::load([open.whole().events(), &came].concat())
    {
        open.comes(whole, came);
        open.seat(open.role(), open.is_unattended());
    }
    for mut event in mine {
        // A connection that was lost may have stored what it did not confirm.
        if stored.contains(&name(&event)) {
            continue;
        }
        // On top of theirs it would say that the file has theirs too.
        if lacks && event.change == Change::Export {
            lacking = true;
            continue;
        }
        if let (Change::Describe(header), Some(known)) = (&event.change, &known) {
            event.change = Change::Describe(corrected(header, known, &open.audit().header));
        }
        // Nobody stands by what they have not seen.
        let unseen = match event.change {
            Change::SignOff { .. } => theirs.iter().any(changes),
            Change::Seal { .. } => resaid.contains(&event.track),
            _ => false,
        };
        let own_seat = (event.by, event.track) == (open.role(), open.track());
        match own_seat && open.takes(&event.change) && !unseen {
            true => {
                own.push(event.change.clone());
                open.record(event.change, device, &Acting { at: event.at, ..acting.clone() });
            }
            // What was said from another seat, or has a way of its own, stands as it was said.
            false if !unseen && is_of_seat(&event, open) => {
                let acting = Acting { at: event.at, ..acting.clone() };
                open.record_as(event.by, event.track, event.change, device, &acting);
                open.seat(open.role(), open.is_unattended());
            }
            false => refused.push(event.change),
        }
    }
    let (going_on, over): (Vec<_>, Vec<_>) =
        before.typing.into_iter().partition(|typing| open.goes_on(&typing.field));
    open.saved = open.saved.filter(|_| going_on.is_empty());
    own.extend(going_on.iter().map(|t| t.field.clone().change(t.text.clone())));
    open.typing = going_on;
    refused.extend(over.into_iter().map(|t| t.field.change(t.text)));
    // The last of theirs on a subject is what stood there until now.
    let last = |at: usize| {
        let subject = theirs[at].subject();
        theirs[at + 1..].iter().all(|later| later.subject() != subject)
    };
    let replaced = (0..theirs.len()).filter(|at| {
        let subject = theirs[*at].subject();
        let by = own.iter().rfind(|change| change.subject() == subject);
        subject.is_some() && last(*at) && by.is_some_and(|by| *by != theirs[*at])
    });
    let replaced = replaced.map(|at| theirs[at].clone()).collect();
    Redone { refused, replaced, lacking }
}

fn is_of_seat(event: &Event, open: &Open) -> bool {
    let ways = matches!(
        event.change,
        Change::Sit { .. }
            | Change::Salt { .. }
            | Change::Seal { .. }
            | Change::Reveal { .. }
            | Change::Differ { .. }
            | Change::Moderate { .. }
    );
    let allowed = open.whole().audit().not_now(event.by, event.track, &event.change).is_none();
    allowed && (ways || (event.by, event.track) != (open.role(), open.track()))
}

/// What the audit was about before this tab corrected it.
fn header_without(events: &[Event], unsaved: &[Event]) -> Option<Header> {
    let stored = events.iter().rev().filter(|event| !unsaved.contains(event));
    let header = |event: &Event| match &event.change {
        Change::Describe(header) | Change::Begin { header, .. } => Some(header.clone()),
        Change::Restore(audit) => Some(audit.header.clone()),
        _ => None,
    };
    stored.filter_map(header).next()
}

/// What this tab corrected, put over what the other made of it.
fn corrected(mine: &Header, known: &Header, theirs: &Header) -> Header {
    let draft = HeaderDraft::of(mine).since(&HeaderDraft::of(known), &HeaderDraft::of(theirs));
    draft.read().unwrap_or_else(|_| mine.clone()) // such as a period that no longer fits
}

fn replacement(open: &Open, replaced: &[Change]) -> Option<Notice> {
    let said = replaced.iter().filter_map(|change| in_words(&open.tool.instrument, change));
    let mut body: Vec<_> = said.collect();
    if body.is_empty() {
        return None;
    }
    body.push(words::REPLACED_MEND.into());
    Notice::problem(words::REPLACED, body)
}

fn lacking_file(reference: &str) -> Option<Notice> {
    Notice::problem(words::file_lacks(reference), vec![words::FILE_LACKS_SAYS.into()])
}

fn refusal(open: &Open, refused: &[Change]) -> Option<Notice> {
    if refused.iter().any(|change| matches!(change, Change::Restore(_))) {
        return already_here(&open.audit().header.reference);
    }
    let instrument = &open.tool.instrument;
    let said = refused.iter().filter_map(|change| in_words(instrument, change));
    let mut body: Vec<_> = said.collect();
    if body.is_empty() {
        return None;
    }
    let signing = refused.iter().any(|change| matches!(change, Change::SignOff { .. }));
    let sealing = refused.iter().any(|change| matches!(change, Change::Seal { .. }));
    let (title, mend) = match (signing, sealing) {
        (true, _) => (words::NOT_SIGNED_OFF, words::NOT_SIGNED_OFF_MEND),
        (false, true) => (words::NOT_SEALED, words::NOT_SEALED_MEND),
        (false, false) => (words::SIGNED_OFF, words::SIGNED_OFF_MEND),
    };
    body.push(mend.to_owned());
    Notice::problem(title, body)
}
