use super::store::BrowserStore;
use super::tools::shipped;
use crate::app::Command;

/// The first command: this device's id and the shipped audit tools.
pub async fn start(store: &BrowserStore, fresh: String) -> Command {
    let device = store.device_id(fresh).await;
    Command::Start { device, tools: shipped().await }
}
