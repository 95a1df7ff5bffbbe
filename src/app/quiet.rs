/// Since when nobody has done anything on the page, by the clock on the wall, which goes
/// on while a computer sleeps.
#[derive(Debug, Clone, Copy)]
pub struct Quiet {
    last: i64,
}

impl Quiet {
    /// Somebody is there now, in milliseconds of whatever clock.
    #[must_use]
    pub fn since(now: i64) -> Self {
        Self { last: now }
    }

    /// For how many milliseconds nobody has done anything. Where the clock was set back
    /// nobody knows, and counting begins again.
    #[must_use]
    pub fn millis(&mut self, now: i64) -> i64 {
        self.last = self.last.min(now);
        now - self.last
    }

    /// Somebody does something. Returns for how long nobody had: what wakes a computer
    /// comes before anything has looked, and may be done by somebody else.
    #[must_use]
    pub fn stirred(&mut self, now: i64) -> i64 {
        let quiet = self.millis(now);
        self.last = now;
        quiet
    }
}
