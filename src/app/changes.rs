use super::text::changes as words;
use crate::audit::{Answer, Change, jotting_lines};
use crate::instrument::{Instrument, sentence};

/// A change in words, complete enough that a person can make it again; `None` for
/// what only begins an audit, or forgets what was half written.
#[must_use]
pub fn in_words(instrument: &Instrument, change: &Change) -> Option<String> {
    let title = |id: &str| match instrument.find(id) {
        Some(ix) => words::titled(&instrument.criteria[ix].title),
        None => words::UNKNOWN_QUESTION.to_owned(),
    };
    Some(match change {
        Change::Begin { .. } | Change::Restore(_) => return None,
        Change::Describe(_) => words::DESCRIBED.to_owned(),
        Change::State { fact, value } => {
            let Some(ix) = instrument.find_fact(fact) else {
                return Some(words::UNKNOWN_FACT.to_owned());
            };
            let fact = &instrument.facts[ix];
            let value = value.as_ref().map(|value| fact.kind.read(value));
            let said = match value {
                None => words::TAKEN_BACK.to_owned(),
                Some(Err(_)) => words::UNKNOWN_VALUE.to_owned(),
                Some(Ok(value)) => sentence::fact_value(instrument, ix, &value),
            };
            words::fact(&fact.label, &said)
        }
        Change::Judge { question, answer } => {
            words::answer(&title(question), &answered(instrument, question, answer))
        }
        Change::Comment { criterion, text } => words::comment(&title(criterion), text),
        Change::Cite { criterion, citation } => {
            words::evidence(&title(criterion), &citation.record, &citation.place)
        }
        Change::Uncite { criterion, .. } => words::no_evidence(&title(criterion)),
        Change::Explain { text, .. } => words::explanation(text),
        Change::Wait { section, reason } => words::waits(&title(section), reason.as_deref()),
        Change::Depart { criterion, departure: None } => words::as_calculated(&title(criterion)),
        Change::Depart { criterion, departure: Some(departure) } => {
            let label = |id: &str| level(instrument, criterion, id);
            let (given, calculated) = (label(&departure.level), label(&departure.calculated));
            words::departed(&title(criterion), given, calculated, departure)
        }
        Change::Escalate { escalation } => words::escalated(escalation.as_ref()),
        Change::Plan { action } => words::planned(action),
        Change::Unplan { .. } => words::UNPLANNED.to_owned(),
        Change::Close { closed, .. } => words::closed(closed.as_ref()),
        Change::Follow { earlier } => {
            words::follows(earlier.as_ref().map(|earlier| earlier.audit_date))
        }
        Change::Become { became, .. } => words::became(*became),
        Change::Tell { text, .. } => words::told(text),
        Change::Hear { person, heard } => words::heard(*person, heard.as_ref()),
        Change::Mark { criterion, theme } => {
            words::theme(&title(criterion), theme_label(instrument, theme))
        }
        Change::Unmark { criterion, theme } => {
            words::no_theme(&title(criterion), theme_label(instrument, theme))
        }
        Change::Jot { text, .. } if text.is_empty() => return None,
        Change::Jot { place, text } => {
            // The first line of evidence is the id of the citation that it corrects.
            let id = match place.starts_with("evidence/") {
                true => text.lines().next().map_or(0, str::len),
                false => 0,
            };
            words::half_written(&jotting_lines(&text[id..]).join(", "))
        }
        Change::Keep { words: kept } => words::may_stay(kept),
        Change::Export => words::EXPORTED.to_owned(),
        Change::Copy { .. } => words::COPIED.to_owned(),
        Change::Work { way } => words::works(*way).to_owned(),
        Change::Seal { .. } => words::SEALED.to_owned(),
        Change::Absent { track, reason } => words::absent(*track, reason),
        Change::Reveal { .. } => words::REVEALED.to_owned(),
        Change::Raise { text, .. } => words::contested(text),
        Change::Reply { text, .. } => words::replied(text),
        Change::Resolve { how, .. } => words::resolved(how.as_deref()),
        Change::Dissent { criterion, text, .. } => words::last_word(&title(criterion), text),
        Change::Sit { role } => words::sits(*role).to_owned(),
        Change::Salt { .. } | Change::Differ { .. } => return None,
        Change::Moderate { .. } => words::MODERATES.to_owned(),
        Change::Conclude { conclusion } => words::concluded(conclusion.as_ref()),
        Change::SignOff { role } => words::signed_off(role),
        Change::Reopen { reason } => words::reopened(reason),
    })
}

fn answered(instrument: &Instrument, question: &str, answer: &Option<Answer>) -> String {
    match answer {
        None => words::TAKEN_BACK.to_owned(),
        Some(Answer::NotApplicable(why)) => words::not_applicable(why),
        Some(Answer::Level(id)) => level(instrument, question, id).to_owned(),
    }
}

fn level<'i>(instrument: &'i Instrument, criterion: &str, level: &str) -> &'i str {
    let ix = instrument.find(criterion);
    let rank = ix.and_then(|ix| Some((ix, instrument.scale_of(ix)?.rank(level)?)));
    rank.map_or(words::UNKNOWN_LEVEL, |(ix, rank)| instrument.label(ix, rank))
}

/// A theme as people read it: the audit tool's label, or the person's own code.
#[must_use]
pub fn theme_label<'t>(instrument: &'t Instrument, code: &'t str) -> &'t str {
    let known = instrument.themes.iter().find(|theme| theme.id == code);
    known.map_or(code, |theme| &theme.label)
}
