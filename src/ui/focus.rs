use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::dom;

/// The id of what takes focus after the next render, if anything does.
pub(super) type FocusNext = Rc<RefCell<Option<String>>>;

/// Moves focus once a form that was asked for has come, or has gone and the button that
/// opened it is there again.
#[hook]
pub(super) fn use_focus_next() -> FocusNext {
    let next = use_mut_ref(|| None::<String>);
    let asked = next.clone();
    use_effect(move || {
        if let Some(id) = asked.take() {
            dom::focus_here(&id);
        }
    });
    next
}
