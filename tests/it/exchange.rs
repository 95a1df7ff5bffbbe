//! Files that leave and enter: export, import, what is refused and in which words.

mod central;
mod differences;
mod digest;
mod faults;
mod frozen;
mod random_audit;
mod round_trip;
mod samples;
#[cfg(feature = "schema")]
mod schema;
mod tamper;
