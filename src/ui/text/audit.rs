//! Words of the screens of one audit: task list, grades, check, export.

use crate::audit::Status;

pub(in crate::ui) const BEFORE: &str = "Before you begin";
pub(in crate::ui) const ABOUT: &str = "About this audit";
pub(in crate::ui) const FACTS: &str = "Facts of the case";
pub(in crate::ui) const TASK_LIST: &str = "Audit";
pub(in crate::ui) const SECTIONS: &str = "Sections";
pub(in crate::ui) const FINISH: &str = "Finish";
pub(in crate::ui) const WHOLE_AUDIT: &str = "The whole audit";
pub(in crate::ui) const TIMELINE: &str = "Timeline of the clocks";
pub(in crate::ui) const GRADES: &str = "Grades and why";
pub(in crate::ui) const CHECK: &str = "Check and sign off";
pub(in crate::ui) const HISTORY: &str = "History";
pub(in crate::ui) const EXPORT: &str = "Save a file or print";
pub(in crate::ui) const COMPLETE: &str = "Complete";
pub(in crate::ui) const SIGNED_OFF: &str = "Signed off";
pub(in crate::ui) const VERDICTS: &str = "Verdicts";
pub(in crate::ui) const VERDICTS_SO_FAR: &str = "Verdicts so far";
pub(in crate::ui) const MISSING: &str = "What is missing";
pub(in crate::ui) const MISSING_SETTLED: &str = "Settle what you both changed";
pub(in crate::ui) const MISSING_THREAD: &str =
    "Resolve what is contested about whether the child is safe";
pub(in crate::ui) const NOTHING_MISSING: &str = "Nothing is missing.";
pub(in crate::ui) const CAN_SIGN_OFF: &str = "You can check and sign off.";

pub(in crate::ui) fn to_give(facts: usize) -> String {
    match facts {
        0 => COMPLETE.into(),
        1 => "1 still to give".into(),
        n => format!("{n} still to give"),
    }
}

pub(in crate::ui) fn answered(answered: usize, of: usize) -> String {
    format!("{answered} of {of} answered")
}

pub(in crate::ui) fn things_missing(count: usize) -> String {
    match count {
        1 => "1 thing is missing".into(),
        n => format!("{n} things are missing"),
    }
}

/// The same where there is little room.
pub(in crate::ui) fn missing(count: usize) -> String {
    format!("{count} missing")
}

pub(in crate::ui) fn show_more(count: usize) -> String {
    format!("Show {count} more")
}

pub(in crate::ui) fn status(status: Status) -> &'static str {
    match status {
        Status::NotApplicable => "Does not apply",
        Status::NotStarted => "Not started",
        Status::InProgress => "In progress",
        Status::Waiting => "Cannot complete yet",
        Status::Complete => COMPLETE,
    }
}

/// Why a section does not apply; `guard` is what would have to be so.
pub(in crate::ui) fn only_when(guard: &str) -> String {
    format!("Applies only when {guard}.")
}

/// While nobody can say whether something applies.
pub(in crate::ui) fn hangs_on(guard: &str) -> String {
    format!("Applies only when {guard}. The facts do not say yet whether that is so.")
}

pub(in crate::ui) fn missing_answer(title: &str) -> String {
    format!("Answer: {title}")
}
pub(in crate::ui) fn missing_reason(title: &str) -> String {
    format!("Say why this does not apply: {title}")
}
pub(in crate::ui) fn missing_evidence(title: &str) -> String {
    format!("Cite evidence for: {title}")
}
pub(in crate::ui) fn missing_explanation(ask: &str) -> String {
    format!("Explain: {ask}")
}
pub(in crate::ui) fn half_written(title: &str) -> String {
    format!("Add the evidence you began to write, or cancel it: {title}")
}
pub(in crate::ui) fn not_taken(label: &str) -> String {
    format!("Finish what you typed, or take it out: {label}")
}
pub(in crate::ui) fn missing_fact(label: &str) -> String {
    format!("Give the fact: {label}")
}

