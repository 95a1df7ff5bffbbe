//! A store that forgets when the page closes: for tests, and for a browser that
//! refuses to keep anything.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::ports::{Append, Store, StoreError, Stored, Task};

/// Audits in memory.
#[derive(Debug, Default)]
pub struct MemoryStore {
    audits: RefCell<BTreeMap<String, Kept>>,
    /// When set, every append fails so: what a full disk looks like.
    pub failing: RefCell<Option<StoreError>>,
}

#[derive(Debug)]
struct Kept {
    log: String,
    summary: String,
    events: Vec<String>,
    instrument: String,
}

impl MemoryStore {
    fn add(&self, append: Append) -> Result<(), StoreError> {
        if let Some(error) = self.failing.borrow().clone() {
            return Err(error);
        }
        let mut audits = self.audits.borrow_mut();
        let Append { audit, log, after, summary, events: new, instrument: (_, tool) } = append;
        let mut events = match (audits.get(&audit), after) {
            (None, 0) => Vec::new(),
            (Some(kept), 1..) if kept.log == log && kept.events.len() as u64 == after => {
                kept.events.clone()
            }
            _ => return Err(StoreError::Overtaken),
        };
        events.extend(new);
        audits.insert(audit, Kept { log, summary, events, instrument: tool.to_string() });
        Ok(())
    }
}

impl Store for MemoryStore {
    fn shelf(&self) -> Task<Result<Vec<String>, StoreError>> {
        let shelf = self.audits.borrow().values().map(|kept| kept.summary.clone()).collect();
        Box::pin(async { Ok(shelf) })
    }

    fn load(&self, id: &str) -> Task<Result<Stored, StoreError>> {
        let stored = self.audits.borrow().get(id).map(|kept| Stored {
            log: kept.log.clone(),
            length: kept.events.len() as u64,
            events: kept.events.clone(),
            instrument: kept.instrument.clone(),
        });
        Box::pin(async { stored.ok_or(StoreError::Absent) })
    }

    fn append(&self, append: Append) -> Task<Result<(), StoreError>> {
        let result = self.add(append);
        Box::pin(async { result })
    }

    fn delete(&self, id: &str) -> Task<Result<(), StoreError>> {
        self.audits.borrow_mut().remove(id);
        Box::pin(async { Ok(()) })
    }
}
