//! Files that are handed over, encrypted and opened: what takes a while, and what the screen
//! shows of it. What is in them is the business of `handed`.

use std::rc::Rc;

use super::command::{Acting, Effect, Handed};
use super::handed::{take_in, text_for};
use super::open::Open;
use super::state::{Notice, State};
use super::text::{common::DEVICE_UNCHANGED, together as words};
use crate::audit::Role;
use crate::calendar::Date;
use crate::exchange::hand_over_file_name;
use crate::vault::Passphrase;
use crate::vault::age::{self, Identity, NotOpened, PublicKey, Recipient};

/// How far handing over or taking in has come.
#[derive(Debug, Default)]
pub struct Handing {
    /// What is being worked on now.
    pub busy: Option<Working>,
    /// An encrypted file that waits for what opens it.
    pub locked: Option<Rc<str>>,
    /// Why it was not opened with what was last tried.
    pub fault: Option<&'static str>,
    /// How often that was tried in vain.
    pub tries: u32,
    /// How many files were made or taken in during this visit.
    pub done: u32,
}

/// What takes a while.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Working {
    /// A file is encrypted.
    Encrypting,
    /// A file is opened.
    Opening,
}

/// How a file is kept from others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Protect {
    /// Whoever has the passphrase opens it.
    Passphrase(Passphrase),
    /// Whoever has the secret key opens it: the public one, as text.
    Key(String),
    /// It is not, where that is allowed.
    Plain,
}

impl State {
    /// Whether a file may be handed over without being encrypted: where whoever set up this
    /// device chose to keep audits on it without a passphrase.
    #[must_use]
    pub fn may_hand_plain(&self) -> bool {
        self.vault.standing == super::vault::Standing::Plain
    }
}

/// What is wrong with a public key, in a sentence; `None` if nothing is.
#[must_use]
pub fn key_fault(text: &str) -> Option<&'static str> {
    PublicKey::parse(text).err().map(words::key_fault)
}

/// Makes the file of the open audit for a person of this role.
pub(super) fn hand(
    state: &mut State,
    to: Role,
    protect: Protect,
    day: Date,
    acting: &Acting,
) -> Vec<Effect> {
    let to_whom = match protect {
        Protect::Plain if !state.may_hand_plain() => return Vec::new(),
        Protect::Plain => None,
        Protect::Passphrase(passphrase) => Some(Recipient::Passphrase(passphrase)),
        Protect::Key(text) => match PublicKey::parse(&text) {
            Ok(key) => Some(Recipient::Key(key)),
            Err(_) => return Vec::new(), // the form has said so
        },
    };
    if state.open.as_ref().is_some_and(|open| open.role() == Role::Moderator) {
        return Vec::new(); // who moderates hands nothing over
    }
    let (mut effects, text) = text_for(state, to, acting);
    let (Some(text), Some(open)) = (text, &state.open) else { return effects };
    let name = hand_over_file_name(open.audit(), day, open.role(), to_whom.is_some());
    let file = Handed { name, audit: None, stays: true };
    match to_whom {
        None => effects.push(Effect::Offer { file, text }),
        Some(to) => {
            state.handing.busy = Some(Working::Encrypting);
            effects.push(Effect::Encrypt { file, text, to: Box::new(to) });
        }
    }
    effects
}

/// It was encrypted, or is too long for that.
pub(super) fn encrypted(state: &mut State, file: Handed, text: Option<String>) -> Vec<Effect> {
    if state.handing.busy.take() != Some(Working::Encrypting) {
        return Vec::new(); // it was locked meanwhile
    }
    match text {
        Some(text) => {
            state.handing.done += 1;
            vec![Effect::Offer { file, text }]
        }
        None => {
            state.notice =
                Notice::problem(words::NOT_MADE, vec![words::TOO_LONG_A_FILE.to_owned()]);
            Vec::new()
        }
    }
}

/// A file was chosen: it is taken in, or waits for what opens it.
pub(super) fn chosen(
    state: &mut State,
    text: Result<String, String>,
    acting: &Acting,
) -> Vec<Effect> {
    state.handing = Handing { done: state.handing.done, ..Handing::default() };
    match text {
        Err(why) => {
            let body = vec![why, DEVICE_UNCHANGED.to_owned()];
            state.notice = Notice::problem(words::NOT_TAKEN_IN, body);
            Vec::new()
        }
        Ok(text) if text.trim_start().starts_with('{') => {
            state.handing.done += 1;
            take_in(state, text, acting)
        }
        // Nobody is to look for the passphrase of a file that has none.
        Ok(text) if !age::is_begun(&text) => {
            let why = match text.trim().is_empty() {
                true => words::EMPTY_FILE,
                false => words::not_opened(NotOpened::NotAge),
            };
            let body = vec![why.to_owned(), DEVICE_UNCHANGED.to_owned()];
            state.notice = Notice::problem(words::NOT_TAKEN_IN, body);
            Vec::new()
        }
        Ok(text) => {
            state.handing.locked = Some(text.into());
            Vec::new()
        }
    }
}

/// What opens it was entered: a passphrase, or a secret key.
pub(super) fn opens(state: &mut State, with: &Passphrase) -> Vec<Effect> {
    let Some(file) = state.handing.locked.clone() else { return Vec::new() };
    state.handing.busy = Some(Working::Opening);
    vec![Effect::Decrypt { file, with: with.clone() }]
}

/// It was opened, or not.
pub(super) fn opened(
    state: &mut State,
    result: Result<String, NotOpened>,
    acting: &Acting,
) -> Vec<Effect> {
    let Handing { busy, locked, fault, tries, done } = &mut state.handing;
    let waits = busy.take() == Some(Working::Opening) && locked.is_some();
    match result {
        _ if !waits => Vec::new(), // it was given up meanwhile
        Ok(text) => {
            (*locked, *fault, *tries) = (None, None, 0);
            *done += 1;
            take_in(state, text, acting)
        }
        Err(why) if is_answer(why) => {
            (*fault, *tries) = (Some(words::not_opened(why)), *tries + 1);
            Vec::new()
        }
        Err(why) => {
            (*locked, *fault, *tries) = (None, None, 0);
            let body = vec![words::not_opened(why).to_owned(), DEVICE_UNCHANGED.to_owned()];
            state.notice = Notice::problem(words::NOT_TAKEN_IN, body);
            Vec::new()
        }
    }
}

/// Whether another passphrase or key might open it.
fn is_answer(why: NotOpened) -> bool {
    matches!(why, NotOpened::Wrong | NotOpened::WantsKey | NotOpened::WantsPassphrase)
}

/// It is not to be opened after all.
pub(super) fn give_up(state: &mut State) -> Vec<Effect> {
    state.handing = Handing { done: state.handing.done, ..Handing::default() };
    Vec::new()
}

/// What performing [`Effect::Encrypt`] comes to.
pub(super) fn encrypt(text: &str, to: &Recipient, draw: &dyn Fn(&mut [u8])) -> Option<String> {
    age::encrypt(text, to, draw)
}

/// What performing [`Effect::Decrypt`] comes to.
pub(super) fn decrypt(file: &str, with: &Passphrase) -> Result<String, NotOpened> {
    age::decrypt(file, &Identity::of(with))
}

impl Open {
    /// The person with whom the one who sits here works.
    #[must_use]
    pub fn other(&self) -> Role {
        match self.role() {
            Role::Auditor => Role::Practitioner,
            Role::Practitioner | Role::Moderator => Role::Auditor,
        }
    }
}
