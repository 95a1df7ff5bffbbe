//! Restoring a backup, one audit after another, each in one transaction.

use std::rc::Rc;

use super::backup::Line;
use super::backup_pieces::{Job, News, Restoring};
use super::merge::{Compared, compare, copy_id};
use super::open::Open;
use super::ports::Ports;
use super::rim::{Addition, Rim};
use super::state::Tool;
use super::store::StoreError;
use super::storing::Storing;
use super::text::storage::UNREADABLE;
use crate::audit::{Change, Event, Log, Stamp};
use crate::exchange::{BackedUp, read_event, write_event};

/// Compares the next audit with what is on the device.
pub(super) async fn go_on_comparing(ports: &Rc<Ports>, mut all: Restoring) -> News {
    match all.next().cloned() {
        None => {
            all.at = 0;
            News::Compared(Job::of(all))
        }
        Some(audit) => match plan(ports, &audit, &all.device).await {
            Ok((compared, _)) => {
                let header = &audit.log.audit().header;
                all.lines.push(Line { reference: header.reference.clone(), compared });
                all.on_its_way(News::Comparing)
            }
            Err(error) => News::Failed(error),
        },
    }
}

/// Restores the next audit. What it is to be is decided again, since another tab may
/// have gone on meanwhile.
pub(super) async fn go_on_restoring(ports: &Rc<Ports>, mut all: Restoring) -> News {
    let Some(audit) = all.next().cloned() else { return News::Restored(Job::of(all)) };
    let done = match plan(ports, &audit, &all.device).await {
        Ok((_, None)) => Ok(false),
        Ok((_, Some(addition))) => Rim::new(ports).append(addition).await.map(|()| true),
        Err(error) => Err(error),
    };
    match done {
        Ok(changed) => all.changed += usize::from(changed),
        Err(error) => all.failed.push((audit.log.audit().header.reference.clone(), error)),
    }
    all.on_its_way(News::Restoring)
}

/// How an audit stands to what is here, and what is to be added.
async fn plan(
    ports: &Rc<Ports>,
    audit: &BackedUp,
    device: &str,
) -> Result<(Compared, Option<Addition>), StoreError> {
    let rim = Rim::new(ports);
    let id = &audit.log.audit().id;
    let (mut target, mut compared) = (id.clone(), Compared::New);
    // Ends, since each further id follows from the one before and no two are the same.
    loop {
        let (found, missing) = match rim.load_sealed(&target).await {
            Err(StoreError::Absent) => {
                let log = copied(audit.log.clone(), &target, ports, device);
                let events = log.events().to_vec();
                let addition = addition(audit, log, &events, (ports.random.id(), 0))?;
                return Ok((compared, Some(addition)));
            }
            Ok(stored) => {
                let here: Vec<_> = stored.events.iter().flat_map(|text| read_event(text)).collect();
                let (found, missing) = compare(&here, audit.log.events());
                if matches!(found, Compared::Newer(_)) {
                    let log = Log::load([here, missing.clone()].concat()).ok_or_else(unreadable)?;
                    let at = (stored.log, stored.length);
                    return Ok((found, Some(addition(audit, log, &missing, at)?)));
                }
                (found, missing)
            }
            // Damaged: it stays as it is, and the backup's is put beside it.
            Err(StoreError::Other(_)) => {
                let all = audit.log.events().to_vec();
                (Compared::Apart { here: 0, backup: all.len() }, all)
            }
            Err(error) => return Err(error),
        };
        let Some(first) = missing.first() else { return Ok((found, None)) };
        if compared == Compared::New {
            compared = found;
        }
        target = copy_id(&target, first);
    }
}

/// The log as the audit of this id.
fn copied(mut log: Log, id: &str, ports: &Ports, device: &str) -> Log {
    if log.audit().id != id {
        let at = ports.clock.now();
        let stamp = Stamp { device, at, by: log.sits(), track: log.sits().track() };
        log.record(stamp, Change::Copy { audit: id.to_owned() });
    }
    log
}

fn addition(
    audit: &BackedUp,
    log: Log,
    events: &[Event],
    (id, after): (String, u64),
) -> Result<Addition, StoreError> {
    let tool = Tool::read_back(&audit.tool).map_err(|_| unreadable())?;
    let tool_is = (tool.digest.clone(), tool.line.clone());
    let open = Open::new(tool, log, Storing::as_read(id.clone(), after));
    Ok(Addition {
        audit: open.audit().id.clone(),
        log: id,
        after,
        summary: open.summary(),
        events: events.iter().map(write_event).collect(),
        tool: tool_is,
    })
}

fn unreadable() -> StoreError {
    StoreError::Other(UNREADABLE.into())
}
