//! Words of the page for the practitioner: none that blame.

pub(in crate::ui) const HEADING: &str = "Feedback for the practitioner";
pub(in crate::ui) const INTRO: &str = "One page to give to the practitioner and to talk about. Read it first as if it were about your own work.";
pub(in crate::ui) const STRENGTHS: &str = "What went well";
pub(in crate::ui) const NO_STRENGTHS: &str = "No question has one of the best answers yet.";
pub(in crate::ui) const LIFT: &str = "What would lift each grade";
pub(in crate::ui) const NO_LIFT: &str = "Nothing holds a grade down.";
pub(in crate::ui) const ACTIONS: &str = "What we agreed to do";
pub(in crate::ui) const CONTEST: &str = "If you see something differently, say so: any answer, rule or fact can be contested, and your last word is kept beside the grade.";

/// With the day on which they went through it with the auditor, if they did.
pub(in crate::ui) fn thanks(day: Option<&str>) -> String {
    match day {
        None => "Thank you for the work on this case.".to_owned(),
        Some(day) => {
            format!("Thank you for the work on this case and for going through it on {day}.")
        }
    }
}

/// A question with one of the best answers, and what was seen.
pub(in crate::ui) fn strength(title: &str, level: &str, comment: &str) -> String {
    match comment.trim() {
        "" => format!("{title} — {level}"),
        comment => format!("{title} — {level}. {comment}"),
    }
}

/// What holds the grade of a section, and why that matters.
pub(in crate::ui) fn lift(section: &str, what: &[String], because: Option<&str>) -> String {
    let what = what.iter().map(|title| format!("“{title}”")).collect::<Vec<_>>().join(" and ");
    match (what.is_empty(), because) {
        (true, None) => section.to_owned(),
        (true, Some(because)) => format!("{section}: {because}"),
        (false, None) => format!("{section}: look at {what}."),
        (false, Some(because)) => format!("{section}: look at {what}. {because}"),
    }
}

pub(in crate::ui) fn action(when: &str, what: &str, difference: &str) -> String {
    match difference.trim() {
        "" => format!("{when}: {what}"),
        difference => format!("{when}: {what}. For the child: {difference}"),
    }
}
