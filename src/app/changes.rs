use crate::audit::{Action, Answer, Became, Change, Closed, Escalation, Heard, Way, jotting_lines};
use crate::calendar::in_words as in_words_of;
use crate::instrument::{Instrument, sentence};

/// A change in words, complete enough that a person can make it again; `None` for
/// what only begins an audit, or forgets what was half written.
pub(super) fn in_words(instrument: &Instrument, change: &Change) -> Option<String> {
    let title = |id: &str| match instrument.find(id) {
        Some(ix) => format!("“{}”", instrument.criteria[ix].title),
        None => "a question that this tool does not have".to_owned(),
    };
    Some(match change {
        Change::Begin { .. } | Change::Restore(_) => return None,
        Change::Describe(_) => "What the audit is about was changed.".to_owned(),
        Change::State { fact, value } => {
            let Some(ix) = instrument.find_fact(fact) else {
                return Some("A fact that this tool does not have.".to_owned());
            };
            let fact = &instrument.facts[ix];
            let value = value.as_ref().map(|value| fact.kind.read(value));
            let said = match value {
                None => "taken back".to_owned(),
                Some(Err(_)) => "a value that this tool does not take".to_owned(),
                Some(Ok(value)) => sentence::fact_value(instrument, ix, &value),
            };
            format!("{}: {said}", fact.label)
        }
        Change::Judge { question, answer } => {
            format!("Answer to {}: {}", title(question), answered(instrument, question, answer))
        }
        Change::Comment { criterion, text } if text.is_empty() => {
            format!("Comment on {}: none", title(criterion))
        }
        Change::Comment { criterion, text } => format!("Comment on {}: {text}", title(criterion)),
        Change::Cite { criterion, citation } => {
            let (record, place) = (&citation.record, &citation.place);
            format!("Evidence for {}: {record}, {place}", title(criterion))
        }
        Change::Uncite { criterion, .. } => {
            format!("Evidence for {} was taken away.", title(criterion))
        }
        Change::Explain { text, .. } if text.is_empty() => "Explanation: none".to_owned(),
        Change::Explain { text, .. } => format!("Explanation: {text}"),
        Change::Wait { section, reason: None } => {
            format!("{} can be completed after all.", title(section))
        }
        Change::Wait { section, reason: Some(reason) } => {
            format!("{} cannot be completed yet: {reason}", title(section))
        }
        Change::Depart { criterion, departure: None } => {
            format!("Grade of {}: as calculated", title(criterion))
        }
        Change::Depart { criterion, departure: Some(departure) } => {
            let label = |id: &str| level(instrument, criterion, id);
            format!(
                "Grade of {}: {} in the place of {}, which is calculated. {}: {}",
                title(criterion),
                label(&departure.level),
                label(&departure.calculated),
                departure.role,
                departure.reason
            )
        }
        Change::Escalate { escalation: None } => "Who was told: nobody".to_owned(),
        Change::Escalate { escalation: Some(Escalation { told, on, decided, .. }) } => {
            format!("Who was told: {told}, on {}. Decided: {decided}", in_words_of(*on))
        }
        Change::Plan { action } => {
            let Action { what, who, due, .. } = action;
            format!("Action: {what}. {who}, by {}", in_words_of(*due))
        }
        Change::Unplan { .. } => "An action was taken out.".to_owned(),
        Change::Close { closed: None, .. } => "An action was opened again.".to_owned(),
        Change::Close { closed: Some(Closed { by, evidence, .. }), .. } => {
            format!("An action was closed by {by}: {evidence}")
        }
        Change::Follow { earlier: None } => "It follows up no earlier audit.".to_owned(),
        Change::Follow { earlier: Some(earlier) } => {
            format!("It follows up the audit of {}.", in_words_of(earlier.audit_date))
        }
        Change::Become { became, .. } => {
            format!("What became of a promised action: {}", became.map_or("not said", became_words))
        }
        Change::Tell { text, .. } if text.is_empty() => {
            "About a promised action: nothing".to_owned()
        }
        Change::Tell { text, .. } => format!("About a promised action: {text}"),
        Change::Hear { person, heard } => {
            let said = match heard {
                None => "taken back".to_owned(),
                Some(Heard::Said(text)) => format!("asked. {text}"),
                Some(Heard::NotAsked(text)) => format!("not asked. {text}"),
            };
            format!("Feedback of the {}: {said}", person.word())
        }
        Change::Mark { criterion, theme } => {
            format!("Theme of {}: {}", title(criterion), theme_label(instrument, theme))
        }
        Change::Unmark { criterion, theme } => {
            format!("No theme of {} any more: {}", title(criterion), theme_label(instrument, theme))
        }
        Change::Jot { text, .. } if text.is_empty() => return None,
        Change::Jot { place, text } => {
            // The first line of evidence is the id of the citation that it corrects.
            let id = match place.starts_with("evidence/") {
                true => text.lines().next().map_or(0, str::len),
                false => 0,
            };
            format!("Half written: {}", jotting_lines(&text[id..]).join(", "))
        }
        Change::Keep { words } => format!("“{words}” may stay."),
        Change::Export => "The audit was saved as a file.".to_owned(),
        Change::Copy { .. } => {
            "A backup was restored. The audit had gone on separately here and in the backup, so this became an audit of its own.".to_owned()
        }
        Change::Work { way } => match way {
            Way::Alone => "One person audits alone.".to_owned(),
            Way::OneScreen => "Auditor and practitioner work together on one screen.".to_owned(),
            Way::TwoDevices => "Auditor and practitioner work on two devices.".to_owned(),
            Way::Reflection => "The practitioner reflects on their own work.".to_owned(),
        },
        Change::Seal { .. } => "Answers were sealed.".to_owned(),
        Change::Absent { track, reason } => {
            format!("The {} does not take part: {reason}", track.word())
        }
        Change::Reveal { .. } => "Sealed answers were shown.".to_owned(),
        Change::Raise { text, .. } => format!("Contested: {text}"),
        Change::Reply { text, .. } => format!("Reply to what was contested: {text}"),
        Change::Resolve { how: None, .. } => "What was contested was opened again.".to_owned(),
        Change::Resolve { how: Some(how), .. } => format!("What was contested was resolved: {how}"),
        Change::Dissent { criterion, text } if text.is_empty() => {
            format!("Last word on the grade of {}: none", title(criterion))
        }
        Change::Dissent { criterion, text } => {
            format!("Last word on the grade of {}: {text}", title(criterion))
        }
        Change::SignOff { role } => format!("Sign-off as {role}."),
        Change::Reopen { reason } => format!("Reopening: {reason}"),
    })
}

fn answered(instrument: &Instrument, question: &str, answer: &Option<Answer>) -> String {
    match answer {
        None => "taken back".to_owned(),
        Some(Answer::NotApplicable(why)) if why.trim().is_empty() => "not applicable".to_owned(),
        Some(Answer::NotApplicable(why)) => format!("not applicable, because: {why}"),
        Some(Answer::Level(id)) => level(instrument, question, id).to_owned(),
    }
}

fn level<'i>(instrument: &'i Instrument, criterion: &str, level: &str) -> &'i str {
    let ix = instrument.find(criterion);
    let rank = ix.and_then(|ix| Some((ix, instrument.scale_of(ix)?.rank(level)?)));
    rank.map_or("a level", |(ix, rank)| instrument.label(ix, rank))
}

/// A theme as people read it: the audit tool's label, or the person's own code.
#[must_use]
pub fn theme_label<'t>(instrument: &'t Instrument, code: &'t str) -> &'t str {
    let known = instrument.themes.iter().find(|theme| theme.id == code);
    known.map_or(code, |theme| &theme.label)
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
