//! Audit tools opened from a file: checked before an audit may begin with one.

use super::command::{Effect, Place};
use super::state::{Notice, State, Tool};
use crate::check::Checking;

/// Opens a tool from a file, and leads to its check. What is wrong with a file that is
/// no tool is listed; nothing else changes.
pub(super) fn open_tool(state: &mut State, text: Result<String, String>) -> Vec<Effect> {
    let read = match text {
        Err(why) => {
            let safe = "Nothing on this device has changed.".to_owned();
            state.notice = Notice::problem("The audit tool was not opened", vec![why, safe]);
            return Vec::new();
        }
        Ok(text) => Tool::read(&text),
    };
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

/// Begins to check a tool for clarity, if that was not done yet. One is checked at a time.
pub(super) fn check_tool(state: &mut State, id: &str) -> Vec<Effect> {
    let is_at_work = state.checking.is_some();
    if state.checking.as_ref().is_some_and(|(checked, _)| checked == id) {
        return Vec::new();
    }
    let Some(tool) = state.tool(id).filter(|tool| tool.findings.is_none()) else {
        return Vec::new();
    };
    state.checking = Some((id.to_owned(), Checking::new(tool.instrument.clone())));
    if is_at_work { Vec::new() } else { vec![Effect::Rest] }
}

/// Checks a little more, and rests again until it is through.
pub(super) fn go_on_checking(state: &mut State) -> Vec<Effect> {
    let Some((id, checking)) = &mut state.checking else {
        return Vec::new(); // it was stopped
    };
    let Some(findings) = checking.go_on() else {
        return vec![Effect::Rest];
    };
    let id = std::mem::take(id);
    state.checking = None;
    if let Some(tool) = state.tools.iter_mut().find(|tool| tool.short_id() == id) {
        tool.findings = Some(findings.into());
    }
    Vec::new()
}
