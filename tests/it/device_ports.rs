//! The one place in the tests that knows how ports are put together.

use std::cell::RefCell;
use std::rc::Rc;

use plumbline::app::memory::MemoryStore;
use plumbline::app::{Clock, Command, Files, Ports, Random, Timer};

pub(crate) fn ports(
    store: Rc<MemoryStore>,
    clock: Box<dyn Clock>,
    random: Box<dyn Random>,
    files: Box<dyn Files>,
    timer: Box<dyn Timer>,
) -> Ports {
    Ports { store: RefCell::new(store), clock, random, files, timer }
}

pub(crate) fn start(device: &str, tool: &str) -> Command {
    Command::Start { device: device.into(), tools: vec![("tool.json".into(), tool.into())] }
}
