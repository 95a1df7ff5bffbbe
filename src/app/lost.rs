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

    /// Which ones and what became of them, in a sentence. People count from 1.
    #[must_use]
    pub fn in_words(&self) -> String {
        let which = match self.count() {
            1 => format!("Entry {} ", self.to),
            _ => format!("Entries {} to {} ", self.from + 1, self.to),
        };
        let what = match (self.how, self.count()) {
            (Loss::Missing, 1) => "is missing.",
            (Loss::Missing, _) => "are missing.",
            (Loss::Changed, _) => "was changed by something other than Plumbline, or moved.",
        };
        which + what
    }
}
