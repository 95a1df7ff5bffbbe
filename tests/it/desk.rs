//! Which tab writes, without a browser: a line of tabs for each audit, the first of which
//! writes. What a tab would be told waits until its test lets it hear.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use plumbline::app::{Command, Hold, Locks, Task};

use crate::device::Device;

#[derive(Default)]
pub(crate) struct Desk {
    lines: RefCell<BTreeMap<String, Vec<&'static str>>>,
    untold: RefCell<Vec<(&'static str, String, bool)>>,
}

impl Desk {
    /// The locks of the tab of this name.
    pub(crate) fn tab(self: &Rc<Self>, name: &'static str) -> Box<dyn Locks> {
        Box::new(Tab { name, desk: self.clone() })
    }

    /// The tab is no more, and never said so.
    pub(crate) fn gone(&self, name: &'static str) {
        for (audit, line) in self.lines.borrow_mut().iter_mut() {
            let wrote = line.first() == Some(&name);
            line.retain(|tab| *tab != name);
            if let Some(next) = line.first().filter(|_| wrote) {
                self.untold.borrow_mut().push((next, audit.clone(), true));
            }
        }
        self.untold.borrow_mut().retain(|(tab, ..)| *tab != name);
    }

    /// Tells a tab what has changed by itself since it last heard.
    pub(crate) fn tell(&self, name: &'static str, device: &mut Device) {
        while let Some((audit, here)) = self.next(name) {
            device.send(Command::Writes(audit, here));
        }
    }

    fn next(&self, name: &str) -> Option<(String, bool)> {
        let mut untold = self.untold.borrow_mut();
        let at = untold.iter().position(|(tab, ..)| *tab == name)?;
        let (_, audit, here) = untold.remove(at);
        Some((audit, here))
    }
}

struct Tab {
    name: &'static str,
    desk: Rc<Desk>,
}

impl Locks for Tab {
    fn on_change(&self, _: Box<dyn Fn(String, bool)>) {}

    fn ask(&self, audit: &str, take: bool) -> Task<()> {
        let stands = |line: &Vec<&str>| line.contains(&self.name);
        if !self.desk.lines.borrow().get(audit).is_some_and(stands) {
            self.release();
        }
        // The answer to this is newer than whatever has not been heard yet.
        self.desk.untold.borrow_mut().retain(|(tab, ..)| *tab != self.name);
        let mut lines = self.desk.lines.borrow_mut();
        let line = lines.entry(audit.to_owned()).or_default();
        if take {
            line.retain(|tab| *tab != self.name);
            if let Some(wrote) = line.first() {
                self.desk.untold.borrow_mut().push((wrote, audit.to_owned(), false));
            }
            line.insert(0, self.name);
        } else if !line.contains(&self.name) {
            line.push(self.name);
        }
        Box::pin(async {})
    }

    fn is_here(&self, audit: &str) -> bool {
        let lines = self.desk.lines.borrow();
        lines.get(audit).and_then(|line| line.first()) == Some(&self.name)
    }

    fn release(&self) {
        self.desk.gone(self.name);
    }

    fn alone(&self, audit: &str) -> Task<Option<Hold>> {
        let free = self.desk.lines.borrow().get(audit).is_none_or(Vec::is_empty);
        Box::pin(async move { free.then(Hold::default) })
    }
}

/// A browser that cannot tell lets every tab write.
pub(crate) struct NoLocks;

impl Locks for NoLocks {
    fn on_change(&self, _: Box<dyn Fn(String, bool)>) {}
    fn ask(&self, _: &str, _: bool) -> Task<()> {
        Box::pin(async {})
    }
    fn is_here(&self, _: &str) -> bool {
        true
    }
    fn release(&self) {}
    fn alone(&self, _: &str) -> Task<Option<Hold>> {
        Box::pin(async { Some(Hold::default()) })
    }
}
