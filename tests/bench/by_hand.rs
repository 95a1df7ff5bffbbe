//! What a programmer would write for just this tool: no bounds, no rules, no reasons.

use plumbline::grading::Answer;

/// Answers and section grades; 9 stands for none yet.
#[derive(Clone)]
pub(crate) struct ByHand {
    answers: Vec<u8>,
    sections: Vec<u8>,
    each: usize,
}

const NONE: u8 = 9;

impl ByHand {
    pub(crate) fn new(questions: usize, each: usize) -> Self {
        let sections = vec![NONE; questions.div_ceil(each)];
        Self { answers: vec![NONE; questions], sections, each }
    }

    /// Sets an answer, grades its section anew, then the whole.
    pub(crate) fn set(&mut self, question: usize, answer: Answer) -> Option<u8> {
        self.answers[question] = rank(answer);
        self.section(question / self.each);
        self.overall()
    }

    /// Sets all answers, then grades everything once.
    pub(crate) fn all(&mut self, answers: &[Answer]) -> Option<u8> {
        self.answers.iter_mut().zip(answers).for_each(|(to, answer)| *to = rank(*answer));
        (0..self.sections.len()).for_each(|section| self.section(section));
        self.overall()
    }

    fn section(&mut self, section: usize) {
        let from = section * self.each;
        let to = self.answers.len().min(from + self.each);
        let known = self.answers[from..to].iter().filter(|rank| **rank != NONE);
        self.sections[section] = known.max().copied().unwrap_or(NONE);
    }

    fn overall(&self) -> Option<u8> {
        let (mut known, mut fair, mut poor) = (0, 0, 0);
        for &rank in self.sections.iter().filter(|rank| **rank != NONE) {
            known += 1;
            fair += usize::from(rank >= 1);
            poor += usize::from(rank == 2);
        }
        match known {
            0 => None,
            _ if poor * 4 >= known => Some(2),
            _ if poor > 0 || fair * 2 >= known => Some(1),
            _ => Some(0),
        }
    }
}

fn rank(answer: Answer) -> u8 {
    match answer {
        Answer::Level(rank) => rank,
        Answer::NotApplicable => NONE,
    }
}
