use super::command::{Acting, Command, Effect, Place};
use super::open::{Open, TRACK};
use super::ports::{StoreError, Stored};
use super::state::{Notice, State, Storage, Tool};
use super::typing::PAUSE;
use crate::audit::{Change, Event, Header, InstrumentRef, Log, Role, Stamp};
use crate::exchange::{export, file_name, import, read_event, read_summary};

/// What follows from a command: the state changes, and effects are to be performed.
pub fn update(state: &mut State, command: Command, acting: &Acting) -> Vec<Effect> {
    match command {
        Command::Start { device, tools } => start(state, device, &tools),
        Command::Shelved(shelf) => shelved(state, shelf),
        Command::Begin { tool, header } => begin(state, tool, header, acting),
        Command::Open(id) => open(state, id, acting),
        Command::Loaded(id, stored) => loaded(state, &id, stored, acting),
        Command::Do(change) => act(state, change, acting),
        Command::Type(field, text) => match &mut state.open {
            Some(open) if open.is_draft() => {
                open.typed(field, text, acting.at);
                vec![Effect::Wake(PAUSE.unsigned_abs() as u32)]
            }
            _ => Vec::new(),
        },
        Command::Wake => settle(state, acting, false),
        Command::Flush => settle(state, acting, true),
        Command::Kept(id, count, result) => kept(state, &id, count, result, acting),
        Command::Retry => append(state),
        Command::Delete(id) => vec![Effect::Delete(id)],
        Command::Deleted(id, result) => deleted(state, &id, result),
        Command::Export => offer(state, acting),
        Command::Offered(name, result) => {
            state.notice = match result {
                Ok(()) => Notice::success(
                    format!("{name} has been handed to your browser"),
                    vec!["Look for it in your downloads. The audit also stays here.".into()],
                ),
                Err(why) => Notice::problem(
                    "The file could not be saved",
                    vec![format!(
                        "The browser said: {why}. The audit here is unchanged."
                    )],
                ),
            };
            Vec::new()
        }
        Command::Import(text) => bring_in(state, text, acting),
        Command::Dismiss => {
            state.notice = None;
            Vec::new()
        }
    }
}

fn start(state: &mut State, device: String, tools: &[(String, String)]) -> Vec<Effect> {
    state.device = device;
    for (name, text) in tools {
        match Tool::read(text) {
            Ok(tool) => state.tools.push(tool),
            Err(findings) => {
                let first = findings
                    .first()
                    .map(ToString::to_string)
                    .unwrap_or_default();
                let title = format!("The audit tool {name} cannot be used");
                state.notice = Notice::problem(title, vec![first]);
            }
        }
    }
    vec![Effect::Shelf]
}

fn shelved(state: &mut State, shelf: Result<Vec<String>, StoreError>) -> Vec<Effect> {
    match shelf {
        Ok(texts) => {
            let read: Vec<_> = texts.iter().map(|text| read_summary(text)).collect();
            let unreadable = read.iter().filter(|summary| summary.is_err()).count();
            if unreadable > 0 {
                state.notice = Notice::problem(
                    format!("{unreadable} of the audits here cannot be read"),
                    vec!["The others are listed. Nothing was changed or deleted.".into()],
                );
            }
            state.shelf = Some(read.into_iter().flatten().collect());
            sort_shelf(state);
            Vec::new()
        }
        Err(error) => {
            state.shelf = Some(Vec::new());
            state.storage = Storage::Memory(error);
            vec![Effect::UseMemory]
        }
    }
}

fn sort_shelf(state: &mut State) {
    if let Some(shelf) = &mut state.shelf {
        shelf.sort_by(|a, b| b.changed.cmp(&a.changed).then_with(|| a.id.cmp(&b.id)));
    }
}

fn begin(state: &mut State, tool: usize, header: Header, acting: &Acting) -> Vec<Effect> {
    let Some(tool) = state.tools.get(tool).cloned() else {
        return Vec::new();
    };
    let instrument = InstrumentRef {
        id: tool.instrument.id.clone(),
        version: tool.instrument.version.clone(),
        digest: tool.digest.clone(),
    };
    let change = Change::Begin {
        audit: acting.fresh.clone(),
        instrument,
        header,
    };
    begin_with(state, tool, change, acting)
}

