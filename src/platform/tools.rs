use gloo::net::http::Request;

use crate::app::both;

/// The audit tools that come with the application, by the name of their file.
const SHIPPED: [&str; 2] = ["case-audit", "placed-with-parents"];

/// Fetches the shipped audit tools: name, and text or why it did not come.
pub(super) async fn shipped() -> Vec<(String, Result<String, String>)> {
    let [one, other] = SHIPPED;
    let (first, second) = both(fetch(one), fetch(other)).await;
    vec![(format!("{one}.json"), first), (format!("{other}.json"), second)]
}

async fn fetch(name: &str) -> Result<String, String> {
    let why = |error: gloo::net::Error| {
        format!("It could not be fetched ({error}). Load the page again to try once more.")
    };
    let response = Request::get(&format!("./instruments/{name}.json")).send().await.map_err(why)?;
    if !response.ok() {
        return Err(format!(
            "It could not be fetched (status {}). Load the page again to try once more.",
            response.status()
        ));
    }
    response.text().await.map_err(why)
}
