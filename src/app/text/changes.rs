//! Words of each change to an audit, as its history tells it.

use crate::audit::{
    Action, Became, Closed, Conclusion, Departure, Escalation, Heard, Outcome, Person, ReasonCode,
    Role, Track, Way,
};
use crate::calendar::{Date, in_words};

pub(in crate::app) const UNKNOWN_QUESTION: &str = "a question that this tool does not have";
pub(in crate::app) const UNKNOWN_FACT: &str = "A fact that this tool does not have.";
pub(in crate::app) const UNKNOWN_VALUE: &str = "a value that this tool does not take";
pub(in crate::app) const UNKNOWN_LEVEL: &str = "a level";
pub(in crate::app) const TAKEN_BACK: &str = "taken back";
pub(in crate::app) const DESCRIBED: &str = "What the audit is about was changed.";
pub(in crate::app) const UNPLANNED: &str = "An action was taken out.";
pub(in crate::app) const EXPORTED: &str = "The audit was saved as a file.";
pub(in crate::app) const COPIED: &str = "A backup was restored. The audit had gone on separately here and in the backup, so this became an audit of its own.";
pub(in crate::app) const SEALED: &str = "Answers were sealed.";
pub(in crate::app) const REVEALED: &str = "Sealed answers were shown.";

/// The title of a question, within a sentence.
pub(in crate::app) fn titled(title: &str) -> String {
    format!("“{title}”")
}

pub(in crate::app) fn fact(label: &str, said: &str) -> String {
    format!("{label}: {said}")
}

pub(in crate::app) fn answer(to: &str, said: &str) -> String {
    format!("Answer to {to}: {said}")
}

pub(in crate::app) fn not_applicable(why: &str) -> String {
    match why.trim() {
        "" => "not applicable".to_owned(),
        _ => format!("not applicable, because: {why}"),
    }
}

pub(in crate::app) fn comment(on: &str, text: &str) -> String {
    match text {
        "" => format!("Comment on {on}: none"),
        text => format!("Comment on {on}: {text}"),
    }
}

pub(in crate::app) fn evidence(of: &str, record: &str, place: &str) -> String {
    format!("Evidence for {of}: {record}, {place}")
}

pub(in crate::app) fn no_evidence(of: &str) -> String {
    format!("Evidence for {of} was taken away.")
}

pub(in crate::app) fn explanation(text: &str) -> String {
    match text {
        "" => "Explanation: none".to_owned(),
        text => format!("Explanation: {text}"),
    }
}

pub(in crate::app) fn waits(section: &str, reason: Option<&str>) -> String {
    match reason {
        None => format!("{section} can be completed after all."),
        Some(reason) => format!("{section} cannot be completed yet: {reason}"),
    }
}

pub(in crate::app) fn as_calculated(of: &str) -> String {
    format!("Grade of {of}: as calculated")
}

/// The levels by their labels.
pub(in crate::app) fn departed(of: &str, given: &str, calculated: &str, why: &Departure) -> String {
    let Departure { role, reason, .. } = why;
    format!(
        "Grade of {of}: {given} in the place of {calculated}, which is calculated. {role}: {reason}"
    )
}

pub(in crate::app) fn escalated(escalation: Option<&Escalation>) -> String {
    match escalation {
        None => "Who was told: nobody".to_owned(),
        Some(Escalation { told, on, decided, .. }) => {
            format!("Who was told: {told}, on {}. Decided: {decided}", in_words(*on))
        }
    }
}

pub(in crate::app) fn planned(Action { what, who, due, .. }: &Action) -> String {
    format!("Action: {what}. {who}, by {}", in_words(*due))
}

pub(in crate::app) fn closed(closed: Option<&Closed>) -> String {
    match closed {
        None => "An action was opened again.".to_owned(),
        Some(Closed { by, evidence, .. }) => format!("An action was closed by {by}: {evidence}"),
    }
}

pub(in crate::app) fn follows(audit_of: Option<Date>) -> String {
    match audit_of {
        None => "It follows up no earlier audit.".to_owned(),
        Some(day) => format!("It follows up the audit of {}.", in_words(day)),
    }
}

pub(in crate::app) fn became(became: Option<Became>) -> String {
    format!("What became of a promised action: {}", became.map_or("not said", became_words))
}

/// What became of an action, in words.
#[must_use]
pub fn became_words(became: Became) -> &'static str {
    match became {
        Became::Done => "Done",
        Became::Partly => "Partly done",
        Became::NotDone => "Not done",
        Became::NotNeeded => "No longer needed",
    }
}

