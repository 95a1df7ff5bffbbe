use super::connection::Connection;
use super::{reading, writing};
use crate::app::{Append, Raw, SetVault, Store, StoreError, Task};

/// Audits in the browser's IndexedDB.
#[derive(Clone)]
pub struct BrowserStore {
    connection: Connection,
}

impl BrowserStore {
    /// The version of what is stored; another one needs an upgrade of what is there.
    ///
    /// 2: there may be a passphrase. Nothing else has changed since 1.
    pub const VERSION: u32 = 2;

    /// A store in the database of this name and version; nothing is opened yet.
    #[must_use]
    pub fn new(database: &str, version: u32) -> Self {
        Self { connection: Connection::new(database, version) }
    }

    /// This device's id, the same at every visit. `fresh` becomes it on the first;
    /// where nothing can be kept, `fresh` serves for this visit.
    pub async fn device_id(&self, fresh: String) -> String {
        let kept = self.connection.with(async |open| reading::kept_id(open, &fresh).await).await;
        kept.unwrap_or(fresh)
    }
}

/// Each of these, on a connection that is opened if there is none.
macro_rules! connected {
    ($self:ident, $open:ident => $act:expr) => {{
        let connection = $self.connection.clone();
        Box::pin(async move { connection.with(async |$open| $act.await).await })
    }};
}

impl Store for BrowserStore {
    fn vault(&self) -> Task<Result<Option<String>, StoreError>> {
        connected!(self, open => reading::vault(open))
    }

    fn set_vault(&self, set: SetVault) -> Task<Result<(), StoreError>> {
        connected!(self, open => writing::set_vault(open, &set))
    }

    fn is_retired(&self, under: &str) -> Task<Result<bool, StoreError>> {
        let under = under.to_owned();
        connected!(self, open => reading::is_retired(open, &under))
    }

    fn shelf(&self) -> Task<Result<Vec<(String, String)>, StoreError>> {
        connected!(self, open => reading::shelf(open))
    }

    fn load(&self, id: &str) -> Task<Result<Raw, StoreError>> {
        let id = id.to_owned();
        connected!(self, open => reading::load(open, &id))
    }

    fn tool(&self, name: &str) -> Task<Result<String, StoreError>> {
        let name = name.to_owned();
        connected!(self, open => reading::tool(open, &name))
    }

    fn append(&self, append: Append) -> Task<Result<(), StoreError>> {
        connected!(self, open => writing::append(open, &append))
    }

    fn replace(&self, log: String, length: u64, by: Append) -> Task<Result<(), StoreError>> {
        connected!(self, open => writing::replace(open, &log, length, &by))
    }

    fn delete(&self, id: &str) -> Task<Result<(), StoreError>> {
        let id = id.to_owned();
        connected!(self, open => writing::delete(open, &id))
    }

    fn delete_as_read(&self, id: &str, log: &str, length: u64) -> Task<Result<(), StoreError>> {
        let (id, log) = (id.to_owned(), log.to_owned());
        connected!(self, open => writing::delete_as_read(open, &id, &log, length))
    }

    fn announced(&self) -> Task<Result<Option<String>, StoreError>> {
        connected!(self, open => reading::announced(open))
    }

    fn set_announced(&self, was: Option<String>, is: String) -> Task<Result<(), StoreError>> {
        connected!(self, open => writing::set_announced(open, was.as_deref(), &is))
    }

    fn tools(&self) -> Task<Result<Vec<String>, StoreError>> {
        connected!(self, open => reading::tools(open))
    }

    fn forget_tools(&self, names: Vec<String>) -> Task<Result<(), StoreError>> {
        connected!(self, open => writing::forget_tools(open, &names))
    }

    fn erase(&self, under: &str) -> Task<Result<(), StoreError>> {
        let under = under.to_owned();
        connected!(self, open => writing::erase(open, &under))
    }
}
