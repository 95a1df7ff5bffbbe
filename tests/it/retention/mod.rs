//! Finished audits are deleted from a device when a person has asked for that, and never
//! without notice.

mod device;
mod due;
mod record;
mod tabs;