pub(in crate::ui) const WHERE_FROM: &str = "Each grade is held by its worst limit. Nothing is averaged. While answers are missing you see the best and the worst grade still possible.";
pub(in crate::ui) const NO_LIMIT: &str = "No rule limits this grade.";
pub(in crate::ui) const NO_LIMIT_YET: &str = "No rule limits it yet.";
pub(in crate::ui) const LIMITED_BY: &str = "What holds the grade here";
pub(in crate::ui) const ALSO_BINDS: &str = "Also binds, but does not decide";
pub(in crate::ui) const RULE: &str = "The rule in full";
pub(in crate::ui) fn and_more(count: usize) -> String {
    format!("and {count} more")
}
pub(in crate::ui) const OUTLOOK: &str = "What would change this grade";
pub(in crate::ui) const LIFT: &str = "What would lift it";
pub(in crate::ui) const RISK: &str = "What could lower it";
pub(in crate::ui) const NO_LIFT: &str = "Nothing holds it down.";
pub(in crate::ui) const IF_BEST: &str = "If every answer still missing comes out at its best:";
pub(in crate::ui) const IF_WORST: &str = "If every answer still missing comes out at its worst:";
pub(in crate::ui) const BEST_THEN: &str = "It is the best grade there is then.";
pub(in crate::ui) const WORST_THEN: &str = "It is the worst grade there is then.";
pub(in crate::ui) const NO_RISK: &str = "It cannot become worse.";
pub(in crate::ui) const GO_TO: &str = "Go to: ";
/// A signed-off audit from a file that lacks something.
pub(in crate::ui) fn signed_off_though(missing: usize) -> String {
    format!("Signed off although {}.", things_missing(missing))
}
pub(in crate::ui) const GRADE_NOW: &str = "Grade now";
pub(in crate::ui) const SETTLED: &str = "Settled: nothing still missing can change it.";
pub(in crate::ui) const NOT_SETTLED: &str = "Not settled: it depends on what is still missing.";

pub(in crate::ui) const COUNTED: &str = "Counted from the facts";

pub(in crate::ui) const CHECK_INTRO: &str = "Read through your answers. Change anything that is not right, then sign off at the foot of the page.";
pub(in crate::ui) const CHANGE: &str = "Change";
pub(in crate::ui) const CHANGE_ABOUT: &str = "Change what this audit is about";
pub(in crate::ui) const SEE: &str = "See";
pub(in crate::ui) const WARNING: &str = "Warning";
pub(in crate::ui) const NOT_ANSWERED: &str = "Not answered";
pub(in crate::ui) const NOT_COUNTED: &str = "Waits for facts";
pub(in crate::ui) const NOT_GIVEN: &str = "Not given";
pub(in crate::ui) const DRAFT: &str = "Draft: not signed off.";
pub(in crate::ui) const DAMAGED_MEND: &str = "Look through all answers before you sign off or pass the audit on. A backup or a saved file from before may have what is missing.";

pub(in crate::ui) fn damaged(entries: u64) -> String {
    match entries {
        1 => "One entry of this audit is damaged on this device and is not in what you see.".into(),
        n => format!(
            "{n} entries of this audit are damaged on this device and are not in what you see."
        ),
    }
}

pub(in crate::ui) const CANNOT_YET: &str = "Looked at, cannot be completed yet";
pub(in crate::ui) const SIGN_OFF: &str = "Sign off";
pub(in crate::ui) const STATEMENT: &str =
    "By signing off you say that you have looked at the file and stand by these answers.";
pub(in crate::ui) const NOT_READY: &str =
    "The audit cannot be signed off yet, because these things are missing.";
pub(in crate::ui) const NOT_SETTLED_YET: &str =
    "A verdict is not settled yet. See what it depends on in “Grades and why”.";
