//! Audit tools opened from a file: checked before an audit may begin with one.

use super::command::{Effect, Place};
use super::state::{Notice, State, Tool};
use crate::check::check;

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

/// Checks a tool for clarity, once.
pub(super) fn check_tool(state: &mut State, id: &str) {
    let tool = state.tools.iter_mut().find(|tool| tool.short_id() == id);
    if let Some(tool) = tool.filter(|tool| tool.findings.is_none()) {
        tool.findings = Some(check(&tool.instrument).into());
    }
}
