//! The application's ports in a browser: the only room that touches it, with
//! `ui::dom` for the few things of the page itself.

mod connection;
mod crash;
mod failure;
mod health;
mod keys;
mod locks;
mod opened;
mod page;
mod reading;
mod service_worker;
mod store;
mod tools;
mod world;
mod writing;

pub use crash::crashed;
pub use locks::WebLocks;
pub use page::start;
pub use service_worker::ServiceWorker;
pub use store::BrowserStore;
pub use world::World;
