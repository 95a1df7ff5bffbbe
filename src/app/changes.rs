use crate::audit::{Answer, Change};
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
        Change::Jot { text, .. } if text.is_empty() => return None,
        Change::Jot { place, text } => {
            // The first line of evidence is the id of the citation that it corrects.
            let lines = text.lines().skip(usize::from(place.starts_with("evidence/")));
            let lines: Vec<_> = lines.filter(|line| !line.trim().is_empty()).collect();
            format!("Half written: {}", lines.join(", "))
        }
        Change::Keep { words } => format!("“{words}” may stay."),
        Change::Export => "The audit was saved as a file.".to_owned(),
        Change::Copy { .. } => {
            "A backup was restored. The audit had gone on separately here and in the backup, so this became an audit of its own.".to_owned()
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
        Some(Answer::Level(level)) => {
            let ix = instrument.find(question);
            let rank = ix.and_then(|ix| Some((ix, instrument.scale_of(ix)?.rank(level)?)));
            rank.map_or("a level", |(ix, rank)| instrument.label(ix, rank)).to_owned()
        }
    }
}
