//! Words of moderating: grading again, blind, and saying whether the grades hold.

use crate::audit::Outcome;

pub(in crate::ui) const HEADING: &str = "Do the grades hold?";
pub(in crate::ui) const INTRO: &str = "You have sealed your answers. Here are the audit’s grades beside yours, as both are calculated. What you say changes nothing in the audit: it stands beside it, in the file.";
pub(in crate::ui) const GRADES: &str = "The audit’s grades and yours";
pub(in crate::ui) const OF_WHAT: &str = "Grade of";
pub(in crate::ui) const OWN: &str = "The audit";
pub(in crate::ui) const AGAIN: &str = "You";
pub(in crate::ui) const DIFFERENCE: &str = "Difference";
pub(in crate::ui) const OUTCOME: &str = "Outcome";
pub(in crate::ui) const UPHELD: &str = "Upheld";
pub(in crate::ui) const UPHELD_HINT: &str = "The audit’s grades hold.";
pub(in crate::ui) const CHANGED: &str = "Changed";
pub(in crate::ui) const CHANGED_HINT: &str = "At least one grade ought to be another.";
pub(in crate::ui) const REASONS: &str = "Why the two differ";
pub(in crate::ui) const WORDS: &str = "In your words";
pub(in crate::ui) const WORDS_HINT: &str = "Say what you saw, not who was wrong. May stay blank.";
pub(in crate::ui) const SAVE: &str = "Save the outcome";
pub(in crate::ui) const SAID: &str = "The outcome is saved. Save the file for central reporting and for the auditor: it carries the audit, your answers and the outcome.";
pub(in crate::ui) const TO_FILE: &str = "Save the file";
pub(in crate::ui) const CHOOSE: &str = "Choose whether the grades hold";
pub(in crate::ui) const CHOOSE_REASON: &str = "Choose at least one reason why the two differ";
pub(in crate::ui) const SAY_WHAT: &str = "Say in your words what the other reason is";
pub(in crate::ui) const ERROR: &str = "Error: ";
pub(in crate::ui) const PURPOSE: &str = "What you want to do with it";
pub(in crate::ui) const READ: &str = "Read it or go on with it";
pub(in crate::ui) const WHOLE: &str = "Moderate it: answer all questions again";
pub(in crate::ui) const WHOLE_HINT: &str =
    "You do not see how it was answered or graded until you have sealed your own answers.";
pub(in crate::ui) const LIMITING: &str = "Moderate only the questions that limit its grades";
pub(in crate::ui) const LIMITING_HINT: &str =
    "Quicker. For the other questions the audit’s own answers count once you have sealed.";

pub(in crate::ui) const SEAL_SAYS: &str = "Sealing fixes your answers, comments and evidence as they are. Then you see the audit’s own answers and grades.";
pub(in crate::ui) const SEAL_WARNS: &str = "You cannot change them afterwards.";
pub(in crate::ui) const TO_ANSWER: &str = "Go to the questions";
pub(in crate::ui) const NO_ANSWER: &str = "Not answered";
pub(in crate::ui) const SAME_ANSWERS: &str =
    "You gave every question the answer that the audit has.";
pub(in crate::ui) const OUTCOME_HEADING: &str = "Outcome of moderation";
pub(in crate::ui) const NO_OUTCOME: &str = "Nobody has said yet what came of moderating it.";
pub(in crate::ui) const BESIDE: &str = "Somebody who had no part in the audit graded it again. They did not know its answers and grades. This stands beside the audit and changes nothing in it.";
pub(in crate::ui) const GRADES_OF_BOTH: &str = "The audit’s grades and the moderator’s";
pub(in crate::ui) const MODERATOR: &str = "The moderator";
pub(in crate::ui) const MODERATORS_WORDS: &str = "In the moderator’s words";
pub(in crate::ui) const BEGUN: &str = "Moderation begun on";
pub(in crate::ui) const ASKED: &str = "What was graded again";
pub(in crate::ui) const STANDS_SEAL: &str = "The audit is signed off. You moderate it: seal your answers and say whether the grades hold under “Moderation”.";
pub(in crate::ui) const STANDS_CONCLUDE: &str = "The audit is signed off. You moderate it and have sealed your answers. Say whether the grades hold under “Moderation”.";
pub(in crate::ui) const STANDS_DONE: &str = "The audit is signed off, and you have said whether its grades hold. Save the file for central reporting and for the auditor.";
pub(in crate::ui) const WHOSE: &str = "Whose grades these are";
pub(in crate::ui) const IS_BLIND: &str = "You moderate this audit and grade blind. What you see are your own answers and the grades that follow from them. The audit’s own are not shown before you have sealed yours.";
pub(in crate::ui) const IS_YOURS: &str = "You moderate this audit. Answers and grades here are the moderator’s, not the audit’s own. Under “Moderation” both stand side by side.";

pub(in crate::ui) fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Upheld => "Upheld: the audit’s grades hold.",
        Outcome::Changed => "Changed: at least one grade ought to be another.",
    }
}

/// The same in a word, for a list.
pub(in crate::ui) fn outcome_word(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Upheld => UPHELD,
        Outcome::Changed => CHANGED,
    }
}

pub(in crate::ui) fn part(questions: usize) -> String {
    match questions {
        1 => "Only the one question that limits the grades".to_owned(),
        n => format!("Only the {n} questions that limit the grades"),
    }
}

/// How many questions are to be answered before a moderator seals.
pub(in crate::ui) fn left(count: usize) -> String {
    match count {
        0 => "You have answered every question.".to_owned(),
        1 => "One question is not answered. Answer it first; then you can seal.".to_owned(),
        n => format!("{n} questions are not answered. Answer them first; then you can seal."),
    }
}

pub(in crate::ui) fn differ(count: usize) -> String {
    match count {
        1 => "You answered one question differently".to_owned(),
        n => format!("You answered {n} questions differently"),
    }
}

pub(in crate::ui) fn own_answer(answer: &str) -> String {
    format!("The audit: {answer}")
}

pub(in crate::ui) fn your_answer(answer: &str) -> String {
    format!("You: {answer}")
}

/// By how many levels the moderator's grade is better or worse.
pub(in crate::ui) fn difference(better: Option<i16>) -> String {
    match better {
        None => "Not settled on both".to_owned(),
        Some(0) => "The same".to_owned(),
        Some(1) => "1 level better (+1)".to_owned(),
        Some(-1) => "1 level worse (−1)".to_owned(),
        Some(n) if n > 0 => format!("{n} levels better (+{n})"),
        Some(n) => format!("{} levels worse (−{})", -n, -n),
    }
}
