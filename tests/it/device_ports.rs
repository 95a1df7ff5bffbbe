//! The one place in the tests that knows how ports are put together.

use std::cell::RefCell;
use std::rc::Rc;

use plumbline::app::memory::MemoryStore;
use plumbline::app::{
    Clock, Command, Files, Health, Keeping, Kept, Locks, OwnCopy, Page, Ports, Random,
    StorageHealth, Task, Timer,
};

pub(crate) fn ports(
    store: Rc<MemoryStore>,
    clock: Box<dyn Clock>,
    random: Box<dyn Random>,
    files: Box<dyn Files>,
    timer: Box<dyn Timer>,
    locks: Box<dyn Locks>,
) -> Ports {
    let page = Box::new(NoPage);
    let (copy, health) = (Box::new(NoCopy), Box::new(Promise));
    let keeping = RefCell::new(Keeping::default());
    let store = RefCell::new(store);
    Ports { store, keeping, clock, random, files, timer, page, copy, health, locks }
}

pub(crate) fn start(device: &str, tool: &str) -> Command {
    Command::Start { device: device.into(), tools: vec![("tool.json".into(), Ok(tool.into()))] }
}

/// A device has no page; its tests send what a page would.
struct NoPage;

impl Page for NoPage {
    fn on_hide(&self, _: Box<dyn Fn()>) {}
    fn on_show(&self, _: Box<dyn Fn()>) {}
    fn on_back(&self, _: Box<dyn Fn()>) {}
    fn on_quiet(&self, _: Box<dyn Fn(i64)>) {}
    fn on_others_lock(&self, _: Box<dyn Fn()>) {}
    fn lock_others(&self) {}
    fn habits(&self) -> String {
        String::new()
    }
    fn note_habits(&self, _: &str) {}
    fn ask_before_leaving(&self, _: Box<dyn Fn() -> bool>) {}
}

/// Nothing is installed: there is no browser to keep it.
struct NoCopy;

impl OwnCopy for NoCopy {
    fn keep(&self, _: Box<dyn Fn(Kept)>) {}
    fn use_newer(&self) {}
}

/// A browser that promises whatever it is asked to.
struct Promise;

impl Health for Promise {
    fn look(&self, ask: bool) -> Task<StorageHealth> {
        Box::pin(async move { StorageHealth { lasts: Some(ask), ..StorageHealth::default() } })
    }
}
