//! The application's ports in a browser: the only room that touches it, with
//! `ui::dom` for the few things of the page itself.

mod connection;
mod failure;
mod page;
mod store;
mod tools;
mod world;

pub use page::{show_crash, start};
pub use store::BrowserStore;
pub use world::World;
