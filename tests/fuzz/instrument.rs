//! Anything as an instrument file: it is refused with findings, or it can be read out,
//! printed, and grades every case, with explanations that lead to the same grades.
#![no_main]

mod mutate;

use std::hint::black_box;

use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use plumbline::calendar::parse_iso;
use plumbline::grading::{
    Applies, Inputs, evaluate, explain, facts_to_ask, lift, lift_in_words, reason_in_words, replay,
    risk, risk_in_words, run_cases,
};
use plumbline::instrument::{Instrument, parse, rulebook};

fuzz_target!(|text: &str| {
    match parse(text) {
        Err(findings) => {
            assert!(!findings.is_empty());
            findings.iter().for_each(|finding| drop(black_box(finding.to_string())));
        }
        Ok(instrument) => {
            black_box(rulebook(&instrument));
            black_box(run_cases(&instrument));
            grade(&instrument, &Inputs::new(&instrument, parse_iso("2026-03-14").expect("a date")));
            for case in &instrument.cases {
                grade(&instrument, &Inputs::of_case(&instrument, case));
            }
        }
    }
});

fn grade(instrument: &Instrument, inputs: &Inputs) {
    black_box(facts_to_ask(instrument, inputs));
    let grades = evaluate(instrument, inputs);
    let mut said = Vec::new();
    for (ix, grade) in grades.of.iter().enumerate() {
        assert!(grade.ceiling <= grade.floor);
        if instrument.criteria[ix].kind.grading().is_none() {
            continue;
        }
        let explanation = explain(instrument, inputs, &grades, ix);
        for reason in &explanation.reasons {
            black_box(reason_in_words(instrument, ix, reason));
        }
        for outlook in lift(instrument, inputs, &grades, ix) {
            black_box(lift_in_words(instrument, ix, &outlook));
        }
        for outlook in risk(instrument, inputs, &grades, ix) {
            black_box(risk_in_words(instrument, ix, &outlook));
        }
        said.push(explanation);
    }
    let open = |ix: &usize| {
        grades.of[*ix].applies != Applies::No
            && instrument.scale_of(*ix).is_some()
            && grades.of[*ix].settled().is_none()
    };
    if !(0..grades.of.len()).any(|ix| open(&ix)) {
        let levels = grades
            .of
            .iter()
            .enumerate()
            .map(|(ix, grade)| instrument.scale_of(ix).and_then(|_| grade.settled()));
        let reached = replay(instrument, inputs, &said).expect("a true explanation");
        for (ix, (level, reached)) in levels.zip(reached).enumerate() {
            if instrument.scale_of(ix).is_some() {
                assert_eq!(level, reached, "{}", instrument.criteria[ix].id);
            }
        }
    }
}

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    mutate::mutate(data, size, max_size, seed)
});