/// Opens a new log with this first change, stores it and shows it.
fn begin_with(state: &mut State, tool: Tool, change: Change, acting: &Acting) -> Vec<Effect> {
    let mut effects = leave(state, acting);
    let stamp = Stamp {
        device: &state.device,
        at: acting.at,
        by: Role::Auditor,
        track: TRACK,
    };
    let Some(log) = Log::start(stamp, change) else {
        return effects;
    };
    let open = Open::new(tool, log, true);
    let id = open.audit().id.clone();
    state.open = Some(open);
    effects.extend(append(state));
    effects.push(Effect::Go(Place::Audit(id)));
    effects
}

/// Records and stores what is still open in the audit that is about to be left.
fn leave(state: &mut State, acting: &Acting) -> Vec<Effect> {
    settle(state, acting, true)
}

fn open(state: &mut State, id: String, acting: &Acting) -> Vec<Effect> {
    let already = state
        .open
        .as_ref()
        .is_some_and(|open| open.audit().id == id);
    if already || state.opening.as_ref() == Some(&id) {
        return Vec::new();
    }
    let mut effects = leave(state, acting);
    state.opening = Some(id.clone());
    effects.push(Effect::Load(id));
    effects
}

fn loaded(
    state: &mut State,
    id: &str,
    stored: Result<Stored, StoreError>,
    acting: &Acting,
) -> Vec<Effect> {
    if state.opening.as_deref() != Some(id) {
        return Vec::new(); // the person has gone elsewhere since
    }
    state.opening = None;
    let effects = leave(state, acting);
    match stored.map(|stored| read(&stored)) {
        Err(error) => state.notice = Notice::of_store("The audit could not be opened", &error),
        Ok(Err(why)) => {
            let safe = "Nothing was changed or deleted.".to_owned();
            state.notice = Notice::problem("The audit could not be opened", vec![why, safe]);
        }
        Ok(Ok((open, unreadable))) => {
            if unreadable > 0 {
                state.notice = Notice::problem(
                    format!("{unreadable} entries of this audit cannot be read"),
                    vec!["Everything else is here. Look through it before you rely on it.".into()],
                );
            }
            state.open = Some(open);
        }
    }
    effects
}

fn read(stored: &Stored) -> Result<(Open, usize), String> {
    let tool = Tool::read(&stored.instrument)
        .map_err(|_| "The audit tool it was begun with cannot be read.".to_owned())?;
    let events: Vec<_> = stored.events.iter().map(|text| read_event(text)).collect();
    let unreadable = events.iter().filter(|event| event.is_err()).count();
    let events: Vec<Event> = events.into_iter().flatten().collect();
    let log = Log::load(events).ok_or("Its first entry is missing.")?;
    Ok((Open::new(tool, log, false), unreadable))
}

fn act(state: &mut State, change: Change, acting: &Acting) -> Vec<Effect> {
    let Some(open) = &mut state.open else {
        return Vec::new();
    };
    let allowed = match &change {
        Change::Begin { .. } | Change::Restore(_) => false,
        Change::Reopen { reason } => !open.is_draft() && !reason.trim().is_empty(),
        Change::SignOff { .. } => open.is_draft() && open.is_ready(),
        _ => open.is_draft(),
    };
    if !allowed {
        return Vec::new();
    }
    if let Change::Judge { question, .. } = &change {
        open.forget(question);
    }
    // What was typed before this was done comes before it in the log.
    open.settle(&state.device, acting, true);
    if let Some(open) = &mut state.open {
        open.record(change, &state.device, acting);
    }
    append(state)
}

fn settle(state: &mut State, acting: &Acting, all: bool) -> Vec<Effect> {
    let Some(open) = &mut state.open else {
        return Vec::new();
    };
    let wait = open.settle(&state.device, acting, all);
    let mut effects = append(state);
    effects.extend(wait.map(Effect::Wake));
    effects
}

