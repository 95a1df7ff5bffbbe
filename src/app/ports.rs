use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use super::keeping::Keeping;
use super::store::Store;
use crate::calendar::{Date, Moment};

/// Something that takes a while. Single-threaded, as a browser is.
pub type Task<T> = Pin<Box<dyn Future<Output = T>>>;

/// Everything that the application needs of the world.
pub struct Ports {
    /// Where audits are kept; replaced by memory when the device refuses.
    pub store: RefCell<Rc<dyn Store>>,
    /// Whether audits are sealed there, and the key while it is unlocked.
    pub keeping: RefCell<Keeping>,
    /// Wall time.
    pub clock: Box<dyn Clock>,
    /// Randomness.
    pub random: Box<dyn Random>,
    /// Files to and from the person.
    pub files: Box<dyn Files>,
    /// Waiting.
    pub timer: Box<dyn Timer>,
    /// The page itself.
    pub page: Box<dyn Page>,
    /// The application's own copy on this device.
    pub copy: Box<dyn OwnCopy>,
    /// How much the device keeps, and for how long.
    pub health: Box<dyn Health>,
    /// Which tab writes.
    pub locks: Box<dyn Locks>,
}

/// Wall time.
pub trait Clock {
    /// Now.
    fn now(&self) -> Moment;
    /// The day of a moment where this device is.
    fn day(&self, moment: Moment) -> Date;
}

/// Randomness that nobody can predict.
pub trait Random {
    /// Fills these bytes.
    fn fill(&self, bytes: &mut [u8]);

    /// 128 random bits as 32 lower-case hexadecimal digits.
    fn id(&self) -> String {
        let mut bytes = [0; 16];
        self.fill(&mut bytes);
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }
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
    /// Calls this now and then with how many milliseconds ago the person last did
    /// anything (see [`super::Quiet`]), at once when they come back to the page, and when
    /// they do something.
    fn on_quiet(&self, callback: Box<dyn Fn(i64)>);
    /// Calls this whenever the browser had set the page aside as it was, when the person
    /// left it, and brings it back.
    fn on_back(&self, callback: Box<dyn Fn()>);
    /// Calls this whenever another page of Plumbline in this browser is locked by hand.
    fn on_others_lock(&self, callback: Box<dyn Fn()>);
    /// Tells the other pages that this one is, and nothing else.
    fn lock_others(&self);
    /// What was noted last of how the person likes to work on this device; blank at first,
    /// or where the browser keeps no such note.
    fn habits(&self) -> String;
    /// Notes it, where the browser lets it.
    fn note_habits(&self, habits: &str);
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

/// Which tab of this browser writes in an audit: one at a time. A browser that cannot
/// tell lets every tab write.
pub trait Locks {
    /// Calls this whenever the answer for the audit asked for last changes by itself: its
    /// id, and whether this page writes in it now.
    fn on_change(&self, told: Box<dyn Fn(String, bool)>);
    /// Asks to write in this audit and in no other; with `take` although another tab does.
    /// Resolves once it is known. A page that may not write waits for its turn.
    fn ask(&self, audit: &str, take: bool) -> Task<()>;
    /// Whether this page writes in this audit now.
    fn is_here(&self, audit: &str) -> bool;
    /// Writes in none, and waits for none.
    fn release(&self);
    /// Keeps every tab from beginning to write in this audit, for as long as what comes
    /// of it lives; `None` where one writes already. Lets go of nothing that was asked for.
    fn alone(&self, audit: &str) -> Task<Option<Hold>>;
}

/// For as long as this lives, nobody begins to write in an audit.
#[derive(Default)]
pub struct Hold(Option<Box<dyn FnOnce()>>);

impl Hold {
    /// With what lets others write again.
    #[must_use]
    pub fn until(free: impl FnOnce() + 'static) -> Self {
        Self(Some(Box::new(free)))
    }
}

impl Drop for Hold {
    fn drop(&mut self) {
        if let Some(free) = self.0.take() {
            free();
        }
    }
}

/// How much the device keeps, and for how long.
pub trait Health {
    /// What the browser says of its storage for this page; with `ask` it is asked first
    /// not to clear that away by itself.
    fn look(&self, ask: bool) -> Task<StorageHealth>;
}

/// What the browser says of its storage for this page; `None` where it does not.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct StorageHealth {
    /// Whether it has promised not to clear it away when room runs short.
    pub lasts: Option<bool>,
    /// Bytes used, roughly.
    pub used: Option<u64>,
    /// Bytes there may be, roughly.
    pub of: Option<u64>,
}

/// Waiting.
pub trait Timer {
    /// Resolves after this many milliseconds.
    fn after(&self, millis: u32) -> Task<()>;
}
