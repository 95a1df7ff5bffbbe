//! Words of what people contest, and of the practitioner's last word.

use super::together;
use crate::audit::{Role, Track};

pub(in crate::ui) const HEADING: &str = "What is contested";
pub(in crate::ui) const NOT_YET: &str = "Answers, rules and facts can be contested once both of you have sealed and shown your answers.";
pub(in crate::ui) const INTRO: &str = "Anybody who takes part can contest an answer, what a rule does to a grade, or a fact. Use “Contest this” beside it. While something is contested on which the child’s safety hangs, nobody can sign off.";
pub(in crate::ui) const CONTEST: &str = "Contest this";
pub(in crate::ui) const WHY: &str = "What you see differently, and what shows it";
pub(in crate::ui) const WHY_HINT: &str = "Name the record, not the person.";
pub(in crate::ui) const ENTER_WHY: &str = "Enter what you see differently";
pub(in crate::ui) const RAISE: &str = "Contest";
pub(in crate::ui) const RESOLVED: &str = "Resolved";
pub(in crate::ui) const ANSWER: &str = "Answer";
pub(in crate::ui) const REPLY: &str = "Your answer";
pub(in crate::ui) const ENTER_REPLY: &str = "Enter your answer";
pub(in crate::ui) const SAVE_REPLY: &str = "Save the answer";
pub(in crate::ui) const RESOLVE: &str = "Resolve";
pub(in crate::ui) const HOW: &str = "How you resolved it";
pub(in crate::ui) const ENTER_HOW: &str = "Enter how you resolved it";
pub(in crate::ui) const SAVE_RESOLVED: &str = "Save as resolved";
pub(in crate::ui) const REOPEN: &str = "Open it again";
pub(in crate::ui) const LAST_WORDS: &str = "The practitioner’s last word";
pub(in crate::ui) const LAST_WORDS_SAY: &str = "A practitioner who still disagrees with a grade says why. It stands beside the grade, in the file too, and changes no grade.";
pub(in crate::ui) const LAST_WORD: &str = "Why you disagree with this grade";
pub(in crate::ui) const ENTER_LAST_WORD: &str = "Enter why you disagree";
pub(in crate::ui) const NO_LAST_WORD: &str = "Take back your last word";
pub(in crate::ui) const SAVE_LAST_WORD: &str = "Save your last word";

pub(in crate::ui) fn open(count: usize) -> String {
    match count {
        0 => "Nothing is contested now".to_owned(),
        1 => "1 thing is contested".to_owned(),
        n => format!("{n} things are contested"),
    }
}

pub(in crate::ui) const ABOUT_SAFETY: &str = "Whether the child is safe depends on it.";

/// That something is contested, where the audit is checked and read.
pub(in crate::ui) fn unresolved(count: usize) -> String {
    match count {
        1 => "One thing in this audit is contested and not resolved.".to_owned(),
        n => format!("{n} things in this audit are contested and not resolved."),
    }
}

pub(in crate::ui) fn speak_as(role: Role) -> String {
    format!("You speak as {}.", together::role(role))
}

pub(in crate::ui) fn speak_instead(role: Role) -> String {
    format!("Speak as {} instead", together::role(role))
}

pub(in crate::ui) fn answer(track: Track, title: &str) -> String {
    format!("{}: answer to “{title}”", together::who(track))
}

/// A rule by what it is called, if the tool has it.
pub(in crate::ui) fn rule(title: &str, name: &str) -> String {
    match name {
        "" => format!("A rule for the grade of “{title}”"),
        name => format!("A rule for the grade of “{title}”: {name}"),
    }
}

pub(in crate::ui) fn fact(label: &str) -> String {
    format!("The fact “{label}”")
}

/// With the level that the grade was then; blank if it was not settled.
pub(in crate::ui) fn disagrees(level: &str, day: &str) -> String {
    match level {
        "" => format!("The practitioner disagreed on {day}:"),
        level => format!("The practitioner disagreed with “{level}” on {day}:"),
    }
}
