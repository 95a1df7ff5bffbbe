//! Between the application and its store: what is stored is sealed here, and opened.

use std::rc::Rc;

use super::keeping::Keeping;
use super::lost::{Loss, Lost};
use super::ports::{Ports, Task};
use super::store::{Append, PLAIN, Raw, RawLog, Store, StoreError};
use super::text::storage as words;
use crate::exchange::{
    Head, Summary, read_head, read_summary, read_vault, write_head, write_summary,
};
use crate::vault::{Position, is_sealed_newer};

/// What is added to an audit, as the application has it.
#[derive(Debug, Clone, PartialEq)]
pub struct Addition {
    /// The audit's id.
    pub audit: String,
    /// The id of its log on this device; see [`Append::log`].
    pub log: String,
    /// How many entries the log has, as far as is known here; 0 creates it.
    pub after: u64,
    /// What the list shows of it from now on.
    pub summary: Summary,
    /// The events that come next.
    pub events: Vec<String>,
    /// The tool's digest and text.
    pub tool: (String, Rc<str>),
}

/// One audit, as the application has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// The id of its log.
    pub log: String,
    /// How many entries the log has, those that have been lost included.
    pub length: u64,
    /// Its events, in the order in which they were stored.
    pub events: Vec<String>,
    /// Entries that are not among them.
    pub lost: Vec<Lost>,
    /// How many records are stored beside it that are none of it.
    pub strays: u64,
    /// Whether its head is older than its log: both are written together.
    pub is_head_old: bool,
    /// Its tool.
    pub instrument: String,
    /// Its case reference, if it was not encrypted until it was read just now.
    pub was_plain: Option<String>,
}

/// The store as the application uses it, with the key that it has now: what is under way
/// when it is locked can still be finished.
#[derive(Clone)]
pub(super) struct Rim {
    pub(super) ports: Rc<Ports>,
    pub(super) store: Rc<dyn Store>,
    pub(super) keeping: Keeping,
}

impl Rim {
    pub(super) fn new(ports: &Rc<Ports>) -> Self {
        let (store, keeping) = (ports.store.borrow().clone(), ports.keeping.borrow().clone());
        Self { ports: ports.clone(), store, keeping }
    }

    /// The summaries of all audits; something else in place of one that is damaged.
    pub(super) async fn shelf(&self) -> Result<Vec<String>, StoreError> {
        self.keeping.under()?;
        let heads = self.store.shelf().await?;
        let is_sealed = |(_, head): &(String, String)| !self.keeping.is_ours(head);
        if !self.keeping.is_sealing() && heads.iter().any(is_sealed) && !self.is_in_force().await {
            return Err(StoreError::Locked);
        }
        // One that a newer Plumbline wrote is told as unreadable, and hides no other.
        if !heads.is_empty() && heads.iter().all(|(_, head)| is_sealed_newer(head)) {
            return Err(StoreError::Newer);
        }
        let read = heads.iter().map(|(id, head)| match self.head(id, head) {
            Err(_) => String::new(),
            Ok((summary, _)) => write_summary(&summary),
        });
        Ok(read.collect())
    }

    /// One audit; sealed first if it is not, which is then to be told.
    pub(super) fn load(&self, id: &str) -> Task<Result<Stored, StoreError>> {
        let (rim, id) = (self.clone(), id.to_owned());
        Box::pin(async move { rim.loaded(&id).await }) // three wait for it; once is enough code
    }

    async fn loaded(&self, id: &str) -> Result<Stored, StoreError> {
        let raw = self.raw(id).await?;
        if !self.is_left_plain(&raw) {
            return self.read(id, &raw).await;
        }
        let was_plain = Some(self.seal_audit(id).await?);
        let raw = self.store.load(id).await?;
        Ok(Stored { was_plain, ..self.read(id, &raw).await? })
    }

    /// One audit that is as it is to be: for what nobody looks at.
    pub(super) async fn load_sealed(&self, id: &str) -> Result<Stored, StoreError> {
        let raw = self.raw(id).await?;
        match self.is_left_plain(&raw) {
            false => self.read(id, &raw).await,
            true => Err(StoreError::Other(words::NOT_SEALED_YET.into())),
        }
    }

    async fn raw(&self, id: &str) -> Result<Raw, StoreError> {
        self.keeping.under()?;
        match self.store.load(id).await {
            Err(StoreError::Absent) if !self.is_in_force().await => Err(StoreError::Locked),
            raw => raw,
        }
    }

    fn is_left_plain(&self, raw: &Raw) -> bool {
        let is_ours = self.keeping.is_ours(&raw.head) || is_sealed_newer(&raw.head);
        self.keeping.is_sealing() && !is_ours
    }

    async fn read(&self, id: &str, raw: &Raw) -> Result<Stored, StoreError> {
        let (summary, end) = self.head(id, &raw.head)?;
        let tool = self.tool(&summary.instrument).await?;
        let (log, length) = end.unwrap_or_else(|| (raw.longest().id, 0));
        let there = raw.log(&log).cloned().unwrap_or_default();
        let is_head_old = self.keeping.is_sealing() && length < there.length();
        let length = length.max(there.length());
        let (events, lost) = self.entries(id, &log, length, &there);
        let strays = raw.beside(&log);
        let (instrument, was_plain) = (tool, None);
        Ok(Stored { log, length, events, lost, strays, is_head_old, instrument, was_plain })
    }

