//! Two people, one case: who hears what, and when.

mod begun;
mod compare;
mod devices;
mod grade;
mod handed;
mod heard;
mod laws;
mod merge;
mod moderated;
mod one_screen;
mod pair;
mod seen;
mod settled;
mod stored;
mod tampered;
mod threads;
