use std::hint::black_box;
use std::time::Duration;

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput};
use plumbline::check::check;
use plumbline::grading::{Running, evaluate, lift, risk};
use plumbline::instrument::Instrument;

use crate::by_hand::ByHand;
use crate::dense::dense;
use crate::instruments::Subject;

/// 20,000 criteria are the most; sections and the verdict count too.
const SIZES: [usize; 4] = [50, 500, 2_000, 16_665];
const EACH: usize = 5;
const EDITS: usize = 500;

pub(crate) fn all() {
    let mut criterion = Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2))
        .configure_from_args();
    for size in SIZES {
        let subject = Subject::new(size, EACH);
        agree(&subject);
        whole(&mut criterion, &subject, size);
        edits(&mut criterion, &subject, &size.to_string());
        outlook(&mut criterion, &subject, size);
        clarity(&mut criterion, &subject.instrument, &size.to_string());
    }
    clarity(&mut criterion, &dense(), "2000 with 3000 rules");
    edits(&mut criterion, &Subject::new(2_000, 2_000), "2000 in one section");
    criterion.final_summary();
}

/// Both must do the same work, or comparing them says nothing.
fn agree(subject: &Subject) {
    let overall = subject.instrument.verdicts[0];
    let grades = evaluate(&subject.instrument, &subject.answered(1));
    let by_hand = ByHand::new(subject.answers.len(), subject.each).all(&subject.answers);
    assert_eq!(grades.of[overall].settled(), by_hand);
}

/// Everything from the answers: all of them, or half.
fn whole(criterion: &mut Criterion, subject: &Subject, size: usize) {
    let (all, half) = (subject.answered(1), subject.answered(2));
    let mut group = criterion.benchmark_group("whole");
    group.throughput(Throughput::Elements(size as u64));
    group.bench_function(BenchmarkId::new("by hand", size), |b| {
        let mut by_hand = ByHand::new(size, subject.each);
        b.iter(|| by_hand.all(black_box(&subject.answers)));
    });
    group.bench_function(BenchmarkId::new("grade", size), |b| {
        b.iter(|| evaluate(&subject.instrument, black_box(&all)));
    });
    group.bench_function(BenchmarkId::new("bounds", size), |b| {
        b.iter(|| evaluate(&subject.instrument, black_box(&half)));
    });
}

/// Answers one at a time, all grades known after each. A small tool is answered again
/// and again, each time otherwise.
fn edits(criterion: &mut Criterion, subject: &Subject, name: &str) {
    let count = subject.questions.len();
    let edit = |n: usize| (n % count, subject.answers[(n + n / count) % count]);
    let mut group = criterion.benchmark_group("one at a time");
    group.throughput(Throughput::Elements(EDITS as u64));
    group.bench_function(BenchmarkId::new("by hand", name), |b| {
        let blank = ByHand::new(count, subject.each);
        b.iter_batched(
            || blank.clone(),
            |mut by_hand| {
                for (question, answer) in (0..EDITS).map(edit) {
                    black_box(by_hand.set(question, answer));
                }
            },
            BatchSize::LargeInput,
        );
    });
    group.bench_function(BenchmarkId::new("running", name), |b| {
        let inputs = subject.blank();
        let grades = Running::new(&subject.instrument, &inputs);
        b.iter_batched(
            || (inputs.clone(), grades.clone()),
            |(mut inputs, mut grades)| {
                for (question, answer) in (0..EDITS).map(edit) {
                    let ix = subject.questions[question];
                    inputs.answer(ix, Some(answer));
                    grades.change(&subject.instrument, &inputs, [ix]);
                    black_box(&grades);
                }
                (inputs, grades)
            },
            BatchSize::LargeInput,
        );
    });
}

/// What the screen of a section asks for, and that of the overall grade.
fn outlook(criterion: &mut Criterion, subject: &Subject, size: usize) {
    let (instrument, inputs) = (&subject.instrument, subject.answered(1));
    let grades = evaluate(instrument, &inputs);
    let (section, overall) = (instrument.sections[0], instrument.verdicts[0]);
    let mut group = criterion.benchmark_group("outlook");
    group.bench_function(BenchmarkId::new("lift and risk of a section", size), |b| {
        b.iter(|| {
            let lift = lift(instrument, &inputs, &grades, black_box(section));
            (lift, risk(instrument, &inputs, &grades, section))
        });
    });
    group.bench_function(BenchmarkId::new("lift of the overall grade", size), |b| {
        b.iter(|| lift(instrument, &inputs, &grades, black_box(overall)));
    });
}

/// What a tool's owner waits for.
fn clarity(criterion: &mut Criterion, instrument: &Instrument, name: &str) {
    let mut group = criterion.benchmark_group("check");
    group.sample_size(10).throughput(Throughput::Elements(instrument.criteria.len() as u64));
    group.bench_function(BenchmarkId::new("check", name), |b| {
        b.iter(|| check(black_box(instrument)));
    });
}
