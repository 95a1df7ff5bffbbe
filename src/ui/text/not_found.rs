//! Words for an address that leads nowhere.

pub(in crate::ui) const HEADING: &str = "There is no such page";
pub(in crate::ui) const SAFE: &str =
    "The address may be mistyped. Nothing you have done is lost: your audits are on the list.";
pub(in crate::ui) const GO_HOME: &str = "Go to your audits";
