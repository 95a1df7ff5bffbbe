//! Explanations, lifts and risks in plain English. Labels, never ids.

use std::collections::BTreeSet;

use super::change::{MOST_CHANGES, Outlook, Takes};
use super::explain::{Held, Reached, Reason};
use super::{End, Inputs, Truth, Window};
use crate::calendar::{CERTAIN_TO, in_words};
use crate::instrument::sentence::{self, Speaker, number, quoted, whole};
use crate::instrument::{Instrument, Ix, Kind, Leaf};

/// Why a rule of a criterion binds: *At most Good, since “A” and “B” are Partly met or
/// worse, and one is enough.* `None` unless it binds.
#[must_use]
pub fn reason_in_words(instrument: &Instrument, criterion: Ix, reason: &Reason) -> Option<String> {
    if reason.status != Truth::True {
        return None;
    }
    let rule = &instrument.rules[reason.rule];
    let speaker = Speaker { instrument, at: criterion, in_full: false };
    let mut leaves = Vec::new();
    rule.when.each_leaf(&mut |leaf| leaves.push(leaf));
    let held: Vec<_> =
        reason.holds.iter().map(|held| said(speaker, leaves[held.leaf], held)).collect();
    let limit = instrument.label(criterion, rule.at_most);
    let facts = rule.where_.as_ref().map(|guard| sentence::guard(instrument, guard));
    let facts = facts.map_or_else(String::new, |facts| format!("; {facts}"));
    Some(format!("At most {limit}, since {}{facts}.", held.join("; ")))
}

/// A window in a line: *Due 23 February 2026 (6 weeks from 12 January 2026), done 2 March
/// 2026: 7 days late*.
#[must_use]
pub fn window_in_words(inputs: &Inputs, window: &Window) -> String {
    let counted = inputs.limit(window.limit).from_in_words(window.from);
    let due = format!("Due {} ({counted})", in_words(window.due));
    let came = match (window.end, window.days_late()) {
        (End::Replaced(day), _) => format!(": another limit began on {}", in_words(day)),
        (End::Done(day), 0) => format!(", done {}: in time", in_words(day)),
        (End::Done(day), late) => format!(", done {}: {} late", in_words(day), days(late)),
        (End::Open(_), 0) => ", not done yet: not overdue".to_owned(),
        (End::Open(_), late) => format!(", not done by the end: {} late", days(late)),
    };
    let doubt = if window.is_uncertain(inputs) { holidays_in_doubt() } else { String::new() };
    format!("{due}{came}{doubt}")
}

fn days(count: i64) -> String {
    if count == 1 { "1 day".into() } else { format!("{count} days") }
}

fn holidays_in_doubt() -> String {
    format!(" (bank holidays are known to {CERTAIN_TO}; one added later would move the due date)")
}

/// What would lift a grade to a better level: *Good or better once “A” is at its best.*
#[must_use]
pub fn lift_in_words(instrument: &Instrument, criterion: Ix, outlook: &Outlook) -> String {
    let beyond = if outlook.level == 0 { "" } else { " or better" };
    outlook_in_words(instrument, criterion, outlook, beyond, "best")
}

/// What could lower a grade to a worse level: *Fair or worse once “A” is at its worst.*
#[must_use]
pub fn risk_in_words(instrument: &Instrument, criterion: Ix, outlook: &Outlook) -> String {
    let worst = instrument.scale_of(criterion).map_or(0, |scale| scale.worst());
    let beyond = if outlook.level == worst { "" } else { " or worse" };
    outlook_in_words(instrument, criterion, outlook, beyond, "worst")
}

fn outlook_in_words(
    instrument: &Instrument,
    criterion: Ix,
    outlook: &Outlook,
    beyond: &str,
    end: &str,
) -> String {
    let level = format!("{}{beyond}", instrument.label(criterion, outlook.level));
    match &outlook.takes {
        Takes::Changes(answers) => {
            let title = |ix: &Ix| {
                let criterion = &instrument.criteria[*ix];
                let measured = matches!(criterion.kind, Kind::Measure(_));
                quoted(&criterion.title) + if measured { " (measured)" } else { "" }
            };
            let titles: Vec<_> = answers.iter().map(title).collect();
            let titles = sentence::list(&titles, "and");
            match answers.len() {
                1 => format!("{level} once {titles} is at its {end}."),
                _ => format!("{level} once {titles} are at their {end}."),
            }
        }
        Takes::More(_) => {
            format!("{level} takes {} changed answers or more.", number(whole(MOST_CHANGES + 1)))
        }
        Takes::Nothing(_) => format!("{level}: no change of answers leads there."),
        Takes::Unknown(_) => {
            format!("{level}: what it takes is too long to work out for this tool.")
        }
    }
}

/// One test that holds, as part of a sentence.
fn said(speaker: Speaker<'_>, leaf: &Leaf, held: &Held) -> String {
    let (these, of) = (speaker.these(leaf), leaf.items.len());
    let (one, all) = (of == 1, held.by.len() == of);
    let so = |state: &str| match held.by.len() {
        0 => format!("none of {these} is {state}"),
        _ if one => format!("{these} is {state}"),
        _ if all => format!("all of {these} are {state}"),
        1 => format!("{} is {state}", speaker.names(&held.by)),
        _ => format!("{} are {state}", speaker.names(&held.by)),
    };
    let none = held.by.is_empty();
    let by: BTreeSet<Ix> = held.by.iter().copied().collect();
    let worse = speaker.worse(leaf.items.iter().filter(|it| none || by.contains(&it.ix)));
    let better = speaker.better(&leaf.items);
    // Which they are is told where it is not all of them.
    let apart = |which: &dyn Fn() -> String| match held.by.len() {
        some if some > 0 && !all => format!(": {}", which()),
        _ => String::new(),
    };
    let words = |count| number(whole(count));
    match held.reached {
        Reached::Count { .. } | Reached::Share { .. } if one => so(&worse),
        Reached::Count { needed, .. } => {
            let enough = match needed {
                1 => ", and one is enough".to_owned(),
                _ if needed == of => String::new(),
                _ => format!(", and {} are enough", words(needed)),
            };
            so(&worse) + &enough
        }
        Reached::Fewer { than, .. } if one && none => {
            format!("there is only {these}, where {} must be {better}", words(than))
        }
        Reached::Fewer { .. } if one => so(&format!("not {better}")),
        Reached::Fewer { found, than } => {
            let verb = if found < 2 { "is" } else { "are" };
            let (found, than) = (words(found), words(than));
            let not = apart(&|| so("not"));
            format!("{found} of {these} {verb} {better}, where there must be {than}{not}")
        }
        Reached::Share { found, of, percent } => {
            let worse = so(&worse);
            let which = match of {
                1 => "the only one that applies".to_owned(),
                _ => format!("{} of the {} that apply", words(found), words(of)),
            };
            format!("{worse}: {which}, and {percent}% is enough")
        }
        Reached::Points { earned, of, percent } => {
            let verb = if one { "earns" } else { "earn" };
            let lost = apart(&|| so("short of full points"));
            let points = if of == 1.0 { "point" } else { "points" };
            format!("{these} {verb} {earned} of {of} {points}, less than {percent}%{lost}")
        }
    }
}
