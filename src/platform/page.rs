use super::store::BrowserStore;
use super::tools::shipped;
use crate::app::Command;

/// The first command: this device's id and the shipped audit tools.
pub async fn start(store: &BrowserStore, fresh: String) -> Command {
    let device = store.device_id(fresh).await;
    Command::Start { device, tools: shipped().await }
}

/// Says in the page that the application has stopped. A panic cannot be caught, so
/// all that is left is to say what is safe. Text only, and none of it from data.
pub fn show_crash() {
    const SAYS: &str = "Plumbline has stopped because of a fault of its own. Everything that was shown as saved is still on this device. Load the page again to go on; if it happens again at the same place, tell whoever gave you Plumbline.";
    let document = gloo::utils::document();
    let Ok(notice) = document.create_element("p") else { return };
    notice.set_text_content(Some(SAYS));
    let _ = notice.set_attribute("role", "alert");
    let _ = notice.set_attribute("class", "govuk-body pl-crash");
    let _ = gloo::utils::body().prepend_with_node_1(&notice);
}
