//! What is found on a device as it is, although there is a passphrase, is sealed: left
//! over from before there was one, or put there by somebody else. That cannot be told
//! apart, so it is said which audits these were; and what would bring something that is
//! sealed already under another's hand is not sealed at all.

use std::rc::Rc;

use super::rim::{Rim, damaged_head};
use super::store::{Append, StoreError};
use super::text::storage as words;
use crate::exchange::{is_tool_of, read_summary};
use crate::vault::{Position, SEALED};

/// What became of the audits that were found as they are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sealing {
    /// Case references of those that are sealed now.
    pub sealed: Vec<String>,
    /// How many could not be.
    pub failed: usize,
}

impl Rim {
    /// Seals what is on the device as it is, each audit in one transaction, so that it
    /// does not matter when this is cut short.
    pub(super) async fn seal_all(&self) -> Result<Sealing, StoreError> {
        let mut done = Sealing::default();
        for (id, head) in self.store.shelf().await? {
            if self.keeping.is_ours(&head) {
                continue;
            }
            match self.seal_audit(&id).await {
                Ok(reference) => done.sealed.push(reference),
                Err(_) => done.failed += 1,
            }
        }
        if done.failed == 0 {
            let names = self.store.tools().await?;
            let plain: Vec<_> =
                names.into_iter().filter(|name| !self.keeping.is_our_tool(name)).collect();
            if !plain.is_empty() {
                self.store.forget_tools(plain).await?;
            }
        }
        Ok(done)
    }

    /// Seals one audit, and returns its case reference. Writes nothing where a piece of it
    /// is sealed already, or is not what it is said to be.
    pub(super) async fn seal_audit(&self, id: &str) -> Result<String, StoreError> {
        let raw = self.store.load(id).await?;
        let summary = read_summary(&raw.head).map_err(|_| damaged_head())?;
        if summary.id != id {
            return Err(damaged_head());
        }
        let there = raw.longest();
        if raw.logs.iter().flat_map(|log| &log.entries).any(|(_, text)| text.starts_with(SEALED)) {
            return Err(StoreError::Other(words::PARTLY_SEALED.into()));
        }
        let reference = summary.reference.clone();
        let tool = self.tool_to_seal(&summary.instrument).await?;
        let log = self.ports.random.id();
        let seal = |(place, text): &(u64, String)| (*place, self.entry(id, &log, *place, text));
        let by = Append {
            under: self.keeping.under()?.to_owned(),
            audit: id.to_owned(),
            after: 0,
            entries: there.entries.iter().map(seal).collect(),
            tool,
            head: self.head_of(&log, there.length(), summary),
            log: log.clone(),
        };
        self.store.replace(there.id.clone(), there.length(), by).await?;
        Ok(reference)
    }

    /// The tool of this digest as it is to be stored: as it is, where it is sealed already.
    async fn tool_to_seal(&self, digest: &str) -> Result<(String, Rc<str>), StoreError> {
        let name = self.keeping.tool_name(digest);
        if let Ok(there) = self.store.tool(&name).await
            && let Some(text) = self.keeping.open(Position::Tool { name: &name }, &there)
            && is_tool_of(digest, &text)
        {
            return Ok((name, there.into()));
        }
        let text = self.store.tool(digest).await?;
        match is_tool_of(digest, &text) {
            true => Ok(self.sealed_tool(digest, &text.into())),
            false => Err(StoreError::Other(words::TOOL_IS_ANOTHER.into())),
        }
    }
}
