//! All native tests, in one binary: linking dominates.
#![allow(missing_docs)]

mod accept;
mod app;
mod arrows;
mod calendar;
mod check;
mod check_large;
mod check_laws;
mod clock;
mod command_line;
mod decision_tables;
mod device;
mod device_ports;
mod dice;
mod exchange;
mod facts;
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
mod timeline;
mod too_much;
mod tools;
mod two_tabs;
mod undo;
mod vault;
mod words;
