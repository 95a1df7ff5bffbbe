//! The laws of GRADING.md over random instruments.

mod bounds;
mod change_cases;
mod changes;
mod explained_cases;
mod explanations;
mod running;
mod sentences;
mod true_numbers;

use plumbline::grading::{Answer, Inputs};
use plumbline::instrument::{Instrument, Ix, Kind, RawFact, from_tree};
use plumbline::json::Value;

use crate::random::{Dice, STATUS, VISITS, instrument};

const INSTRUMENTS: u64 = 400;

fn each(mut test: impl FnMut(&Instrument, &mut Dice)) {
    each_tree(|tree, dice| test(&from_tree(tree).expect("sound"), dice));
}

fn each_tree(mut test: impl FnMut(&Value, &mut Dice)) {
    for seed in 0..INSTRUMENTS {
        let mut dice = Dice(seed);
        let tree = instrument(&mut dice);
        if let Err(findings) = from_tree(&tree) {
            panic!("seed {seed}: {}", findings[0]);
        }
        test(&tree, &mut dice);
    }
}

/// What is known so far.
#[derive(Clone)]
struct Given {
    status: Option<usize>,
    home: Option<bool>,
    visits: Option<usize>,
    answers: Vec<(Ix, Answer)>,
}

impl Given {
    fn inputs(&self, instrument: &Instrument) -> Inputs {
        let date = plumbline::calendar::parse_iso("2026-06-01").expect("a date");
        let mut inputs = Inputs::new(instrument, date);
        // Some tests give everything another id.
        let other = instrument.find_fact("status").is_none();
        let id = |id: &str| if other { format!("id-{id}") } else { id.to_owned() };
        if let Some(status) = self.status {
            let value = RawFact::Text(id(STATUS[status]));
            inputs.set_fact(instrument, &id("status"), &value).expect("sound");
        }
        if let Some(home) = self.home {
            inputs.set_fact(instrument, &id("home"), &RawFact::YesNo(home)).expect("sound");
        }
        if let Some(visits) = self.visits {
            inputs
                .set_fact(instrument, &id("visits"), &RawFact::Number(VISITS[visits]))
                .expect("sound");
        }
        for (ix, answer) in &self.answers {
            inputs.answer(*ix, Some(*answer));
        }
        inputs
    }
}

fn questions(instrument: &Instrument) -> impl Iterator<Item = Ix> + '_ {
    let question = |ix: &Ix| matches!(instrument.criteria[*ix].kind, Kind::Question(_));
    (0..instrument.criteria.len()).filter(question)
}

fn possible(instrument: &Instrument, ix: Ix) -> Vec<Answer> {
    let mut answers: Vec<_> = (0..3).map(Answer::Level).collect();
    if let Kind::Question(question) = &instrument.criteria[ix].kind
        && question.may_not_apply
    {
        answers.push(Answer::NotApplicable);
    }
    answers
}

fn partial(instrument: &Instrument, dice: &mut Dice) -> Given {
    let all_facts = dice.chance(60);
    let status = (all_facts || dice.chance(50)).then(|| dice.below(3));
    let home = (all_facts || dice.chance(50)).then(|| dice.chance(50));
    let visits = dice.chance(70).then(|| dice.below(3));
    let mut answers = Vec::new();
    let mut open = usize::from(visits.is_none() && instrument.find("m0").is_some());
    for ix in questions(instrument) {
        // At most four stay open, so that all completions can be looked at.
        if open == 4 || dice.chance(50) {
            let possible = possible(instrument, ix);
            answers.push((ix, possible[dice.below(possible.len())]));
        } else {
            open += 1;
        }
    }
    Given { status, home, visits, answers }
}

fn completions(instrument: &Instrument, given: &Given) -> Vec<Inputs> {
    let statuses: Vec<usize> = given.status.map_or((0..3).collect(), |status| vec![status]);
    let homes: Vec<bool> = given.home.map_or(vec![true, false], |home| vec![home]);
    let measured = instrument.find("m0").is_some();
    let open: Vec<usize> = if measured { (0..3).collect() } else { vec![0] };
    let visits: Vec<usize> = given.visits.map_or(open, |visits| vec![visits]);
    let mut all = Vec::new();
    for status in statuses {
        for home in &homes {
            for visits in &visits {
                let known = Given {
                    status: Some(status),
                    home: Some(*home),
                    visits: Some(*visits),
                    answers: given.answers.clone(),
                };
                all.push(known.inputs(instrument));
            }
        }
    }
    for ix in questions(instrument).filter(|ix| !given.answers.iter().any(|(known, _)| known == ix))
    {
        let answers = possible(instrument, ix);
        all = all
            .into_iter()
            .flat_map(|inputs| {
                answers.iter().map(move |answer| {
                    let mut inputs = inputs.clone();
                    inputs.answer(ix, Some(*answer));
                    inputs
                })
            })
            .collect();
    }
    all
}

/// A case of which everything is known.
fn complete(instrument: &Instrument, dice: &mut Dice) -> Inputs {
    let answers = questions(instrument).map(|ix| {
        let possible = possible(instrument, ix);
        (ix, possible[dice.below(possible.len())])
    });
    let answers = answers.collect();
    let (status, home) = (Some(dice.below(3)), Some(dice.chance(50)));
    Given { status, home, visits: Some(dice.below(3)), answers }.inputs(instrument)
}
