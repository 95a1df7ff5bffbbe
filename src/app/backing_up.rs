//! Making a backup, one audit after another.

use std::rc::Rc;

use super::backup_pieces::{Job, Making, News, Piece};
use super::keys::{note_backup, painted};
use super::ports::Ports;
use super::restoring::{go_on_comparing, go_on_restoring};
use super::rim::Rim;
use super::state::Tool;
use crate::audit::Log;
use crate::exchange::{BackupWriter, backup_file_name, read_event, read_summary};
use crate::vault::{Cost, Passphrase};

/// Does one piece of work; the rest waits until what came of it was shown.
pub(super) async fn go_on(ports: &Rc<Ports>, piece: Piece) -> Option<News> {
    Some(match piece {
        Piece::Begin(passphrase) => begin(ports, &passphrase).await,
        Piece::Make(job) => make(ports, job.take()?).await,
        Piece::Unlock(file, passphrase) => {
            painted(ports).await;
            match file.key(&passphrase) {
                Some(key) => News::Unlocked(file, Job::of(key)),
                None => News::Wrong,
            }
        }
        Piece::Compare(job) => go_on_comparing(ports, job.take()?).await,
        Piece::Restore(job) => go_on_restoring(ports, job.take()?).await,
    })
}

async fn begin(ports: &Rc<Ports>, passphrase: &Passphrase) -> News {
    // Before anything is read, so that what is done from now on counts as newer.
    let created = ports.clock.now();
    painted(ports).await;
    let heads = match Rim::new(ports).shelf().await {
        Ok(heads) => heads,
        Err(error) => return News::Failed(error),
    };
    let draw = |bytes: &mut [u8]| ports.random.fill(bytes);
    let writer = BackupWriter::new(created, passphrase, Cost::USUAL, &draw);
    let read: Vec<_> = heads.iter().map(|text| read_summary(text)).collect();
    let unnamed = read.iter().filter(|summary| summary.is_err()).count();
    let left: Vec<_> = read.into_iter().flatten().map(|s| (s.id, s.reference)).collect();
    let of = left.len();
    Making { created, writer, left, of, left_out: vec![None; unnamed], cut: Vec::new() }
        .on_its_way()
}

async fn make(ports: &Rc<Ports>, mut all: Making) -> News {
    let draw = |bytes: &mut [u8]| ports.random.fill(bytes);
    let Some((id, reference)) = all.left.pop() else {
        let file = match all.writer.finish(&draw) {
            Ok(file) => file,
            Err(error) => return News::TooLarge(error),
        };
        let name = backup_file_name(all.created);
        if let Err(why) = ports.files.offer(&name, &file) {
            return News::NotOffered(why);
        }
        // Where this cannot be noted the reminder comes too early, and nothing is lost.
        let _ = note_backup(ports, all.created).await;
        return News::Made {
            name,
            created: all.created,
            of: all.of,
            left_out: all.left_out,
            cut: all.cut,
        };
    };
    let stored = match Rim::new(ports).load_sealed(&id).await {
        Err(super::StoreError::Absent) => return all.on_its_way(), // deleted meanwhile
        Err(super::StoreError::Other(_)) => None,
        Err(error) => return News::Failed(error),
        Ok(stored) => Some(stored),
    };
    let whole = stored.and_then(|stored| {
        let read: Vec<_> = stored.events.iter().map(|text| read_event(text)).collect();
        let cut = !stored.lost.is_empty() || read.iter().any(Result::is_err);
        let log = Log::load(read.into_iter().flatten().collect())?;
        let tool = Tool::read_back(&stored.instrument).ok()?;
        (log.audit().instrument.digest == tool.digest).then_some(())?;
        Some((log, tool.digest, stored.instrument, cut))
    });
    match whole {
        None => all.left_out.push(Some(reference)),
        Some((log, digest, tool, cut)) => {
            all.writer.audit(&log, (&digest, &tool), &draw);
            all.cut.extend(cut.then_some(reference));
        }
    }
    all.on_its_way()
}