pub(in crate::ui) const YOUR_ROLE: &str = "Your role";
pub(in crate::ui) const YOUR_ROLE_HINT: &str = "A role, not a name. For example, Team manager.";
pub(in crate::ui) const ROLE_MISSING: &str = "Enter your role";
pub(in crate::ui) const DONE: &str = "Audit signed off";
pub(in crate::ui) const NEXT: &str =
    "Save the file and send it to your central team in the way your council has agreed.";
pub(in crate::ui) const SAVE_FILE: &str = "Save the file";
pub(in crate::ui) const PRINT: &str = "Print this audit";
pub(in crate::ui) const REOPEN: &str = "Open it again to change something";
pub(in crate::ui) const REOPEN_WHY: &str = "Why does it need to change?";
pub(in crate::ui) const REOPEN_HINT: &str = "The reason stays in the audit, beside both sign-offs.";
pub(in crate::ui) const REOPEN_MISSING: &str = "Say why it needs to change";
pub(in crate::ui) const REOPEN_BUTTON: &str = "Open again";
pub(in crate::ui) const READ_ONLY: &str = "This audit is signed off, so it cannot be changed. To change something, open it again from “Check and sign off”.";

pub(in crate::ui) const SIGNED_OFF_BEFORE: &str = "Signed off before";

/// An earlier sign-off, and why it was opened again.
pub(in crate::ui) fn opened_again(by: &str, reason: &str) -> String {
    format!("{by}. Opened again: {reason}")
}

pub(in crate::ui) fn signed_off_by(role: &str, day: &str, time: &str) -> String {
    format!("By {role} on {day} at {time}")
}

pub(in crate::ui) const STATE: &str = "State";
pub(in crate::ui) const FORMAT: &str = "Format";
pub(in crate::ui) const FORMAT_IS: &str = "JSON, plumbline.audit/1";
pub(in crate::ui) const STATE_DRAFT: &str = "Draft";
pub(in crate::ui) const EXPORT_WHAT: &str = "The file holds the whole audit: facts, answers, comments, evidence, every grade with the rules that made it, actions, feedback, and the audit tool itself. It can be opened again in Plumbline, and read by other programs. A digest in it shows whether it was changed on the way.";
pub(in crate::ui) const EXPORT_CARE: &str = "It holds dates and what you wrote about a child and a family. It is not encrypted, so anyone who has it can read it. Treat it as personal data: send it only in the way your council has agreed.";
pub(in crate::ui) const EXPORT_DRAFT: &str = "This audit is a draft. Its file says so, and where answers are missing it gives the best and the worst grade still possible.";
pub(in crate::ui) const EXPORT_FINAL: &str = "This audit is signed off.";
pub(in crate::ui) const FILE_NAME: &str = "Name of the file";
pub(in crate::ui) const CENTRAL: &str = "For central reporting";
pub(in crate::ui) const CENTRAL_WHAT: &str = "A second file is for counting and comparing many audits. It leaves out every date and everything that was written: comments, evidence, reasons, explanations, actions, feedback, themes of your own and roles. In place of dates it has how many days lay between them, and how late things were. It holds the case reference, the answers, the grades and the rules behind them, the tool’s themes, who was asked for feedback, and for each action when it is due and whether it is closed.";
pub(in crate::ui) const CENTRAL_CARE: &str = "It is still personal data: the case reference goes along as you see it at the top of this page, and with what is known of the case it can point to one child. If the reference holds a name or a date of birth, change it first on the page about this audit. No audit can be opened from it: save the whole file as well.";
pub(in crate::ui) const SAVE_CENTRAL: &str = "Save the file for central reporting";
pub(in crate::ui) const ON_PAPER: &str = "On paper";
pub(in crate::ui) const PRINT_INTRO: &str = "Each of these can be printed, or saved as a PDF from your browser’s print window. What is printed is personal data too.";
pub(in crate::ui) const SEE_ALL: &str = "Everything that is asked, answered or not";

pub(in crate::ui) fn caption(tool: &str, reference: &str) -> String {
    format!("{tool}, {reference}")
}
