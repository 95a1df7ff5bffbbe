//! What an audit is about: when it is begun, and when that is corrected.

use super::common::{date_fault, too_many};
use crate::audit::{AuditKind, Chosen, Header, HeaderFault};
use crate::calendar::in_words;

pub(in crate::ui) const START: &str = "Start an audit";
pub(in crate::ui) const ABOUT: &str = "About this audit";
pub(in crate::ui) const BEGIN: &str = "Start the audit";
pub(in crate::ui) const SAVE: &str = "Save changes";
pub(in crate::ui) const CLEAR: &str = "Clear this form";
pub(in crate::ui) const UNDO: &str = "Undo these changes";
pub(in crate::ui) const NOT_BEGUN: &str = "This form is saved once you start the audit. Until then it stays here only while this page is open in your browser.";
pub(in crate::ui) const NOT_KEPT: &str = "Changes are saved once you press the button. Until then they stay here only while this page is open in your browser.";
pub(in crate::ui) const AGAIN: &str = "There is already an audit of this case";
pub(in crate::ui) const AGAIN_SAYS: &str =
    "If you start another, both stay on this device and count as two audits.";
pub(in crate::ui) const BEGIN_AGAIN: &str = "Start another audit of this case";
pub(in crate::ui) const NOT_AGAIN: &str = "Go back to the form";
/// When the other audit was changed.
pub(in crate::ui) fn last_changed(when: &str) -> String {
    format!("last changed {when}")
}
pub(in crate::ui) const NO_TOOLS: &str =
    "The audit tools could not be read, so no audit can be started. Reload the page to try again.";
pub(in crate::ui) const LOCKED: &str =
    "This audit is signed off. To change what is here, reopen the audit first.";

pub(in crate::ui) const TOOL: &str = "Which audit tool do you want to use?";
pub(in crate::ui) const CHOOSE_A_TOOL: &str = "Choose an audit tool";
pub(in crate::ui) const TOOL_IS_FIXED: &str = "Audit tool";

pub(in crate::ui) const REFERENCE: &str = "Case reference";
pub(in crate::ui) const REFERENCE_HINT: &str = "A code that stands for the child, such as CASE-014. Do not use a name or date of birth. It becomes part of the file’s name. Use letters, digits and hyphens, 40 at most.";
pub(in crate::ui) const MAY_IDENTIFY: &str = "This looks as if it holds a date or a name. Use a pseudonym: the reference goes to the central team, and into the names of files. If it is a code after all, leave it.";
pub(in crate::ui) const CHOSEN: &str = "How was the case chosen?";
pub(in crate::ui) const KIND: &str = "What sort of audit is it?";
pub(in crate::ui) const PERIOD: &str = "Period under review";
pub(in crate::ui) const PERIOD_HINT: &str =
    "The part of the child’s story that you look at. Often the 12 months before the audit.";
pub(in crate::ui) const FROM: &str = "First day";
pub(in crate::ui) const FROM_HINT: &str = "For example, 1 4 2025";
pub(in crate::ui) const TO: &str = "Last day";
pub(in crate::ui) const TO_HINT: &str = "For example, 31 3 2026";
pub(in crate::ui) const AUDIT_DATE: &str = "Date of the audit";
pub(in crate::ui) const AUDIT_DATE_HINT: &str =
    "Anything still running, such as time since the last visit, is counted up to this day.";
pub(in crate::ui) const AUDITOR: &str = "Your role";
pub(in crate::ui) const AUDITOR_HINT: &str = "A role, not a name. For example, Team manager.";
pub(in crate::ui) const PRACTITIONER: &str = "Social worker’s role or code (optional)";
pub(in crate::ui) const PRACTITIONER_HINT: &str =
    "Not a name. For example, Social worker, North team.";

pub(in crate::ui) const REFERENCE_ID: &str = "reference";
pub(in crate::ui) const CHOSEN_ID: &str = "chosen";
pub(in crate::ui) const KIND_ID: &str = "kind";
pub(in crate::ui) const FROM_ID: &str = "from";
pub(in crate::ui) const TO_ID: &str = "to";
pub(in crate::ui) const AUDIT_DATE_ID: &str = "audit-date";
pub(in crate::ui) const AUDITOR_ID: &str = "auditor";
pub(in crate::ui) const PRACTITIONER_ID: &str = "practitioner";
pub(in crate::ui) const TOOL_ID: &str = "tool";

