use std::rc::Rc;

use super::command::{Command, Effect};
use super::memory::MemoryStore;
use super::ports::{Ports, Task};

/// Does what an effect says; the command that comes of it, if one does.
///
/// [`Effect::Go`] is the caller's: only it knows what a screen is.
#[must_use]
pub fn perform(ports: &Rc<Ports>, effect: Effect) -> Task<Option<Command>> {
    let store = ports.store.borrow().clone();
    match effect {
        Effect::Shelf => Box::pin(async move { Some(Command::Shelved(store.shelf().await)) }),
        Effect::Load(id) => Box::pin(async move {
            let stored = store.load(&id).await;
            Some(Command::Loaded(id, stored))
        }),
        Effect::Append(append) => Box::pin(async move {
            let (audit, count) = (append.audit.clone(), append.events.len());
            Some(Command::Kept(audit, count, store.append(append).await))
        }),
        Effect::Delete(id) => Box::pin(async move {
            let result = store.delete(&id).await;
            Some(Command::Deleted(id, result))
        }),
        Effect::Offer { name, text } => {
            let result = ports.files.offer(&name, &text);
            Box::pin(async move { Some(Command::Offered(name, result)) })
        }
        Effect::Wake(millis) => {
            let wait = ports.timer.after(millis);
            Box::pin(async move {
                wait.await;
                Some(Command::Wake)
            })
        }
        Effect::UseMemory => {
            *ports.store.borrow_mut() = Rc::new(MemoryStore::default());
            Box::pin(async { None })
        }
        Effect::UseNewer => {
            ports.copy.use_newer();
            Box::pin(async { None })
        }
        Effect::Go(_) => Box::pin(async { None }),
    }
}
