use super::state::State;
use crate::calendar::{Date, Limit, Moment, Unit};
use crate::exchange::Summary;

impl State {
    /// How many audits have work on this device and nowhere else, for a working day or
    /// longer: neither a backup nor a file of them is as new, and the working day after
    /// the last (or after they were begun) has come. `day` is the day of a moment where
    /// this device is.
    #[must_use]
    pub fn not_backed_up(&self, now: Moment, day: impl Fn(Moment) -> Date) -> usize {
        const A_WORKING_DAY: Limit = Limit { count: 1, unit: Unit::WorkingDays };
        let is_due = |summary: &&Summary| {
            let safe = safe_until(summary, self.vault.backed_up, now);
            summary.changed > safe && day(now) >= A_WORKING_DAY.after(day(safe))
        };
        self.shelf.iter().flatten().filter(is_due).count()
    }
}

/// Up to when all that was done in an audit is somewhere else too; before it was begun
/// there was nothing. What is said to have been saved after now was saved while the clock
/// was ahead: when that was nobody knows.
fn safe_until(summary: &Summary, backed_up: Option<Moment>, now: Moment) -> Moment {
    let began = summary.began.unwrap_or(Moment::from_millis(0));
    let exported = summary.exported.map(|exported| exported.at);
    let saved = [backed_up, exported].into_iter().flatten().filter(|at| *at <= now);
    saved.chain([began]).max().unwrap_or(began)
}
