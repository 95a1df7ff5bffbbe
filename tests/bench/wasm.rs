//! How fast in Chromium, beside the same written by hand in JavaScript; README.md says
//! how to run it and what came out.
#![allow(missing_docs)]
#![cfg(target_arch = "wasm32")]

mod dense;
#[allow(dead_code)] // shared with the tests, which use more of it
#[path = "../it/dice.rs"]
mod dice;
mod instruments;
mod vault;

use js_sys::{Array, Function};
use plumbline::check::check;
use plumbline::grading::{Answer, Inputs, Running, evaluate, lift, risk};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{console_log, wasm_bindgen_test, wasm_bindgen_test_configure};

use dense::dense;
use instruments::Subject;

wasm_bindgen_test_configure!(run_in_browser);

const RUNS: usize = 31;

#[wasm_bindgen_test]
fn answers_one_at_a_time() {
    for (questions, each) in [(500, 5), (2_000, 5), (2_000, 2_000)] {
        compare(&Subject::new(questions, each));
    }
}

/// One test for each size: the driver waits twenty seconds for a page that is at work.
#[wasm_bindgen_test]
fn whole_50() {
    whole(50);
}

#[wasm_bindgen_test]
fn whole_500() {
    whole(500);
}

#[wasm_bindgen_test]
fn whole_2000() {
    whole(2_000);
}

#[wasm_bindgen_test]
fn whole_16665() {
    whole(16_665);
}

#[wasm_bindgen_test]
fn check_of_3000_rules() {
    let dense = dense();
    console_log!("| 2,000 with 3,000 rules | check {:.0} ms |", once(|| drop(check(&dense))));
}

/// What is graded, looked ahead at and checked, whole.
fn whole(size: usize) {
    let subject = Subject::new(size, 5);
    let (instrument, all, half) = (&subject.instrument, subject.answered(1), subject.answered(2));
    let grades = evaluate(instrument, &all);
    let (section, overall) = (instrument.sections[0], instrument.verdicts[0]);
    let times = [
        ("grade", time(|| drop(evaluate(instrument, &all)))),
        ("bounds", time(|| drop(evaluate(instrument, &half)))),
        (
            "lift and risk of a section",
            time(|| {
                drop(lift(instrument, &all, &grades, section));
                drop(risk(instrument, &all, &grades, section));
            }),
        ),
        ("lift of the overall grade", time(|| drop(lift(instrument, &all, &grades, overall)))),
        ("check", once(|| drop(check(instrument)))),
    ];
    for (what, millis) in times {
        console_log!("| {what} | {size} | {:.0} µs |", millis * 1_000.0);
    }
}

fn once(run: impl Fn()) -> f64 {
    let start = now();
    run();
    now() - start
}

/// Median milliseconds of seven samples, each of as many runs as fill twenty
/// milliseconds: a page's clock ticks coarsely.
fn time(run: impl Fn()) -> f64 {
    let many = |times: u32| {
        let start = now();
        (0..times).for_each(|_| run());
        now() - start
    };
    let mut times = 1;
    while many(times) < 20.0 {
        times *= 2;
    }
    let mut samples: Vec<f64> = (0..7).map(|_| many(times) / f64::from(times)).collect();
    samples.sort_by(f64::total_cmp);
    samples[3]
}

fn now() -> f64 {
    let now = Function::new_no_args("return performance.now()");
    now.call0(&JsValue::UNDEFINED).ok().and_then(|now| now.as_f64()).expect("a time")
}

/// Ours and theirs in turn, each from nothing answered to everything answered.
fn compare(subject: &Subject) {
    let by_hand = Function::new_with_args("answers, each", include_str!("by_hand.js"));
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
