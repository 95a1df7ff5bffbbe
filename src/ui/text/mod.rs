//! Every word of the interface that is not content, one file a screen.

pub(super) mod about;
pub(super) mod actions;
pub(super) mod audit;
pub(super) mod backup;
pub(super) mod common;
pub(super) mod departure;
pub(super) mod elsewhere;
pub(super) mod escalation;
pub(super) mod facts;
pub(super) mod feedback;
pub(super) mod file;
pub(super) mod frame;
pub(super) mod habits;
pub(super) mod history;
pub(super) mod home;
pub(super) mod local;
pub(super) mod not_found;
pub(super) mod paper;
pub(super) mod personal;
pub(super) mod retention;
pub(super) mod section;
pub(super) mod storage;
pub(super) mod timeline;
pub(super) mod tools;
pub(super) mod vault;
pub(super) mod with_audit;
