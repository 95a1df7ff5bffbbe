//! A case is audited again: the new audit takes up what was promised in the one before.

use super::command::{Acting, Effect, Place};
use super::forms::{Filled, Form};
use super::state::{State, Tool};
use super::update::settle;
use crate::audit::{Chosen, Earlier, Header, HeaderDraft};

/// An audit that the next one to be begun is to follow up.
#[derive(Debug, Clone, PartialEq)]
pub struct Again {
    /// Which case.
    pub reference: String,
    /// What was promised.
    pub earlier: Earlier,
}

/// Fills in the form that begins an audit from the open one.
pub(super) fn again(state: &mut State, acting: &Acting) -> Vec<Effect> {
    let mut effects = settle(state, acting, true);
    let Some(open) = &state.open else { return effects };
    let Header { reference, kind, practitioner, .. } = &open.audit().header;
    let same = |tool: &Tool| tool.is_usable() && tool.instrument.id == open.tool.instrument.id;
    let now = HeaderDraft {
        reference: reference.clone(),
        chosen: Some(Chosen::ReAudit),
        kind: Some(*kind),
        practitioner: practitioner.clone(),
        ..HeaderDraft::default()
    };
    let filled = Filled { tool: state.tools.iter().position(same), now, ..Filled::default() };
    state.again = Some(Again { reference: reference.clone(), earlier: Earlier::of(open.audit()) });
    state.forms.insert(Form::Start, filled);
    effects.push(Effect::Go(Place::Start));
    effects
}

/// What the audit that begins with this header follows up: nothing if it is of another
/// case after all.
pub(super) fn taken_up(state: &mut State, header: &Header) -> Option<Earlier> {
    let again = state.again.take()?;
    (again.reference == header.reference).then_some(again.earlier)
}
