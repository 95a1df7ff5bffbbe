use std::cell::{Cell, Ref, RefCell};
use std::rc::Rc;

use yew::prelude::*;

use super::announcer::Announcer;
use super::dom;
use super::part::Parts;
pub(super) use super::part::{use_app, use_part};
use super::route::Route;
use crate::app::{Acting, Command, Effect, Habits, Place, Ports, State, perform, update};
use crate::calendar::{Date, Moment};

/// The application as a screen sees it: state to read, commands to send. Always equal to
/// itself; what is rendered again when its state changes is the business of [`Parts`].
#[derive(Clone)]
pub(super) struct App {
    inner: Rc<Inner>,
}

struct Inner {
    state: RefCell<State>,
    ports: Rc<Ports>,
    version: Cell<u64>,
    parts: Parts,
    announcer: Announcer,
    /// The screen before this one, and this one.
    screens: RefCell<(Option<Route>, Option<Route>)>,
    /// Shows another screen.
    go: Callback<Route>,
}

impl PartialEq for App {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.inner, &other.inner)
    }
}

impl App {
    pub(super) fn new(ports: Rc<Ports>, go: Callback<Route>) -> Self {
        let mut state = State::default();
        state.habits = Habits::read(&ports.page.habits());
        let inner = Inner {
            state: RefCell::new(state),
            ports,
            version: Cell::new(0),
            parts: Parts::default(),
            announcer: Announcer::default(),
            screens: RefCell::default(),
            go,
        };
        Self { inner: Rc::new(inner) }
    }

    /// Sends the first command, and stores what is typed whenever the page is hidden.
    pub(super) fn start(&self, first: Command) {
        let (hidden, shown, leaving) = (self.clone(), self.clone(), self.clone());
        let page = &self.inner.ports.page;
        page.on_hide(Box::new(move || hidden.send(Command::Flush)));
        page.on_show(Box::new(move || shown.send(Command::Look)));
        let quiet = self.clone();
        page.on_quiet(Box::new(move |millis| {
            if quiet.state().locks_after(millis) {
                quiet.send(Command::LockHere);
            }
            // Not on the way in the condition: sending writes to the state.
            let sweeps = quiet.state().sweeps(quiet.moment(), |moment| quiet.day(moment));
            if sweeps {
                quiet.send(Command::Sweep);
            }
        }));
        page.ask_before_leaving(Box::new(move || !leaving.state().is_stored()));
        let back = self.clone();
        page.on_back(Box::new(move || {
            back.send(Command::LockHere); // whoever comes back to it may be somebody else
            back.send(Command::Back);
        }));
        let locked = self.clone();
        page.on_others_lock(Box::new(move || locked.send(Command::LockHere)));
        let writes = self.clone();
        let told = move |audit, here| writes.send(Command::Writes(audit, here));
        self.inner.ports.locks.on_change(Box::new(told));
        let told = self.clone();
        self.inner.ports.copy.keep(Box::new(move |kept| told.send(Command::Copy(kept))));
        self.send(first);
    }

    /// Another one after every command.
    pub(super) fn version(&self) -> u64 {
        self.inner.version.get()
    }

    /// What the components on screen show of the state.
    pub(super) fn parts(&self) -> &Parts {
        &self.inner.parts
    }

    /// What tells those who hear the page.
    pub(super) fn announcer(&self) -> &Announcer {
        &self.inner.announcer
    }

    /// This screen is shown.
    pub(super) fn arrive(&self, here: &Route) {
        let mut screens = self.inner.screens.borrow_mut();
        if screens.1.as_ref() != Some(here) {
            *screens = (screens.1.take(), Some(here.clone()));
        }
    }

    /// The screen from which somebody came to this one in this visit, if they did.
    pub(super) fn came_from(&self, here: &Route) -> Option<Route> {
        let screens = self.inner.screens.borrow();
        let (before, now) = (screens.0.clone(), screens.1.clone());
        // While it is being built, the last that was shown is the one before.
        if now.as_ref() == Some(here) { before } else { now }
    }

    /// Shows another screen.
    pub(super) fn go(&self, to: Route) {
        self.inner.go.emit(to);
    }

    /// The state, to read while rendering. Not to be held across a command.
    pub(super) fn state(&self) -> Ref<'_, State> {
        self.inner.state.borrow()
    }

    /// Wall time now, for what is shown.
    pub(super) fn moment(&self) -> Moment {
        self.inner.ports.clock.now()
    }

    /// The day of a moment where this device is.
    pub(super) fn day(&self, moment: Moment) -> Date {
        self.inner.ports.clock.day(moment)
    }

    /// A fresh random id.
    pub(super) fn fresh_id(&self) -> String {
        self.inner.ports.random.id()
    }

    /// Does what the command says, and everything that follows from it.
    pub(super) fn send(&self, command: Command) {
        let effects = self.follow(command);
        self.inner.version.set(self.inner.version.get() + 1);
        // Before anything is shown, so that what they wait for comes even if that fails.
        for effect in effects {
            self.perform(effect);
        }
        self.inner.parts.render_again(self);
    }

    /// The state as the command leaves it, and what is still to be done about it.
    pub(super) fn follow(&self, command: Command) -> Vec<Effect> {
        let ports = &self.inner.ports;
        let acting = Acting { at: ports.clock.now(), fresh: ports.random.id() };
        update(&mut self.inner.state.borrow_mut(), command, &acting)
    }

    fn perform(&self, effect: Effect) {
        match effect {
            Effect::Go(Place::Home) => self.inner.go.emit(Route::Home),
            Effect::Go(Place::Start) => self.inner.go.emit(Route::Start),
            Effect::Go(Place::Audit(id)) => self.inner.go.emit(Route::Audit { id }),
            Effect::Go(Place::Together(id)) => self.inner.go.emit(Route::Together { id }),
            Effect::Go(Place::Fact(id, fact)) => self.inner.go.emit(Route::OneFact { id, fact }),
            Effect::Go(Place::ToolCheck(tool)) => self.inner.go.emit(Route::ToolCheck { tool }),
            effect => {
                let (app, task) = (self.clone(), perform(&self.inner.ports, effect));
                yew::platform::spawn_local(async move {
                    // To hand an answer to the device takes longer than to show what follows
                    // from it, so that is shown first. Both are done in the turn of the event,
                    // and a fault in showing it loses nothing.
                    dom::shown().await;
                    if let Some(command) = task.await {
                        app.send(command);
                    }
                });
            }
        }
    }
}
