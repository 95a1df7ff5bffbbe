//! Grading anew what a change touches gives what grading everything gives.

use plumbline::grading::{Answer, Grades, Running, evaluate};

use super::{each, partial, possible, questions};

#[test]
fn what_is_graded_anew_after_edits_is_as_if_all_had_been() {
    let mut moved = 0;
    each(|instrument, dice| {
        let mut inputs = partial(instrument, dice).inputs(instrument);
        let mut grades = Running::new(instrument, &inputs);
        let questions: Vec<_> = questions(instrument).collect();
        for _ in 0..12 {
            let mut changed = Vec::new();
            for _ in 0..1 + dice.below(2) {
                let ix = questions[dice.below(questions.len())];
                let possible = possible(instrument, ix);
                let answer = possible.get(dice.below(possible.len() + 1)).copied();
                inputs.answer(ix, answer);
                changed.push(ix);
            }
            if dice.chance(20) {
                let section = instrument.sections[dice.below(2)];
                inputs.depart(section, dice.chance(50).then(|| dice.below(4) as u8));
                changed.push(section);
            }
            let before = Grades::clone(&grades);
            grades.change(instrument, &inputs, changed);
            assert_eq!(*grades, evaluate(instrument, &inputs));
            moved += usize::from(*grades != before);
        }
    });
    assert!(moved > 1_000, "only {moved} edits changed anything");
}

#[test]
fn a_change_that_is_taken_back_leaves_no_trace() {
    each(|instrument, dice| {
        let mut inputs = partial(instrument, dice).inputs(instrument);
        let before = evaluate(instrument, &inputs);
        let mut grades = Running::new(instrument, &inputs);
        for ix in questions(instrument) {
            let given = inputs.answered(ix);
            for answer in [Some(Answer::Level(2)), given] {
                inputs.answer(ix, answer);
                grades.change(instrument, &inputs, [ix]);
            }
            assert_eq!(*grades, before);
        }
    });
}
