//! Deletes from the device what is due, and nothing else: each audit is read whole
//! again, while nobody writes in it, and taken away only if it is as it was read.

use std::rc::Rc;

use super::doors::read;
use super::keys::days_set;
use super::ports::Ports;
use super::retention::{due, saved_whole};
use super::rim::Rim;
use super::store::StoreError;
use crate::calendar::Moment;
use crate::exchange::{
    Announced, Fate, Summary, is_newer_announced, read_announced, read_summary, write_announced,
};

/// What came of looking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Swept {
    /// What stands announced now.
    pub announced: Announced,
    /// Days after which audits are deleted.
    pub days: Option<u16>,
    /// What was deleted: ids and references.
    pub deleted: Vec<(String, String)>,
    /// References of those that the device would not delete, and why.
    pub failed: Vec<(String, StoreError)>,
}

/// Announces and deletes what is due, but nothing of what is open here.
pub(super) async fn sweep(ports: &Rc<Ports>, open: &[String]) -> Result<Swept, StoreError> {
    let days = days_set(ports).await?;
    let texts = Rim::new(ports).shelf().await?;
    let shelf: Vec<Summary> = texts.iter().flat_map(|text| read_summary(text)).collect();
    let day = |moment| ports.clock.day(moment);
    let mut delete = Vec::new();
    let mut announced = change(ports, |known| {
        let due = due(&shelf, days, known, ports.clock.now(), &day);
        delete = due.delete;
        due.announced
    })
    .await?;
    let (mut deleted, mut failed) = (Vec::new(), Vec::new());
    for id in delete.iter().filter(|id| !open.contains(id)) {
        let Some(Fate::Delete { exported, .. }) = announced.get(id) else { continue };
        let of = shelf.iter().find(|summary| summary.id == *id);
        let reference = of.map(|summary| summary.reference.clone()).unwrap_or_default();
        match take_away(ports, id, (*exported, days)).await {
            Ok(true) => deleted.push((id.clone(), reference)),
            Ok(false) => {}
            Err(error) => failed.push((reference, error)),
        }
    }
    if !deleted.is_empty() {
        // Where this fails they are forgotten when one next looks.
        let gone = |id: &String| deleted.iter().any(|(deleted, _)| deleted == id);
        let left = change(ports, |known| without(known, gone)).await;
        announced = left.unwrap_or_else(|_| without(&announced, gone));
    }
    Ok(Swept { announced, days, deleted, failed })
}

/// Deletes an audit if nobody writes in it, and all of it can be read and is in the file
/// that was saved then, while these days are set. Returns whether it is gone.
async fn take_away(
    ports: &Rc<Ports>,
    id: &str,
    (exported, days): (Moment, Option<u16>),
) -> Result<bool, StoreError> {
    let Some(_hold) = ports.locks.alone(id).await else { return Ok(false) };
    let rim = Rim::new(ports);
    let stored = match rim.load(id).await {
        Err(StoreError::Absent | StoreError::Locked) => return Ok(false),
        stored => stored?,
    };
    let is_due = match read(&stored) {
        Ok(open) if open.unreadable == 0 => saved_whole(&open.summary()) == Some(exported),
        Ok(_) => false, // what is damaged is left to people
        Err(why) => return Err(StoreError::Other(why)),
    };
    // A person may just have said that it is to stay, or set other days.
    let is_announced = matches!(known(ports).await?.1.get(id), Some(Fate::Delete { .. }));
    if !is_due || !is_announced || days_set(ports).await? != days {
        return Ok(false);
    }
    match rim.delete_as_read(id, &stored).await {
        Err(StoreError::Overtaken) => Ok(false),
        result => result.map(|()| true),
    }
}

/// Notes that an audit is to stay.
pub(super) async fn stay(ports: &Rc<Ports>, id: &str) -> Result<Announced, StoreError> {
    change(ports, |known| {
        let mut announced = known.clone();
        announced.insert(id.to_owned(), Fate::Keep);
        announced
    })
    .await
}

/// Forgets what was announced of an audit that a person has deleted: if it comes back, it
/// is announced anew.
pub(super) async fn forget(ports: &Rc<Ports>, id: &str) -> Result<Announced, StoreError> {
    change(ports, |known| without(known, |other| other == id)).await
}

fn without(known: &Announced, gone: impl Fn(&String) -> bool) -> Announced {
    let left = known.iter().filter(|(id, _)| !gone(id));
    left.map(|(id, fate)| (id.clone(), *fate)).collect()
}

/// Puts what comes of this in the place of what is announced, so that nothing which another
/// tab has said meanwhile is lost.
async fn change(
    ports: &Rc<Ports>,
    mut change: impl FnMut(&Announced) -> Announced,
) -> Result<Announced, StoreError> {
    for _ in 0..TRIES {
        let (text, known) = known(ports).await?;
        let announced = change(&known);
        if announced == known {
            return Ok(announced);
        }
        let store = ports.store.borrow().clone();
        match store.set_announced(text, write_announced(&announced)).await {
            Err(StoreError::Overtaken) => {}
            result => return result.map(|()| announced),
        }
    }
    Err(StoreError::Overtaken)
}

/// So many tabs that change it at the same time are more than there are.
const TRIES: usize = 8;

/// What is announced, as stored and as read. What is damaged announces nothing, so that
/// everything is announced again before it is deleted.
async fn known(ports: &Rc<Ports>) -> Result<(Option<String>, Announced), StoreError> {
    let store = ports.store.borrow().clone();
    let text = store.announced().await?;
    let known = match text.as_deref().map(read_announced) {
        Some(Ok(known)) => known,
        Some(Err(_)) if text.as_deref().is_some_and(is_newer_announced) => {
            return Err(StoreError::Newer);
        }
        Some(Err(_)) | None => Announced::new(),
    };
    Ok((text, known))
}
