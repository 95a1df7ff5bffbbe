//! Which finished audits are deleted from this device, and when: decided here, and done
//! by [`super::sweep`].

use super::state::State;
use super::vault::Standing;
use crate::calendar::{Date, Limit, Moment, Unit, days_between};
use crate::exchange::{Announced, Fate, Summary, VaultRecord};

/// What is to be done now about the audits of a device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// What stands announced from now on, what is to be deleted included.
    pub announced: Announced,
    /// Ids of the audits that are to be deleted now.
    pub delete: Vec<String>,
}

/// Nothing is deleted before it has been announced for so many days.
const NOTICE: u16 = *VaultRecord::DAYS.start();
const NOTICE_MILLIS: i64 = NOTICE as i64 * 24 * 60 * 60 * 1000;
/// How often one looks, at least; and whenever a new day begins.
const EVERY_MILLIS: i64 = 60 * 60 * 1000;

/// What is due, where audits are to be deleted so many days after they were saved as
/// files. `day` is the day of a moment where this device is.
///
/// An announcement is void, and nothing happens by it, once the audit was changed or
/// saved again, the days were made longer, or the clock says that it is yet to be made.
#[must_use]
pub fn due(
    shelf: &[Summary],
    days: Option<u16>,
    known: &Announced,
    now: Moment,
    day: &dyn Fn(Moment) -> Date,
) -> Due {
    // What is to stay may be on the device and unreadable just now.
    let kept = known.iter().filter(|(_, fate)| **fate == Fate::Keep);
    let mut announced: Announced = kept.map(|(id, fate)| (id.clone(), *fate)).collect();
    let mut delete = Vec::new();
    let soon = after(NOTICE, day(now));
    for summary in shelf.iter().filter(|one| known.get(&one.id) != Some(&Fate::Keep)) {
        let (Some(exported), Some(days)) = (saved_whole(summary), days) else { continue };
        let first = after(days, day(exported));
        let fate = match known.get(&summary.id) {
            Some(Fate::Delete { on, told, exported: of })
                if *of == exported && *on >= first && *told <= now =>
            {
                let told_for = now.millis().saturating_sub(told.millis());
                if *on <= day(now) && told_for >= NOTICE_MILLIS {
                    delete.push(summary.id.clone());
                }
                Fate::Delete { on: *on, told: *told, exported }
            }
            _ if first <= soon => Fate::Delete { on: soon, told: now, exported },
            _ => continue,
        };
        announced.insert(summary.id.clone(), fate);
    }
    Due { announced, delete }
}

/// When the file was saved that has all of an audit which somebody stands by; `None`
/// while there is none.
pub(super) fn saved_whole(summary: &Summary) -> Option<Moment> {
    let exported = summary.exported.filter(|exported| exported.whole)?;
    summary.signed_off.then_some(exported.at)
}

fn after(days: u16, day: Date) -> Date {
    Limit { count: days, unit: Unit::Days }.after(day)
}

/// What is known on this page about deleting finished audits.
#[derive(Debug, Default)]
pub struct Retention {
    /// What stands announced.
    pub(super) announced: Announced,
    /// When one last looked.
    pub(super) looked: Option<Moment>,
    /// Somebody is looking.
    pub(super) at_work: bool,
    /// What was deleted and nobody has read yet: how many, and the references of as many
    /// as are still known.
    pub(super) untold: (usize, Vec<String>),
}

impl Retention {
    /// Forgets what nobody may see while it is locked.
    pub(super) fn hide(&mut self) {
        self.untold.1.clear();
    }
}

impl State {
    /// The audits that will be deleted from this device by itself, the next first, with
    /// the day, and the moment at which each was saved as a file.
    #[must_use]
    pub fn leaving_soon(&self) -> Vec<(&Summary, Date, Moment)> {
        let of = self.shelf.iter().flatten().filter_map(|summary| {
            match self.retention.announced.get(&summary.id)? {
                Fate::Delete { on, exported, .. } if saved_whole(summary) == Some(*exported) => {
                    Some((summary, *on, *exported))
                }
                _ => None,
            }
        });
        let mut found: Vec<_> = of.collect();
        found.sort_by(|a, b| a.1.cmp(&b.1).then_with(|| a.0.reference.cmp(&b.0.reference)));
        found
    }

    /// How many audits are to stay here whatever is set.
    #[must_use]
    pub fn staying(&self) -> usize {
        let stays =
            |summary: &&Summary| self.retention.announced.get(&summary.id) == Some(&Fate::Keep);
        self.shelf.iter().flatten().filter(stays).count()
    }

    /// Whether it is time to look what is due: an hour has gone by, a day has begun, or
    /// the clock was set back.
    #[must_use]
    pub fn sweeps(&self, now: Moment, day: impl Fn(Moment) -> Date) -> bool {
        let open = matches!(self.vault.standing, Standing::Plain | Standing::Unlocked);
        let due = |looked: Moment| {
            let since = now.millis().saturating_sub(looked.millis());
            !(0..EVERY_MILLIS).contains(&since) || days_between(day(looked), day(now)) != 0
        };
        open && !self.retention.at_work && self.retention.looked.is_some_and(due)
    }
}
