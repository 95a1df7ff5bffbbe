use super::again::again;
use super::backup;
use super::catch_up::{look, retry};
use super::command::{Acting, Command, Effect};
use super::doors::{begin, bring_in, open};
use super::files::{export_for_counting, export_whole, offered};
use super::forms::Form;
use super::handing;
use super::kept::{delete, deleted, kept};
use super::lock;
use super::open::Open;
use super::retained;
use super::sampling::{self, Sampling};
use super::seat;
use super::shelf::{put_on_shelf, shelved};
use super::state::{Notice, State};
use super::steps::{Way, step};
use super::text::refusals as words;
use super::together;
use super::tools::{check_tool, open_tool};
use super::typing::{Field, PAUSE};
use super::vault::Standing;
use super::work::go_on;
use super::writer::{self, Writer};
use crate::audit::Change;

/// What follows from a command: the state changes, and effects are to be performed.
pub fn update(state: &mut State, command: Command, acting: &Acting) -> Vec<Effect> {
    if !lock::takes(state.vault.standing, &command) {
        return Vec::new();
    }
    let showed = shows(state);
    let mut effects = follow(state, command, acting);
    effects.extend(lock::finish(state));
    if !showed && shows(state) && state.is_reading_tools() {
        effects.push(Effect::Rest(LOOK));
    }
    effects
}

/// How long a person looks at the first screen before they press anything, in
/// milliseconds: the shipped tools are read then, unless a screen asks for them before.
const LOOK: u32 = 500;

/// Whether the first screen has all it shows.
fn shows(state: &State) -> bool {
    state.shelf.is_some() && state.opening.is_none()
}

fn follow(state: &mut State, command: Command, acting: &Acting) -> Vec<Effect> {
    match command {
        Command::VaultFound(found) => lock::found(state, found),
        Command::Vault(deed) => lock::ask(state, deed, acting),
        Command::VaultDone(deed, result) => lock::done(state, &deed, result),
        Command::Lock => lock::lock_all(state, acting),
        Command::LockHere => lock::lock(state, acting),
        Command::Start { device, tools } => {
            (state.device, state.shipped) = (device, tools.into());
            vec![Effect::FindVault]
        }
        Command::Shelved(shelf) => shelved(state, shelf),
        Command::Begin { tool, header, local, way } => {
            begin(state, tool, (header, &local), way, acting)
        }
        Command::Again => again(state, acting),
        Command::NotAgain => {
            state.again = None;
            Vec::new()
        }
        Command::Open(id) => open(state, id, acting),
        Command::Opened(id, here, stored) => writer::opened(state, &id, here, stored, acting),
        Command::Loaded(id, stored) => writer::read_again(state, &id, stored, acting),
        Command::Writes(id, here) => writer::told(state, &id, here, acting),
        Command::EditHere => writer::edit_here(state),
        Command::Leave(id) => writer::leave(state, &id, acting),
        Command::Back => writer::back(state),
        Command::Do(change) => act(state, vec![change], acting),
        Command::DoAll(changes) => act(state, changes, acting),
        Command::Tried(tried) => {
            if let Some(open) = &mut state.open {
                open.tried = tried;
            }
            Vec::new()
        }
        Command::Undo => step(state, Way::Undo, acting),
        Command::Redo => step(state, Way::Redo, acting),
        Command::Type(field, text) => match &mut state.open {
            Some(open) if open.can_type(&field) => {
                open.typed(field, text, acting.at);
                vec![Effect::Wake(PAUSE)]
            }
            _ => Vec::new(),
        },
        Command::Fill(form, filled) => {
            match filled.is_touched() {
                true => drop(state.forms.insert(form, *filled)),
                false => {
                    state.again = state.again.take().filter(|_| form != Form::Start);
                    state.forms.remove(&form);
                }
            }
            Vec::new()
        }
        Command::HandOver(role) => seat::hand_over(state, role, acting),
        Command::Attend(role) => seat::attend(state, role, acting),
        Command::Seal => together::seal(state),
        Command::SealWith(id, role, salt) => together::seal_with(state, (&id, role), salt, acting),
        Command::Reveal => together::reveal(state, acting),
        Command::Wake => settle(state, acting, false),
        Command::Flush => settle(state, acting, true),
        Command::Kept(id, count, result) => kept(state, &id, count, result, acting),
        Command::Retry => retry(state, acting),
        Command::Look => look(state),
        Command::Delete(id) => delete(state, id),
        Command::Deleted(id, result) => deleted(state, &id, result),
        Command::Export => export_whole(state, acting),
        Command::ExportCentral => export_for_counting(state, acting),
        Command::Offered(file, result) => offered(state, &file, result, acting),
        Command::Import(text, purpose) => bring_in(state, text, purpose, acting),
        Command::Candidate(name, text) => sampling::add(state, &name, text),
        Command::NoCandidates => {
            state.sampling = Sampling::default();
            Vec::new()
        }
        Command::SaveSample(share, seed, day) => sampling::save(state, share, &seed, day),
        Command::Hand(to, protect, day) => handing::hand(state, to, protect, day, acting),
        Command::Encrypted(file, text) => handing::encrypted(state, file, text),
        Command::TakeIn(text) => handing::chosen(state, text, acting),
        Command::Decrypt(with) => handing::opens(state, &with),
        Command::Decrypted(result) => handing::opened(state, result, acting),
        Command::LeaveLocked => handing::give_up(state),
        Command::OpenTool(text) => open_tool(state, text),
        Command::CheckTool(id) => check_tool(state, &id),
        Command::GoOn => go_on(state, acting),
        Command::Stop => {
            state.work = None;
            Vec::new()
        }
        Command::Copy(kept) => {
            state.copy = kept;
            Vec::new()
        }
        Command::Backup(deed) => backup::ask(state, deed, acting),
        Command::BackupTold(news) => backup::told(state, news),
        Command::LookAtStorage => vec![Effect::Storage { ask: false }],
        Command::StorageSeen(health) => {
            state.health = Some(health);
            Vec::new()
        }
        Command::UseNewer => use_newer(state, acting),
        Command::Sweep => vec![retained::sweep(state)],
        Command::Swept(swept) => retained::swept(state, swept, acting),
        Command::Stay(id) => vec![Effect::Stay(id)],
        Command::Stays(id, result) => retained::stays(state, &id, result),
        Command::Habits(habits) => {
            state.habits = habits;
            vec![Effect::Habits(habits)]
        }
        Command::Dismiss => {
            retained::read(state);
            state.notice = None;
            Vec::new()
        }
    }
}

