//! Two people, one case: who hears what, and when.

mod compare;
mod grade;
mod heard;
mod laws;
mod merge;
mod pair;
mod seen;
mod stored;
mod tampered;
mod threads;
