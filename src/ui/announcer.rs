//! The one voice for those who hear the page: what has changed by itself, apart from what
//! somebody reads or does.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::app::App;
use super::dom;
use crate::app::{Announcements, Haste};

/// Keeps what is to be said, and says it when it is due.
#[derive(Clone, Default)]
pub(super) struct Announcer {
    inner: Rc<Inner>,
}

#[derive(Default)]
struct Inner {
    all: RefCell<Announcements>,
    timer: RefCell<Option<dom::Later>>,
    /// What shows it to those who hear the page.
    voice: RefCell<Callback<String>>,
    last: RefCell<String>,
}

/// A space that no reader says.
const UNHEARD: char = '\u{a0}';

impl Announcer {
    /// From now on this is given what is to be said.
    pub(super) fn speak_through(&self, voice: Callback<String>) {
        *self.inner.voice.borrow_mut() = voice;
    }

    fn with(&self, change: impl FnOnce(&mut Announcements, i64)) {
        change(&mut self.inner.all.borrow_mut(), dom::now());
        self.wait();
    }

    /// What is said twice over must differ, or the page has not changed and it is not heard.
    fn speak(&self, mut said: String) {
        if *self.inner.last.borrow() == said {
            said.push(UNHEARD);
        }
        self.inner.last.borrow_mut().clone_from(&said);
        self.inner.voice.borrow().emit(said);
    }

    /// Waits until the next is due. No longer than two can be apart, so that a clock that is
    /// set back silences nothing.
    fn wait(&self) {
        let due = self.inner.all.borrow().due();
        let timer = due.map(|due| {
            let wait = (due - dom::now()).clamp(0, Announcements::APART);
            let announcer = self.clone();
            let say = move || {
                let said = announcer.inner.all.borrow_mut().say(due.max(dom::now()));
                if let Some(said) = said {
                    announcer.speak(said);
                }
                announcer.wait();
            };
            dom::later(u32::try_from(wait).unwrap_or_default(), say)
        });
        *self.inner.timer.borrow_mut() = timer;
    }
}

/// Has said what is new among these lines each time they change. What stands there when a
/// screen is reached is read with the screen. The `topic` is unique on a screen.
#[hook]
pub(super) fn use_announced(topic: impl Into<String>, haste: Haste, lines: Vec<String>) {
    let app = use_context::<App>().expect("every screen stands below the shell");
    let (topic, announcer) = (topic.into(), app.announcer().clone());
    let (voice, first) = (announcer.clone(), lines.clone());
    use_effect_with(topic.clone(), move |topic| {
        let (topic, ending) = (topic.clone(), voice.clone());
        voice.with(|all, now| all.begin(&topic, haste, &first, now));
        move || ending.with(|all, _| all.end(&topic))
    });
    use_effect_with((topic, lines), move |(topic, lines)| {
        announcer.with(|all, now| all.put(topic, lines, now));
    });
}
