//! Undo and redo. What is undone is not taken out of the log: what stood before is
//! recorded anew, so that the history shows both.

use super::changes::in_words;
use super::command::{Acting, Effect};
use super::open::Open;
use super::state::State;
use super::text::history as words;
use super::update::{append, settle};
use crate::audit::Change;

/// What can be undone and redone in this visit, the last thing last.
#[derive(Debug, Default)]
pub(super) struct Steps {
    back: Vec<Step>,
    forth: Vec<Step>,
    said: Option<String>,
}

/// What was done in one act: the changes that put back what stood, in their order.
type Step = Vec<Change>;

/// So many steps can be undone; nobody goes back further by hand.
const MOST: usize = 200;

/// Which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Undo,
    Redo,
}

impl Open {
    /// Records what was done in one act, so that it can be undone as one.
    pub(super) fn act(&mut self, changes: Vec<Change>, device: &str, acting: &Acting) {
        if changes.iter().any(|change| matches!(change, Change::SignOff { .. })) {
            self.steps = Steps::default(); // what somebody stands by is reopened, not undone
        }
        let step = self.do_all(changes, device, acting);
        if !step.is_empty() {
            let Steps { back, forth, said } = &mut self.steps;
            back.push(step);
            let over = back.len().saturating_sub(MOST);
            back.drain(..over);
            forth.clear();
            *said = None;
        }
    }

    /// Whether there is something to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        self.can_step() && !self.steps.back.is_empty()
    }

    /// Whether there is something to redo.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        self.can_step() && !self.steps.forth.is_empty()
    }

    /// Whether anything can be changed here at all.
    #[must_use]
    pub fn can_step(&self) -> bool {
        self.can_change() || self.can_answer()
    }

    /// What was last undone or redone, in words, until something else is done.
    #[must_use]
    pub fn last_step(&self) -> Option<&str> {
        self.steps.said.as_deref()
    }

    /// Records changes and returns what undoes them.
    fn do_all(&mut self, changes: Vec<Change>, device: &str, acting: &Acting) -> Step {
        let mut step = Step::new();
        for change in changes {
            let inverse = change.inverse(self.audit(), self.track());
            step.extend(inverse.filter(|inverse| *inverse != change));
            self.record(change, device, acting);
        }
        step.reverse();
        step
    }

    fn step(&mut self, way: Way, device: &str, acting: &Acting) {
        let from = match way {
            Way::Undo => self.steps.back.pop(),
            Way::Redo => self.steps.forth.pop(),
        };
        let Some(changes) = from else { return };
        let now: Vec<_> =
            changes.iter().filter_map(|change| in_words(&self.tool.instrument, change)).collect();
        let opposite = self.do_all(changes, device, acting);
        let Steps { back, forth, said } = &mut self.steps;
        let name = match way {
            Way::Undo => {
                forth.push(opposite);
                words::UNDONE
            }
            Way::Redo => {
                back.push(opposite);
                words::DONE_AGAIN
            }
        };
        *said = Some(words::stepped(name, &now.join("; ")));
    }
}

/// Undoes or redoes one step in the open audit.
pub(super) fn step(state: &mut State, way: Way, acting: &Acting) -> Vec<Effect> {
    // What is being typed is a step of its own, the last one.
    let mut effects = settle(state, acting, true);
    if let Some(open) = state.open.as_mut().filter(|open| open.can_step()) {
        open.step(way, &state.device, acting);
    }
    effects.extend(append(state));
    effects
}
