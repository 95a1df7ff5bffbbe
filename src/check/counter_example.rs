use super::search::Witness;
use crate::grading::Answer;
use crate::instrument::{
    CounterExample, FactValue, Instrument, Ix, Kind, RawFact, ShownAnswer, sentence,
};

/// A point as facts and answers, with one question that does not apply.
pub(super) fn counter_example(
    instrument: &Instrument,
    witness: &Witness,
    not_applicable: Ix,
) -> CounterExample {
    let mut says = Vec::new();
    for (fact, value) in &witness.facts {
        let value = sentence::fact_value(instrument, *fact, value);
        says.push(format!("“{}” is {value}", instrument.facts[*fact].label));
    }
    let mut shown = vec![(not_applicable, Answer::NotApplicable)];
    shown.extend(&witness.answers);
    for (ix, answer) in &shown {
        let title = &instrument.criteria[*ix].title;
        says.push(match answer {
            Answer::Level(rank) => format!("“{title}” is {}", instrument.label(*ix, *rank)),
            Answer::NotApplicable => format!("“{title}” does not apply"),
        });
    }
    let facts = witness.facts.iter();
    let answers = shown.iter().filter(|(ix, _)| is_question(instrument, *ix));
    CounterExample {
        facts: facts
            .map(|(fact, value)| (instrument.facts[*fact].id.clone(), raw(value)))
            .collect(),
        answers: answers
            .map(|(ix, answer)| {
                (instrument.criteria[*ix].id.clone(), show(instrument, *ix, *answer))
            })
            .collect(),
        says: format!("{}; all else is at its best.", says.join("; ")),
    }
}

fn is_question(instrument: &Instrument, ix: Ix) -> bool {
    matches!(instrument.criteria[ix].kind, Kind::Question(_))
}

fn show(instrument: &Instrument, ix: Ix, answer: Answer) -> ShownAnswer {
    match answer {
        Answer::NotApplicable => ShownAnswer::NotApplicable { why: "An example.".into() },
        Answer::Level(rank) => {
            let scale = instrument.scale_of(ix).expect("a question has a scale");
            ShownAnswer::Level(scale.levels[usize::from(rank)].id.clone())
        }
    }
}

fn raw(value: &FactValue) -> RawFact {
    match value {
        FactValue::Choice(id) => RawFact::Text(id.clone()),
        FactValue::YesNo(value) => RawFact::YesNo(*value),
        FactValue::Number(number) => RawFact::Number(*number),
        FactValue::Date(date) => RawFact::Text(date.to_string()),
        FactValue::NotYet => RawFact::Text(crate::instrument::NOT_YET.into()),
        FactValue::Dates(dates) => RawFact::List(dates.iter().map(ToString::to_string).collect()),
    }
}
