use std::rc::Rc;

use super::backup::BackupDeed;
use super::backup_pieces::{News, Piece};
use super::doors::Purpose;
use super::forms::{Filled, Form};
use super::habits::Habits;
use super::handing::Protect;
use super::ports::{Kept, StorageHealth};
use super::rim::{Addition, Stored};
use super::sealing::Sealing;
use super::store::StoreError;
use super::sweep::Swept;
use super::typing::Field;
use super::vault::{Deed, Found, VaultFault};
use crate::audit::{Change, Header, Role, Way};
use crate::calendar::{Date, Moment};
use crate::exchange::Announced;
use crate::instrument::Local;
use crate::vault::Passphrase;
use crate::vault::age::{NotOpened, Recipient};

/// What a person or the world did.
#[derive(Debug, Clone)]
pub enum Command {
    /// The application starts with these shipped tools (name of file, text).
    Start {
        /// This device's random id.
        device: String,
        /// Shipped audit tools: file name, and text or why it did not come.
        tools: Vec<(String, Result<String, String>)>,
    },
    /// The device has said how audits are kept on it.
    VaultFound(Result<Found, StoreError>),
    /// Do something about the passphrase.
    Vault(Deed),
    /// It was done, or not; and what it has encrypted.
    VaultDone(Deed, Result<Sealing, VaultFault>),
    /// Lock what is on this device, in all its pages.
    Lock,
    /// Lock this page alone: nobody is there, or another page was locked.
    LockHere,
    /// The list of audits on this device has arrived.
    Shelved(Result<Vec<String>, StoreError>),
    /// Begin an audit with the tool of this index.
    Begin {
        /// Index into the tools.
        tool: usize,
        /// What it is about.
        header: Header,
        /// What the authority sets for itself.
        local: Local,
        /// How people work on it.
        way: Way,
    },
    /// Give the screen to a person of this role.
    HandOver(Role),
    /// A person of this role says that they are the one for whom the screen is meant.
    Attend(Role),
    /// Fix what the person who sits here has answered, before they hear the other.
    Seal,
    /// The same, in this audit and role, with a salt that was drawn for it: 32 bytes in
    /// lower-case hexadecimal.
    SealWith(String, Role, String),
    /// Show what was sealed, once both have.
    Reveal,
    /// Audit the case of the open audit again: fill in the form that begins one.
    Again,
    /// The audit to be begun is to follow up none.
    NotAgain,
    /// Open an audit that is on this device.
    Open(String),
    /// An audit was asked for: whether this page writes in it, and what the device has.
    Opened(String, bool, Result<Stored, StoreError>),
    /// An audit that is here was read again.
    Loaded(String, Result<Stored, StoreError>),
    /// Whether this page writes in this audit has changed by itself.
    Writes(String, bool),
    /// Write in the open audit here, although another tab does.
    EditHere,
    /// No screen shows this audit any more.
    Leave(String),
    /// The page was set aside by the browser and is back.
    Back,
    /// Do something in the open audit.
    Do(Change),
    /// Do several things in the open audit at once: they are stored together or not.
    DoAll(Vec<Change>),
    /// Somebody tries to sign the open audit off before it is ready; or all that was wrong
    /// when they did is mended.
    Tried(bool),
    /// Put back what stood before the last thing done in the open audit.
    Undo,
    /// Do again what was undone last.
    Redo,
    /// A text in the open audit now reads so; it is recorded after a pause.
    Type(Field, String),
    /// A form now holds this; untouched, it is given up.
    Fill(Form, Box<Filled>),
    /// A while has passed since something was typed.
    Wake,
    /// Record at once whatever is typed: the field was left, or the page is hidden.
    Flush,
    /// An append was committed, or not.
    Kept(String, usize, Result<(), StoreError>),
    /// Try again to store what could not be stored; store again what another tab deleted.
    Retry,
    /// The person has come back to this page, and may have used another in between.
    Look,
    /// Take an audit off this device for good.
    Delete(String),
    /// It was taken away, or not.
    Deleted(String, Result<(), StoreError>),
    /// Give the person the open audit's file.
    Export,
    /// Give the person the open audit's file for central reporting.
    ExportCentral,
    /// The file was offered, or not.
    Offered(Handed, Result<(), String>),
    /// Open a file that the person gave, for this: its text, or why it is not text.
    Import(Result<String, String>, Purpose),
    /// Take this file, by its name, to draw a sample from: its text, or why it is not text.
    Candidate(String, Result<String, String>),
    /// Draw from no file any more.
    NoCandidates,
    /// Give the person the sample of so many hundredths, drawn with this seed on this day.
    SaveSample(u8, String, Date),
    /// Give the person the open audit's file for whoever has this role, dated this day.
    Hand(Role, Protect, Date),
    /// It was encrypted; `None` if it is too long for that.
    Encrypted(Handed, Option<String>),
    /// Take in a file that another person handed over: its text, or why it is not text.
    TakeIn(Result<String, String>),
    /// Open the encrypted file that waits with this passphrase, or secret key.
    Decrypt(Passphrase),
    /// It was opened, or not.
    Decrypted(Result<String, NotOpened>),
    /// It is not to be opened after all.
    LeaveLocked,
    /// Open an audit tool from a file that the person gave.
    OpenTool(Result<String, String>),
    /// Check the tool of this short id for clarity.
    CheckTool(String),
    /// Do a little more of the work that is under way.
    GoOn,
    /// Do no more of it.
    Stop,
    /// Do something about backups.
    Backup(BackupDeed),
    /// A piece of that work is done.
    BackupTold(News),
    /// See how the device's storage is.
    LookAtStorage,
    /// What the browser says of it.
    StorageSeen(StorageHealth),
    /// Something is known about the application's own files on this device.
    Copy(Kept),
    /// The person agrees to the newer version of the application.
    UseNewer,
    /// Look which audits are to be deleted from this device, and delete what is due.
    Sweep,
    /// That was done, or not.
    Swept(Result<Swept, StoreError>),
    /// This audit is to stay on this device until a person deletes it.
    Stay(String),
    /// It is to, or that could not be noted; with what stands announced now.
    Stays(String, Result<Announced, StoreError>),
    /// The person likes to work like this, from now on.
    Habits(Habits),
    /// The notice was read.
    Dismiss,
}

