//! How fast in Chromium, beside the same written by hand in JavaScript; README.md says
//! how to run it and what came out.
#![allow(missing_docs)]
#![cfg(target_arch = "wasm32")]

mod instruments;
mod vault;

use js_sys::{Array, Function};
use plumbline::grading::{Answer, Inputs, Running};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};

use instruments::Subject;

wasm_bindgen_test_configure!(run_in_browser);

const RUNS: usize = 31;

#[wasm_bindgen_test]
fn answers_one_at_a_time() {
    for (questions, each) in [(500, 5), (2_000, 5), (2_000, 2_000)] {
        compare(&Subject::new(questions, each));
    }
}

/// Ours and theirs in turn, each from nothing answered to everything answered.
fn compare(subject: &Subject) {
    let by_hand = Function::new_with_args("answers, each", include_str!("by_hand.js"));
    let now = Function::new_no_args("return performance.now()");
    let now = || now.call0(&JsValue::UNDEFINED).ok().and_then(|now| now.as_f64()).expect("a time");
    let given: Array = subject.answers.iter().map(|answer| JsValue::from(rank(*answer))).collect();
    let blank = subject.blank();
    let grades = Running::new(&subject.instrument, &blank);
    let overall = subject.instrument.verdicts[0];
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let (inputs, grades) = (blank.clone(), grades.clone());
        let start = now();
        let grades = answer_all(subject, inputs, grades);
        ours.push(now() - start);
        let start = now();
        let found = by_hand.call2(&JsValue::UNDEFINED, &given, &(subject.each as f64).into());
        theirs.push(now() - start);
        let found = found.expect("a grade").as_f64();
        assert_eq!(grades.of[overall].settled().map(f64::from), found, "both do the same work");
    }
    let of = |name: &str, mut times: Vec<f64>| {
        let first = times[0];
        times.sort_by(f64::total_cmp);
        console_log!("  {name}: median {:.1} ms, first {first:.1} ms", times[RUNS / 2]);
    };
    console_log!("{} answers, sections of {}", subject.answers.len(), subject.each);
    of("plumbline", ours);
    of("by hand in JavaScript", theirs);
}

fn answer_all(subject: &Subject, mut inputs: Inputs, mut grades: Running) -> Running {
    for (ix, answer) in subject.questions.iter().zip(&subject.answers) {
        inputs.answer(*ix, Some(*answer));
        grades.change(&subject.instrument, &inputs, [*ix]);
    }
    grades
}

/// As the script has it: 9 is not applicable.
fn rank(answer: Answer) -> u8 {
    match answer {
        Answer::Level(rank) => rank,
        Answer::NotApplicable => 9,
    }
}
