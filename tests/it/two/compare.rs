//! What two people see differently, by how much it moves a grade.

use plumbline::audit::{Answer, Audit, Change, Comparison, Track, compare};
use plumbline::grading::evaluate;
use plumbline::instrument::Instrument;

use super::heard::{QUESTIONS, heard, say, tool, unanswered};
use crate::dice::Dice;

fn ids(tool: &Instrument, all: impl IntoIterator<Item = usize>) -> Vec<&str> {
    all.into_iter().map(|ix| tool.criteria[ix].id.as_str()).collect()
}

fn order(tool: &Instrument, of: &Comparison) -> Vec<String> {
    let differ = of.differ.iter().map(|difference| difference.question);
    ids(tool, differ).into_iter().map(ToOwned::to_owned).collect()
}

#[test]
fn what_moves_safety_comes_first_then_what_moves_more() {
    let (tool, _) = tool();
    let mut audit = heard();
    let found = compare(&audit, &tool);
    assert_eq!(order(&tool, &found), ["seen-alone", "plan-current", "views"]);
    assert_eq!(ids(&tool, found.equal.clone()), ["contact"]);
    assert_eq!(found.only_one(), 0);
    let moved = found.differ.iter().map(|one| ids(&tool, one.moves.iter().map(|one| one.of)));
    let moved: Vec<_> = moved.collect();
    assert_eq!(
        moved,
        [vec!["safety", "overall", "safe"], vec!["plan", "overall"], vec!["plan", "overall"]]
    );
    let safe = found.differ[0].moves[2];
    assert_eq!((safe.practitioner.settled(), safe.auditor.settled()), (Some(2), Some(0)));
    // With one of the two agreed as met, the other moves nothing any more.
    say(&mut audit, Track::Agreed, "views", "met");
    let found = compare(&audit, &tool);
    assert_eq!(order(&tool, &found), ["seen-alone", "views", "plan-current"]);
    assert!(found.differ[2].moves.is_empty());
    let agreed = |at: usize| found.differ[at].agreed.is_some();
    assert_eq!([agreed(0), agreed(1), agreed(2)], [false, true, false]);
}

#[test]
fn what_only_one_of_them_answered_is_counted_apart() {
    let (tool, _) = tool();
    let mut audit = unanswered();
    for question in QUESTIONS {
        say(&mut audit, Track::Auditor, question, "met");
    }
    say(&mut audit, Track::Practitioner, QUESTIONS[0], "partly");
    let found = compare(&audit, &tool);
    assert_eq!(found.differ.len(), QUESTIONS.len());
    assert_eq!(found.only_one(), QUESTIONS.len() - 1);
}

#[test]
fn each_move_is_the_grade_with_one_answer_and_with_the_other() {
    let (tool, _) = tool();
    let (mut moves, mut still) = (0, 0);
    for seed in 0..300 {
        let dice = &mut Dice(seed);
        let mut audit = unanswered();
        for question in QUESTIONS {
            for track in [Track::Practitioner, Track::Auditor, Track::Agreed] {
                if dice.chance(if track == Track::Agreed { 25 } else { 85 }) {
                    let level = *dice.pick(&["met", "partly", "not-met"]);
                    say(&mut audit, track, question, level);
                }
            }
        }
        let found = compare(&audit, &tool);
        let said = |track, ix: usize| audit.entry(track, &tool.criteria[ix].id).answer.clone();
        for difference in &found.differ {
            let ix = difference.question;
            let [one, other] = [difference.practitioner, difference.auditor].map(|answer| {
                let mut inputs = audit.inputs(&tool, Track::Agreed).0;
                inputs.answer(ix, answer);
                evaluate(&tool, &inputs)
            });
            assert_ne!(said(Track::Practitioner, ix), said(Track::Auditor, ix));
            for of in 0..tool.criteria.len() {
                let graded = tool.criteria[of].kind.grading().is_some();
                let found = difference.moves.iter().find(|one| one.of == of);
                let found = found.map(|one| (one.practitioner, one.auditor));
                let moved = graded && one.of[of] != other.of[of];
                assert_eq!(found, moved.then_some((one.of[of], other.of[of])), "seed {seed}");
                (moves, still) = (moves + usize::from(moved), still + usize::from(!moved));
            }
        }
        for ix in &found.equal {
            assert_eq!(said(Track::Practitioner, *ix), said(Track::Auditor, *ix), "seed {seed}");
        }
        let silent = QUESTIONS.iter().filter(|id| {
            let of = |track| audit.entry(track, id).answer.is_none();
            of(Track::Practitioner) && of(Track::Auditor)
        });
        assert_eq!(found.differ.len() + found.equal.len() + silent.count(), QUESTIONS.len());
    }
    assert!(moves > 300 && still > 300, "{moves} moved, {still} did not");
}

#[test]
fn all_that_is_equal_is_agreed_in_one_act() {
    let (tool, _) = tool();
    let mut audit = heard();
    say(&mut audit, Track::Practitioner, "views", "partly");
    let act = |audit: &Audit| compare(audit, &tool).agree_equal(audit, &tool);
    let judge =
        |question: &str, answer| Change::Judge { question: question.into(), answer: Some(answer) };
    // Both say that it does not apply, each for a reason of their own; the auditor's stands.
    let contact = judge("contact", Answer::NotApplicable("As the auditor knows".into()));
    let views = judge("views", Answer::Level("partly".into()));
    assert_eq!(act(&audit), [contact.clone(), views]);
    say(&mut audit, Track::Agreed, "views", "met");
    assert_eq!(act(&audit), [contact], "what was talked about is left as it is");
}
