use argon2::Params;

/// What it costs to try one passphrase (RFC 9106, section 3.1).
///
/// Never below what OWASP's Password Storage Cheat Sheet asks for (19 MiB, 2 passes,
/// 1 lane), and never so much that a record from elsewhere could freeze a browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    memory: u32,
    passes: u32,
    lanes: u32,
}

impl Cost {
    /// The least that is taken.
    pub const FLOOR: Self = Self { memory: 19 * 1024, passes: 2, lanes: 1 };
    /// What a new passphrase costs: 0.4 to 0.9 s in a browser (tests/bench/README.md).
    pub const USUAL: Self = Self { memory: 96 * 1024, passes: 4, lanes: 1 };
    /// The most that is taken.
    const CEILING: Self = Self { memory: 256 * 1024, passes: 10, lanes: 4 };

    /// Memory in KiB (19,456 to 262,144), passes over it (2 to 10), lanes (1 to 4);
    /// `None` outside of these.
    #[must_use]
    pub fn new(memory: u32, passes: u32, lanes: u32) -> Option<Self> {
        let (least, most) = (Self::FLOOR, Self::CEILING);
        let within = (least.memory..=most.memory).contains(&memory)
            && (least.passes..=most.passes).contains(&passes)
            && (least.lanes..=most.lanes).contains(&lanes);
        within.then_some(Self { memory, passes, lanes })
    }

    /// Memory in KiB.
    #[must_use]
    pub fn memory(self) -> u32 {
        self.memory
    }

    /// Passes over the memory.
    #[must_use]
    pub fn passes(self) -> u32 {
        self.passes
    }

    /// Lanes.
    #[must_use]
    pub fn lanes(self) -> u32 {
        self.lanes
    }

    pub(super) fn params(self) -> Params {
        let params = Params::new(self.memory, self.passes, self.lanes, Some(super::unlocked::KEY));
        params.expect("the bounds above are far inside Argon2's own")
    }
}