/// Loads the page again only once nothing would be lost by it.
fn use_newer(state: &mut State, acting: &Acting) -> Vec<Effect> {
    let mut effects = settle(state, acting, true);
    if state.is_stored() {
        effects.push(Effect::UseNewer);
    } else {
        state.notice = Notice::problem(words::UNSAVED, vec![words::NEWER_WAITS.into()]);
    }
    effects
}

fn act(state: &mut State, changes: Vec<Change>, acting: &Acting) -> Vec<Effect> {
    let here = state.open.as_mut().filter(|open| open.writer() == Writer::Here);
    let Some(open) = here else { return Vec::new() };
    if let [Change::SignOff { .. }] = changes[..] {
        open.settle(&state.device, acting, true); // what is half written is missing too
    }
    if !changes.iter().all(|change| open.takes(change)) {
        return append(state);
    }
    let why = changes.iter().find_map(|change| match change {
        Change::SignOff { .. } if open.holds_back() => Some(words::too_long_to_sign_off()),
        change => open.refuses(change),
    });
    if let Some(why) = why {
        let body = vec![why, words::UNCHANGED.to_owned()];
        state.notice = Notice::problem(words::NOT_SAVED, body);
        return append(state);
    }
    for change in &changes {
        if let Change::Jot { place, .. } = change {
            open.forget(&Field::Jotting(place.clone()));
        }
    }
    // What was typed before this was done comes before it in the log.
    open.settle(&state.device, acting, true);
    let mut done = Vec::new();
    for change in changes {
        match &change {
            // What is left of these was too long to record.
            Change::Judge { question, .. } => open.forget(&Field::Reason(question.clone())),
            Change::Describe(_) => {
                state.forms.remove(&Form::About(open.audit().id.clone()));
            }
            Change::Hear { person, .. } => {
                open.forget(&Field::Said(*person));
                open.forget(&Field::NotAsked(*person));
            }
            Change::Wait { section, reason: None } => open.forget(&Field::Waiting(section.clone())),
            _ => {}
        }
        if !is_idle(open, &change) {
            done.push(change);
        }
    }
    open.act(done, &state.device, acting);
    append(state)
}

/// Whether it takes back what was never recorded.
fn is_idle(open: &Open, change: &Change) -> bool {
    matches!(change, Change::Jot { place, text } if open.text(&Field::Jotting(place.clone())) == *text)
}

/// Records what was typed in the open audit: what is due, or all.
pub(super) fn settle(state: &mut State, acting: &Acting, all: bool) -> Vec<Effect> {
    let Some(open) = &mut state.open else { return Vec::new() };
    let wait = open.settle(&state.device, acting, all);
    let mut effects = append(state);
    effects.extend(wait.map(Effect::Wake));
    effects
}

/// Stores what is new, in the open audit and in those that were just left.
pub(super) fn append(state: &mut State) -> Vec<Effect> {
    if state.vault.standing == Standing::Locked {
        return Vec::new(); // there is no key to seal it with
    }
    let appends: Vec<_> =
        state.open.iter_mut().chain(&mut state.leaving).filter_map(Open::append).collect();
    if !appends.is_empty()
        && let Some(open) = &state.open
    {
        let summary = open.summary();
        put_on_shelf(state, summary);
    }
    appends.into_iter().map(|append| Effect::Append(Box::new(append))).collect()
}
