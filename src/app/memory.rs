//! A store that forgets when the page closes: for tests, and for a browser that
//! refuses to keep anything.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

use super::ports::Task;
use super::store::{Append, Raw, RawLog, SetVault, Store, StoreError};
use super::text::storage::TOOL_MISSING;

/// Audits in memory.
#[derive(Debug, Default)]
pub struct MemoryStore {
    kept: RefCell<Kept>,
    /// When set, every change fails so: what a full disk looks like.
    pub failing: RefCell<Option<StoreError>>,
    /// When set, so many more changes are made and none after: what being killed looks like.
    pub lasts: Cell<Option<u32>>,
    /// When set, this is how audits are kept just before it is said next: what another tab
    /// that is quicker looks like.
    pub quicker: RefCell<Option<String>>,
}

#[derive(Debug, Default, Clone)]
struct Kept {
    vault: Option<String>,
    retired: BTreeSet<String>,
    audits: BTreeMap<String, Audit>,
    tools: BTreeMap<String, String>,
    announced: Option<String>,
}

#[derive(Debug, Clone)]
struct Audit {
    log: String,
    head: String,
    length: u64,
    entries: Vec<(u64, String)>,
    /// What somebody else put there.
    beside: Vec<RawLog>,
}

impl MemoryStore {
    /// Everything that is in it, one text after another: what a thief would read.
    #[must_use]
    pub fn dump(&self) -> String {
        format!("{:?}", self.kept.borrow())
    }

    /// Changes it as somebody else might, who has the device and not the passphrase:
    /// the records of one audit.
    pub fn tamper(&self, audit: &str, change: impl FnOnce(&mut String, &mut Vec<(u64, String)>)) {
        if let Some(audit) = self.kept.borrow_mut().audits.get_mut(audit) {
            change(&mut audit.head, &mut audit.entries);
            audit.length = audit.entries.last().map_or(0, |(place, _)| place + 1);
        }
    }

    /// Changes it likewise: puts a log of this id beside that of an audit.
    pub fn stray(&self, audit: &str, id: &str, entries: Vec<(u64, String)>) {
        if let Some(audit) = self.kept.borrow_mut().audits.get_mut(audit) {
            audit.beside.push(RawLog { id: id.to_owned(), entries });
        }
    }

    /// Changes it likewise: nothing says any more how audits are kept.
    pub fn forget_vault(&self) {
        self.kept.borrow_mut().vault = None;
    }

    /// The same: what was announced about deleting audits.
    pub fn announce(&self, record: &str) {
        self.kept.borrow_mut().announced = Some(record.to_owned());
    }

    /// All of it or nothing.
    fn change<T: 'static>(
        &self,
        change: impl FnOnce(&mut Kept) -> Result<T, StoreError>,
    ) -> Task<Result<T, StoreError>> {
        let mut kept = self.kept.borrow().clone();
        let failing = match self.lasts.get() {
            Some(0) => Some(StoreError::Other("it was killed".into())),
            more => {
                self.lasts.set(more.map(|more| more - 1));
                self.failing.borrow().clone()
            }
        };
        let result = failing.map_or_else(|| change(&mut kept), Err);
        if result.is_ok() {
            *self.kept.borrow_mut() = kept;
        }
        Box::pin(async { result })
    }

    fn read<T: 'static>(&self, read: impl FnOnce(&Kept) -> T) -> Task<Result<T, StoreError>> {
        let read = read(&self.kept.borrow());
        Box::pin(async { Ok(read) })
    }
}

impl Kept {
    fn is_in_force(&self, under: &str) -> Result<(), StoreError> {
        if self.retired.contains(under) { Err(StoreError::Overtaken) } else { Ok(()) }
    }

    fn add(&mut self, append: Append) -> Result<(), StoreError> {
        let Append { under, audit, log, after, head, entries: new, tool: (name, tool) } = append;
        self.is_in_force(&under)?;
        let mut entries = match (self.audits.get(&audit), after) {
            (None, 0) => Vec::new(),
            (Some(kept), 1..) if kept.log == log && kept.length <= after => kept.entries.clone(),
            _ => return Err(StoreError::Overtaken),
        };
        entries.extend(new);
        let length = entries.last().map_or(0, |(place, _)| place + 1);
        let beside = Vec::new();
        self.audits.insert(audit, Audit { log, head, length, entries, beside });
        self.tools.insert(name, tool.to_string());
        Ok(())
    }
}

