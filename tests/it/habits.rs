//! How somebody likes to work, kept on the device.

use plumbline::app::{Acting, Command, Effect, Habits, State, update};
use plumbline::calendar::Moment;

fn all() -> impl Iterator<Item = Habits> {
    (0..8).map(|bits| Habits {
        one_by_one: bits & 1 != 0,
        close: bits & 2 != 0,
        single_keys: bits & 4 != 0,
    })
}

#[test]
fn every_habit_is_read_as_it_was_written() {
    for habits in all() {
        assert_eq!(Habits::read(&habits.write()), habits);
    }
}

#[test]
fn a_note_that_nobody_wrote_changes_nothing() {
    for text in ["", "  ", "closer", "{\"close\":true}", "some-day"] {
        assert_eq!(Habits::read(text), Habits::default(), "{text:?}");
    }
    assert!(Habits::read("some-day close").close, "words of a newer version beside ours");
}

#[test]
fn a_habit_holds_at_once_and_is_noted() {
    let mut state = State::default();
    for habits in all() {
        let acting = Acting { at: Moment::from_millis(0), fresh: String::new() };
        let effects = update(&mut state, Command::Habits(habits), &acting);
        assert_eq!(state.habits, habits);
        assert_eq!(effects, [Effect::Habits(habits)]);
    }
}