/// Stores what is new in the open audit, and brings the list up to date.
fn append(state: &mut State) -> Vec<Effect> {
    let Some(append) = state.open.as_mut().and_then(Open::append) else {
        return Vec::new();
    };
    if let (Some(open), Some(shelf)) = (&state.open, &mut state.shelf) {
        let summary = open.summary();
        shelf.retain(|other| other.id != summary.id);
        shelf.push(summary);
    }
    sort_shelf(state);
    vec![Effect::Append(append)]
}

fn kept(
    state: &mut State,
    id: &str,
    count: usize,
    result: Result<(), StoreError>,
    acting: &Acting,
) -> Vec<Effect> {
    match &result {
        Ok(()) if matches!(state.storage, Storage::Failing(_)) => state.storage = Storage::Kept,
        Ok(()) => {}
        Err(error) => state.storage = Storage::Failing(error.clone()),
    }
    let Some(open) = state.open.as_mut().filter(|open| open.audit().id == id) else {
        return Vec::new();
    };
    open.kept(count, result.is_ok(), acting.at);
    // After a failure the next change, or the person, tries again: no busy loop.
    if result.is_ok() {
        append(state)
    } else {
        Vec::new()
    }
}

fn deleted(state: &mut State, id: &str, result: Result<(), StoreError>) -> Vec<Effect> {
    if let Err(error) = result {
        state.notice = Notice::of_store("The audit could not be deleted", &error);
        return Vec::new();
    }
    if state
        .open
        .as_ref()
        .is_some_and(|open| open.audit().id == id)
    {
        state.open = None;
    }
    let gone = state
        .shelf
        .iter_mut()
        .flatten()
        .find(|summary| summary.id == id);
    let title = gone.map(|summary| format!("The audit {} has been deleted", summary.reference));
    state.notice = title.and_then(|title| Notice::success(title, Vec::new()));
    state
        .shelf
        .iter_mut()
        .for_each(|shelf| shelf.retain(|summary| summary.id != id));
    vec![Effect::Go(Place::Home)]
}

fn offer(state: &mut State, acting: &Acting) -> Vec<Effect> {
    let mut effects = settle(state, acting, true);
    if let Some(open) = &state.open {
        let text = export(open.audit(), &open.tool.instrument, &open.tool.body);
        effects.push(Effect::Offer {
            name: file_name(open.audit()),
            text,
        });
    }
    effects
}

fn bring_in(state: &mut State, text: Result<String, String>, acting: &Acting) -> Vec<Effect> {
    const TITLE: &str = "The file was not opened";
    let imported = match text.map(|text| import(&text)) {
        Err(why) => {
            let safe = "Nothing on this device has changed.".to_owned();
            state.notice = Notice::problem(TITLE, vec![why, safe]);
            return Vec::new();
        }
        Ok(Err(error)) => {
            state.notice = Notice::problem(TITLE, vec![error.says, error.mend]);
            return Vec::new();
        }
        Ok(Ok(imported)) => imported,
    };
    let reference = imported.audit.header.reference.clone();
    if state
        .shelf
        .iter()
        .flatten()
        .any(|summary| summary.id == imported.audit.id)
    {
        let says = format!("The audit {reference} is already on this device. Nothing has changed.");
        let mend = "Open it from the list. To have the file's version instead, export the one here if you want to keep it, delete it here, then open the file again.";
        state.notice = Notice::problem(TITLE, vec![says, mend.into()]);
        return Vec::new();
    }
    let tool = Tool::new(imported.instrument, imported.body);
    let change = Change::Restore(Box::new(imported.audit));
    let effects = begin_with(state, tool, change, acting);
    state.notice = match imported.differences.is_empty() {
        true => Notice::success(
            format!("The audit {reference} is open and whole"),
            Vec::new(),
        ),
        false => Notice::problem(
            "Some grades in the file are not what follows from its answers",
            imported.differences,
        ),
    };
    effects
}
