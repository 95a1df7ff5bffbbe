//! The instruments that are measured, their answers, and a grader written by hand for
//! just these, to which the engine is compared.

use plumbline::calendar::parse_iso;
use plumbline::grading::{Answer, Inputs};
use plumbline::instrument::{Instrument, Ix, Kind, parse};

/// A section grade is the worst of its questions; the overall one rests on the sections.
pub(crate) struct Subject {
    pub(crate) instrument: Instrument,
    /// In the order of the file.
    pub(crate) questions: Vec<Ix>,
    /// One for each question.
    pub(crate) answers: Vec<Answer>,
    /// How many questions a section has.
    pub(crate) each: usize,
}

impl Subject {
    /// So many questions, in sections of `each`.
    pub(crate) fn new(questions: usize, each: usize) -> Self {
        let instrument = parse(&file(questions, each)).expect("sound");
        let is_question = |ix: &Ix| matches!(instrument.criteria[*ix].kind, Kind::Question(_));
        let indices = (0..instrument.criteria.len()).filter(is_question).collect();
        Self { instrument, questions: indices, answers: answers(questions), each }
    }

    /// Nothing answered.
    pub(crate) fn blank(&self) -> Inputs {
        Inputs::new(&self.instrument, parse_iso("2026-06-01").expect("a date"))
    }

    /// One in so many questions answered.
    #[allow(dead_code)] // not by everybody who shares this file
    pub(crate) fn answered(&self, one_in: usize) -> Inputs {
        let mut inputs = self.blank();
        for (ix, answer) in self.questions.iter().zip(&self.answers).step_by(one_in) {
            inputs.answer(*ix, Some(*answer));
        }
        inputs
    }
}

/// 62% met, 20% partly, 6% not met, 12% not applicable: the mix of `spec.mjs`, by which
/// other form engines were measured. Xorshift (Marsaglia 2003), so the same for ever.
fn answers(count: usize) -> Vec<Answer> {
    let mut x: u32 = 2_654_435_761;
    let mut next = || {
        x ^= x << 13;
        x ^= x >> 17;
        x ^= x << 5;
        match x % 100 {
            0..62 => Answer::Level(0),
            62..82 => Answer::Level(1),
            82..88 => Answer::Level(2),
            _ => Answer::NotApplicable,
        }
    };
    (0..count).map(|_| next()).collect()
}

fn file(questions: usize, each: usize) -> String {
    let question = |q: usize| {
        format!(
            r#"{{"id":"q{q}","ask":"Question {q}?","scale":"met","mayNotApply":true,
            "descriptors":{{"met":"All of it.","partly":"Some of it.","not-met":"None of it."}}}}"#
        )
    };
    let section = |s: usize| {
        let of = s * each..questions.min((s + 1) * each);
        format!(
            r#"{{"id":"s{s}","title":"Section {s}","scale":"grade","standard":"All of it.","children":[{}],
            "rules":[
            {{"id":"r{s}-poor","atMost":"poor","when":{{"count":"children","atOrBelow":"not-met"}},"because":"One is too many."}},
            {{"id":"r{s}-fair","atMost":"fair","when":{{"count":"children","atOrBelow":"partly"}},"because":"Not all of it."}}]}}"#,
            join(of, question)
        )
    };
    format!(
        r#"{{"format":"plumbline.instrument/1","id":"bench","version":"1","title":"Bench","purpose":"Bench",
        "scales":{{
        "grade":[{{"id":"good","label":"Good"}},{{"id":"fair","label":"Fair"}},{{"id":"poor","label":"Poor"}}],
        "met":[{{"id":"met","label":"Met"}},{{"id":"partly","label":"Partly met"}},{{"id":"not-met","label":"Not met"}}]}},
        "sections":[{}],
        "verdicts":[{{"id":"overall","title":"Overall","scale":"grade","standard":"All of it.","rules":[
        {{"id":"quarter-poor","atMost":"poor","when":{{"share":"sections","atOrBelow":"poor","atLeastPercent":25}},"because":"A quarter."}},
        {{"id":"one-poor","atMost":"fair","when":{{"count":"sections","atOrBelow":"poor"}},"because":"One is too many."}},
        {{"id":"half-fair","atMost":"fair","when":{{"share":"sections","atOrBelow":"fair","atLeastPercent":50}},"because":"Half."}}]}}]}}"#,
        join(0..questions.div_ceil(each), section)
    )
}

fn join(of: std::ops::Range<usize>, one: impl Fn(usize) -> String) -> String {
    of.map(one).collect::<Vec<_>>().join(",")
}
