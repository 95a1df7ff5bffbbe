use std::collections::BTreeMap;

use crate::audit::{HeaderDraft, Way};

/// A form that is read when it is submitted. What is in it is kept until then for this
/// visit, so that going elsewhere and coming back loses nothing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// Begins an audit.
    Start,
    /// Corrects what the audit of this id is about.
    About(String),
}

/// What a person has put into a form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filled {
    /// Index of the tool they chose, where there is a choice.
    pub tool: Option<usize>,
    /// How people are to work on the audit.
    pub way: Way,
    /// What they typed for what an authority may set, by id of the parameter.
    pub local: BTreeMap<String, String>,
    /// What the form would have held without them.
    pub start: HeaderDraft,
    /// What it held with what they did.
    pub now: HeaderDraft,
}

impl Filled {
    /// A form that nothing was put into.
    #[must_use]
    pub fn at(start: HeaderDraft) -> Self {
        Self { tool: None, way: Way::Alone, local: BTreeMap::new(), now: start.clone(), start }
    }

    /// Whether they have put anything into it.
    #[must_use]
    pub fn is_touched(&self) -> bool {
        self.tool.is_some()
            || self.way != Way::Alone
            || !self.local.is_empty()
            || self.now != self.start
    }

    /// The same over another start, such as a header that another tab has corrected
    /// since: what they changed stays, the rest is as it starts now.
    #[must_use]
    pub fn over(&self, start: HeaderDraft) -> Self {
        let now = self.now.since(&self.start, &start);
        Self { tool: self.tool, way: self.way, local: self.local.clone(), start, now }
    }
}
