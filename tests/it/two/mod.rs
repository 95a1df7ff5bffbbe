//! Two people, one case: who hears what, and when.

mod laws;
mod merge;
mod pair;
mod seen;
mod stored;
mod tampered;
