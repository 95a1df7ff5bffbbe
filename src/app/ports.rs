use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use crate::calendar::Moment;

/// Something that takes a while. Single-threaded, as a browser is.
pub type Task<T> = Pin<Box<dyn Future<Output = T>>>;

/// Everything that the application needs of the world.
pub struct Ports {
    /// Where audits are kept; replaced by memory when the device refuses.
    pub store: RefCell<Rc<dyn Store>>,
    /// Wall time.
    pub clock: Box<dyn Clock>,
    /// Unpredictable ids.
    pub random: Box<dyn Random>,
    /// Files to and from the person.
    pub files: Box<dyn Files>,
    /// Waiting.
    pub timer: Box<dyn Timer>,
    /// The page itself.
    pub page: Box<dyn Page>,
    /// The application's own copy on this device.
    pub copy: Box<dyn OwnCopy>,
}

/// Wall time.
pub trait Clock {
    /// Now.
    fn now(&self) -> Moment;
}

/// Unpredictable ids.
pub trait Random {
    /// 128 random bits as 32 lower-case hexadecimal digits.
    fn id(&self) -> String;
}

/// Files to the person.
pub trait Files {
    /// Offers a file for saving.
    ///
    /// # Errors
    /// Why the browser would not, in words.
    fn offer(&self, name: &str, text: &str) -> Result<(), String>;
}

/// The page itself.
pub trait Page {
    /// Calls this whenever the page is hidden or left, the last moment to store anything.
    fn on_hide(&self, callback: Box<dyn Fn()>);
    /// Calls this whenever the person comes back to the page.
    fn on_show(&self, callback: Box<dyn Fn()>);
    /// Has the browser ask before the page is closed while this is true.
    fn ask_before_leaving(&self, unsaved: Box<dyn Fn() -> bool>);
}

/// The application's own files, kept on the device so that it opens without a network.
pub trait OwnCopy {
    /// Begins to keep them, and calls this whenever something about that is known.
    fn keep(&self, told: Box<dyn Fn(Kept)>);
    /// Puts the newer version in place of this one and loads the page again. Where
    /// other pages are open nothing happens but that [`Kept::OthersOpen`] is told.
    fn use_newer(&self);
}

/// What is known about the application's own files.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Kept {
    /// They are not kept yet.
    #[default]
    NotYet,
    /// They are: the application opens without a network.
    Whole,
    /// They are, and a newer version lies ready beside them.
    Newer,
    /// The newer version could not be put in place, since other pages are open.
    OthersOpen,
    /// This browser does not keep them at this address.
    Never,
}

/// Waiting.
pub trait Timer {
    /// Resolves after this many milliseconds.
    fn after(&self, millis: u32) -> Task<()>;
}

/// Where audits are kept. Texts are opaque here, so that they can be encrypted.
pub trait Store {
    /// The summaries of all audits, in any order.
    fn shelf(&self) -> Task<Result<Vec<String>, StoreError>>;
    /// One audit.
    fn load(&self, id: &str) -> Task<Result<Stored, StoreError>>;
    /// Adds to one audit, or creates it, in one transaction: resolves when it has
    /// been committed, all or nothing. [`StoreError::Overtaken`] where the log does not
    /// end where the writer believes; so nobody adds to what they have not seen.
    fn append(&self, append: Append) -> Task<Result<(), StoreError>>;
    /// Takes one audit away for good.
    fn delete(&self, id: &str) -> Task<Result<(), StoreError>>;
}

/// What is added to an audit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Append {
    /// The audit's id.
    pub audit: String,
    /// The id of its log on this device: a new one each time the audit is begun here
    /// or brought in from a file, so that no tab adds to the log of a deleted copy.
    pub log: String,
    /// How many entries the writer knows the log to have; 0 creates it.
    pub after: u64,
    /// Its summary from now on.
    pub summary: String,
    /// The events that come next.
    pub events: Vec<String>,
    /// The tool's digest and text; stored once, under the digest.
    pub instrument: (String, Rc<str>),
}

/// One audit as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// The id of its log.
    pub log: String,
    /// How many entries the log has, those that have been lost included.
    pub length: u64,
    /// Its events, in the order in which they were stored.
    pub events: Vec<String>,
    /// Its tool.
    pub instrument: String,
}

/// Why the device would not keep or give something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StoreError {
    /// It gives this page no storage at all.
    Refused,
    /// It has no room left.
    Full,
    /// Another tab holds on to an older form of the storage.
    Blocked,
    /// A newer version of the application wrote it.
    Newer,
    /// There is no such audit.
    Absent,
    /// Another tab has added to the audit, or deleted it, since it was read here.
    Overtaken,
    /// Something else, in the browser's words.
    Other(String),
}

impl StoreError {
    /// What happened, and what one can do, in two sentences.
    #[must_use]
    pub fn in_words(&self) -> (String, &'static str) {
        let (says, mend): (&str, _) = match self {
            Self::Refused => (
                "This browser does not let the page keep anything on this device.",
                "Leave private browsing, or allow site data for this page, and open it again.",
            ),
            Self::Full => (
                "There is no room left on this device.",
                "Free some space, or export and delete audits you no longer need here.",
            ),
            Self::Blocked => (
                "Another tab with Plumbline open is in the way.",
                "Close the other tab, then try again.",
            ),
            Self::Newer => (
                "What is kept on this device was written by a newer Plumbline.",
                "Reload the page to get the newer version.",
            ),
            Self::Absent => (
                "That audit is not on this device.",
                "It may have been deleted here, or begun on another device.",
            ),
            Self::Overtaken => {
                ("Another tab keeps changing this audit.", "Close the other tab, then try again.")
            }
            Self::Other(why) => {
                let says = format!("The browser could not store or read: {why}.");
                return (
                    says,
                    "Try again. If it goes on, export the audit so that you hold a copy.",
                );
            }
        };
        (says.to_owned(), mend)
    }
}