/// In the order of the form: what it is, its name and what it means.
pub(in crate::ui) const WAYS_OF_CHOOSING: [(Chosen, &str, &str); 5] = [
    (Chosen::Random, "At random", "Every case had the same chance of being picked."),
    (Chosen::Targeted, "For a topic or team", "It was picked because of what it is about."),
    (Chosen::Risk, "Because of a worry", "Somebody was concerned about this child or this work."),
    (Chosen::Closure, "Because it is about to close", ""),
    (Chosen::ReAudit, "Because it was audited before", "To see what has changed since."),
];

/// In the order of the form: what it is, its name and what it means.
pub(in crate::ui) const KINDS: [(AuditKind, &str, &str); 3] = [
    (AuditKind::Full, "Full audit", "The whole of the case."),
    (AuditKind::Dip, "Dip sample", "A few questions, asked of many cases."),
    (AuditKind::Thematic, "Thematic audit", "One topic, looked at closely."),
];

/// The role, where it is not the reader who is asked.
pub(in crate::ui) const AUDITOR_ROLE: &str = "Auditor’s role";
pub(in crate::ui) const PRACTITIONER_ROLE: &str = "Social worker’s role or code";

/// The period under review in a line.
pub(in crate::ui) fn period(from: &str, to: &str) -> String {
    format!("{from} to {to}")
}

/// What an audit is about, a line for each field.
pub(in crate::ui) fn lines(header: &Header) -> [String; 8] {
    let Header { reference, chosen, kind, period, audit_date, auditor, practitioner } = header;
    let chosen = WAYS_OF_CHOOSING.iter().find(|(one, ..)| one == chosen);
    let kind = KINDS.iter().find(|(one, ..)| one == kind);
    let line = |what: &str, value: &str| {
        let value = if value.is_empty() { NOTHING } else { value };
        let colon = if what.ends_with('?') { "" } else { ":" };
        format!("{what}{colon} {value}")
    };
    let of_period = |what: &str| format!("{PERIOD}, {}", what.to_lowercase());
    [
        line(REFERENCE, reference),
        line(CHOSEN, chosen.map_or("", |(_, name, _)| name)),
        line(KIND, kind.map_or("", |(_, name, _)| name)),
        line(&of_period(FROM), &in_words(period.from)),
        line(&of_period(TO), &in_words(period.to)),
        line(AUDIT_DATE, &in_words(*audit_date)),
        line(AUDITOR_ROLE, auditor),
        line(PRACTITIONER_ROLE, practitioner),
    ]
}

const NOTHING: &str = "none";

/// An audit tool with its version.
pub(in crate::ui) fn tool(title: &str, version: &str) -> String {
    format!("{title}, version {version}")
}

/// The input at which something is wrong, and what.
pub(in crate::ui) fn fault(fault: &HeaderFault) -> (&'static str, String) {
    match fault {
        HeaderFault::Reference(says) => (REFERENCE_ID, (*says).to_owned()),
        HeaderFault::Chosen => (CHOSEN_ID, "Choose how the case was chosen".into()),
        HeaderFault::Kind => (KIND_ID, "Choose what sort of audit it is".into()),
        HeaderFault::From(why) => {
            (FROM_ID, format!("The first day of the period {}", date_fault(why)))
        }
        HeaderFault::To(why) => (TO_ID, format!("The last day of the period {}", date_fault(why))),
        HeaderFault::EndsBeforeStart => {
            (TO_ID, "The last day of the period must be the same as or after the first day".into())
        }
        HeaderFault::AuditDate(why) => {
            (AUDIT_DATE_ID, format!("The date of the audit {}", date_fault(why)))
        }
        HeaderFault::Auditor => (AUDITOR_ID, "Enter your role".into()),
        HeaderFault::LongAuditor(excess) => (AUDITOR_ID, too_many(*excess)),
        HeaderFault::LongPractitioner(excess) => (PRACTITIONER_ID, too_many(*excess)),
    }
}
