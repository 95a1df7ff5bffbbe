//! The application as a state machine, with no browser in it.
//!
//! [`update()`] takes what a person or the world did (a [`Command`]) and says what
//! is to be done about it ([`Effect`]s); [`perform()`] does that through [`Ports`].
//! The browser's ports are in `platform`; [`memory`] has the ones for tests and
//! for a browser that will not store anything.
//!
//! `text` has every word that it tells people; all other words are the screens' own, in
//! `ui/text`, or the engine's.

mod again;
mod announcements;
mod backing_up;
mod backup;
mod backup_notices;
mod backup_pieces;
mod both;
mod catch_up;
mod changes;
mod command;
mod doors;
mod files;
mod forms;
mod habits;
mod handed;
mod handing;
mod history;
mod keeping;
mod kept;
mod keys;
mod lock;
mod lost;
pub mod memory;
mod merge;
mod on_one_screen;
mod open;
mod owed;
mod perform;
mod ports;
mod proposals;
mod put_together;
mod quiet;
mod recording;
mod reminder;
mod restoring;
mod retained;
mod retention;
mod rim;
mod sampling;
mod sealing;
mod seat;
mod set_locally;
mod settling;
mod shelf;
mod shortcuts;
mod sides;
mod standing;
mod state;
mod steps;
mod store;
mod storing;
mod sweep;
mod text;
mod together;
mod tools;
mod typing;
mod update;
mod usual;
mod vault;
mod words;
mod work;
mod writer;

pub use crate::exchange::{
    Announced, Asks, Chosen, Fate, MOST_BACKUP_MEBIBYTES, MOST_MEBIBYTES, Sample, Stage, Summary,
    VaultRecord,
};
pub use crate::vault::{LEAST, Passphrase, Strength, strength};
pub use again::Again;
pub use announcements::{Announcements, Haste};
pub use backup::{BackupDeed, Backups, Busy, Line, Preview};
pub use both::both;
pub use changes::{in_words as change_in_words, theme_label};
pub use command::{Acting, Command, Effect, Handed, Place};
pub use doors::Purpose;
pub use forms::{Filled, Form};
pub use habits::Habits;
pub use handing::{Handing, Protect, Working, key_fault};
pub use history::Past;
pub use keeping::Keeping;
pub use lost::{Loss, Lost};
pub use merge::Compared;
pub use open::Open;
pub use owed::Left;
pub use perform::perform;
pub use ports::{
    Clock, Files, Health, Hold, Kept, Locks, OwnCopy, Page, Ports, Random, StorageHealth, Task,
    Timer,
};
pub use proposals::Proposal;
pub use quiet::Quiet;
pub use retention::{Due, Retention, due};
pub use rim::{Addition, Stored};
pub use sampling::Sampling;
pub use sealing::Sealing;
pub use shortcuts::{Shortcut, Spot, shortcut};
pub use sides::{Judged, Sides};
pub use state::{Notice, State, Storage, Tone, Tool};
pub use store::{Append, PLAIN, Raw, RawLog, SetVault, Store, StoreError};
pub use sweep::Swept;
pub use text::changes::{became_words, reason as moderation_reason};
pub use typing::Field;
pub use update::update;
pub use usual::Usual;
pub use vault::{Deed, Found, Standing, Vault, VaultFault};
pub use words::{by_place, grade_in_words, grade_line};
pub use work::Work;
pub use writer::Writer;
