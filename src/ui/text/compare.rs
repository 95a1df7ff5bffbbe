//! Words of the screen that sets two people's answers side by side.

pub(in crate::ui) const HEADING: &str = "Compare your answers";
pub(in crate::ui) const NOT_YET: &str =
    "You can compare once both of you have sealed and shown your answers.";
pub(in crate::ui) const GRADES: &str = "The grades that follow";
pub(in crate::ui) const OF_WHAT: &str = "Grade of";
pub(in crate::ui) const PRACTITIONER: &str = "Practitioner";
pub(in crate::ui) const AUDITOR: &str = "Auditor";
pub(in crate::ui) const AGREED: &str = "Agreed";
pub(in crate::ui) const MOVES: &str = "It moves:";
pub(in crate::ui) const MOVES_NOTHING: &str = "It moves no grade as things stand.";
pub(in crate::ui) const AGREE: &str = "What you agree";
pub(in crate::ui) const WHY: &str = "Why, in one line";
pub(in crate::ui) const NOT_APPLICABLE: &str = "Not applicable";
pub(in crate::ui) const NOT_ANSWERED: &str = "Not answered";
pub(in crate::ui) const TO_TASKS: &str = "Go to the task list";

/// How many questions were answered differently, by one of the two only, and alike.
pub(in crate::ui) fn differ(differ: usize, only_one: usize, equal: usize) -> String {
    let differ = match differ {
        0 => "You answered no question differently".to_owned(),
        1 => "You answered one question differently".to_owned(),
        n => format!("You answered {n} questions differently"),
    };
    let equal = match equal {
        1 => "one alike".to_owned(),
        n => format!("{n} alike"),
    };
    let only_one = match only_one {
        0 => String::new(),
        1 => " Only one of you answered one other question.".to_owned(),
        n => format!(" Only one of you answered {n} other questions."),
    };
    format!("{differ}, and {equal}.{only_one} What moves the grades most comes first.")
}

pub(in crate::ui) fn agree_equal(count: usize) -> String {
    match count {
        1 => "Agree the one answer that is the same".to_owned(),
        n => format!("Agree the {n} answers that are the same"),
    }
}

/// What a grade is with one answer and with the other.
pub(in crate::ui) fn moves(title: &str, practitioner: &str, auditor: &str) -> String {
    format!("{title}: {practitioner} with the practitioner’s answer, {auditor} with the auditor’s")
}

/// Whose answer it was; blank if nobody's.
pub(in crate::ui) fn whose(practitioner: bool, auditor: bool) -> &'static str {
    match (practitioner, auditor) {
        (true, true) => "Both of you",
        (true, false) => "The practitioner’s answer",
        (false, true) => "The auditor’s answer",
        (false, false) => "",
    }
}
