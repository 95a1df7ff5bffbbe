//! Files that the person is given.

use super::command::{Acting, Effect, Handed};
use super::open::Open;
use super::state::{Notice, State};
use super::text::{common, files as words, together};
use super::update::{append, settle};
use crate::audit::{Audit, Change};
use crate::exchange::{ExportError, central_file_name, export, export_central, file_name};
use crate::instrument::Instrument;
use crate::json::Value;

/// The open audit's file.
pub(super) fn export_whole(state: &mut State, acting: &Acting) -> Vec<Effect> {
    offer(state, acting, export, |audit| Handed {
        name: file_name(audit),
        audit: Some(audit.id.clone()),
        stays: true,
    })
}

/// The open audit's file for central reporting.
pub(super) fn export_for_counting(state: &mut State, acting: &Acting) -> Vec<Effect> {
    let file = |audit: &Audit| Handed { name: central_file_name(audit), audit: None, stays: true };
    offer(state, acting, export_central, file)
}

fn offer(
    state: &mut State,
    acting: &Acting,
    write: fn(&Audit, &Instrument, &Value) -> Result<String, ExportError>,
    file: fn(&Audit) -> Handed,
) -> Vec<Effect> {
    let mut effects = settle(state, acting, true);
    // While two people answer blind, a whole file would tell one what the other said.
    if state.open.as_ref().is_some_and(|open| !open.is_told()) {
        let body = vec![together::NOT_A_FILE_YET.to_owned()];
        state.notice = Notice::problem(words::NOT_MADE, body);
    } else if let Some(open) = &state.open {
        match write(open.audit(), &open.tool.instrument, &open.tool.body()) {
            Ok(text) => effects.push(Effect::Offer { file: file(open.audit()), text }),
            Err(error) => {
                let body = vec![error.says, error.mend];
                state.notice = Notice::problem(words::NOT_MADE, body);
            }
        }
    }
    effects
}

/// The file was offered, or not. That an audit was is noted in it.
pub(super) fn offered(
    state: &mut State,
    Handed { name, audit, stays }: &Handed,
    result: Result<(), String>,
    acting: &Acting,
) -> Vec<Effect> {
    let holds = |open: &&mut Open| audit.as_ref() == Some(&open.audit().id) && !open.is_gone();
    if result.is_ok()
        && let Some(open) = state.open.as_mut().filter(holds)
    {
        open.record(Change::Export, &state.device, acting);
    }
    state.notice = match result {
        Ok(()) => {
            let look = if *stays { words::LOOK_FOR_IT } else { words::LOOK_FOR_SAMPLE };
            let mut body = vec![look.into()];
            if state.open.as_ref().is_some_and(Open::holds_back) {
                body.push(words::lacks_long_text());
            }
            let title = common::handed(name);
            match state.open.as_ref().map_or(0, |open| open.unreadable) {
                0 => Notice::success(title, body),
                n => {
                    body.push(words::lacks_damaged(n));
                    Notice::problem(title, body)
                }
            }
        }
        Err(why) => Notice::problem(words::NOT_OFFERED, vec![words::browser_said(&why)]),
    };
    append(state)
}