/// What is to be done.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Find out how audits are kept on this device.
    FindVault,
    /// Do something about the passphrase.
    Vault(Deed),
    /// Let go of the key.
    Lock,
    /// Have the other pages do the same.
    LockOthers,
    /// List the audits on this device.
    Shelf,
    /// Ask to write in an audit, then fetch it.
    Open {
        /// Its id.
        audit: String,
        /// Whether to write in it although another tab does.
        take: bool,
    },
    /// Write in no audit any more.
    Release,
    /// Fetch an audit.
    Load(String),
    /// Store what is new.
    Append(Box<Addition>),
    /// Take an audit away.
    Delete(String),
    /// Look which audits are to be deleted, and delete what is due; not these.
    Sweep(Vec<String>),
    /// Note that this audit is to stay.
    Stay(String),
    /// Offer a file.
    Offer {
        /// What it is.
        file: Handed,
        /// Content.
        text: String,
    },
    /// Do a piece of work on a backup.
    Backup(Piece),
    /// Send [`Command::Wake`] after this many milliseconds.
    Wake(u32),
    /// Leave the page to the person and to drawing for at least this many milliseconds,
    /// then send [`Command::GoOn`].
    Rest(u32),
    /// Encrypt a file, then offer it.
    Encrypt {
        /// What it is.
        file: Handed,
        /// Content.
        text: String,
        /// Who can open it.
        to: Box<Recipient>,
    },
    /// Open an encrypted file.
    Decrypt {
        /// As it came.
        file: Rc<str>,
        /// What was entered to open it.
        with: Passphrase,
    },
    /// Draw a salt for what is to be sealed in this audit by a person of this role.
    Salt(String, Role),
    /// From now on keep audits in memory, since the device will not.
    UseMemory,
    /// Put the newer version in place of this one.
    UseNewer,
    /// See how the storage is; ask the browser to keep it first, if so.
    Storage {
        /// Whether to ask.
        ask: bool,
    },
    /// Note how the person likes to work here.
    Habits(Habits),
    /// Show another screen.
    Go(Place),
}

/// A file that a person is given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handed {
    /// Its name.
    pub name: String,
    /// The id of the audit that it holds whole, if it does.
    pub audit: Option<String>,
    /// Whether what it was made from stays on the device.
    pub stays: bool,
}

/// Where an effect may lead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The list of audits.
    Home,
    /// The form that begins an audit.
    Start,
    /// An audit's task list.
    Audit(String),
    /// How two people stand who work on an audit.
    Together(String),
    /// A fact of an audit: the ids of both.
    Fact(String, String),
    /// The check report of the tool of this short id.
    ToolCheck(String),
}

/// The moment of acting, and randomness for it: what keeps [`super::update()`] pure.
#[derive(Debug, Clone)]
pub struct Acting {
    /// Wall time.
    pub at: Moment,
    /// A fresh random id.
    pub fresh: String,
}
