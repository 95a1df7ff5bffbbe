use super::open::Open;
use super::rim::Addition;
use crate::audit::Event;
use crate::calendar::Moment;
use crate::exchange::write_event;

/// How an open audit stands to what the device holds of it.
#[derive(Debug)]
pub(super) struct Storing {
    /// The id of its log there.
    log: String,
    /// How many entries that log is known to have.
    length: u64,
    standing: Standing,
    /// Done and not yet committed.
    pub(super) unsaved: Vec<Event>,
    /// How many of `unsaved` are on their way to the store.
    saving: usize,
}

/// Whether what is stored is known here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// As far as one knows.
    Current,
    /// Another tab may have added to it: it is read before anything is stored.
    Looking,
    /// The store has refused, since another tab has added to it: likewise.
    Overtaken,
    /// Another tab has deleted it: nothing is stored unless the person asks for it.
    Gone,
}

impl Storing {
    /// Of a log that is not on the device yet; `log` becomes its id.
    pub(super) fn anew(log: String, unsaved: Vec<Event>) -> Self {
        Self { log, length: 0, standing: Standing::Current, unsaved, saving: 0 }
    }

    /// Of a log as it was read from the device.
    pub(super) fn as_read(log: String, length: u64) -> Self {
        Self { log, length, standing: Standing::Current, unsaved: Vec::new(), saving: 0 }
    }

    /// Whether the device holds exactly this much of this very log.
    pub(super) fn knows(&self, log: &str, length: u64) -> bool {
        self.log == log && self.length == length
    }
}

impl Open {
    /// Whether everything done in it has been committed, and is still there.
    #[must_use]
    pub fn is_stored(&self) -> bool {
        !self.is_gone() && self.storing.unsaved.is_empty() && self.typing.is_empty()
    }

    /// Whether another tab has deleted it, so that it is only on this page.
    #[must_use]
    pub fn is_gone(&self) -> bool {
        self.storing.standing == Standing::Gone
    }

    /// Whether it waits to read what another tab may have added.
    pub(super) fn is_behind(&self) -> bool {
        matches!(self.storing.standing, Standing::Looking | Standing::Overtaken)
    }

    /// Whether it does so of its own accord, not since the store has refused.
    pub(super) fn is_looking(&self) -> bool {
        self.storing.standing == Standing::Looking
    }

    /// Whether something of it is on its way to the store, or waits for what is.
    pub(super) fn is_under_way(&self) -> bool {
        let waits = self.is_behind() && !self.storing.unsaved.is_empty();
        self.storing.saving > 0 || waits
    }

    /// Nothing more is stored until it has been read from the device.
    pub(super) fn looks(&mut self) {
        self.storing.standing = Standing::Looking;
    }

    /// The same, unless something is on its way: the store then says whether others wrote.
    pub(super) fn looks_if_stored(&mut self) {
        let Storing { standing, unsaved, .. } = &self.storing;
        if *standing == Standing::Current && unsaved.is_empty() {
            self.looks();
        }
    }

    /// The same, since the store has refused.
    pub(super) fn is_overtaken(&mut self) {
        (self.storing.standing, self.storing.saving) = (Standing::Overtaken, 0);
    }

    /// It was read, and holds nothing that is not here. Returns whether that can be:
    /// a store that refuses has something that is not here.
    pub(super) fn is_up_to_date(&mut self) -> bool {
        let before = std::mem::replace(&mut self.storing.standing, Standing::Current);
        before == Standing::Looking
    }

    /// It could not be read; the next change asks the store again.
    pub(super) fn gives_up_looking(&mut self) {
        self.storing.standing = Standing::Current;
    }

    /// It is on the device no more.
    pub(super) fn is_lost(&mut self) {
        (self.storing.standing, self.saved) = (Standing::Gone, None);
    }

    /// Has all of it stored again, as a log of this id.
    pub(super) fn keep_after_all(&mut self, log: String) {
        self.storing = Storing::anew(log, self.whole().events().to_vec());
    }

    /// What to store next; `None` while something is under way, or nothing is new.
    pub(super) fn append(&mut self) -> Option<Addition> {
        let Storing { log, length, standing, unsaved, saving } = &mut self.storing;
        if *standing != Standing::Current || *saving > 0 || unsaved.is_empty() {
            return None;
        }
        *saving = unsaved.len();
        let (log, after) = (log.clone(), *length);
        let events = unsaved.iter().map(write_event).collect();
        Some(Addition {
            audit: self.audit().id.clone(),
            log,
            after,
            summary: self.summary(),
            events,
            tool: (self.tool.digest.clone(), self.tool.line.clone()),
        })
    }

    /// The store committed the first `count` of what was not yet saved, or did not.
    pub(super) fn kept(&mut self, count: usize, committed: bool, now: Moment) {
        let Storing { length, unsaved, saving, .. } = &mut self.storing;
        *saving = 0;
        if committed {
            let count = count.min(unsaved.len());
            unsaved.drain(..count);
            *length += count as u64;
            if self.is_stored() {
                self.saved = Some(now);
            }
        }
    }
}
