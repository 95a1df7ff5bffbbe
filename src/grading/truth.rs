/// Kleene's three values. `and` is the least, `or` the greatest.
///
/// Of a condition: holds however the audit is completed, for some completion, for none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Truth {
    /// Certainly not.
    False,
    /// Not known yet.
    Unknown,
    /// Certainly.
    True,
}

impl Truth {
    /// From what certainly holds and what possibly holds.
    #[must_use]
    pub fn of(certainly: bool, possibly: bool) -> Self {
        match (certainly, possibly) {
            (true, _) => Self::True,
            (false, true) => Self::Unknown,
            (false, false) => Self::False,
        }
    }

    /// True unless one is false; unknown if one is unknown and none false.
    pub fn all(parts: impl Iterator<Item = Self>) -> Self {
        parts.min().unwrap_or(Self::True)
    }

    /// False unless one is true; unknown if one is unknown and none true.
    pub fn any(parts: impl Iterator<Item = Self>) -> Self {
        parts.max().unwrap_or(Self::False)
    }
}

impl std::ops::Not for Truth {
    type Output = Self;

    fn not(self) -> Self {
        match self {
            Self::False => Self::True,
            Self::Unknown => Self::Unknown,
            Self::True => Self::False,
        }
    }
}

impl From<bool> for Truth {
    fn from(value: bool) -> Self {
        if value { Self::True } else { Self::False }
    }
}
