//! The screens, in Yew. They read the application's state and send it commands;
//! they decide nothing.
//!
//! `pages` has one file a screen, `fields` one a kind of question, `components`
//! what they share, `timeline` the clocks drawn, `text` every word of the interface that is
//! not content.
//! [`dom`] alone names browser types.
//!
//! A component shows a part of the application and is rendered again when that part has
//! become another ([`part`]): `use_part(|app| ...)`, with all that it shows made there; or
//! `use_app()` where that is too much, and then after every command.

mod announcer;
mod app;
#[cfg(feature = "bench")]
pub mod bench;
mod components;
mod dom;
mod fields;
mod focus;
mod pages;
mod part;
mod route;
mod shell;
mod text;
mod timeline;
mod title;

pub use shell::{Shell, ShellProps};