pub(in crate::app) fn told(text: &str) -> String {
    match text {
        "" => "About a promised action: nothing".to_owned(),
        text => format!("About a promised action: {text}"),
    }
}

pub(in crate::app) fn heard(person: Person, heard: Option<&Heard>) -> String {
    let said = match heard {
        None => TAKEN_BACK.to_owned(),
        Some(Heard::Said(text)) => format!("asked. {text}"),
        Some(Heard::NotAsked(text)) => format!("not asked. {text}"),
    };
    let person = match person {
        Person::Child => "child",
        Person::Parent => "parent",
        Person::Carer => "carer",
    };
    format!("Feedback of the {person}: {said}")
}

pub(in crate::app) fn theme(of: &str, label: &str) -> String {
    format!("Theme of {of}: {label}")
}

pub(in crate::app) fn no_theme(of: &str, label: &str) -> String {
    format!("No theme of {of} any more: {label}")
}

pub(in crate::app) fn half_written(lines: &str) -> String {
    format!("Half written: {lines}")
}

pub(in crate::app) fn may_stay(words: &str) -> String {
    format!("“{words}” may stay.")
}

pub(in crate::app) fn works(way: Way) -> &'static str {
    match way {
        Way::Alone => "One person audits alone.",
        Way::OneScreen => "Auditor and practitioner work together on one screen.",
        Way::TwoDevices => "Auditor and practitioner work on two devices.",
        Way::Reflection => "The practitioner reflects on their own work.",
    }
}

pub(in crate::app) fn absent(track: Track, reason: &str) -> String {
    let who = match track {
        Track::Practitioner => "practitioner",
        Track::Auditor => "auditor",
        Track::Agreed => "agreed",
        Track::Moderator => "moderator",
    };
    match reason {
        "" => format!("The {who} takes part after all"),
        reason => format!("The {who} does not take part: {reason}"),
    }
}

pub(in crate::app) fn contested(text: &str) -> String {
    format!("Contested: {text}")
}

pub(in crate::app) fn replied(text: &str) -> String {
    format!("Reply to what was contested: {text}")
}

pub(in crate::app) fn resolved(how: Option<&str>) -> String {
    match how {
        None => "What was contested was opened again.".to_owned(),
        Some(how) => format!("What was contested was resolved: {how}"),
    }
}

pub(in crate::app) fn last_word(on: &str, text: &str) -> String {
    match text {
        "" => format!("Last word on the grade of {on}: none"),
        text => format!("Last word on the grade of {on}: {text}"),
    }
}

pub(in crate::app) const MODERATES: &str = "The audit was opened to be moderated.";

pub(in crate::app) fn sits(role: Role) -> &'static str {
    match role {
        Role::Auditor => "From here on the auditor worked on this device.",
        Role::Practitioner => "From here on the practitioner worked on this device.",
        Role::Moderator => "From here on a moderator worked on this device.",
    }
}

pub(in crate::app) fn concluded(conclusion: Option<&Conclusion>) -> String {
    let Some(Conclusion { outcome, reasons, words }) = conclusion else {
        return "Outcome of moderation: taken back".to_owned();
    };
    let outcome = match outcome {
        Outcome::Upheld => "upheld",
        Outcome::Changed => "changed",
    };
    let reasons: String = reasons.iter().map(|code| format!(". {}", reason(*code))).collect();
    let words = if words.is_empty() { String::new() } else { format!(". {words}") };
    format!("Outcome of moderation: {outcome}{reasons}{words}")
}

/// Why moderator and audit differ, in words.
#[must_use]
pub fn reason(code: ReasonCode) -> &'static str {
    match code {
        ReasonCode::EvidenceDoesNotShow => "The evidence does not show what was answered",
        ReasonCode::EvidenceMissed => "Evidence on file was not taken into account",
        ReasonCode::DescriptorRead => "The words that describe a level were read differently",
        ReasonCode::FactWrong => "A fact is wrong",
        ReasonCode::Applicability => "A question applies that was said not to, or does not apply",
        ReasonCode::Other => "Something else",
    }
}

pub(in crate::app) fn signed_off(role: &str) -> String {
    format!("Sign-off as {role}.")
}

pub(in crate::app) fn reopened(reason: &str) -> String {
    format!("Reopening: {reason}")
}
