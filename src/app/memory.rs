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

#[derive(Debug, Clone, Default)]
struct Kept {
    summary: String,
    events: BTreeMap<(String, u64), String>,
    instrument: String,
}

impl Store for MemoryStore {
    fn shelf(&self) -> Task<Result<Vec<String>, StoreError>> {
        let shelf = self.audits.borrow().values().map(|kept| kept.summary.clone()).collect();
        Box::pin(async { Ok(shelf) })
    }

    fn load(&self, id: &str) -> Task<Result<Stored, StoreError>> {
        let stored = self.audits.borrow().get(id).map(|kept| Stored {
            events: kept.events.values().cloned().collect(),
            instrument: kept.instrument.clone(),
        });
        Box::pin(async { stored.ok_or(StoreError::Absent) })
    }

    fn append(&self, append: Append) -> Task<Result<(), StoreError>> {
        if let Some(error) = self.failing.borrow().clone() {
            return Box::pin(async { Err(error) });
        }
        let mut audits = self.audits.borrow_mut();
        let kept = audits.entry(append.audit).or_default();
        kept.summary = append.summary;
        kept.instrument = append.instrument.1.to_string();
        kept.events
            .extend(append.events.into_iter().map(|(device, seq, text)| ((device, seq), text)));
        Box::pin(async { Ok(()) })
    }

    fn delete(&self, id: &str) -> Task<Result<(), StoreError>> {
        self.audits.borrow_mut().remove(id);
        Box::pin(async { Ok(()) })
    }
}
