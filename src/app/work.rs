//! Work that takes a while, done a slice at a time. One thing at a time: what is begun
//! takes the place of what was under way.

use super::backup;
use super::command::{Acting, Effect};
use super::doors::{Purpose, brought_in};
use super::handed::taken_in;
use super::state::{State, Tool};
use super::tools::{checked, read_shipped, tool_read};
use crate::exchange::{Backup, HandOver, ImportError, Imported, LockedBackup};
use crate::instrument::Finding;
use crate::slices::Sliced;

/// What is under way.
#[derive(Debug)]
pub enum Work {
    /// The check of the tool of this short id.
    Check(String, Sliced<Vec<Finding>>),
    /// An audit is read from a file.
    Audit(Sliced<Result<Imported, ImportError>>, Purpose),
    /// A file is read that another person handed over.
    HandOver(Sliced<Result<HandOver, ImportError>>),
    /// A tool is read from a file.
    Tool(Sliced<Result<Tool, Vec<Finding>>>),
    /// A backup is read from a file, as far as that can be done without its passphrase.
    Backup(Sliced<Result<LockedBackup, ImportError>>),
    /// A backup whose passphrase is known is opened.
    Opening(Sliced<Backup>),
}

/// A file up to this length, in bytes, is read at once.
pub(super) const SHORT: usize = 1024 * 1024;

/// Begins, once the screen has been drawn.
pub(super) fn begin_work(state: &mut State, work: Work) -> Vec<Effect> {
    match state.work.replace(work) {
        Some(_) => Vec::new(), // it is resting already
        None => vec![Effect::Rest(0)],
    }
}

/// Does one more slice, and rests again until all is done.
pub(super) fn go_on(state: &mut State, acting: &Acting) -> Vec<Effect> {
    if state.is_reading_tools() {
        read_shipped(state);
        let more = state.is_reading_tools() || state.work.is_some();
        return if more { vec![Effect::Rest(0)] } else { Vec::new() };
    }
    match state.work.take() {
        None => Vec::new(), // it was stopped
        Some(Work::Check(id, mut check)) => match check.go_on() {
            Some(findings) => checked(state, &id, findings),
            None => rest(state, Work::Check(id, check)),
        },
        Some(Work::Audit(mut file, purpose)) => match file.go_on() {
            Some(read) => brought_in(state, read, purpose, acting),
            None => rest(state, Work::Audit(file, purpose)),
        },
        Some(Work::HandOver(mut file)) => match file.go_on() {
            Some(read) => taken_in(state, read, acting),
            None => rest(state, Work::HandOver(file)),
        },
        Some(Work::Tool(mut file)) => match file.go_on() {
            Some(read) => tool_read(state, read),
            None => rest(state, Work::Tool(file)),
        },
        Some(Work::Backup(mut file)) => match file.go_on() {
            Some(read) => backup::chosen(state, read),
            None => rest(state, Work::Backup(file)),
        },
        Some(Work::Opening(mut backup)) => match backup.go_on() {
            Some(opened) => backup::opened(state, opened),
            None => rest(state, Work::Opening(backup)),
        },
    }
}

fn rest(state: &mut State, work: Work) -> Vec<Effect> {
    state.work = Some(work);
    vec![Effect::Rest(0)]
}
