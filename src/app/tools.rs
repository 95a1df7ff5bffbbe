//! Audit tools opened from a file: checked before an audit may begin with one.

use super::command::{Effect, Place};
use super::state::{Notice, State, Tool};
use super::text::{common::DEVICE_UNCHANGED, tools as words};
use super::work::{SHORT, Work, begin_work};
use crate::check::check_in_slices;
use crate::instrument::Finding;

/// Reads the next of the shipped tools.
pub(super) fn read_shipped(state: &mut State) {
    let Some((name, text)) = state.shipped.pop_front() else { return };
    let read = text.and_then(|text| {
        Tool::read(&text)
            .map_err(|found| found.first().map(ToString::to_string).unwrap_or_default())
    });
    match read {
        Ok(tool) => state.tools.push(Tool { shipped: true, ..tool }),
        Err(why) => {
            state.notice = Notice::problem(words::cannot_be_used(&name), vec![why]);
        }
    }
}

/// Opens a tool from a file, and leads to its check. What is wrong with a file that is
/// no tool is listed; nothing else changes.
pub(super) fn open_tool(state: &mut State, text: Result<String, String>) -> Vec<Effect> {
    match text {
        Err(why) => {
            let body = vec![why, DEVICE_UNCHANGED.to_owned()];
            state.notice = Notice::problem(words::NOT_OPENED, body);
            Vec::new()
        }
        Ok(text) if text.len() <= SHORT => tool_read(state, Tool::read(&text)),
        Ok(text) => begin_work(state, Work::Tool(Tool::read_in_slices(text))),
    }
}

/// A tool was read from a file, or refused.
pub(super) fn tool_read(state: &mut State, read: Result<Tool, Vec<Finding>>) -> Vec<Effect> {
    match read {
        Err(findings) => {
            state.tool_faults = findings;
            Vec::new()
        }
        Ok(tool) => {
            state.tool_faults.clear();
            let id = tool.short_id().to_owned();
            if state.tool(&id).is_none() {
                state.tools.push(tool);
            }
            vec![Effect::Go(Place::ToolCheck(id))]
        }
    }
}

/// Begins to check a tool for clarity, if that was not done yet.
pub(super) fn check_tool(state: &mut State, id: &str) -> Vec<Effect> {
    let is_at_it = matches!(&state.work, Some(Work::Check(checked, _)) if checked == id);
    match state.tool(id).filter(|tool| tool.findings.is_none() && !is_at_it) {
        None => Vec::new(),
        Some(tool) => {
            let check = check_in_slices(tool.instrument.clone());
            begin_work(state, Work::Check(id.to_owned(), check))
        }
    }
}

/// The check is through.
pub(super) fn checked(state: &mut State, id: &str, findings: Vec<Finding>) -> Vec<Effect> {
    if let Some(tool) = state.tools.iter_mut().find(|tool| tool.short_id() == id) {
        tool.findings = Some(findings.into());
    }
    Vec::new()
}
