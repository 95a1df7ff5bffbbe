use std::ops::Range;

use super::words::Word;
use crate::calendar::parse_written;

/// Where dates of birth stand: a date of which a word nearby says that it is one, or that
/// stands right behind a name.
pub(super) fn births(text: &str, words: &[Word<'_>]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let Some(end) = date_from(text, words, at) else {
            at += 1;
            continue;
        };
        let before = at.saturating_sub(NEAR)..at;
        let marked = before.clone().rev().find(|ix| is_marker(words[*ix].text));
        // "12 May 2026; born in Leeds" tells nobody's birth.
        let told = |word: &str| is_marker(word) && !word.eq_ignore_ascii_case("born");
        let after = (end..words.len().min(end + NEAR)).any(|ix| told(words[ix].text));
        let until = marked.unwrap_or(at);
        let name = name_before(words, until, if marked.is_some() { NEAR } else { 0 });
        if marked.is_some() || after || name.is_some() {
            found.push(name.or(marked).unwrap_or(at)..end);
        }
        at = end;
    }
    found
}

/// How many words may stand between a date and what says that it is one of birth.
const NEAR: usize = 3;

/// The word after a date that begins at this one.
fn date_from(text: &str, words: &[Word<'_>], at: usize) -> Option<usize> {
    if !words[at].text.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let is_date = |end: &usize| {
        words.len() >= *end && parse_written(&text[words[at].from..words[end - 1].to]).is_some()
    };
    [at + 1, at + 3].into_iter().find(is_date)
}

fn is_marker(word: &str) -> bool {
    let letters: String = word.chars().filter(|c| c.is_alphabetic()).collect();
    ["dob", "born", "birth"].contains(&&*letters.to_lowercase())
}

/// Where a name begins that ends before this word, with at most so many words between.
fn name_before(words: &[Word<'_>], end: usize, between: usize) -> Option<usize> {
    let ends = (end.saturating_sub(between)..=end).rev();
    ends.filter(|end| *end >= 2)
        .find(|end| words[end - 2..*end].iter().all(|word| may_be_name(word.text)))
        .map(|end| end - 2)
}

fn may_be_name(word: &str) -> bool {
    let mut letters = word.chars();
    let capital = letters.next().is_some_and(char::is_uppercase);
    let rest = letters.as_str();
    let plain = |c: char| c.is_alphabetic() || "-'’".contains(c);
    capital
        && !rest.is_empty()
        && rest.chars().all(plain)
        && rest != rest.to_uppercase()
        && !NO_NAMES.contains(&word)
}

/// What has a capital in a case file and is no name.
const NO_NAMES: &[&str] = &[
    "Assessment",
    "Board",
    "Care",
    "Case",
    "Chair",
    "Child",
    "Children",
    "Conference",
    "Contact",
    "Core",
    "Court",
    "Decision",
    "Family",
    "First",
    "Group",
    "Health",
    "Hearing",
    "Home",
    "Independent",
    "Initial",
    "Interim",
    "Last",
    "Legal",
    "Manager",
    "Meeting",
    "Next",
    "Note",
    "Officer",
    "On",
    "Order",
    "Panel",
    "Personal",
    "Placement",
    "Plan",
    "Planning",
    "Police",
    "Practice",
    "Protection",
    "Record",
    "Referral",
    "Report",
    "Review",
    "Reviewing",
    "School",
    "Section",
    "See",
    "Senior",
    "Service",
    "Services",
    "Social",
    "Strategy",
    "Supervision",
    "Team",
    "The",
    "Visit",
    "Visitor",
    "Visits",
    "Worker",
    "Working",
];
