//! Words of the facts of the case.

use crate::calendar::{Date, in_words};
use crate::instrument::MOST_DATES;

pub(in crate::ui) const HEADING: &str = "Facts of the case";
pub(in crate::ui) const SAYS: &str = "Facts decide which questions apply, and the clocks count from them. They are saved as you give them. What you answer here may bring up other facts.";
pub(in crate::ui) const NONE: &str = "This tool asks for no facts.";
pub(in crate::ui) const NOT_YET: &str = "Not yet: it has not happened";
pub(in crate::ui) const NUMBER_HINT: &str = "A number, such as 3 or 2.5";
pub(in crate::ui) const NUMBER_WRONG: &str = "Enter a number, such as 3. It does not count yet.";
pub(in crate::ui) const NUMBER_COMMA: &str =
    "Use a full stop for decimals, such as 2.5, and no commas. It does not count yet.";
pub(in crate::ui) const ADD_DATES: &str = "Add dates";
pub(in crate::ui) const ADD_HINT: &str = "One or more, each on its own line. You can paste a column. Day first: 14/3/2026, 14 Mar 26 or 2026-03-14.";
pub(in crate::ui) const ADD: &str = "Add";
pub(in crate::ui) const NO_DATES: &str = "There were none";
pub(in crate::ui) const NONE_GIVEN: &str = "None: you said there were none.";
pub(in crate::ui) const TAKE_BACK: &str = "Take this back";
pub(in crate::ui) const REMOVE: &str = "Remove";
pub(in crate::ui) const NEXT: &str = "Continue";
pub(in crate::ui) const LEAVE_FOR_NOW: &str = "Leave it for now";
pub(in crate::ui) const ALL: &str = "All facts on one page";
pub(in crate::ui) const ONE_AT_A_TIME: &str = "Give them one at a time";
pub(in crate::ui) const CONTINUE: &str = "Continue to the task list";

/// Dates that lie after the day of the audit.
pub(in crate::ui) fn in_future(dates: &[Date], audit_date: Date) -> String {
    asked(dates, "after the day of the audit", audit_date)
}

/// Dates further back than a childhood.
pub(in crate::ui) fn long_ago(dates: &[Date], audit_date: Date) -> String {
    asked(dates, "more than 19 years before the day of the audit", audit_date)
}

/// Dates that lie before a clock begins.
pub(in crate::ui) fn too_early(dates: &[Date], start: Date) -> String {
    asked(dates, "before the day from which a clock counts", start)
}

fn asked(dates: &[Date], what: &str, day: Date) -> String {
    const FIRST: usize = 3;
    let named: Vec<_> = dates.iter().take(FIRST).map(|date| in_words(*date)).collect();
    let (named, verb) = (named.join(", "), if dates.len() == 1 { "is" } else { "are" });
    let more = match dates.len().saturating_sub(FIRST) {
        0 => String::new(),
        n => format!(" and {n} more"),
    };
    format!("{named}{more} {verb} {what} ({}). Is that right?", in_words(day))
}

/// What was added, read back: by name while that can be taken in, then by the first and
/// the last of them; and how many are there more than once by that.
pub(in crate::ui) fn added(dates: &[Date], repeated: usize) -> String {
    const NAMED: usize = 10;
    let (Some(first), Some(last)) = (dates.iter().min(), dates.iter().max()) else {
        return String::new();
    };
    let added = match dates.len() {
        ..=NAMED => {
            let said: Vec<_> = dates.iter().map(|date| in_words(*date)).collect();
            format!("Added: {}.", said.join(", "))
        }
        many => {
            format!("Added {many} dates, from {} to {}.", in_words(*first), in_words(*last))
        }
    };
    match repeated {
        0 => added,
        1 => format!(
            "{added} One of them is now on the list more than once. Remove it if that is a mistake."
        ),
        some => format!(
            "{added} {some} of them are now on the list more than once. Remove them if that is a mistake."
        ),
    }
}

pub(in crate::ui) fn removed(date: Date, left: usize) -> String {
    format!("Removed {}. {} left.", in_words(date), count(left))
}

/// What was left in the box: pieces that are no dates, and so many lines of a table with
/// dates in more than one column. Blank if nothing was.
pub(in crate::ui) fn left(pieces: &[&str], tables: usize) -> String {
    let columns = match tables {
        0 => String::new(),
        1 => "1 line holds two dates or more, with a tab between, and does not count yet: leave only the column you need and add it again".into(),
        n => format!("{n} lines hold two dates or more each, with a tab between, and do not count yet: leave only the column you need and add it again"),
    };
    let said: Vec<_> = pieces.iter().map(|piece| format!("“{piece}”")).collect();
    let what = match pieces.len() {
        0 => return columns,
        1 => "This is not a date and does not count yet",
        _ => "These are not dates and do not count yet",
    };
    let unread =
        format!("{what}: {}. Correct what is in the box and add it again.", said.join(", "));
    if tables == 0 { unread } else { format!("{columns}. {unread}") }
}

/// More dates than a fact holds, of which it has some already.
pub(in crate::ui) fn too_many_dates(known: usize) -> String {
    let most = MOST_DATES;
    format!(
        "There is room for {most} dates here, and {known} are given already. None of these was added. Take some out of the box and add the rest."
    )
}

pub(in crate::ui) fn count(dates: usize) -> String {
    if dates == 1 { "1 date".into() } else { format!("{dates} dates") }
}

/// Which sections a fact decides.
pub(in crate::ui) fn decides(sections: &[&str]) -> String {
    match sections {
        [] => String::new(),
        [one] => format!("Decides whether “{one}” applies."),
        [first @ .., last] => {
            format!("Decides whether these apply: {} and {last}.", first.join(", "))
        }
    }
}

/// The browser's title for one fact.
pub(in crate::ui) fn title_of(fact: &str) -> String {
    format!("{HEADING}: {fact}")
}

/// Which of the facts that are asked for so far.
pub(in crate::ui) fn one_of(at: usize, all: usize) -> String {
    format!("Fact {at} of {all}")
}
