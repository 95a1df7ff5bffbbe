//! Files that the person is given.

use super::command::{Acting, Effect};
use super::open::Open;
use super::state::{Notice, State};
use super::update::{TOO_LONG, settle};
use crate::audit::Audit;
use crate::exchange::ExportError;
use crate::instrument::Instrument;
use crate::json::Value;

pub(super) fn offer(
    state: &mut State,
    acting: &Acting,
    write: fn(&Audit, &Instrument, &Value) -> Result<String, ExportError>,
    name: fn(&Audit) -> String,
) -> Vec<Effect> {
    let mut effects = settle(state, acting, true);
    if let Some(open) = &state.open {
        match write(open.audit(), &open.tool.instrument, &open.tool.body) {
            Ok(text) => effects.push(Effect::Offer { name: name(open.audit()), text }),
            Err(error) => {
                let body = vec![error.says, error.mend];
                state.notice = Notice::problem("The file was not saved", body);
            }
        }
    }
    effects
}

pub(super) fn offered(state: &mut State, name: &str, result: Result<(), String>) -> Vec<Effect> {
    state.notice = match result {
        Ok(()) => {
            let mut body = vec!["Look for it in your downloads. The audit also stays here.".into()];
            if state.open.as_ref().is_some_and(Open::holds_back) {
                body.push(format!("{TOO_LONG} The file does not have it either."));
            }
            Notice::success(format!("{name} has been handed to your browser"), body)
        }
        Err(why) => Notice::problem(
            "The file could not be saved",
            vec![format!("The browser said: {why}. The audit here is unchanged.")],
        ),
    };
    Vec::new()
}
