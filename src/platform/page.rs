use super::store::BrowserStore;
use super::tools::shipped;
use crate::app::Command;
use crate::app::both;

/// The first command: who writes here, and the shipped audit tools.
///
/// The writer is this device and this visit. Two tabs are two visits, so they never
/// give two events the same name, and each knows its own among those that are stored.
pub async fn start(store: &BrowserStore, fresh: String) -> Command {
    let (device, tools) = both(store.device_id(fresh.clone()), shipped()).await;
    let device = format!("{device}-{}", &fresh[..fresh.len().min(12)]);
    Command::Start { device, tools }
}
