//! What the application tells people, in words: one file a matter. The words of the
//! screens are in `ui/text`.

pub(in crate::app) mod backup;
pub(in crate::app) mod changes;
pub(in crate::app) mod common;
pub(in crate::app) mod doors;
pub(in crate::app) mod files;
pub(in crate::app) mod grades;
pub(in crate::app) mod history;
pub(in crate::app) mod refusals;
pub(in crate::app) mod retention;
pub(in crate::app) mod sampling;
pub(in crate::app) mod storage;
pub(in crate::app) mod tabs;
pub(in crate::app) mod together;
pub(in crate::app) mod tools;
pub(in crate::app) mod vault;
