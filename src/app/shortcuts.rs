//! What a single key does (WCAG 2.2, success criterion 2.1.4: see
//! [`super::Habits::single_keys`] for how that is turned off).

use super::state::State;

/// What a key asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shortcut {
    /// Answer the question that has focus with its option of this number, from 0.
    Answer(usize),
    /// Go to the question of this number on the page, from 0.
    Go(usize),
    /// Go on to what follows the questions of the page.
    GoOn,
    /// Go back to what comes before them.
    GoBack,
    /// List the keys.
    Help,
}

/// Where focus is when a key is pressed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Spot {
    /// Whether the key is meant for what has focus: a text, a list, an open dialog.
    pub taken: bool,
    /// How many options the question has that focus is in; `None` outside of questions.
    pub options: Option<usize>,
    /// How many questions of the page begin before focus, the one that it is in included.
    pub begun: usize,
    /// How many questions there are on the page.
    pub questions: usize,
}

/// What this key does there, if it does anything. `key` is what the keyboard wrote, with
/// neither Ctrl, Alt nor Meta held.
#[must_use]
pub fn shortcut(key: &str, spot: &Spot) -> Option<Shortcut> {
    let Spot { taken, options, begun, questions } = *spot;
    if taken {
        return None;
    }
    match key {
        "?" => Some(Shortcut::Help),
        "n" if begun < questions => Some(Shortcut::Go(begun)),
        "n" => Some(Shortcut::GoOn),
        // Inside a question, the one that focus is in has begun as well.
        "p" => {
            let before = begun.checked_sub(1 + usize::from(options.is_some()));
            Some(before.map_or(Shortcut::GoBack, Shortcut::Go))
        }
        key => {
            let [digit @ b'1'..=b'9'] = key.as_bytes() else { return None };
            let option = usize::from(digit - b'1');
            (option < options?).then_some(Shortcut::Answer(option))
        }
    }
}

impl State {
    /// Whether single keys do something: where the person likes that, and not while all
    /// that they could be meant for is locked.
    #[must_use]
    pub fn has_shortcuts(&self) -> bool {
        self.habits.single_keys && !self.is_locked()
    }
}
