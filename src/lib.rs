//! Plumbline: a case-audit form that runs in the browser, offline, with grades
//! that anyone can check. This page is the map of the house.
//!
//! # Rooms
//! From the ground up. All but the last two are pure: no clock, no randomness, no
//! browser, no files; they are tested natively and used by the command line too.
//!
//! | room | what it holds |
//! |---|---|
//! | [`slices`] | long work cut into slices, so that a screen stays awake and can stop it |
//! | [`json`] | strict JSON: duplicate keys, depth and size refused; every refusal names its place |
//! | [`calendar`] | civil dates, limits, working days of England and Wales |
//! | [`instrument`] | the audit tool as data: types, strict parser, what a council sets for itself, sentences, the rule book, decision tables |
//! | [`grading`] | what a grade is and why: bounds, rules that bind, measures, what would change it, worked cases |
//! | [`check`](mod@check) | whether a tool is clear: rules that never limit, questions that never count |
//! | [`timeline`] | clocks along one axis of time, as geometry: lanes, ticks, marks, labels |
//! | [`vault`] | cryptography, and the only user of cryptographic crates: passphrase to key, records sealed for their place, files in the format age |
//! | [`personal`] | what in a text looks as if it said who somebody is |
//! | [`audit`] | one audit: events folded into what stands (answers, departures, actions, feedback), what is missing, progress; of two people, who hears what, where they differ, what they contest; how a third grades it again, blind |
//! | [`exchange`] | files that leave or enter: export, import, backup, hand-over, digest, the sample to moderate, older versions brought up to date; stored records |
//! | [`app`] | the application as a state machine: commands in, effects out, ports to the world; at its rim, what is stored is sealed |
//! | `platform` | those ports in a browser: IndexedDB, locks between tabs, files, clock, random, service worker |
//! | `ui` | the screens, in Yew |
//!
//! `main.rs` joins `ui` and `platform` and decides nothing. `bin/plumbline` is the
//! command line.
//!
//! # Directions
//! `main → ui → app → exchange → {audit, vault, check, timeline} → grading → instrument → {calendar, json} → slices`;
//! `ui → personal → calendar`.
//! `platform` implements the ports of `app`; `ui` and `platform` never meet but in
//! `main`. A test reads the sources and fails on a wrong arrow.
//!
//! # What must never be
//! - a grade by average, or a grade without the rules that made it;
//! - a computed grade stored in the log, or erased by a person's own;
//! - a request that leaves the origin; case content in a log, an address, a page's
//!   title, a file name or a panic message;
//! - HTML made from data;
//! - an edit shown as saved before its transaction has committed;
//! - a log that two tabs fork, whichever of them the browser lets write;
//! - a refusal that changes what was there.

pub mod app;
pub mod audit;
pub mod calendar;
pub mod check;
pub mod exchange;
pub mod grading;
pub mod instrument;
pub mod json;
pub mod personal;
#[cfg(target_arch = "wasm32")]
pub mod platform;
pub mod slices;
pub mod timeline;
#[cfg(target_arch = "wasm32")]
pub mod ui;
pub mod vault;