impl Store for MemoryStore {
    fn vault(&self) -> Task<Result<Option<String>, StoreError>> {
        self.read(|kept| kept.vault.clone())
    }

    fn set_vault(&self, set: SetVault) -> Task<Result<(), StoreError>> {
        if let Some(quicker) = self.quicker.take() {
            self.kept.borrow_mut().vault = Some(quicker);
        }
        self.change(|kept| {
            kept.is_in_force(&set.under)?;
            if kept.vault != set.instead_of && kept.vault.as_ref() != Some(&set.record) {
                return Err(StoreError::Overtaken);
            }
            kept.vault = Some(set.record);
            kept.retired.extend(set.retire.then_some(set.under));
            Ok(())
        })
    }

    fn is_retired(&self, under: &str) -> Task<Result<bool, StoreError>> {
        self.read(|kept| kept.retired.contains(under))
    }

    fn shelf(&self) -> Task<Result<Vec<(String, String)>, StoreError>> {
        self.read(|kept| {
            let heads = kept.audits.iter();
            heads.map(|(id, audit)| (id.clone(), audit.head.clone())).collect()
        })
    }

    fn load(&self, id: &str) -> Task<Result<Raw, StoreError>> {
        let stored = self.kept.borrow().audits.get(id).cloned().map(|audit| {
            let Audit { log, head, entries, beside, .. } = audit;
            let logs = [vec![RawLog { id: log, entries }], beside].concat();
            Raw { head, logs, strays: 0 }
        });
        Box::pin(async { stored.ok_or(StoreError::Absent) })
    }

    fn tool(&self, name: &str) -> Task<Result<String, StoreError>> {
        let tool = self.kept.borrow().tools.get(name).cloned();
        Box::pin(async { tool.ok_or_else(|| StoreError::Other(TOOL_MISSING.into())) })
    }

    fn append(&self, append: Append) -> Task<Result<(), StoreError>> {
        self.change(|kept| kept.add(append))
    }

    fn replace(&self, log: String, length: u64, by: Append) -> Task<Result<(), StoreError>> {
        self.change(|kept| {
            let before = kept.audits.remove(&by.audit);
            let same = |audit: &Audit| audit.log == log && audit.length == length;
            before.filter(same).ok_or(StoreError::Overtaken)?;
            kept.add(by)
        })
    }

    fn delete(&self, id: &str) -> Task<Result<(), StoreError>> {
        let id = id.to_owned();
        self.kept.borrow_mut().audits.remove(&id);
        Box::pin(async { Ok(()) })
    }

    fn delete_as_read(&self, id: &str, log: &str, length: u64) -> Task<Result<(), StoreError>> {
        self.change(|kept| {
            let before = kept.audits.remove(id);
            let same = |audit: &Audit| audit.log == log && audit.length == length;
            before.filter(same).map(drop).ok_or(StoreError::Overtaken)
        })
    }

    fn announced(&self) -> Task<Result<Option<String>, StoreError>> {
        self.read(|kept| kept.announced.clone())
    }

    fn set_announced(&self, was: Option<String>, is: String) -> Task<Result<(), StoreError>> {
        self.change(|kept| match kept.announced == was {
            false => Err(StoreError::Overtaken),
            true => {
                kept.announced = Some(is);
                Ok(())
            }
        })
    }

    fn tools(&self) -> Task<Result<Vec<String>, StoreError>> {
        self.read(|kept| kept.tools.keys().cloned().collect())
    }

    fn forget_tools(&self, names: Vec<String>) -> Task<Result<(), StoreError>> {
        self.change(|kept| {
            kept.tools.retain(|name, _| !names.contains(name));
            Ok(())
        })
    }

    fn erase(&self, under: &str) -> Task<Result<(), StoreError>> {
        self.change(|kept| {
            *kept = Kept { retired: BTreeSet::from([under.to_owned()]), ..Kept::default() };
            Ok(())
        })
    }
}
