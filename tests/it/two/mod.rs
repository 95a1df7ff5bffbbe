//! Two people, one case: who hears what, and when.

mod begun;
mod compare;
mod devices;
mod gone;
mod grade;
mod handed;
mod heard;
mod laws;
mod left;
mod merge;
mod moderated;
mod one_screen;
mod opened;
mod outcome;
mod pair;
mod protected;
mod sampled;
mod seen;
mod settled;
mod stored;
mod taken_in;
mod tampered;
mod threads;
