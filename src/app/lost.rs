/// Entries of a log that are not to be had, from one place to before another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lost {
    /// The first place.
    pub from: u64,
    /// The place after the last.
    pub to: u64,
    /// What became of them.
    pub how: Loss,
}

/// What became of an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loss {
    /// Nothing is there.
    Missing,
    /// What is there was not sealed here for this place.
    Changed,
}

impl Lost {
    /// How many.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.to - self.from
    }
}
