//! What is rendered again after a command: each component says which part of the
//! application it shows, and is rendered again when it would show another. Nothing is
//! handed down from the top, so that one answer costs what shows it, not the screen.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use yew::prelude::*;

use super::app::App;
use crate::instrument::Instrument;

/// The application, and what `read` makes of it now; the component is rendered again when
/// that becomes something else. Whatever it shows must follow from that and from its
/// properties.
#[hook]
pub(super) fn use_part<T, R>(read: R) -> (App, T)
where
    T: Clone + PartialEq + 'static,
    R: Fn(&App) -> T + 'static,
{
    let app = use_context::<App>().expect("every screen stands below the shell");
    let again = use_force_update();
    let changed = use_mut_ref(|| -> Changed { Box::new(|_| false) });
    // Below what it stands in, since that was rendered first.
    use_memo((), |()| app.parts().add(Part { changed: Rc::downgrade(&changed), again }));
    let shown = read(&app);
    let last = shown.clone();
    *changed.borrow_mut() = Box::new(move |app| read(app) != last);
    (app, shown)
}

/// The application, for a component that shows many things of it: rendered again after
/// every command.
#[hook]
pub(super) fn use_app() -> App {
    use_part(App::version).0
}

/// Whether a component would show something else than it did.
type Changed = Box<dyn Fn(&App) -> bool>;

struct Part {
    /// Gone with the component.
    changed: Weak<RefCell<Changed>>,
    again: UseForceUpdateHandle,
}

/// What the components on screen show.
#[derive(Default)]
pub(super) struct Parts {
    all: RefCell<Vec<Part>>,
    /// The tool of the audit that was open.
    tool: RefCell<Option<Rc<Instrument>>>,
}

impl Parts {
    fn add(&self, part: Part) {
        self.all.borrow_mut().push(part);
    }

    /// Has rendered again what would show something else. Once another tool is open that is
    /// everything, and none is asked: indexes into the one before may not be in this one.
    pub(super) fn render_again(&self, app: &App) {
        let tool = app.state().open.as_ref().map(|open| open.tool.instrument.clone());
        let is_same = tool.as_ref().map(Rc::as_ptr) == self.tool.borrow().as_ref().map(Rc::as_ptr);
        *self.tool.borrow_mut() = tool;
        self.all.borrow_mut().retain(|part| {
            let Some(changed) = part.changed.upgrade() else { return false };
            if !is_same || changed.borrow()(app) {
                part.again.force_update(); // later, with all that is to be
            }
            true
        });
    }
}
