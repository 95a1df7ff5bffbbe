use std::rc::Rc;

use super::backing_up;
use super::command::{Command, Effect};
use super::handing;
use super::keeping::Keeping;
use super::keys;
use super::memory::MemoryStore;
use super::ports::{Ports, Task};
use super::rim::Rim;
use super::sweep;

/// Does what an effect says; the command that comes of it, if one does.
///
/// [`Effect::Go`] is the caller's: only it knows what a screen is.
#[must_use]
pub fn perform(ports: &Rc<Ports>, effect: Effect) -> Task<Option<Command>> {
    let rim = Rim::new(ports);
    match effect {
        Effect::FindVault => {
            let ports = ports.clone();
            Box::pin(async move { Some(Command::VaultFound(keys::find(&ports).await)) })
        }
        Effect::Vault(deed) => {
            let ports = ports.clone();
            Box::pin(async move {
                let result = keys::perform(&ports, &deed).await;
                Some(Command::VaultDone(deed, result))
            })
        }
        Effect::Lock => {
            ports.locks.release();
            *ports.keeping.borrow_mut() = Keeping::Locked;
            Box::pin(async { None })
        }
        Effect::LockOthers => {
            ports.page.lock_others();
            Box::pin(async { None })
        }
        Effect::Shelf => Box::pin(async move { Some(Command::Shelved(rim.shelf().await)) }),
        Effect::Open { audit, take } => {
            let (ports, known) = (ports.clone(), ports.locks.ask(&audit, take));
            Box::pin(async move {
                known.await;
                let stored = rim.load(&audit).await;
                // As it is now, not as it was before reading took its time.
                Some(Command::Opened(audit.clone(), ports.locks.is_here(&audit), stored))
            })
        }
        Effect::Encrypt { file, text, to } => {
            let ports = ports.clone();
            Box::pin(async move {
                let text = handing::encrypt(&text, &to, &|bytes| ports.random.fill(bytes));
                Some(Command::Encrypted(file, text))
            })
        }
        Effect::Decrypt { file, with } => {
            Box::pin(async move { Some(Command::Decrypted(handing::decrypt(&file, &with))) })
        }
        Effect::Salt(id, role) => {
            let mut bytes = [0; 32];
            ports.random.fill(&mut bytes);
            let hex = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
            Box::pin(async move { Some(Command::SealWith(id, role, hex)) })
        }
        Effect::Release => {
            ports.locks.release();
            Box::pin(async { None })
        }
        Effect::Load(id) => Box::pin(async move {
            let stored = rim.load(&id).await;
            Some(Command::Loaded(id, stored))
        }),
        Effect::Append(addition) => {
            let (audit, count) = (addition.audit.clone(), addition.events.len());
            let appended = rim.append(*addition);
            Box::pin(async move { Some(Command::Kept(audit, count, appended.await)) })
        }
        Effect::Sweep(open) => {
            let ports = ports.clone();
            Box::pin(async move { Some(Command::Swept(sweep::sweep(&ports, &open).await)) })
        }
        Effect::Stay(id) => {
            let ports = ports.clone();
            Box::pin(async move {
                let result = sweep::stay(&ports, &id).await;
                Some(Command::Stays(id, result))
            })
        }
        Effect::Delete(id) => {
            let ports = ports.clone();
            Box::pin(async move {
                let result = rim.delete(&id).await;
                if result.is_ok() {
                    // Where that fails it is forgotten when one next looks what is due.
                    let _ = sweep::forget(&ports, &id).await;
                }
                Some(Command::Deleted(id, result))
            })
        }
        Effect::Offer { file, text } => {
            let result = ports.files.offer(&file.name, &text);
            Box::pin(async move { Some(Command::Offered(file, result)) })
        }
        Effect::Backup(work) => {
            let ports = ports.clone();
            Box::pin(async move { backing_up::go_on(&ports, work).await.map(Command::BackupTold) })
        }
        Effect::Wake(millis) => {
            let wait = ports.timer.after(millis);
            Box::pin(async move {
                wait.await;
                Some(Command::Wake)
            })
        }
        Effect::Rest(millis) => {
            let wait = ports.timer.after(millis);
            Box::pin(async move {
                wait.await;
                Some(Command::GoOn)
            })
        }
        Effect::UseMemory => {
            *ports.store.borrow_mut() = Rc::new(MemoryStore::default());
            *ports.keeping.borrow_mut() = Keeping::Plain;
            Box::pin(async { None })
        }
        Effect::Storage { ask } => {
            let seen = ports.health.look(ask);
            Box::pin(async move { Some(Command::StorageSeen(seen.await)) })
        }
        Effect::UseNewer => {
            ports.copy.use_newer();
            Box::pin(async { None })
        }
        Effect::Habits(habits) => {
            ports.page.note_habits(&habits.write());
            Box::pin(async { None })
        }
        Effect::Go(_) => Box::pin(async { None }),
    }
}
