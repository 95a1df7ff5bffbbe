//! The application as a state machine, with no browser in it.
//!
//! [`update()`] takes what a person or the world did (a [`Command`]) and says what
//! is to be done about it ([`Effect`]s); [`perform()`] does that through [`Ports`].
//! The browser's ports are in `platform`; [`memory`] has the ones for tests and
//! for a browser that will not store anything.

mod catch_up;
mod changes;
mod command;
mod doors;
mod forms;
mod history;
pub mod memory;
mod open;
mod perform;
mod ports;
mod shelf;
mod state;
mod steps;
mod storing;
mod tools;
mod typing;
mod update;
mod words;

pub use crate::exchange::{MOST_MEBIBYTES, Summary};
pub use command::{Acting, Command, Effect, Place};
pub use forms::{Filled, Form};
pub use history::Past;
pub use open::Open;
pub use perform::perform;
pub use ports::{
    Append, Clock, Files, Kept, OwnCopy, Page, Ports, Random, Store, StoreError, Stored, Task,
    Timer,
};
pub use state::{Notice, State, Storage, Tone, Tool};
pub use typing::Field;
pub use update::update;
pub use words::{by_place, grade_in_words, grade_line};
