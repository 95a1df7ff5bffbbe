//! All native tests, in one binary: linking dominates.
#![allow(missing_docs)]

mod accept;
mod app;
mod arrows;
mod calendar;
mod check;
mod check_laws;
mod command_line;
mod decision_tables;
mod device;
mod device_ports;
mod dice;
mod exchange;
mod forms;
mod grading;
mod half_written;
mod laws;
mod numbers;
mod parser;
mod random;
mod room;
mod rulebook;
mod ruled_out;
mod shelf;
mod shipped;
mod too_much;
mod tools;
mod two_tabs;
mod vault;
mod words;