    /// Adds to one audit. Everything is sealed at once, before anything is waited for.
    pub(super) fn append(self, addition: Addition) -> Task<Result<(), StoreError>> {
        let append = match self.append_of(addition) {
            Ok(append) => append,
            Err(error) => return Box::pin(async { Err(error) }),
        };
        Box::pin(async move {
            match self.store.append(append).await {
                Err(StoreError::Overtaken) if !self.is_in_force().await => Err(StoreError::Locked),
                result => result,
            }
        })
    }

    /// Takes one audit away for good.
    pub(super) async fn delete(&self, id: &str) -> Result<(), StoreError> {
        self.keeping.under()?;
        self.store.delete(id).await
    }

    /// The same, if it is as it was read.
    pub(super) async fn delete_as_read(&self, id: &str, read: &Stored) -> Result<(), StoreError> {
        self.keeping.under()?;
        self.store.delete_as_read(id, &read.log, read.length).await
    }

    fn append_of(&self, addition: Addition) -> Result<Append, StoreError> {
        let Addition { audit, log, after, summary, events, tool: (digest, tool) } = addition;
        let entries = (after..).zip(&events);
        let entries = entries.map(|(place, text)| (place, self.entry(&audit, &log, place, text)));
        let entries: Vec<_> = entries.collect();
        let head = self.head_of(&log, after + entries.len() as u64, summary);
        let tool = self.sealed_tool(&digest, &tool);
        Ok(Append {
            under: self.keeping.under()?.to_owned(),
            audit,
            log,
            after,
            head,
            entries,
            tool,
        })
    }

    pub(super) fn entry(&self, audit: &str, log: &str, place: u64, text: &str) -> String {
        self.seal(Position::Entry { audit, log, place }, text)
    }

    pub(super) fn head_of(&self, log: &str, length: u64, summary: Summary) -> String {
        match &self.keeping {
            Keeping::Sealed(_) => {
                let audit = summary.id.clone();
                let head = Head { log: log.to_owned(), length, summary };
                self.seal(Position::Head { audit: &audit }, &write_head(&head))
            }
            _ => write_summary(&summary),
        }
    }

    fn seal(&self, position: Position<'_>, text: &str) -> String {
        self.keeping.seal(position, text, &|bytes| self.ports.random.fill(bytes))
    }

    pub(super) fn sealed_tool(&self, digest: &str, text: &Rc<str>) -> (String, Rc<str>) {
        self.keeping.tool(digest, text, &|bytes| self.ports.random.fill(bytes))
    }

    /// What the list shows of an audit; with the id and length of its log where these
    /// are sealed with it. A head that names another audit is not this one's.
    fn head(&self, id: &str, text: &str) -> Result<(Summary, Option<(String, u64)>), StoreError> {
        let read = self.any_head(id, text)?;
        if read.0.id == id { Ok(read) } else { Err(damaged_head()) }
    }

    fn any_head(
        &self,
        id: &str,
        text: &str,
    ) -> Result<(Summary, Option<(String, u64)>), StoreError> {
        if is_sealed_newer(text) {
            return Err(StoreError::Newer);
        }
        if !self.keeping.is_ours(text) {
            return match self.keeping.is_sealing() {
                true => {
                    read_summary(text).map(|summary| (summary, None)).map_err(|_| damaged_head())
                }
                false => Err(StoreError::Locked),
            };
        }
        let opened =
            self.keeping.open(Position::Head { audit: id }, text).ok_or_else(damaged_head)?;
        match self.keeping.is_sealing() {
            true => read_head(&opened).map(|head| (head.summary, Some((head.log, head.length)))),
            false => read_summary(&opened).map(|summary| (summary, None)),
        }
        .map_err(|_| damaged_head())
    }

    async fn tool(&self, digest: &str) -> Result<String, StoreError> {
        let name = self.keeping.tool_name(digest);
        let text = self.store.tool(&name).await?;
        let opened = self.keeping.open(Position::Tool { name: &name }, &text);
        opened.ok_or_else(|| StoreError::Other(words::TOOL_DAMAGED.into()))
    }

    /// Events, and which entries are lost.
    fn entries(
        &self,
        audit: &str,
        log: &str,
        length: u64,
        there: &RawLog,
    ) -> (Vec<String>, Vec<Lost>) {
        let (mut events, mut lost, mut next) = (Vec::new(), Vec::new(), 0);
        let missing = |from, to| (from < to).then_some(Lost { from, to, how: Loss::Missing });
        for (place, text) in &there.entries {
            lost.extend(missing(next, *place));
            next = place + 1;
            match self.keeping.open(Position::Entry { audit, log, place: *place }, text) {
                Some(event) => events.push(event),
                None => lost.push(Lost { from: *place, to: next, how: Loss::Changed }),
            }
        }
        lost.extend(missing(next, length));
        (events, lost)
    }

    /// Whether audits are kept as they are kept here: another tab may have set a
    /// passphrase since, or begun anew.
    async fn is_in_force(&self) -> bool {
        let record = self.store.vault().await.ok().flatten();
        let key = record.and_then(|text| read_vault(&text).ok()).and_then(|record| record.key);
        self.keeping.under() == Ok(key.as_ref().map_or(PLAIN, |key| &key.id))
    }
}

pub(super) fn damaged_head() -> StoreError {
    StoreError::Other(words::HEAD_DAMAGED.into())
}
