use yew::prelude::*;

use super::question::typing;
use crate::app::{Command, Field};
use crate::audit::Change;
use crate::ui::app::App;

/// How a draft comes of its jotting, and goes into one.
pub(in crate::ui) type Ways<D> = (fn(&str) -> D, fn(&D) -> String);

/// A form that is read when its button is pressed, and whose draft is kept as it is typed:
/// leaving the page, or loading it again, loses nothing of it.
#[derive(Clone)]
pub(in crate::ui) struct Draft<D> {
    app: App,
    place: String,
    start: D,
    read: fn(&str) -> D,
    write: fn(&D) -> String,
}

impl<D: Clone + PartialEq + 'static> Draft<D> {
    /// The draft at a place, which without the person would hold `start`.
    pub(in crate::ui) fn at(
        app: &App,
        place: impl Into<String>,
        start: D,
        (read, write): Ways<D>,
    ) -> Self {
        Self { app: app.clone(), place: place.into(), start, read, write }
    }

    /// What was typed into it, if anything was.
    pub(in crate::ui) fn typed(&self) -> Option<D> {
        let state = self.app.state();
        let text = state.open.as_ref()?.text(&Field::Jotting(self.place.clone()));
        (!text.is_empty()).then(|| (self.read)(&text))
    }

    /// What it holds now, whatever was last rendered.
    pub(in crate::ui) fn now(&self) -> D {
        self.typed().unwrap_or_else(|| self.start.clone())
    }

    /// Changes something in it.
    pub(in crate::ui) fn put(&self, change: impl FnOnce(&mut D)) {
        let mut draft = self.now();
        change(&mut draft);
        let text = if draft == self.start { String::new() } else { (self.write)(&draft) };
        typing(&self.app, Field::Jotting(self.place.clone())).emit(text);
    }

    /// Takes one of its texts as it is typed.
    pub(in crate::ui) fn with<T: 'static>(&self, set: fn(&mut D, T)) -> Callback<T> {
        let draft = self.clone();
        Callback::from(move |value: T| draft.put(|now| set(now, value)))
    }

    /// What forgets it, once it is taken or given up.
    pub(in crate::ui) fn forget(&self) -> Change {
        Change::Jot { place: self.place.clone(), text: String::new() }
    }

    /// Gives it up.
    pub(in crate::ui) fn give_up(&self) {
        self.app.send(Command::Do(self.forget()));
    }
}
